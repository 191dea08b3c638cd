/// Reads TOML 1.0 as far as manifests need it: dates and numbers stay as written, and redefinitions are not refused.
///
/// An error costs its line, not the file. Nothing here recurses deeper than ``Node/depthLimit``; TOMLKit's C++ frees a
/// table of half a million dotted keys by recursion, so it is used to judge this reader in the tests and not shipped.
struct TOMLReader {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var problem: String?
  private var tree = Tree()

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What could be read, and the first error. O(bytes).
  static func read(_ bytes: [UInt8]) -> Node.Document {
    var reader = TOMLReader(bytes)
    reader.document()
    return Node.Document(root: reader.tree.node(0), problem: reader.problem)
  }

  /// Tables under construction, by number, so that a header finds its table in O(1) whatever the count of siblings.
  private struct Tree {
    private enum Slot {
      case table(line: Int, children: [(key: String, line: Int, slot: Int)])
      case list(line: Int, elements: [Int])
      case value(Node)
    }
    private struct Child: Hashable {
      let parent: Int
      let key: String
    }
    private var slots: [Slot] = [.table(line: 1, children: [])]
    private var places: [Child: Int] = [:]

    /// The table at `path` below `start`, made where missing; nil when a value stands in the way.
    mutating func table(_ path: some Sequence<String>, below start: Int, line: Int) -> Int? {
      var slot = start
      for key in path {
        if let known = places[Child(parent: slot, key: key)] {
          switch slots[known] {
          case .table: slot = known
          case .list(_, let elements):
            guard let last = elements.last else { return nil }
            slot = last
          case .value: return nil
          }
        } else {
          slot = insert(.table(line: line, children: []), key, into: slot, line: line)
        }
      }
      return slot
    }

    /// A new element of the array of tables named `key`.
    mutating func element(_ key: String, of parent: Int, line: Int) -> Int? {
      let list =
        places[Child(parent: parent, key: key)]
        ?? insert(.list(line: line, elements: []), key, into: parent, line: line)
      guard case .list(let first, var elements) = slots[list] else { return nil }
      slots.append(.table(line: line, children: []))
      slots[list] = .value(Node(line: first, value: .array([])))  // so that `elements` is not copied
      elements.append(slots.count - 1)
      slots[list] = .list(line: first, elements: elements)
      return slots.count - 1
    }

    mutating func set(_ key: String, to node: Node, in table: Int, line: Int) -> Bool {
      guard places[Child(parent: table, key: key)] == nil else { return false }
      _ = insert(.value(node), key, into: table, line: line)
      return true
    }

    private mutating func insert(_ slot: Slot, _ key: String, into parent: Int, line: Int) -> Int {
      slots.append(slot)
      let number = slots.count - 1
      places[Child(parent: parent, key: key)] = number
      if case .table(let first, var children) = slots[parent] {
        slots[parent] = .list(line: first, elements: [])  // so that `children` is not copied
        children.append((key, line, number))
        slots[parent] = .table(line: first, children: children)
      }
      return number
    }

    func node(_ slot: Int) -> Node {
      switch slots[slot] {
      case .value(let node): node
      case .list(let line, let elements): Node(line: line, value: .array(elements.map(node)))
      case .table(let line, let children):
        Node(
          line: line,
          value: .object(children.map { Node.Member(key: $0.key, line: $0.line, node: node($0.slot)) }))
      }
    }
  }

  private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func fail(_ reason: String = "not valid TOML") {
    if problem == nil { problem = "\(reason) (line \(line))" }
  }

  private mutating func document() {
    var table: Int? = 0
    while current != nil {
      skipSpace(newlines: true)
      guard let byte = current else { break }
      let start = line
      if byte == UInt8(ascii: "[") {
        table = header()
        if table == nil { fail() }
      } else if let path = key(), accept(UInt8(ascii: "=")), let node = value(depth: path.count) {
        // Below a header that failed there is nowhere to put it.
        if let table { store(node, at: path, in: table, line: start) }
      } else {
        fail()
      }
      skipSpace(newlines: false)
      if let byte = current, byte != .lineFeed {
        fail()
        while let byte = current, byte != .lineFeed { at += 1 }
      }
    }
  }

  private mutating func store(_ node: Node, at path: [String], in table: Int, line: Int) {
    guard let last = path.last, let parent = tree.table(path.dropLast(), below: table, line: line),
      tree.set(last, to: node, in: parent, line: line)
    else { return fail() }
  }

  /// `[a.b]` or `[[a.b]]`: the table that following keys go to.
  private mutating func header() -> Int? {
    let start = line
    at += 1
    let isElement = current == UInt8(ascii: "[")
    if isElement { at += 1 }
    guard let path = key(), let last = path.last, accept(UInt8(ascii: "]")),
      !isElement || accept(UInt8(ascii: "]"))
    else { return nil }
    guard isElement else { return tree.table(path, below: 0, line: start) }
    return tree.table(path.dropLast(), below: 0, line: start).flatMap { tree.element(last, of: $0, line: start) }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    skipSpace(newlines: false)
    guard current == byte else { return false }
    at += 1
    return true
  }

