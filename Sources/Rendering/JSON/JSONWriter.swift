/// Writes JSON (RFC 8259) straight into bytes, without a tree in between: about a million facts of 200 bytes a second.
///
/// Keys are the caller's to give in ascending byte order; debug builds stop where they are not.
///
///     var json = JSONWriter()
///     json.object {
///       $0.member("line", 12)
///       $0.member("path", "a.go")
///     }
public struct JSONWriter: Sendable {
  /// What has been written; may be taken out and emptied between two values.
  public var bytes: [UInt8] = []
  /// Members and elements down to this depth stand on lines of their own; 0 writes everything on one line.
  private var brokenDepth: Int
  private var depth = 0
  private var position = Position.ready
  /// The key written last in each open object, kept in debug builds only.
  private var keys: [String] = [""]

  private enum Position {
    /// A value comes next and nothing stands before it: at the beginning, or after a key.
    case ready
    /// Inside a bracket just opened.
    case opening
    case afterValue
  }

  public init(brokenDepth: Int = 0) { self.brokenDepth = brokenDepth }

  public mutating func object<E: Error>(_ members: (inout JSONWriter) throws(E) -> Void) throws(E) {
    try nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  public mutating func array<E: Error>(_ elements: (inout JSONWriter) throws(E) -> Void) throws(E) {
    try nest(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// An array with one value for each of `elements`, in their order.
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    array { for element in elements { write(&$0, element) } }
  }

  /// A value on one line, whatever its depth: what is many and small is read and compared by lines.
  public mutating func line(_ value: (inout JSONWriter) -> Void) {
    let around = brokenDepth
    brokenDepth = min(around, depth)
    value(&self)
    brokenDepth = around
  }

  /// An array with one value for each of `elements`, each on a line of its own.
  public mutating func lines<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    array(elements) { json, element in json.line { write(&$0, element) } }
  }

  public mutating func string(_ text: String) {
    separate()
    JSONString.append(text, to: &bytes)
  }

  /// A byte string; what is not UTF-8 becomes U+FFFD.
  public mutating func string(utf8 text: ArraySlice<UInt8>) {
    separate()
    JSONString.append(utf8: text, to: &bytes)
  }

  /// A value written before, by other means.
  mutating func literal(_ literal: UnsafeRawBufferPointer) {
    separate()
    bytes.append(contentsOf: literal)
  }

  public mutating func number(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    while value.magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value.magnitude / divisor % 10))
      divisor /= 10
    }
  }

  public mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// The key of the member whose value is written next: a plain ASCII word.
  @inline(__always)
  public mutating func key(_ key: StaticString) {
    assert(ascends(to: key.description), "JSON key \(key) is not in ascending order")
    write(key: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
  }

  /// A key that is known at run time only. Escaped, since it may be anything.
  public mutating func key(dynamic key: String) {
    assert(ascends(to: key), "JSON key \(key) is not in ascending order")
    separate()
    JSONString.append(key, to: &bytes)
    endKey()
  }

  private mutating func write(key: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: key)
    bytes.append(UInt8(ascii: "\""))
    endKey()
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    if depth <= brokenDepth { bytes.append(UInt8(ascii: " ")) }
    position = .ready
  }

  /// A line feed after a value at the top level: the end of the document, or of a line of NDJSON.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    position = .ready
  }

  private mutating func nest<E: Error>(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    separate()
    bytes.append(open)
    depth += 1
    position = .opening
    assert(openKeys())
    try body(&self)
    assert(closeKeys())
    depth -= 1
    if position == .afterValue, depth < brokenDepth { breakLine() }
    bytes.append(close)
    position = .afterValue
  }

  /// What must stand between the value or key before and the one to come.
  private mutating func separate() {
    if position == .afterValue { bytes.append(UInt8(ascii: ",")) }
    if position != .ready, depth <= brokenDepth { breakLine() }
    position = .afterValue
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func ascends(to key: String) -> Bool {
    defer { keys[keys.count - 1] = key }
    return keys.last.map { $0.utf8.lexicographicallyPrecedes(key.utf8) } ?? false
  }

  private mutating func openKeys() -> Bool {
    keys.append("")
    return true
  }

  private mutating func closeKeys() -> Bool { keys.popLast() != nil }
}

extension JSONWriter {
  public mutating func member(_ key: StaticString, _ value: String) {
    self.key(key)
    string(value)
  }

  /// A byte string; what is not UTF-8 becomes U+FFFD.
  public mutating func member(_ key: StaticString, utf8 value: ArraySlice<UInt8>) {
    self.key(key)
    string(utf8: value)
  }

  public mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    number(value)
  }

  public mutating func member(_ key: StaticString, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  /// Leaves the member out when there is no value.
  public mutating func member(_ key: StaticString, ifPresent value: String?) {
    if let value { member(key, value) }
  }

  /// Writes `null` when there is no value.
  public mutating func member(_ key: StaticString, orNull value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// An object of counts, keys in ascending byte order.
  public mutating func member(_ key: StaticString, counts: [String: Int]) {
    self.key(key)
    object { object in
      for (key, count) in counts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        object.key(dynamic: key)
        object.number(count)
      }
    }
  }
}
