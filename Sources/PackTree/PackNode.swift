/// One node of a pack as its YAML says it: a text, a list or a mapping, with the line it stands on.
///
/// A view into the serial form that ``PackTree/write(_:)`` makes and the build step embeds. Nothing is decoded before it
/// is asked for, so that reading a pack costs what is used of it: parsing 59 KB of YAML took 26 ms at every start.
public struct PackNode: Sendable {
  enum Kind: UInt8 {
    /// A scalar that stands without quotes.
    case plain = 0x70  // p
    /// A scalar in quotes, or a block text.
    case quoted = 0x71  // q
    case sequence = 0x5B  // [
    case mapping = 0x7B  // {
  }

  let kind: Kind
  /// In the pack's file, counting from 1.
  public let line: Int
  private let bytes: [UInt8]
  private let body: Range<Int>

  private init(kind: Kind, line: Int, bytes: [UInt8], body: Range<Int>) {
    self.kind = kind
    self.line = line
    self.bytes = bytes
    self.body = body
  }

  /// The node that a serial form begins with; nil for bytes that are none.
  public init?(serialForm bytes: [UInt8]) {
    var position = 0
    guard let node = Self.next(in: bytes, at: &position, before: bytes.count) else { return nil }
    self = node
  }

  /// The text of a scalar, nil for lists and mappings.
  public var text: String? { isScalar ? String(decoding: bytes[body], as: UTF8.self) : nil }

  /// Whether a scalar says this text.
  public func says(_ text: String) -> Bool {
    guard isScalar, text.utf8.count == body.count else { return false }
    return bytes[body].elementsEqual(text.utf8)
  }

  /// What a plain scalar means as a truth value, as YAML 1.1 has it without its one-letter forms.
  public var bool: Bool? {
    guard kind == .plain else { return nil }
    switch text?.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: return nil
    }
  }

  /// What a plain scalar of decimal digits means.
  public var int: Int? { kind == .plain ? text.flatMap { Int($0) } : nil }

  /// The items of a list; nil for anything else.
  public var items: [PackNode]? { kind == .sequence ? children : nil }

  /// Keys and values of a mapping in the order written; nil for anything else.
  public var entries: [(key: PackNode, value: PackNode)]? {
    guard kind == .mapping else { return nil }
    var entries: [(key: PackNode, value: PackNode)] = []
    var position = body.lowerBound
    while let key = Self.next(in: bytes, at: &position, before: body.upperBound),
      let value = Self.next(in: bytes, at: &position, before: body.upperBound)
    { entries.append((key, value)) }
    return entries
  }

  private var isScalar: Bool { kind == .plain || kind == .quoted }

  private var children: [PackNode] {
    var nodes: [PackNode] = []
    var position = body.lowerBound
    while let node = Self.next(in: bytes, at: &position, before: body.upperBound) { nodes.append(node) }
    return nodes
  }

  /// Reads `kind line , length :` and steps over the body.
  private static func next(in bytes: [UInt8], at position: inout Int, before end: Int) -> PackNode? {
    guard position < end, let kind = Kind(rawValue: bytes[position]) else { return nil }
    position += 1
    guard let line = number(in: bytes, at: &position, before: end, closedBy: UInt8(ascii: ",")),
      let length = number(in: bytes, at: &position, before: end, closedBy: UInt8(ascii: ":")),
      length <= end - position
    else { return nil }
    defer { position += length }
    return PackNode(kind: kind, line: line, bytes: bytes, body: position..<position + length)
  }

  private static func number(
    in bytes: [UInt8], at position: inout Int, before end: Int, closedBy close: UInt8
  ) -> Int? {
    var value = 0
    while position < end {
      let byte = bytes[position]
      position += 1
      if byte == close { return value }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), value < 1 << 32 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return nil
  }
}
