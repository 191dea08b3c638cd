import Testing

@testable import Manifests

@Suite struct RedactionTests {
  @Test(arguments: [
    ("https://user:tok@host/x", "https://…@host/x"), ("git+ssh://tok@host/a@v1#b", "git+ssh://…@host/a@v1#b"),
    ("//user:p@host", "//…@host"), ("https://user:a/b@host/x", "https://…@host/x"),
    ("https://user:a@b@host/x", "https://…@host/x"), ("https://host:8080/a@b", "https://host:8080/a@b"),
    ("https://host/x?key=tok&b=1#frag", "https://host/x?…#frag"), ("https://user:cut", "https://…"),
    ("http://localhost:$PORT/x", "http://localhost:$PORT/x"), ("http://[::1]:80/x", "http://[::1]:80/x"),
    ("two http://a:b@c http://d:e@f", "two http://…@c http://…@f"), ("^1.0 // no URL", "^1.0 // no URL"),
  ])
  func credentialsOfURLsGo(_ text: String, _ redacted: String) {
    #expect(Redaction.plainLine(text) == redacted)
  }

  @Test(arguments: [
    ("TOKEN=x make test", "TOKEN=… make test"), ("make X='a b' Y=\"c d\"", "make X=… Y=…"),
    ("cmd --token x --verbose", "cmd --token … --verbose"), ("cmd --password=x -v", "cmd --password=… -v"),
    ("cmd --token --verbose", "cmd --token --verbose"), ("go test -run=TestA ./...", "go test -run=TestA ./..."),
    ("sh -c 'A=b c'", "sh -c 'A=… c'"), ("sh -c \"x 'A=b c'\"", "sh -c \"x 'A=… c'\""),
    ("docker build --build-arg=A=b .", "docker build --build-arg=… ."),
    ("docker login -u me -p pass", "docker login …"), ("http -H 'X-Key: y' z", "http -H … z"),
    ("run ghp_0123456789abcdef", "run …"), ("run 0123456789abcdef0123456789abcdef", "run …"),
    ("helm set db.password=x", "helm set db.password=…"), ("pytest -k 'a and b'", "pytest -k 'a and b'"),
  ])
  func valuesInCommandsGo(_ command: String, _ redacted: String) {
    #expect(Redaction.command(command) == redacted)
  }

  @Test(arguments: [
    ("pytest -q", CommandPurpose.test), ("FOO=1 poetry run python -m pytest", .test), ("npx --yes eslint .", .lint),
    ("go vet ./...", .lint), ("cargo fmt --check", .format), ("ruff format .", .format), ("ruff check --fix", .lint),
    ("tsc --noEmit", .typecheck), ("tsc -p .", .build), ("npm run test:unit", .test), ("yarn build", .build),
    ("npm ci", .other), ("tox -e lint", .lint), ("make", .build), ("./gradlew check", .test), ("vite", .run),
    ("swift build", .build), ("pnpm run check-types", .typecheck), ("biome format .", .format),
    ("swift format lint -r .", .lint), ("swift format -i .", .format), ("npm t", .test),
  ])
  func purposeOfCommands(_ command: String, _ purpose: CommandPurpose) {
    #expect(CommandPurpose(command: command) == purpose)
  }

  @Test(arguments: ["echo pytest", "cd x", "", "pip install pytest", "$TOOL test"])
  func unknownProgramsHaveNoPurpose(_ command: String) {
    #expect(CommandPurpose(command: command) == nil)
  }
}
