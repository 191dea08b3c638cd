/// What part a file plays, by name and contents.
public enum FileRole: String, CaseIterable, Sendable, Hashable {
  case source, test, generated, vendored, config, documentation, data
}

/// One file of the repository with its facts. A final class, because millions of ``FactView`` values point at it.
public final class ScannedFile: Sendable {
  /// Relative to the repository root, with `/`. Bytes that are not UTF-8 are replaced; ``pathBytes`` has the real ones.
  public let path: String
  /// The folder's path, empty at the root.
  public let folder: String
  /// The last component of the path.
  public let fileName: String
  /// The path's bytes when they are not UTF-8, else nil.
  public let pathBytes: [UInt8]?
  /// Id of the language pack; nil for a file of no known language.
  public let language: String?
  public let role: FileRole
  /// Git blob id, lower-case hexadecimal.
  public let blob: String
  public let byteCount: Int
  /// The same object for files of two scans that are known to say the same.
  public let facts: LaterFacts

  /// Made when it is first asked for, where it was not at hand.
  public var content: FileFacts { _read { yield facts.made.content } }

  public convenience init(
    path: String, pathBytes: [UInt8]? = nil, language: String?, role: FileRole, blob: String, byteCount: Int,
    content: FileFacts
  ) {
    self.init(
      path: path, pathBytes: pathBytes, language: language, role: role, blob: blob, byteCount: byteCount,
      facts: LaterFacts(content))
  }

  public init(
    path: String, pathBytes: [UInt8]? = nil, language: String?, role: FileRole, blob: String, byteCount: Int,
    facts: LaterFacts
  ) {
    self.path = path
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = String(path[..<slash])
      fileName = String(path[path.utf8.index(after: slash)...])
    } else {
      folder = ""
      fileName = path
    }
    self.pathBytes = pathBytes
    self.language = language
    self.role = role
    self.blob = blob
    self.byteCount = byteCount
    self.facts = facts
  }

  /// Whether it shows how this program does things: it is no test, and nobody brought it along from elsewhere.
  public var isOfTheProgram: Bool { role != .test && role != .vendored }

  /// Whether two files have the same facts. O(1) where they are known to, else O(facts).
  public func saysTheSame(as other: ScannedFile) -> Bool { facts === other.facts || content == other.content }

  /// The facts as views, in order of position.
  public var views: some RandomAccessCollection<FactView> {
    content.facts.indices.lazy.map { FactView(file: self, index: $0) }
  }

  /// The facts of one kind, in order of position.
  public func facts(_ kind: FactKind) -> [FactView] {
    facts.read { content in
      var found: [FactView] = []
      for index in content.facts.indices where content.facts[index].kind == kind {
        found.append(FactView(file: self, index: index))
      }
      return found
    }
  }
}

extension ScannedFile: Hashable {
  /// Files are compared by identity: a scan holds each path once.
  public static func == (a: ScannedFile, b: ScannedFile) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A fact seen with its file: strings are made when asked for.
public struct FactView: Sendable, Hashable {
  public let file: ScannedFile
  /// Position in the file's facts.
  public let index: Int

  public init(file: ScannedFile, index: Int) {
    self.file = file
    self.index = index
  }

  public var fact: Fact { file.facts.read { $0.facts[index] } }
  public var kind: FactKind { fact.kind }
  public var detail: FactDetail { fact.detail }
  public var path: String { file.path }
  public var name: String { file.facts.read { $0.names[$0.facts[index].name] } }
  public var rule: String { file.facts.read { $0.names[$0.facts[index].rule] } }
  public var startLine: Int { Int(fact.startLine) }
  public var endLine: Int { Int(fact.endLine) }
  public var startColumn: Int { Int(fact.startColumn) }
  /// First to last line, both inclusive.
  public var lines: ClosedRange<Int> { startLine...max(startLine, endLine) }
  /// The innermost definition around it.
  public var container: FactView? {
    fact.container < 0 ? nil : FactView(file: file, index: Int(fact.container))
  }
  /// Names from the outermost definition down to this one, joined by `.`. A method declared outside its type's body
  /// (Go, C++) is named by its receiver: `Mux.ServeHTTP`.
  public var qualifiedName: String {
    let receiver = kind == .definition ? self[.receiver] : nil
    if let container {
      // In a namespace a member may be defined apart from its type: `int Store::size() {`.
      let type = container.detail == .namespace && receiver != container.name ? receiver.map { $0 + "." } ?? "" : ""
      return container.qualifiedName + "." + type + name
    }
    return receiver.map { $0 + "." + name } ?? name
  }
  /// The qualified name of the definition around it; nil at top level.
  public var containerName: String? { container?.qualifiedName }

  /// The value of an attribute, nil when the fact does not have it. A fact has at most a handful.
  public subscript(key: FactAttribute) -> String? {
    file.facts.read { content in
      let fact = content.facts[index]
      let first = Int(fact.firstAttribute)
      for position in first..<first + Int(fact.attributeCount) where content.attributes[position].key == key {
        return content.names[content.attributes[position].value]
      }
      return nil
    }
  }

  /// Every attribute in the order the rule gave them.
  public var attributes: [(key: FactAttribute, value: String)] {
    let fact = fact
    return file.content.attributes[
      Int(fact.firstAttribute)..<Int(fact.firstAttribute) + Int(fact.attributeCount)
    ].map { ($0.key, file.content.names[$0.value]) }
  }

  public static func == (a: FactView, b: FactView) -> Bool { a.index == b.index && a.file === b.file }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(index)
  }
}
