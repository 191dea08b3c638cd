import Facts

/// `tsconfig.json` and `jsconfig.json` (typescriptlang.org/tsconfig): what the index needs to resolve imports.
extension ManifestFormat {
  static let tsconfig = ManifestFormat(
    "tsconfig",
    matches: { location in
      location.hasExtension("json")
        && ["tsconfig", "jsconfig"].contains { location.name == $0 + ".json" || location.name.hasPrefix($0 + ".") }
    }
  ) { text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    let options = document.root["compilerOptions"]
    if let base = options?.member("baseUrl") {
      facts.add(.config, .key, "compilerOptions.baseUrl", line: base.line, [.target: base.node.string])
    }
    for path in options?["paths"]?.members ?? [] {
      facts.add(
        .config, .key, "compilerOptions.paths", line: path.line, [.alias: path.key, .target: path.node.firstString])
    }
    // Settings by which imports stay that are used as types alone: what decorators are told of types are values.
    for name in [
      "verbatimModuleSyntax", "preserveValueImports", "importsNotUsedAsValues", "emitDecoratorMetadata",
    ] {
      guard let option = options?.member(name) else { continue }
      let value = option.node.string ?? (option.node.isTrue ? "true" : "false")
      facts.add(.config, .key, "compilerOptions." + name, line: option.line, [.target: value])
    }
    if let parent = document.root.member("extends") {
      for item in parent.node.items.isEmpty ? [parent.node] : parent.node.items {
        facts.add(.reference, .none, item.string ?? "", line: item.line)
      }
    }
    for project in document.root["references"]?.items ?? [] {
      guard let path = project.member("path") else { continue }
      facts.add(.reference, .none, path.node.string ?? "", line: path.line)
    }
    if text.location.name == "tsconfig.json" { facts.command("npx tsc --noEmit", .typecheck, line: 1) }
  }
}
