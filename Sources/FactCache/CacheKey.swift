internal import Crypto

/// Names one thing that is kept: 128 bits of a SHA-256, so that no two are ever the same by chance.
public struct CacheKey: Sendable, Hashable {
  let high: UInt64
  let low: UInt64

  /// - Parameters:
  ///   - prefix: what many keys have in common.
  ///   - name: the rest, such as git's id of a file's bytes.
  public init(_ prefix: CacheKeyPrefix, _ name: String) {
    var hasher = prefix.hasher
    var name = name
    name.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    (high, low) = hasher.finalize().withUnsafeBytes {
      ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }
  }

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// How many bytes ``bytes`` has.
  package static let byteCount = 16

  /// A form to be kept.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: high.littleEndian, Array.init) + withUnsafeBytes(of: low.littleEndian, Array.init)
  }

  /// - Returns: nil for bytes that are not of ``bytes``.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.byteCount else { return nil }
    high = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// Where it stands in its table. Two keys may share a row; then the one written last has it.
  var row: Int64 { Int64(bitPattern: high) }
}

/// The beginning of many keys, hashed once.
public struct CacheKeyPrefix: Sendable {
  fileprivate let hasher: SHA256

  /// - Parameter parts: whatever what is kept depends on, beside the name; in a fixed order.
  public init(_ parts: [String]) {
    var hasher = SHA256()
    for part in parts {
      let bytes = Array(part.utf8)
      // The length first: `ab`, `c` is another prefix than `a`, `bc`.
      withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hasher.update(bufferPointer: $0) }
      hasher.update(data: bytes)
    }
    self.hasher = hasher
  }
}
