internal import Crypto

/// The id git gives to a file's bytes: the digest of `blob LENGTH NUL BYTES` (gitformat-pack(5), git-hash-object(1)).
public struct BlobID: Sendable, Hashable, CustomStringConvertible {
  /// Lower-case hexadecimal: 40 digits for SHA-1, 64 for SHA-256.
  public let hexadecimal: String

  /// - Parameter hexadecimal: 40 or 64 lower-case hexadecimal digits; nil for anything else.
  public init?(hexadecimal: some StringProtocol) {
    let digits = hexadecimal.utf8
    guard digits.count == 40 || digits.count == 64,
      digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.hexadecimal = String(hexadecimal)
  }

  /// The id of bytes as they are: no filter, no line ending conversion, like `git hash-object --no-filters`.
  public init(of bytes: UnsafeRawBufferPointer, format: ObjectFormat = .sha1) {
    var hasher = BlobHasher(byteCount: bytes.count, format: format)
    hasher.update(bytes)
    self = hasher.finish()
  }

  public init(of bytes: [UInt8], format: ObjectFormat = .sha1) {
    self = bytes.withUnsafeBytes { BlobID(of: $0, format: format) }
  }

  fileprivate init(digest: some Sequence<UInt8>) {
    // Room for the longest, SHA-256.
    hexadecimal = String(unsafeUninitializedCapacity: 64) { digits in
      var count = 0
      for byte in digest {
        digits[count] = Self.digit(byte >> 4)
        digits[count + 1] = Self.digit(byte & 15)
        count += 2
      }
      return count
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  public var description: String { hexadecimal }
  public var format: ObjectFormat { hexadecimal.utf8.count == 40 ? .sha1 : .sha256 }
}

/// The digest a repository names its objects by.
public enum ObjectFormat: String, Sendable, Hashable {
  case sha1, sha256
}

/// Hashes a blob piece by piece, for files too large to hold.
struct BlobHasher {
  private enum State {
    case sha1(Insecure.SHA1)
    case sha256(SHA256)
  }
  private var state: State

  /// - Parameter byteCount: the length of the whole blob; it is hashed first, so it must be known.
  init(byteCount: Int, format: ObjectFormat) {
    state = format == .sha1 ? .sha1(Insecure.SHA1()) : .sha256(SHA256())
    Array("blob \(byteCount)\0".utf8).withUnsafeBytes { update($0) }
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    switch state {
    case .sha1(var hasher):
      hasher.update(bufferPointer: bytes)
      state = .sha1(hasher)
    case .sha256(var hasher):
      hasher.update(bufferPointer: bytes)
      state = .sha256(hasher)
    }
  }

  func finish() -> BlobID {
    switch state {
    case .sha1(let hasher): BlobID(digest: hasher.finalize())
    case .sha256(let hasher): BlobID(digest: hasher.finalize())
    }
  }
}
