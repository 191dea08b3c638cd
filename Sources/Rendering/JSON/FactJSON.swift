import Facts

/// Files and facts as JSON objects, the same in `ndjson` and `json`.
enum FactJSON {
  static func file(_ file: ScannedFile, to json: inout JSONWriter) {
    json.object {
      $0.member("blob", file.blob)
      $0.member("bytes", file.byteCount)
      $0.member("language", orNull: file.language)
      $0.member("lines", file.content.lineCount)
      $0.member("partial", ifPresent: file.content.partial?.rawValue)
      $0.member("path", file.path)
      $0.member("pathBytes", ifPresent: file.pathBytes.map(Base64.encode))
      $0.member("role", file.role.rawValue)
    }
  }

  /// Writes the facts of `file` in their order, each by `write`, which decides what stands around it.
  ///
  /// Strings go from the name table to the output as bytes: making a `String` of each would cost more than all else.
  static func facts<E: Error>(
    of file: ScannedFile, to json: inout JSONWriter,
    _ write: (inout JSONWriter, (inout JSONWriter) -> Void) throws(E) -> Void
  ) throws(E) {
    let content = file.content
    var containers = ContainerNames(content)
    var place = Place(path: [], pathBytes: file.pathBytes.map(Base64.encode))
    JSONString.append(file.path, to: &place.path)
    for fact in content.facts {
      let container = containers.name(around: fact)
      try write(&json) { json in
        json.object { members(of: fact, in: content, container: container, place: place, to: &$0) }
      }
    }
  }

  /// Where all facts of a file stand, ready to be written.
  private struct Place {
    /// A literal.
    var path: [UInt8]
    var pathBytes: String?
  }

  private static func members(
    of fact: Fact, in content: FileFacts, container: [UInt8]?, place: Place, to json: inout JSONWriter
  ) {
    let attributes = Int(fact.firstAttribute)..<Int(fact.firstAttribute) + Int(fact.attributeCount)
    for member in Member.sorted {
      switch member {
      case .attribute(let key):
        // The first of two that say the same is the one that `FactView` gives.
        guard let index = attributes.first(where: { content.attributes[$0].key == key }) else { continue }
        json.key(dynamic: key.rawValue)
        json.string(utf8: content.names.utf8(content.attributes[index].value))
      case .container: if let container { json.member("container", utf8: container[...]) }
      case .detail: if fact.detail != .none { json.member("detail", fact.detail.rawValue) }
      case .endLine: json.member("endLine", Int(fact.endLine))
      case .kind: json.member("kind", fact.kind.rawValue)
      case .name: json.member("name", utf8: content.names.utf8(fact.name))
      case .path:
        json.key("path")
        json.literal(place.path)
      case .pathBytes: json.member("pathBytes", ifPresent: place.pathBytes)
      case .rule: json.member("rule", utf8: content.names.utf8(fact.rule))
      case .startColumn: json.member("startColumn", Int(fact.startColumn))
      case .startLine: json.member("startLine", Int(fact.startLine))
      }
    }
  }

  /// What a fact may say, in the order of the keys.
  private enum Member {
    case container, detail, endLine, kind, name, path, pathBytes, rule, startColumn, startLine
    case attribute(FactAttribute)

    static let sorted: [Member] = {
      let fixed: [(String, Member)] = [
        ("container", .container), ("detail", .detail), ("endLine", .endLine), ("kind", .kind), ("name", .name),
        ("path", .path), ("pathBytes", .pathBytes), ("rule", .rule), ("startColumn", .startColumn),
        ("startLine", .startLine),
      ]
      let attributes = FactAttribute.allCases.map { ($0.rawValue, Member.attribute($0)) }
      return (fixed + attributes).sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1)
    }()
  }
}

/// Qualified names of a file's definitions, each put together once.
private struct ContainerNames {
  private let content: FileFacts
  private var names: [Int32: [UInt8]] = [:]
  /// The answer before: neighbours mostly share it.
  private var latest: (container: Int32, name: [UInt8]) = (-1, [])

  init(_ content: FileFacts) { self.content = content }

  /// Names from the outermost definition down to the one around `fact`, joined by `.`; nil at top level.
  mutating func name(around fact: Fact) -> [UInt8]? {
    guard fact.container >= 0 else { return nil }
    if fact.container == latest.container { return latest.name }
    if let name = names[fact.container] {
      latest = (fact.container, name)
      return name
    }
    let definition = content.facts[Int(fact.container)]
    var name = name(around: definition).map { $0 + [UInt8(ascii: ".")] } ?? []
    name += content.names.utf8(definition.name)
    names[fact.container] = name
    return name
  }
}
