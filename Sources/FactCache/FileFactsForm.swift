package import Facts

/// The facts of a file as bytes, and back.
///
/// Fixed widths, so that reading is a walk over memory: of 23 bytes a fact where the file has fewer than 65,536 names, of
/// 27 where it has more. Variable-length numbers would take about half of that and three times as long.
enum FileFactsForm {
  private static let details = FactDetail.allCases
  private static let detailOrdinals = Dictionary(
    uniqueKeysWithValues: details.enumerated().map { ($1, UInt8($0)) })
  private static let keys = FactAttribute.allCases
  private static let keyOrdinals = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, UInt8($0)) })

  static func write(_ content: FileFacts, to out: inout ByteWriter) {
    out.integer(UInt32(content.lineCount))
    out.integer(UInt8(PartialReason.numbered.firstIndex(of: content.partial) ?? 0))
    out.integer(UInt8(content.isGenerated ? 1 : 0))
    out.integer(UInt32(content.names.count))
    content.names.withStorage { bytes, ends in
      out.integer(UInt32(bytes.count))
      for end in ends { out.integer(end) }
      out.raw(bytes)
    }
    let isNarrow = content.names.count <= Int(UInt16.max)
    func name(_ id: NameID) {
      if isNarrow { out.integer(UInt16(id.rawValue)) } else { out.integer(id.rawValue) }
    }
    out.integer(UInt32(content.facts.count))
    out.integer(UInt32(content.attributes.count))
    for fact in content.facts {
      out.integer(UInt8(fact.kind.ordinal))
      out.integer(detailOrdinals[fact.detail] ?? 0)
      name(fact.name)
      name(fact.rule)
      out.integer(fact.startLine)
      out.integer(fact.endLine)
      out.integer(fact.startColumn)
      out.integer(fact.container)
      out.integer(fact.attributeCount)
    }
    // A fact's attributes follow those of the fact before it, so where they begin is not written.
    for attribute in content.facts.flatMap({ content.attributes[$0.attributeRange] }) {
      out.integer(keyOrdinals[attribute.key] ?? 0)
      name(attribute.value)
    }
  }

  /// - Returns: nil for bytes that are no facts: every number is checked, since whoever can write the cache could
  ///   otherwise make this program read outside of an array.
  static func read(_ bytes: inout ByteReader) -> FileFacts? {
    guard let lineCount = bytes.integer(UInt32.self), let partial = bytes.integer(UInt8.self),
      Int(partial) < PartialReason.numbered.count, let isGenerated = bytes.integer(UInt8.self),
      let names = names(&bytes), let factCount = bytes.integer(UInt32.self),
      let attributeCount = bytes.integer(UInt32.self)
    else { return nil }
    let width = names.count <= Int(UInt16.max) ? 2 : 4
    guard let facts = facts(&bytes, Int(factCount), width, names.count, attributeCount),
      let attributes = attributes(&bytes, Int(attributeCount), width, names.count)
    else { return nil }
    return FileFacts(
      facts: facts, attributes: attributes, names: names, lineCount: Int(lineCount),
      partial: PartialReason.numbered[Int(partial)], isGenerated: isGenerated != 0)
  }

  private static func names(_ bytes: inout ByteReader) -> NameTable? {
    guard let count = bytes.integer(UInt32.self), let length = bytes.integer(UInt32.self),
      let ends = bytes.raw(Int(count) * 4), let text = bytes.raw(Int(length))
    else { return nil }
    return NameTable(
      bytes: text,
      ends: (0..<Int(count)).map { ends.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self).littleEndian })
  }

  private static func facts(
    _ bytes: inout ByteReader, _ count: Int, _ width: Int, _ nameCount: Int, _ attributeCount: UInt32
  ) -> [Fact]? {
    let stride = 2 + 2 * width + 17
    guard let raw = bytes.raw(count * stride) else { return nil }
    let kinds = FactKind.allCases
    var firstAttribute: UInt32 = 0
    var isSound = true
    let facts = [Fact](unsafeUninitializedCapacity: count) { facts, filled in
      for index in 0..<count {
        let start = index * stride
        func name(_ offset: Int) -> UInt32 {
          width == 2
            ? UInt32(raw.loadUnaligned(fromByteOffset: start + offset, as: UInt16.self).littleEndian)
            : raw.loadUnaligned(fromByteOffset: start + offset, as: UInt32.self).littleEndian
        }
        func number(_ position: Int) -> Int32 {
          raw.loadUnaligned(fromByteOffset: start + 2 + 2 * width + 4 * position, as: Int32.self).littleEndian
        }
        let (kind, detail, own) = (Int(raw[start]), Int(raw[start + 1]), raw[start + stride - 1])
        let fact = Fact(
          kind: kinds[min(kind, kinds.count - 1)], detail: details[min(detail, details.count - 1)],
          name: NameID(rawValue: name(2)), rule: NameID(rawValue: name(2 + width)), startLine: number(0),
          endLine: number(1), startColumn: number(2), container: number(3), firstAttribute: firstAttribute,
          attributeCount: own)
        isSound =
          isSound && kind < kinds.count && detail < details.count && Int(fact.name.rawValue) < nameCount
          && Int(fact.rule.rawValue) < nameCount && fact.container >= -1 && Int(fact.container) < count
          && Int(fact.container) != index
        firstAttribute += UInt32(own)
        facts.initializeElement(at: index, to: fact)
      }
      filled = count
    }
    return isSound && firstAttribute == attributeCount ? facts : nil
  }

  private static func attributes(
    _ bytes: inout ByteReader, _ count: Int, _ width: Int, _ nameCount: Int
  ) -> [FileFacts.Attribute]? {
    let stride = 1 + width
    guard let raw = bytes.raw(count * stride) else { return nil }
    var attributes: [FileFacts.Attribute] = []
    attributes.reserveCapacity(count)
    for start in Swift.stride(from: 0, to: count * stride, by: stride) {
      let value =
        width == 2
        ? UInt32(raw.loadUnaligned(fromByteOffset: start + 1, as: UInt16.self).littleEndian)
        : raw.loadUnaligned(fromByteOffset: start + 1, as: UInt32.self).littleEndian
      guard Int(raw[start]) < keys.count, Int(value) < nameCount else { return nil }
      attributes.append(FileFacts.Attribute(key: keys[Int(raw[start])], value: NameID(rawValue: value)))
    }
    return attributes
  }
}

extension PartialReason {
  /// Where each stands is its number in what is kept; nil is the first.
  package static let numbered: [PartialReason?] = [nil, .matchLimit, .longLine, .unbalancedBrackets, .workLimit]
}

extension Fact {
  /// Where its attributes stand in ``FileFacts/attributes``.
  fileprivate var attributeRange: Range<Int> { Int(firstAttribute)..<Int(firstAttribute) + Int(attributeCount) }
}
