import Facts

/// Lock files of npm, Yarn and pnpm. Scope is given where the file tells it, else none.
extension ManifestFormat {
  /// `package-lock.json`, lock file versions 1 to 3.
  static let packageLock = ManifestFormat(
    "package-lock", matches: { $0.isNamed("package-lock.json", "npm-shrinkwrap.json") }
  ) { text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    if let packages = document.root["packages"] {
      for entry in packages.members {
        // Keys are paths; the root is empty, workspaces and links stand outside node_modules.
        guard let name = entry.key.lastRange(ofASCII: "node_modules/").map({ String(entry.key[$0.upperBound...]) }),
          entry.node["link"]?.isTrue != true
        else { continue }
        lock(entry.node["name"]?.string ?? name, entry, &facts)
      }
    } else {
      nested(document.root["dependencies"], &facts)
    }
  }

  private static func nested(_ dependencies: Node?, _ facts: inout FactList) {
    for entry in dependencies?.members ?? [] {
      lock(entry.key, entry, &facts)
      nested(entry.node["dependencies"], &facts)
    }
  }

  private static func lock(_ name: String, _ entry: Node.Member, _ facts: inout FactList) {
    let scope: FactDetail =
      entry.node["dev"]?.isTrue == true ? .development : entry.node["optional"]?.isTrue == true ? .optional : .runtime
    facts.dependency(name, scope, line: entry.line, .npm, locked: entry.node["version"]?.string)
  }

  /// `yarn.lock` of Yarn 1 and of later ones: a line of descriptors, then indented fields.
  static let yarnLock = ManifestFormat("yarn-lock", matches: { $0.isNamed("yarn.lock") }) { text, facts in
    var open: (name: String, line: Int)?
    for line in text.lines where !line.text.hasPrefix("#") && !line.text.isEmpty {
      if !line.text.hasPrefix(" ") {
        let first = line.text.split(separator: ",").first?.trimmed.drop { $0 == "\"" } ?? ""
        // The @ of a scope is not the one before the range.
        let name = first.prefix(1) + first.dropFirst().prefix { $0 != "@" && $0 != "\"" && $0 != ":" }
        open = line.text.contains("@workspace:") || name == "__metadata" ? nil : (String(name), line.number)
      } else if let package = open, line.text.hasPrefix("  version") {
        let version = line.text.trimmed.dropFirst("version".count).drop { $0 == ":" || $0 == " " }
        facts.dependency(package.name, .none, line: package.line, .npm, locked: String(version).unquoted)
        open = nil
      }
    }
  }

  /// `pnpm-lock.yaml`, versions 5 to 9: importers give range and version, packages the version.
  static let pnpmLock = ManifestFormat("pnpm-lock", matches: { $0.isNamed("pnpm-lock.yaml") }) { text, facts in
    let (entries, problem) = YAMLReader.read(text.lines)
    facts.report(problem)
    var open: (line: Int, declared: String?) = (1, nil)
    for entry in entries {
      let path = entry.path[0] == "importers" ? entry.path.dropFirst(2) : entry.path[...]
      if let scope = pnpmScopes[path.first ?? ""], path.count >= 2 {
        let name = path[path.startIndex + 1]
        if path.count == 2 { open = (entry.line, nil) }
        if path.last == "specifier" { open.declared = entry.value }
        guard path.last == "version" || path.count == 2 && !entry.value.isEmpty else { continue }
        // `link:../x` and the like are no versions.
        let locked = entry.value.first?.isNumber == true ? entry.value.prefix { $0 != "(" && $0 != "_" } : nil
        facts.dependency(
          name, scope, line: open.line, .npm, declared: open.declared, locked: locked.map(String.init))
      } else if entry.path[0] == "packages", entry.path.count == 2, let (name, version) = pnpmPackage(entry.key) {
        facts.dependency(name, .none, line: entry.line, .npm, locked: version)
      }
    }
  }

  private static let pnpmScopes: [String: FactDetail] = [
    "dependencies": .runtime, "devDependencies": .development, "optionalDependencies": .optional,
  ]

  /// Name and version of `/@scope/name@1.0.0(peer)`, or `/name/1.0.0_peer` in older files.
  private static func pnpmPackage(_ key: String) -> (String, String)? {
    let key = (key.hasPrefix("/") ? key.dropFirst() : key[...]).prefix { $0 != "(" }
    if let sign = key.dropFirst().lastIndex(of: "@") {
      return (String(key[..<sign]), String(key[key.index(after: sign)...]))
    }
    guard let slash = key.lastIndex(of: "/"), slash > key.startIndex else { return nil }
    return (String(key[..<slash]), String(key[key.index(after: slash)...].prefix { $0 != "_" }))
  }
}

extension StringProtocol {
  func lastRange(ofASCII text: StaticString) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self[...]
    while let next = rest.range(ofASCII: text) {
      found = next
      rest = rest[next.upperBound...]
    }
    return found
  }
}
