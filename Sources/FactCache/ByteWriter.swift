/// Appends numbers and strings to bytes, little-endian, without padding.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func integer<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func raw(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  /// Its length in bytes, then its bytes.
  mutating func string(_ text: String) {
    integer(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// An optional string: a byte that says whether there is one.
  mutating func string(_ text: String?) {
    integer(UInt8(text == nil ? 0 : 1))
    if let text { string(text) }
  }
}

/// Takes apart what ``ByteWriter`` wrote. Reading past the end gives nil, whatever the bytes are.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) -> Value? {
    guard let slice = raw(MemoryLayout<Value>.size) else { return nil }
    return Value(littleEndian: slice.loadUnaligned(as: Value.self))
  }

  /// The next `count` bytes; they are valid as long as the reader's own.
  mutating func raw(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count >= 0, count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  mutating func string() -> String? {
    guard let count = integer(UInt32.self), let slice = raw(Int(count)) else { return nil }
    return String(validating: slice, as: UTF8.self)
  }

  /// Nil when the bytes end early; `.some(nil)` when there is no string.
  mutating func optionalString() -> String?? {
    switch integer(UInt8.self) {
    case 0: return .some(nil)
    case 1: return string().map { .some($0) }
    default: return nil
    }
  }
}
