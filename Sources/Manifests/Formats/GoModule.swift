import Facts

/// `go.mod` (go.dev/ref/mod#go-mod-file). Versions there are exact, so what is declared is what is taken, save where
/// another module asks for more: both attributes are set.
extension ManifestFormat {
  static let goMod = ManifestFormat("go-mod", matches: { $0.isNamed("go.mod") }) { text, facts in
    var block: String?
    for line in text.lines {
      // A comment begins a line or follows a space: module paths and URLs hold slashes too.
      let comment = line.text.hasPrefix("//") ? line.text.range(ofASCII: "//") : line.text.range(ofASCII: " //")
      let code = line.text[..<(comment?.lowerBound ?? line.text.endIndex)].trimmed
      let isIndirect = comment.map { line.text[$0.upperBound...].trimmed.hasPrefix("indirect") } ?? false
      var words = code.split { $0 == " " || $0 == "\t" }.map { String($0).unquoted }[...]
      if words.first == ")" {
        block = nil
        continue
      }
      if words.last == "(" {
        block = words.first
        continue
      }
      guard let verb = block ?? words.popFirst(), let name = words.first else { continue }
      switch verb {
      case "module":
        facts.add(.definition, .module, name, line: line.number)
        facts.package(name, .golang, nil, line: line.number)
        facts.command("go test ./...", .test, line: line.number)
        facts.command("go vet ./...", .lint, line: line.number)
        facts.command("go build ./...", .build, line: line.number)
      case "go": facts.dependency("go", .toolchain, line: line.number, nil, declared: name)
      case "toolchain":
        facts.dependency(
          "go", .toolchain, line: line.number, nil, locked: name.hasPrefix("go") ? String(name.dropFirst(2)) : name)
      case "require":
        let version = words.dropFirst().first
        facts.dependency(
          name, isIndirect ? .optional : .runtime, line: line.number, .golang, declared: version, locked: version)
      case "tool": facts.dependency(name, .development, line: line.number, .golang)
      case "replace":
        let target = words.drop { $0 != "=>" }.dropFirst()
        facts.add(.reference, .none, name, line: line.number, [.target: target.joined(separator: " ")])
      default: break
      }
    }
  }
}
