import Facts

/// What facts say, apart from where they stand, as small numbers: two facts say the same when their numbers are equal.
///
/// A statement is kind, detail, name, container, rule and every attribute but those that are made of line numbers. The
/// file is not part of it: whoever compares knows which files are one.
struct FactStatements {
  struct Number: Hashable {
    /// The whole statement.
    var whole: UInt32
    /// The statement without attributes: facts that share it are one fact that changed.
    var subject: UInt32
  }

  private var names = NameTable()
  private var buffer: [UInt8] = []

  /// The attributes that say where something stands.
  static func isPlace(_ key: FactAttribute) -> Bool { [.covered, .missed, .tried].contains(key) }

  /// The numbers of some facts of a file, in the order given. O(bytes of their names and attributes).
  mutating func numbers(of facts: some Collection<Int>, in content: FileFacts) -> [Number] {
    var containers = ContainerPaths(content)
    return facts.map { number(of: content.facts[$0], in: content, &containers) }
  }

  private mutating func number(of fact: Fact, in content: FileFacts, _ containers: inout ContainerPaths) -> Number {
    buffer.removeAll(keepingCapacity: true)
    buffer += fact.kind.rawValue.utf8
    buffer.append(0)
    buffer += fact.detail.rawValue.utf8
    buffer.append(0)
    buffer += content.names.utf8(fact.name)
    buffer.append(0)
    buffer += content.names.utf8(fact.rule)
    buffer.append(0)
    if fact.container >= 0 { buffer += containers.path(fact.container) }
    let subject = names.intern(buffer).rawValue
    for attribute in Self.meaning(of: fact, in: content) {
      buffer.append(0)
      buffer += attribute.key.rawValue.utf8
      buffer.append(UInt8(ascii: "="))
      buffer += content.names.utf8(attribute.value)
    }
    return Number(whole: names.intern(buffer).rawValue, subject: subject)
  }

  /// The attributes that carry meaning, each key once, in order of key: as a reader of the JSON sees them.
  static func meaning(of fact: Fact, in content: FileFacts) -> [FileFacts.Attribute] {
    let first = Int(fact.firstAttribute)
    var found: [FileFacts.Attribute] = []
    for attribute in content.attributes[first..<first + Int(fact.attributeCount)]
    where !isPlace(attribute.key) && !found.contains(where: { $0.key == attribute.key }) {
      found.append(attribute)
    }
    return found.sorted { $0.key.rawValue < $1.key.rawValue }
  }
}
