import Facts

/// `Cargo.toml` and `Cargo.lock` (doc.rust-lang.org/cargo/reference/manifest.html).
extension ManifestFormat {
  static let cargoTOML = ManifestFormat("cargo-toml", matches: { $0.isNamed("Cargo.toml") }) { text, facts in
    let document = TOMLReader.read(text.bytes)
    facts.report(document.problem)
    let root = document.root
    if let package = root["package"], let name = package.member("name") {
      facts.add(.definition, .module, name.node.string ?? "", line: name.line, [.value: package["version"]?.string])
      facts.package(
        name.node.string ?? "", .cargo, package["publish"]?.isFalse == true ? .program : nil, line: name.line,
        target: root["lib"]?["path"]?.string)
      if let rust = package.member("rust-version") {
        facts.dependency("rust", .toolchain, line: rust.line, nil, declared: rust.node.string)
      }
    }
    if let first = root.member("package") ?? root.member("workspace") {
      facts.command("cargo test", .test, line: first.line, usual: true)
      facts.command("cargo build", .build, line: first.line)
    }
    for feature in root["features"]?.members ?? [] where feature.key != "default" {
      facts.add(.config, .featureFlag, feature.key, line: feature.line, [.access: "compile", .framework: "cargo"])
    }
    cargoDependencies(root, &facts)
    if let workspace = root["workspace"] { cargoDependencies(workspace, &facts) }
    for target in root["target"]?.members ?? [] { cargoDependencies(target.node, &facts) }
    for item in root["workspace"]?["members"]?.items ?? [] {
      facts.add(.reference, .none, item.string ?? "", line: item.line)
    }
    for item in root["test"]?.items ?? [] {
      guard let name = item.member("name"), let text = name.node.string else { continue }
      facts.testProgram(
        item["path"]?.string ?? "tests/\(text).rs", of: text, run: nil, line: name.line,
        harness: item["harness"]?.isFalse != true)
    }
    for item in root["bin"]?.items ?? [] {
      guard let name = item.member("name") else { continue }
      facts.add(.entryPoint, .main, name.node.string ?? "", line: name.line, [.target: item["path"]?.string])
    }
  }

  private static func cargoDependencies(_ table: Node, _ facts: inout FactList) {
    let sections: [(String, FactDetail)] = [
      ("dependencies", .runtime), ("dev-dependencies", .development), ("build-dependencies", .development),
    ]
    for (section, scope) in sections {
      for entry in table[section]?.members ?? [] {
        let declared = entry.node.string ?? entry.node["version"]?.string ?? entry.node["git"]?.string
        facts.dependency(
          entry.node["package"]?.string ?? entry.key, entry.node["optional"]?.isTrue == true ? .optional : scope,
          line: entry.line, .cargo, declared: declared ?? entry.node["path"]?.string)
      }
    }
  }

  static let cargoLock = ManifestFormat("cargo-lock", matches: { $0.isNamed("Cargo.lock") }) {
    lockedPackages($0, .cargo, &$1)
  }
}
