/// Appends numbers and strings to bytes, little-endian, without padding.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  package mutating func integer<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func raw(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  /// Its length in bytes, then its bytes.
  package mutating func string(_ text: String) {
    integer(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// An optional string: a byte that says whether there is one.
  package mutating func string(_ text: String?) {
    integer(UInt8(text == nil ? 0 : 1))
    if let text { string(text) }
  }
}

/// Takes apart what ``ByteWriter`` wrote. Reading past the end gives nil, whatever the bytes are.
package struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  package var isAtEnd: Bool { offset == bytes.count }

  package mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) -> Value? {
    guard let slice = raw(MemoryLayout<Value>.size) else { return nil }
    return Value(littleEndian: slice.loadUnaligned(as: Value.self))
  }

  /// The next `count` bytes; they are valid as long as the reader's own.
  package mutating func raw(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count >= 0, count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  /// All bytes that are left; valid as long as the reader's own.
  package mutating func rest() -> UnsafeRawBufferPointer {
    defer { offset = bytes.count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset...])
  }

  package mutating func string() -> String? {
    guard let count = integer(UInt32.self), let slice = raw(Int(count)) else { return nil }
    return String(validating: slice, as: UTF8.self)
  }

  /// Nil when the bytes end early; `.some(nil)` when there is no string.
  package mutating func optionalString() -> String?? {
    switch integer(UInt8.self) {
    case 0: return .some(nil)
    case 1: return string().map { .some($0) }
    default: return nil
    }
  }
}
