/// The tags of an XML file one after the other, with their attributes: as much of XML as reports of tools need.
///
/// Entities other than the five that are predefined are not expanded, documents that a DTD names are not read, and nothing
/// nests: a hostile file costs its length and no more.
struct XMLTags {
  struct Tag {
    /// Without the prefix of a namespace; an end tag begins with a slash.
    var name: String
    var attributes: [(name: String, value: String)]
    var line: Int
    /// `<a/>`: nothing stands in it, and no end tag follows.
    var isClosed = false
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  /// What stands between the tag before the last one and the last one, comments left out, entities decoded.
  private(set) var text = ""
  /// Why the file could not be read to its end.
  private(set) var problem: String?

  /// More attributes than these are no report's.
  private static let mostAttributes = 64

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Tag? {
    var before: [UInt8] = []
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else {
        if before.count < Self.textLimit { before.append(bytes[at]) }
        step()
        continue
      }
      if follows("<!--") {
        skip(past: "-->")
      } else if follows("<![CDATA[") {
        skip(past: "]]>")
      } else if follows("<?") {
        skip(past: "?>")
      } else if follows("<!") {
        skipDeclaration()
      } else {
        text = Self.decoded(before[...]).trimmed
        return tag()
      }
    }
    return nil
  }

  /// Bytes of a text that are kept: names and versions are short.
  private static let textLimit = 1024

  private mutating func step() {
    if bytes[at] == .lineFeed { line += 1 }
    at += 1
  }

  private func follows(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private mutating func skip(past end: String) {
    while at < bytes.count, !follows(end) { step() }
    if at == bytes.count { problem = "not valid XML (line \(line))" }
    at = min(bytes.count, at + end.utf8.count)
  }

  /// `<!DOCTYPE … [ … ]>`
  private mutating func skipDeclaration() {
    var depth = 0
    while at < bytes.count {
      let byte = bytes[at]
      step()
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if byte == UInt8(ascii: ">"), depth <= 0 { return }
    }
    problem = "not valid XML (line \(line))"
  }

  private mutating func tag() -> Tag? {
    let start = line
    at += 1
    var tag = Tag(name: name(), attributes: [], line: start)
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      guard Self.isNameByte(bytes[at]) else {
        step()
        continue
      }
      let attribute = name()
      while at < bytes.count, Self.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "=") { step() }
      guard at < bytes.count, bytes[at] == .quote || bytes[at] == .apostrophe else { continue }
      let quote = bytes[at]
      at += 1
      let first = at
      while at < bytes.count, bytes[at] != quote { step() }
      if tag.attributes.count < Self.mostAttributes {
        tag.attributes.append((attribute, Self.decoded(bytes[first..<at])))
      }
      if at < bytes.count { at += 1 }
    }
    guard at < bytes.count else {
      problem = "not valid XML (line \(line))"
      return nil
    }
    tag.isClosed = bytes[at - 1] == UInt8(ascii: "/")
    at += 1
    return tag
  }

  private mutating func name() -> String {
    let first = at
    if at < bytes.count, bytes[at] == UInt8(ascii: "/") { at += 1 }
    while at < bytes.count, Self.isNameByte(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[first..<at], as: UTF8.self)
    return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...58, 65...90, 97...122, 128..., UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("&") else { return text }
    var decoded = text
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      decoded = decoded.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return decoded
  }
}
