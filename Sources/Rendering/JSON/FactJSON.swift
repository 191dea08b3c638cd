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

  /// Writes the facts of `file` in their order, each between `before` and `after`.
  ///
  /// A scan is mostly this: some ten million strings and numbers for a large repository. So keys and values that come
  /// again are written once and copied, and strings go from the name table to the output as bytes.
  static func facts(of file: ScannedFile, before: StaticString, after: StaticString, to sink: inout ByteSink) {
    let content = file.content
    var containers = ContainerMembers(content)
    let path = pathMembers(of: file)
    content.names.withStorage { bytes, ends in
      let strings = JSONStrings(bytes: bytes, ends: ends)
      content.facts.withUnsafeBufferPointer { facts in
        content.attributes.withUnsafeBufferPointer { attributes in
          for fact in facts {
            sink.append(before)
            sink.append(UInt8(ascii: "{"))
            let first = Int(fact.firstAttribute)
            var said = AttributeQueue(attributes[first..<first + Int(fact.attributeCount)])
            said.write(before: .container, strings, to: &sink)
            if fact.container >= 0 { containers.write(fact.container, to: &sink) }
            said.write(before: .detail, strings, to: &sink)
            if fact.detail != .none { sink.append(Key.detail[fact.detail]) }
            said.write(before: .endLine, strings, to: &sink)
            sink.append("\"endLine\":")
            sink.append(number: fact.endLine)
            sink.append(UInt8(ascii: ","))
            said.write(before: .kind, strings, to: &sink)
            sink.append(Key.kind[fact.kind])
            said.write(before: .name, strings, to: &sink)
            sink.append("\"name\":")
            strings.write(fact.name, to: &sink)
            said.write(before: .path, strings, to: &sink)
            sink.append(path)
            said.write(before: .rule, strings, to: &sink)
            sink.append("\"rule\":")
            strings.write(fact.rule, to: &sink)
            said.write(before: .startColumn, strings, to: &sink)
            sink.append("\"startColumn\":")
            sink.append(number: fact.startColumn)
            sink.append(",\"startLine\":")
            sink.append(number: fact.startLine)
            sink.append(UInt8(ascii: ","))
            said.write(before: .end, strings, to: &sink)
            sink.replaceLast(with: UInt8(ascii: "}"))
            sink.append(after)
          }
        }
      }
    }
  }

  /// One fact by itself, the same object as in a scan.
  static func fact(_ fact: FactView, to json: inout JSONWriter) {
    var members: [(key: String, value: Member)] = [
      ("endLine", .number(fact.endLine)), ("kind", .text(fact.kind.rawValue)), ("name", .text(fact.name)),
      ("path", .text(fact.path)), ("rule", .text(fact.rule)), ("startColumn", .number(fact.startColumn)),
      ("startLine", .number(fact.startLine)),
    ]
    if fact.fact.container >= 0 {
      var containers = ContainerNames(fact.file.content)
      members.append(("container", .text(String(decoding: containers.name(fact.fact.container), as: UTF8.self))))
    }
    if fact.detail != .none { members.append(("detail", .text(fact.detail.rawValue))) }
    if let bytes = fact.file.pathBytes { members.append(("pathBytes", .text(Base64.encode(bytes)))) }
    // The first of two that say the same is the one that `FactView` gives.
    for (key, value) in fact.attributes where !members.contains(where: { $0.key == key.rawValue }) {
      members.append((key.rawValue, .text(value)))
    }
    members.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    json.object {
      for (key, value) in members {
        $0.key(dynamic: key)
        switch value {
        case .text(let text): $0.string(text)
        case .number(let number): $0.number(number)
        }
      }
    }
  }

  private enum Member {
    case text(String)
    case number(Int)
  }

  private static func pathMembers(of file: ScannedFile) -> [UInt8] {
    var members = Array("\"path\":".utf8)
    JSONString.append(file.path, to: &members)
    members.append(UInt8(ascii: ","))
    if let bytes = file.pathBytes {
      members += "\"pathBytes\":".utf8
      JSONString.append(Base64.encode(bytes), to: &members)
      members.append(UInt8(ascii: ","))
    }
    return members
  }
}

/// The members of a fact that are no attributes, in the order of their keys.
private enum FixedMember: String, CaseIterable {
  case container, detail, endLine, kind, name, path, rule, startColumn
  /// Behind all others.
  case end = "~"
}

/// Where keys stand in the order of all keys of a fact, and how they are written.
private enum Key {
  typealias Literal = UnsafeBufferPointer<UInt8>

  /// `"receiver":`
  // SAFETY: tables are made once and never written again, and their literals are never freed.
  nonisolated(unsafe) static let attribute = CaseTable<FactAttribute, Literal> { literal("\"\($0.rawValue)\":") }
  /// `"detail":"method",`
  nonisolated(unsafe) static let detail = CaseTable<FactDetail, Literal> { literal("\"detail\":\"\($0.rawValue)\",") }
  nonisolated(unsafe) static let kind = CaseTable<FactKind, Literal> { literal("\"kind\":\"\($0.rawValue)\",") }

