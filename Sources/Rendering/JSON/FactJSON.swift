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
    var containers = ContainerNames(file.content)
    let pathBytes = file.pathBytes.map(Base64.encode)
    for fact in file.content.facts {
      let container = containers.name(around: fact)
      try write(&json) { json in
        json.object { members(of: fact, in: file, container: container, pathBytes: pathBytes, to: &$0) }
      }
    }
  }

  private static func members(
    of fact: Fact, in file: ScannedFile, container: [UInt8]?, pathBytes: String?, to json: inout JSONWriter
  ) {
    let content = file.content
    let first = Int(fact.firstAttribute)
    let attributes = content.attributes[first..<first + Int(fact.attributeCount)]
    for member in Member.sorted {
      switch member {
      case .attribute(let key, let name):
        // The first of two that say the same is the one that `FactView` gives.
        guard let attribute = attributes.first(where: { $0.key == key }) else { continue }
        json.key(name)
        json.string(utf8: content.names.utf8(attribute.value))
      case .container:
        guard let container else { continue }
        json.key("container")
        json.string(utf8: container[...])
      case .detail: if fact.detail != .none { json.member("detail", fact.detail.rawValue) }
      case .endLine: json.member("endLine", Int(fact.endLine))
      case .kind: json.member("kind", fact.kind.rawValue)
      case .name:
        json.key("name")
        json.string(utf8: content.names.utf8(fact.name))
      case .path: json.member("path", file.path)
      case .pathBytes: json.member("pathBytes", ifPresent: pathBytes)
      case .rule:
        json.key("rule")
        json.string(utf8: content.names.utf8(fact.rule))
      case .startColumn: json.member("startColumn", Int(fact.startColumn))
      case .startLine: json.member("startLine", Int(fact.startLine))
      }
    }
  }

  /// What a fact may say, in the order of the keys.
  private enum Member {
    case container, detail, endLine, kind, name, path, pathBytes, rule, startColumn, startLine
    case attribute(FactAttribute, String)

    static let sorted: [Member] = {
      let fixed: [(String, Member)] = [
        ("container", .container), ("detail", .detail), ("endLine", .endLine), ("kind", .kind), ("name", .name),
        ("path", .path), ("pathBytes", .pathBytes), ("rule", .rule), ("startColumn", .startColumn),
        ("startLine", .startLine),
      ]
      let attributes = FactAttribute.allCases.map { ($0.rawValue, Member.attribute($0, $0.rawValue)) }
      return (fixed + attributes).sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1)
    }()
  }
}

/// Qualified names of a file's definitions, each put together once.
private struct ContainerNames {
  private let content: FileFacts
  private var names: [Int32: [UInt8]] = [:]

  init(_ content: FileFacts) { self.content = content }

  /// Names from the outermost definition down to the one around `fact`, joined by `.`; nil at top level.
  mutating func name(around fact: Fact) -> [UInt8]? {
    guard fact.container >= 0 else { return nil }
    if let name = names[fact.container] { return name }
    let definition = content.facts[Int(fact.container)]
    var name = name(around: definition).map { $0 + [UInt8(ascii: ".")] } ?? []
    name += content.names.utf8(definition.name)
    names[fact.container] = name
    return name
  }
}
