import Facts

/// OpenAPI 3 and Swagger 2.0 documents, YAML and JSON: one declared route for each method of each path.
///
/// A document is known by what stands in it. Its name only says where to look, since a file can be of one format alone and
/// to open every YAML file for that would cost more than it finds.
///
/// A path may stand in a file of its own (OpenAPI 3.1, "Path Item Object", `$ref`): the document mounts that file at the path, and
/// its operations have none themselves.
extension ManifestFormat {
  static let openAPI = ManifestFormat(
    "openapi",
    matches: { location in
      guard location.hasExtension("yml", "yaml", "json") else { return false }
      let stem = location.lowercasedName.prefix { $0 != "." }
      return location.lowercasedName.contains("openapi") || location.lowercasedName.contains("swagger")
        || ["api", "oas", "apidoc", "api-docs", "api_docs", "api-spec", "apispec", "spec"].contains(stem)
        || stem.hasSuffix("-api") || stem.hasSuffix("_api") || location.isDirectly(in: "openapi")
        || location.isDirectly(in: "swagger") || location.isDirectly(in: "paths")
        || location.folders.contains { ["openapi", "swagger", "openapi-spec", "api-spec", "apispec"].contains($0) }
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
    guard lines.contains(where: { $0.text.hasPrefix("openapi:") || $0.text.hasPrefix("swagger:") }) else {
      return readPart(lines, &facts)
    }
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
    let below = ["paths"]
    for (place, entry) in entries.enumerated() where entry.path.first == "paths" {
      if entry.path == ["paths", "$ref"] { facts.mountedPart(base, "", entry) }
      guard entry.path.count == 3 else { continue }
      let path = entry.path[1]
      if entry.path[2] == "$ref", path.hasPrefix("/") { facts.mountedPart(base, path, entry) }
      if let operation = operation(at: place, in: entries, below: below + [path]) {
        facts.declaredRoute(operation.verb, base, path, target: operation.id, tags: operation.tags, line: entry.line)
      }
    }
  }

  /// A file that a document brings in: one path, or several under their names.
  private static func readPart(_ lines: [TextLine], _ facts: inout FactList) {
    let first = lines.first { !$0.text.isEmpty && !$0.text.hasPrefix("#") && !$0.text.hasPrefix("---") }
    guard let first, let key = first.text.split(separator: ":").first.map({ $0.filter { !"\"'".contains($0) } }),
      key.hasPrefix("/") || methods.contains(key) || ["summary", "description", "parameters", "servers"].contains(key)
    else { return }
    let (entries, problem) = YAMLReader.read(lines)
    let top = entries.filter { $0.path.count == 1 }.map { $0.path[0] }
    let areNamed = !top.isEmpty && top.allSatisfy { $0.hasPrefix("/") }
    guard areNamed || entries.contains(where: { $0.path.count == 2 && $0.path[1] == "responses" }) else { return }
    facts.report(problem)
    for (place, entry) in entries.enumerated() where entry.path.count == (areNamed ? 2 : 1) {
      let path = areNamed ? entry.path[0] : ""
      if areNamed, entry.path[1] == "$ref" { facts.mountedPart("", path, entry) }
      if let operation = operation(at: place, in: entries, below: areNamed ? [path] : []) {
        facts.declaredRoute(
          operation.verb, "", path, target: operation.id, tags: operation.tags, line: entry.line, isPart: true)
      }
    }
  }

  /// The operation whose method is the key of an entry.
  private static func operation(
    at place: Int, in entries: [YAMLEntry], below path: [String]
  ) -> (verb: String, id: String?, tags: [String])? {
    let own = entries[place].path
    guard own.count == path.count + 1, let verb = own.last, methods.contains(verb.lowercased()) else { return nil }
    let inside = entries[(place + 1)...].prefix { $0.path.count > own.count && $0.path[own.count - 1] == verb }
    let id = inside.first { $0.path.count == own.count + 1 && $0.path[own.count] == "operationId" }?.value
    let tags = inside.filter {
      $0.path.count == own.count + 2 && $0.path[own.count] == "tags" && $0.path[own.count + 1] == "-"
    }.map(\.value)
    return (verb, id, tags)
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
    _ verb: String, _ base: String, _ path: String, target: String?, tags: [String], line: Int, isPart: Bool = false
  ) {
    guard path.hasPrefix("/") || isPart else { return }
    let base = base.hasSuffix("/") ? String(base.dropLast()) : base
    add(
      .entryPoint, .route, base + path, line: line, mayBeEmpty: isPart,
      [
        .access: "declare", .framework: "openapi", .target: target, .verb: verb.uppercased(),
        .imported: base.isEmpty ? nil : base, .alias: tags.isEmpty ? nil : tags.joined(separator: ","),
        .value: isPart ? "mountedOnly" : nil,
      ])
  }

  /// A file that holds what stands at a path, or all paths.
  fileprivate mutating func mountedPart(_ base: String, _ path: String, _ entry: YAMLEntry) {
    let file = entry.value.prefix { $0 != "#" }
    guard !file.isEmpty, !file.contains("://") else { return }
    let base = base.hasSuffix("/") ? String(base.dropLast()) : base
    add(
      .reference, .mount, base + path, line: entry.line, mayBeEmpty: true,
      [.target: "\"\(file)\"", .framework: "openapi", .alias: base.isEmpty ? nil : base])
  }
}
