import Facts

/// `.env`, `.env.example`, `production.env`: names of variables, never what they are set to.
extension ManifestFormat {
  static let dotenv = ManifestFormat(
    "dotenv",
    matches: { location in
      // `docker/shop/env` is what Compose is told to read; `env.py` is a program.
      location.name.hasPrefix(".env.") || location.hasExtension("env")
        || [".env", ".envrc", ".flaskenv"].contains(location.name)
        || location.name == "env" && location.path != location.name
        || ["env.", "env-", ".env-"].contains {
          location.name.hasPrefix($0) && templateWords.contains(location.name.dropFirst($0.count))
        }
    }
  ) { text, facts in
    var openQuote: Character?
    for line in text.lines {
      // A quoted value may go on for lines; nothing in it is a name.
      if let quote = openQuote {
        if line.text.contains(quote) { openQuote = nil }
        continue
      }
      var code = line.text.trimmed
      // What an example leaves out, it describes.
      var isComment = false
      if code.hasPrefix("#") {
        code = code.drop { $0 == "#" || $0 == " " }.trimmed
        isComment = true
      }
      if code.hasPrefix("export ") { code = code.dropFirst("export ".count).trimmed }
      guard let sign = code.firstIndex(of: "=") else { continue }
      let name = code[..<sign].trimmed
      let value = code[code.index(after: sign)...].trimmed
      if isComment {
        if name.isIdentifier, !name.utf8.contains(where: { (97...122).contains($0) }) {
          facts.add(.config, .environmentVariable, name, line: line.number, [.value: "documented"])
        }
        continue
      }
      if let quote = value.first, quote == "\"" || quote == "'", !value.dropFirst().contains(quote) {
        openQuote = quote
      }
      // Unquoted keys over several lines end in base64, whose padding looks like an assignment.
      // A name that sets a key of settings may have both cases; padding has no value.
      let namesKey = !value.isEmpty && EnvironmentSection.namesKey(name)
      let isBase64 = name != name.uppercased() && name != name.lowercased() && !namesKey || value.hasPrefix("=")
      if !isBase64 { facts.declaredVariable(name, line: line.number) }
    }
  }

  /// Last words of files that are copied to become the real one.
  private static let templateWords: Set<Substring> = [
    "example", "sample", "template", "dist", "default", "defaults", "local", "development", "production", "test",
  ]
}
