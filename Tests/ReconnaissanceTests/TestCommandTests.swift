import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

@Suite struct TestCommandTests {
  private func profile(_ command: String, framework: String = "runner") -> LanguageProfile {
    var profile = LanguageProfile(id: "python", displayName: "Python", family: ["python"])
    profile.testRunners = [LanguageProfile.TestRunner(framework: framework, evidence: [], command: command)]
    return profile
  }

  private func command(_ template: String, names: [String], path: String = "t/a_test.py", framework: String = "runner")
    -> String?
  {
    var draft = FileDraft(path, role: .test)
    for (line, name) in names.enumerated() { draft = draft.fact(.test, .testCase, name, line + 1) }
    let file = draft.scanned
    let index = CodeIndex(files: [file], profiles: [])
    return TestCommand(
      files: [file], tests: file.facts(.test), profile: SharedProfile(profile(template, framework: framework)),
      index: index)?.command
  }

  @Test func placeholdersAreFilled() {
    #expect(
      command("go test -run '{names}' {folder}", names: ["TestA", "TestB"]) == "go test -run 'TestA|TestB' ./t")
    #expect(command("run {path} {name}", names: ["TestA", "TestB"]) == "run t/a_test.py TestA")
    #expect(command("python -m unittest {modules}", names: []) == "python -m unittest t.a_test")
    #expect(command("pytest {nodes}", names: ["test_a", "test_b"]) == "pytest t/a_test.py::test_a t/a_test.py::test_b")
    #expect(
      command("pytest {paths} -k \"{expression}\"", names: ["test_a", "test_b"])
        == "pytest t/a_test.py -k 'test_a or test_b'")
  }

  @Test func wholeFilesNeedNoNames() {
    #expect(command("npx vitest run {paths} -t \"{names}\"", names: []) == "npx vitest run t/a_test.py")
    #expect(command("pytest {paths} -k \"{expression}\"", names: []) == "pytest t/a_test.py")
    #expect(command("go test -run '^({names})$' {folders}", names: []) == "go test ./t")
    let many = (1...40).map { "Test\($0)" }
    #expect(command("go test -run '^({names})$' {folders}", names: many) == "go test ./t")
  }

  @Test func namesAreMatchedLetterByLetter() {
    #expect(command("jest -t \"{names}\"", names: ["adds (a+b)"]) == #"jest -t 'adds \(a\+b\)'"#)
  }

  @Test func hostileNamesStayWords() throws {
    let titled = try #require(command("jest {paths} -t \"{name}\"", names: ["$(rm -rf ~) `id` \"; it's"]))
    #expect(titled == #"jest t/a_test.py -t '$(rm -rf ~) `id` "; it'\''s'"#)
    #expect(command("jest {paths}", names: [], path: "-rf.py") == "jest ./-rf.py")
    #expect(command("jest {paths}", names: [], path: "a b;c/x.py") == "jest 'a b;c/x.py'")
  }

  @Test func theRunnerInUseIsTaken() throws {
    var profile = Shop.python
    let pytest = Shop.tests.scanned
    let plain = FileDraft("tests/test_b.py", role: .test).fact(.import, .named, "unittest", 1).scanned
    let index = CodeIndex(files: [pytest, plain], profiles: [])
    #expect(RunnerChoice(index).runner(for: [pytest], profile: SharedProfile(profile))?.framework == "pytest")
    #expect(RunnerChoice(index).runner(for: [plain], profile: SharedProfile(profile))?.framework == "unittest")
    profile.testRunners = []
    #expect(TestCommand(files: [plain], tests: [], profile: SharedProfile(profile), index: index) == nil)
  }

  @Test func `a name that is searched for covers those it begins`() throws {
    var profile = profile("cargo test [-- {tests}]")
    profile.testRunners[0].test = "{name}"
    profile.testRunners[0].isSubstring = true
    let file = FileDraft("t/a.rs", role: .test).fact(.test, .testCase, "runs", 1).fact(.test, .testCase, "runs_all", 2)
      .fact(.test, .testCase, "stops", 3).scanned
    let index = CodeIndex(files: [file], profiles: [])
    let command = TestCommand(files: [file], tests: file.facts(.test), profile: SharedProfile(profile), index: index)
    #expect(command?.command == "cargo test -- runs stops")
  }

  @Test(arguments: [
    (["make smoke-test", "make test"], "make test"), (["cargo test --doc", "cargo test"], "cargo test"),
    (["make integration-test", "npm run test:unit"], "npm run test:unit"), (["pytest tests/fast"], "pytest tests/fast"),
  ])
  func `the suite is run, not a part of it`(lines: [String], suite: String) throws {
    let draft = lines.enumerated().reduce(FileDraft("Makefile", language: "makefile")) { draft, entry in
      draft.fact(
        .entryPoint, .command, entry.element, entry.offset + 1, [.value: "test"], rule: "tooling.makefile")
    }
    let commands = RepositoryCommands(CodeIndex(files: [draft.scanned], profiles: []))
    #expect(commands.testRun.contains(.code(suite)))
  }
}
