import Facts

/// `Procfile` and crontabs: processes and jobs that the repository starts.
extension ManifestFormat {
  static let procfile = ManifestFormat(
    "procfile", matches: { $0.isNamed("Procfile") || $0.name.hasPrefix("Procfile.") }
  ) { text, facts in
    for line in text.lines {
      guard let colon = line.text.firstIndex(of: ":"), !line.text.hasPrefix("#") else { continue }
      let name = line.text[..<colon].trimmed
      guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) }) else { continue }
      let command = line.text[line.text.index(after: colon)...].trimmed
      facts.add(.entryPoint, .command, name, line: line.number, [.target: Redaction.command(command)])
    }
  }

  static let crontab = ManifestFormat(
    "crontab",
    matches: { $0.lowercasedName == "crontab" || $0.hasExtension("cron", "crontab") || $0.isDirectly(in: "cron.d") }
  ) { text, facts in
    let isSystem = text.location.isDirectly(in: "cron.d") || text.location.isDirectly(in: "etc")
    for line in text.lines {
      let content = line.text.trimmed
      if content.isEmpty || content.hasPrefix("#") { continue }
      let words = ShellCommand.rawWords(content)
      let fields = content.hasPrefix("@") ? 1 : 5
      if ShellCommand.isAssignment(words[0]) {
        facts.declaredVariable(String(words[0].prefix { $0 != "=" }), line: line.number)
        continue
      }
      let isSchedule = words.prefix(fields).allSatisfy { word in
        word.hasPrefix("@") || word.allSatisfy { $0.isNumber || $0.isLetter || "*/,-?".contains($0) }
      }
      let command = words.dropFirst(fields + (isSystem ? 1 : 0))
      guard isSchedule, !command.isEmpty, content.hasPrefix("@") || "0123456789*".contains(content.prefix(1)) else {
        continue
      }
      facts.add(
        .entryPoint, .job, Redaction.command(command.joined(separator: " ")), line: line.number,
        [.value: words.prefix(fields).joined(separator: " ")])
    }
  }
}
