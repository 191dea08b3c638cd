import Facts

/// `Gemfile` is a program: lines of the usual form are read, no more. `Gemfile.lock` is what Bundler made of it.
extension ManifestFormat {
  static let gemfile = ManifestFormat("gemfile", matches: { $0.isNamed("Gemfile", "gems.rb") }) { text, facts in
    var scopes: [FactDetail] = []
    for line in text.lines {
      let code = line.text.trimmed
      if code.hasPrefix("#") { continue }
      if code.hasSuffix(" do") || code.hasPrefix("if ") || code.hasPrefix("unless ") {
        let isDevelopment = code.hasPrefix("group") && (code.holds(ascii: ":test") || code.holds(ascii: ":development"))
        scopes.append(isDevelopment ? .development : scopes.last ?? .runtime)
      } else if code == "end" {
        _ = scopes.popLast()
      } else if code.hasPrefix("gem ") || code.hasPrefix("gem(") || code.hasPrefix("ruby ") {
        let literals = quotedLiterals(code)
        let isInline = code.holds(ascii: "group") && (code.holds(ascii: ":test") || code.holds(ascii: ":development"))
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

  /// What a gem needs, by https://guides.rubygems.org/specification-reference: a program too, of which calls with literals
  /// are read.
  static let gemspec = ManifestFormat("gemspec", matches: { $0.hasExtension("gemspec") }) { text, facts in
    facts.package(String(text.location.name.dropLast(".gemspec".count)), .gem, .offered, line: 1)
    for line in text.lines {
      let code = line.text.trimmed
      guard !code.hasPrefix("#"), let dot = code.firstIndex(of: ".") else { continue }
      let call = code[code.index(after: dot)...]
      let literals = quotedLiterals(String(call))
      let ways: [(call: String, scope: FactDetail)] = [
        ("add_dependency", .runtime), ("add_runtime_dependency", .runtime),
        ("add_development_dependency", .development), ("required_ruby_version", .toolchain),
      ]
      guard let way = ways.first(where: { call.hasPrefix($0.call) }), let first = literals.first else { continue }
      if way.scope == .toolchain {
        facts.dependency("ruby", .toolchain, line: line.number, nil, declared: literals.joined(separator: ", "))
      } else {
        facts.dependency(
          first, way.scope, line: line.number, .gem, declared: literals.dropFirst().joined(separator: ", "))
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
    // By bytes, since characters cost ten times as much.
    while let open = rest.utf8.firstIndex(where: { $0 == .quote || $0 == .apostrophe }) {
      let body = rest[rest.utf8.index(after: open)...]
      guard let close = body.utf8.firstIndex(of: rest.utf8[open]) else { break }
      literals.append(String(body[..<close]))
      rest = body[body.utf8.index(after: close)...]
    }
    return literals
  }
}
