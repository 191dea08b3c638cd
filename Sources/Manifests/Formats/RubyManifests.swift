import Facts

/// `Gemfile` is a program: lines of the usual form are read, no more. `Gemfile.lock` is what Bundler made of it.
extension ManifestFormat {
  static let gemfile = ManifestFormat("gemfile", matches: { $0.isNamed("Gemfile", "gems.rb") }) { text, facts in
    var scopes: [FactDetail] = []
    for line in text.lines {
      let code = line.text.trimmed
      if code.hasPrefix("#") { continue }
      if code.hasSuffix(" do") || code.hasPrefix("if ") || code.hasPrefix("unless ") {
        let isDevelopment = code.hasPrefix("group") && (code.contains(":test") || code.contains(":development"))
        scopes.append(isDevelopment ? .development : scopes.last ?? .runtime)
      } else if code == "end" {
        _ = scopes.popLast()
      } else if code.hasPrefix("gem ") || code.hasPrefix("gem(") || code.hasPrefix("ruby ") {
        let literals = quotedLiterals(code)
        let isInline = code.contains("group") && (code.contains(":test") || code.contains(":development"))
        if code.hasPrefix("ruby") {
          facts.dependency("ruby", .toolchain, line: line.number, nil, declared: literals.first)
        } else if let name = literals.first {
          let versions = literals.dropFirst().prefix { "0123456789~><=!".contains($0.prefix(1)) }
          facts.dependency(
            name, isInline ? .development : scopes.last ?? .runtime, line: line.number, .gem,
            declared: versions.joined(separator: ", "))
        }
      }
    }
  }

  static let gemfileLock = ManifestFormat("gemfile-lock", matches: { $0.isNamed("Gemfile.lock", "gems.locked") }) {
    text, facts in
    for line in text.lines where line.text.hasPrefix("    ") && !line.text.hasPrefix("     ") {
      let words = line.text.split(separator: " ")
      guard words.count == 2, words[1].hasPrefix("("), words[1].hasSuffix(")") else { continue }
      facts.dependency(
        String(words[0]), .none, line: line.number, .gem, locked: String(words[1].dropFirst().dropLast()))
    }
  }

  /// The contents of string literals in a line of code.
  static func quotedLiterals(_ code: String) -> [String] {
    var literals: [String] = []
    var rest = code[...]
    while let open = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
      let body = rest[rest.index(after: open)...]
      guard let close = body.firstIndex(of: rest[open]) else { break }
      literals.append(String(body[..<close]))
      rest = body[body.index(after: close)...]
    }
    return literals
  }
}
