import Facts

/// `composer.json` and `composer.lock` (getcomposer.org/doc/04-schema.md).
extension ManifestFormat {
  static let composerJSON = ManifestFormat("composer-json", matches: { $0.isNamed("composer.json") }) { text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    let root = document.root
    if let name = root.member("name") {
      facts.add(.definition, .module, name.node.string ?? "", line: name.line, [.value: root["version"]?.string])
      let type = root["type"]?.string
      facts.package(
        name.node.string ?? "", .composer, type == "project" ? .program : type == nil ? nil : .offered, line: name.line)
    }
    for (section, scope) in [("require", FactDetail.runtime), ("require-dev", .development)] {
      for entry in root[section]?.members ?? [] {
        // PHP itself and its extensions have no vendor.
        let isPlatform = !entry.key.contains("/")
        facts.dependency(
          entry.key, isPlatform ? .toolchain : scope, line: entry.line, isPlatform ? nil : .composer,
          declared: entry.node.string)
      }
    }
    for script in root["scripts"]?.members ?? [] {
      let body = script.node.firstString ?? ""
      // Events of Composer itself are not called by people.
      if script.key.hasPrefix("post-") || script.key.hasPrefix("pre-") { continue }
      let purpose = CommandPurpose(name: script.key) ?? CommandPurpose(command: body) ?? .other
      facts.command("composer \(script.key)", purpose, line: script.line, runs: body)
    }
  }

  static let composerLock = ManifestFormat("composer-lock", matches: { $0.isNamed("composer.lock") }) { text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    for (section, scope) in [("packages", FactDetail.runtime), ("packages-dev", .development)] {
      for package in document.root[section]?.items ?? [] {
        guard let name = package.member("name"), let text = name.node.string else { continue }
        let autoload = package["autoload"]
        let namespaces = ["psr-4", "psr-0"].flatMap { autoload?[$0]?.members ?? [] }.map(\.key)
        facts.dependency(
          text, scope, line: name.line, .composer, locked: package["version"]?.string, modules: namespaces)
      }
    }
  }
}