  /// `pathBytes` follows `path`, and `startLine` `startColumn`: no attribute's key lies between.
  private static let sorted = (FixedMember.allCases.map(\.rawValue) + FactAttribute.allCases.map(\.rawValue))
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  nonisolated(unsafe) static let rank = CaseTable<FactAttribute, UInt64> {
    UInt64(sorted.firstIndex(of: $0.rawValue) ?? 0)
  }
  nonisolated(unsafe) static let fixedRank = CaseTable<FixedMember, UInt64> {
    UInt64(sorted.firstIndex(of: $0.rawValue) ?? 0)
  }

  private static func literal(_ text: String) -> Literal {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = copy.initialize(from: text.utf8)
    return UnsafeBufferPointer(copy)
  }
}

/// A value for each case of an enumeration, found without hashing.
private struct CaseTable<Case: CaseIterable, Value> {
  private let values: [Value?]

  init(_ value: (Case) -> Value) {
    var values = [Value?](repeating: nil, count: 256)
    for item in Case.allCases { values[Self.tag(item)] = value(item) }
    self.values = values
  }

  @inline(__always)
  subscript(item: Case) -> Value { values[Self.tag(item)]! }  // filled for every case

  @inline(__always)
  private static func tag(_ item: Case) -> Int {
    // SAFETY: an enumeration without payload and with at most 256 cases is one byte, a different one for each case.
    // Which one does not matter: the table is filled by the same cast.
    Int(unsafeBitCast(item, to: UInt8.self))
  }
}

/// The attributes of one fact that are not written yet, in the order of their keys.
private struct AttributeQueue {
  private let attributes: Slice<UnsafeBufferPointer<FileFacts.Attribute>>
  /// One bit for each key, at its rank.
  private var ranks: UInt64 = 0

  init(_ attributes: Slice<UnsafeBufferPointer<FileFacts.Attribute>>) {
    self.attributes = attributes
    for attribute in attributes { ranks |= 1 << Key.rank[attribute.key] }
  }

  /// Writes those whose keys come before a fixed one.
  @inline(__always)
  mutating func write(before member: FixedMember, _ strings: JSONStrings, to sink: inout ByteSink) {
    guard ranks != 0 else { return }
    let limit = Key.fixedRank[member]
    while ranks != 0, UInt64(ranks.trailingZeroBitCount) < limit {
      let rank = UInt64(ranks.trailingZeroBitCount)
      ranks &= ranks - 1
      // The first of two that say the same is the one that `FactView` gives.
      for attribute in attributes where Key.rank[attribute.key] == rank {
        sink.append(Key.attribute[attribute.key])
        strings.write(attribute.value, to: &sink)
        break
      }
    }
  }
}

/// The strings of a name table as JSON.
private struct JSONStrings {
  let bytes: UnsafeBufferPointer<UInt8>
  let ends: UnsafeBufferPointer<UInt32>

  /// The literal and a comma.
  @inline(__always)
  func write(_ id: NameID, to sink: inout ByteSink) {
    let index = Int(id.rawValue)
    let start = index == 0 ? 0 : Int(ends[index - 1])
    let text = UnsafeBufferPointer(rebasing: bytes[start..<Int(ends[index])])
    if JSONString.isPlain(text) {
      sink.append(UInt8(ascii: "\""))
      sink.append(text)
      sink.append("\",")
    } else {
      writeEscaped(text, to: &sink)
    }
  }

  @inline(never)
  private func writeEscaped(_ text: UnsafeBufferPointer<UInt8>, to sink: inout ByteSink) {
    var literal: [UInt8] = []
    JSONString.append(utf8: text, to: &literal)
    literal.append(UInt8(ascii: ","))
    sink.append(literal)
  }
}

/// Names from the outermost definition of a file down to each, joined by `.`.
private struct ContainerNames {
  private let content: FileFacts
  private var names: [Int32: [UInt8]] = [:]

  init(_ content: FileFacts) { self.content = content }

  mutating func name(_ index: Int32) -> [UInt8] {
    if let known = names[index] { return known }
    let definition = content.facts[Int(index)]
    var name = definition.container < 0 ? [] : self.name(definition.container) + [UInt8(ascii: ".")]
    name += content.names.utf8(definition.name)
    names[index] = name
    return name
  }
}

/// The member `container` for each definition of a file, put together once.
private struct ContainerMembers {
  private var names: ContainerNames
  /// The last one written: neighbours mostly share it.
  private var latest: (container: Int32, member: [UInt8]) = (-1, [])
  private var members: [Int32: [UInt8]] = [:]

  init(_ content: FileFacts) { names = ContainerNames(content) }

  mutating func write(_ container: Int32, to sink: inout ByteSink) {
    if container != latest.container { latest = (container, member(container)) }
    sink.append(latest.member)
  }

  private mutating func member(_ container: Int32) -> [UInt8] {
    if let known = members[container] { return known }
    var member = Array("\"container\":".utf8)
    JSONString.append(utf8: names.name(container), to: &member)
    member.append(UInt8(ascii: ","))
    members[container] = member
    return member
  }
}
