import Facts

/// `tox.ini` and `noxfile.py`: the environments a person can ask for.
extension ManifestFormat {
  static let toxINI = ManifestFormat("tox", matches: { $0.isNamed("tox.ini") }) { text, facts in
    let document = INIReader.read(text.lines)
    if let first = document.sections.first(where: { $0.text == "tox" || $0.text == "testenv" }) {
      facts.command("tox", .test, line: first.number)
    }
    var commands: [String: INIOption] = [:]
    for option in document.options where option.key == "commands" { commands[option.section] = option }
    for section in document.sections {
      if section.text.hasPrefix("testenv:") {
        let name = String(section.text.dropFirst("testenv:".count))
        let lines = commands[section.text]?.values ?? []
        let purpose =
          CommandPurpose(name: name)
          ?? lines.lazy.compactMap { CommandPurpose(command: $0.text) }.first ?? .other
        facts.command("tox -e \(name)", purpose, line: section.number, runs: lines.first?.text)
      }
      PythonTools.add(section.text == "tox" ? "" : section.text, line: section.number, &facts)
    }
  }

  static let noxfile = ManifestFormat("nox", matches: { $0.isNamed("noxfile.py") }) { text, facts in
    var isSession = false
    var given: String?
    for line in text.lines {
      let content = line.text.trimmed
      if content.hasPrefix("@nox.session") || content.hasPrefix("@session") {
        isSession = true
        given = content.range(ofASCII: "name=").map {
          content[$0.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
        }
        .map(String.init)
      } else if isSession, content.hasPrefix("def ") {
        let function = String(content.dropFirst(4).prefix { $0 != "(" }).trimmed
        let name = given ?? function
        facts.command("nox -s \(name)", CommandPurpose(name: name) ?? .other, line: line.number)
        isSession = false
      }
    }
  }
}
