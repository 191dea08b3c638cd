import Facts

/// OpenAPI 3 and Swagger 2.0 documents, YAML and JSON: one declared route for each method of each path.
///
/// A document is known by what stands in it. Its name only says where to look, since a file can be of one format alone and
/// to open every YAML file for that would cost more than it finds.
extension ManifestFormat {
  static let openAPI = ManifestFormat(
    "openapi",
    matches: { location in
      guard location.hasExtension("yml", "yaml", "json") else { return false }
      let stem = location.lowercasedName.prefix { $0 != "." }
      return location.lowercasedName.contains("openapi") || location.lowercasedName.contains("swagger")
        || ["api", "oas", "apidoc", "api-docs", "api_docs", "api-spec", "apispec", "spec"].contains(stem)
        || stem.hasSuffix("-api") || stem.hasSuffix("_api") || location.isDirectly(in: "openapi")
        || location.isDirectly(in: "swagger")
    }
  ) { text, facts in
    text.location.hasExtension("json") ? readJSON(text, &facts) : readYAML(text, &facts)
  }

  /// Methods that are keys of a path (OpenAPI 3.1, "Path Item Object").
  private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

  private static func readJSON(_ text: ManifestText, _ facts: inout FactList) {
    let document = JSONReader.read(text.bytes)
    let root = document.root
    guard isVersion(root["openapi"]?.string, root["swagger"]?.string ?? root["swagger"]?.literal) else { return }
    facts.report(document.problem)
    let base = root["basePath"]?.string ?? root["servers"]?.items.first?["url"]?.string.map(path) ?? ""
    for item in root["paths"]?.members ?? [] {
      for method in item.node.members where methods.contains(method.key.lowercased()) {
        facts.declaredRoute(
          method.key, base, item.key, target: method.node["operationId"]?.string,
          tags: method.node["tags"]?.items.compactMap(\.string) ?? [], line: method.line)
      }
    }
  }

  private static func readYAML(_ text: ManifestText, _ facts: inout FactList) {
    let lines = text.lines
    // Most files of such a name are none, and need not be read to their end.
    guard lines.contains(where: { $0.text.hasPrefix("openapi:") || $0.text.hasPrefix("swagger:") }) else { return }
    let (entries, problem) = YAMLReader.read(lines)
    var base = ""
    var version: (openAPI: String?, swagger: String?)
    for entry in entries where entry.path[0] != "paths" {
      switch entry.path {
      case ["openapi"]: version.openAPI = entry.value
      case ["swagger"]: version.swagger = entry.value
      case ["basePath"]: base = entry.value
      case ["servers", "-", "url"] where base.isEmpty: base = path(entry.value)
      default: break
      }
    }
    guard isVersion(version.openAPI, version.swagger) else { return }
    facts.report(problem)
    for (place, entry) in entries.enumerated() where entry.path.count == 3 && entry.path[0] == "paths" {
      guard methods.contains(entry.path[2].lowercased()) else { continue }
      let inside = entries[(place + 1)...].prefix { $0.path.count > 3 && $0.path[2] == entry.path[2] }
      let id = inside.first { $0.path.count == 4 && $0.path[3] == "operationId" }?.value
      let tags = inside.filter { $0.path.count == 5 && $0.path[3] == "tags" && $0.path[4] == "-" }.map(\.value)
      facts.declaredRoute(entry.path[2], base, entry.path[1], target: id, tags: tags, line: entry.line)
    }
  }

  private static func isVersion(_ openAPI: String?, _ swagger: String?) -> Bool {
    openAPI?.hasPrefix("3.") ?? swagger?.hasPrefix("2") ?? false
  }

  /// The path of a server's address; an address with variables in it says none that holds everywhere.
  private static func path(_ url: String) -> String {
    guard !url.contains("{") else { return "" }
    // A query may hold a key.
    let address = url.prefix { $0 != "?" && $0 != "#" }
    guard let scheme = address.firstRange(of: "//") else { return address.hasPrefix("/") ? String(address) : "" }
    let behind = address[scheme.upperBound...]
    return behind.firstIndex(of: "/").map { String(behind[$0...]) } ?? ""
  }
}

extension FactList {
  /// A route that a document describes; `base` stands before its path.
  fileprivate mutating func declaredRoute(
    _ verb: String, _ base: String, _ path: String, target: String?, tags: [String], line: Int
  ) {
    guard path.hasPrefix("/") else { return }
    let base = base.hasSuffix("/") ? String(base.dropLast()) : base
    add(
      .entryPoint, .route, base + path, line: line,
      [
        .access: "declare", .framework: "openapi", .target: target, .verb: verb.uppercased(),
        .imported: base.isEmpty ? nil : base, .alias: tags.isEmpty ? nil : tags.joined(separator: ","),
      ])
  }
}
