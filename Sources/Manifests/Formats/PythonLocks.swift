import Facts

/// Lock files of Pipenv, Poetry, PDM and uv.
extension ManifestFormat {
  static let pipfileLock = ManifestFormat("pipfile-lock", matches: { $0.isNamed("Pipfile.lock") }) { text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    for (section, scope) in [("default", FactDetail.runtime), ("develop", .development)] {
      for entry in document.root[section]?.members ?? [] {
        let version = entry.node["version"]?.string.map { String($0.drop { $0 == "=" }) }
        facts.dependency(entry.key, scope, line: entry.line, .pypi, locked: version)
      }
    }
  }

  static let poetryLock = ManifestFormat("poetry-lock", matches: { $0.isNamed("poetry.lock", "pdm.lock") }) {
    lockedPackages($0, .pypi, &$1)
  }

  static let uvLock = ManifestFormat("uv-lock", matches: { $0.isNamed("uv.lock") }) { lockedPackages($0, .pypi, &$1) }

  /// `[[package]]` tables with name and version, as Poetry, PDM, uv and Cargo write them.
  static func lockedPackages(_ text: ManifestText, _ type: PackageURL.PackageType, _ facts: inout FactList) {
    let document = TOMLReader.read(text.bytes)
    facts.report(document.problem)
    for package in document.root["package"]?.items ?? [] {
      // The project itself stands in its own lock file.
      let source = package["source"]
      if source?["editable"] != nil || source?["virtual"] != nil || (type == .cargo && source == nil) { continue }
      guard let name = package.member("name"), let text = name.node.string else { continue }
      let scope: FactDetail =
        package["category"]?.string == "dev" ? .development : package["optional"]?.isTrue == true ? .optional : .none
      facts.dependency(text, scope, line: name.line, type, locked: package["version"]?.string)
    }
  }
}