  /// Spaces and comments; a comment ends before its line feed.
  private mutating func skipSpace(newlines: Bool) {
    while let byte = current {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): at += 1
      case .lineFeed where newlines:
        line += 1
        at += 1
      case UInt8(ascii: "#"): while let byte = current, byte != .lineFeed { at += 1 }
      default: return
      }
    }
  }

  /// A bare, quoted or dotted key.
  private mutating func key() -> [String]? {
    var parts: [String] = []
    repeat {
      skipSpace(newlines: false)
      if current == .quote || current == .apostrophe {
        guard let text = string() else { return nil }
        parts.append(text)
      } else {
        let start = at
        while let byte = current, Self.isBare(byte) { at += 1 }
        guard at > start else { return nil }
        parts.append(String(decoding: bytes[start..<at], as: UTF8.self))
      }
      guard parts.count <= Node.depthLimit else {
        fail("nested deeper than \(Node.depthLimit) levels")
        return nil
      }
    } while accept(UInt8(ascii: "."))
    return parts
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 0x2D, 0x5F: true
    default: false
    }
  }

  private mutating func value(depth: Int) -> Node? {
    guard depth <= Node.depthLimit else {
      fail("nested deeper than \(Node.depthLimit) levels")
      at = bytes.count
      return nil
    }
    skipSpace(newlines: false)
    let start = line
    switch current {
    case .quote, .apostrophe: return string().map { Node(line: start, value: .string($0)) }
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "{"): return inlineTable(depth: depth)
    default:
      let first = at
      while let byte = current, !",]}#\n".utf8.contains(byte) { at += 1 }
      let text = String(decoding: bytes[first..<at], as: UTF8.self).trimmed
      return Self.isLiteral(text) ? Node(line: start, value: .literal(text)) : nil
    }
  }

  /// Whether it may be a truth value, number, date or time. Their inner form is not looked at.
  private static func isLiteral(_ text: String) -> Bool {
    if ["true", "false"].contains(text) { return true }
    guard let first = text.utf8.first else { return false }
    return (48...57).contains(first) || ["+", "-", "inf", "nan"].contains { text.hasPrefix($0) }
  }

  private mutating func array(depth: Int) -> Node? {
    let start = line
    at += 1
    var items: [Node] = []
    while true {
      skipSpace(newlines: true)
      if accept(UInt8(ascii: "]")) { return Node(line: start, value: .array(items)) }
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
      skipSpace(newlines: true)
      guard current == UInt8(ascii: "]") || accept(UInt8(ascii: ",")) else { return nil }
    }
  }

  /// Newlines and a last comma are let pass, as TOML 1.1 does.
  private mutating func inlineTable(depth: Int) -> Node? {
    let start = line
    at += 1
    var inner = Tree()
    while true {
      skipSpace(newlines: true)
      if accept(UInt8(ascii: "}")) { return Node(line: start, value: inner.node(0).value) }
      let keyLine = line
      guard let path = key(), let last = path.last, accept(UInt8(ascii: "=")),
        let node = value(depth: depth + path.count),
        let parent = inner.table(path.dropLast(), below: 0, line: keyLine),
        inner.set(last, to: node, in: parent, line: keyLine)
      else { return nil }
      skipSpace(newlines: true)
      guard current == UInt8(ascii: "}") || accept(UInt8(ascii: ",")) else { return nil }
    }
  }

  /// Any of the four kinds of string, from its first quote on.
  private mutating func string() -> String? {
    guard let quote = current else { return nil }
    let isLong = bytes[at...].prefix(3).elementsEqual([quote, quote, quote])
    at += isLong ? 3 : 1
    if isLong, current == UInt8(ascii: "\r") { at += 1 }
    if isLong, current == .lineFeed {
      line += 1
      at += 1
    }
    var decoded: [UInt8] = []
    while let byte = current {
      if byte == quote {
        guard isLong else {
          at += 1
          return String(decoding: decoded, as: UTF8.self)
        }
        // Up to two quotes may stand right before the three that close.
        let run = bytes[at...].prefix { $0 == quote }.count
        at += min(run, 5)
        decoded.append(contentsOf: repeatElement(quote, count: run >= 3 ? min(run, 5) - 3 : run))
        if run >= 3 { return String(decoding: decoded, as: UTF8.self) }
      } else if byte == .backslash, quote == .quote {
        at += 1
        escape(into: &decoded)
      } else {
        if byte == .lineFeed {
          guard isLong else { return nil }
          line += 1
        }
        decoded.append(byte)
        at += 1
      }
    }
    return nil
  }

  private mutating func escape(into decoded: inout [UInt8]) {
    guard let byte = current else { return }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = bytes[at...].prefix(byte == UInt8(ascii: "u") ? 4 : 8)
      guard let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(code)
      else { return fail() }
      at += digits.count
      decoded += Array(String(Character(scalar)).utf8)
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), .lineFeed:
      // A backslash at the end of a line takes the line end and the indentation after it.
      at -= 1
      while let next = current, next == .lineFeed || next == 0x20 || next == 0x09 || next == 0x0D {
        if next == .lineFeed { line += 1 }
        at += 1
      }
    default: decoded.append(byte)
    }
  }
}
