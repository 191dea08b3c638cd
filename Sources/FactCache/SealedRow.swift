internal import Crypto

/// Bytes behind a seal: the half of their key that the row's number does not tell, and a digest over the key and
/// themselves. What is read back is what was written for that key, or nothing.
enum SealedRow {
  /// SHA-256, cut to 128 bits.
  private static let digestLength = 16
  private static let sealLength = 8 + digestLength

  static func seal(_ body: [UInt8], key: CacheKey) -> [UInt8] {
    var row = ByteWriter(capacity: sealLength + body.count)
    row.integer(key.low)
    row.raw(body.withUnsafeBytes { digest($0, key) })
    row.raw(body)
    return row.bytes
  }

  /// - Returns: nil for a row that is damaged, cut off, or another key's.
  static func open(_ row: UnsafeRawBufferPointer, key: CacheKey) -> UnsafeRawBufferPointer? {
    guard row.count >= sealLength, row.loadUnaligned(as: UInt64.self).littleEndian == key.low else { return nil }
    let body = UnsafeRawBufferPointer(rebasing: row[sealLength...])
    return row[8..<sealLength].elementsEqual(digest(body, key)) ? body : nil
  }

  /// Whether a row would open for the key it says it is of.
  static func isSound(_ row: UnsafeRawBufferPointer, row number: Int64) -> Bool {
    guard row.count >= sealLength else { return false }
    let low = row.loadUnaligned(as: UInt64.self).littleEndian
    return open(row, key: CacheKey(high: UInt64(bitPattern: number), low: low)) != nil
  }

  private static func digest(_ body: UnsafeRawBufferPointer, _ key: CacheKey) -> [UInt8] {
    var hasher = SHA256()
    for half in [key.high, key.low] {
      withUnsafeBytes(of: half.littleEndian) { hasher.update(bufferPointer: $0) }
    }
    hasher.update(bufferPointer: body)
    return Array(hasher.finalize().prefix(digestLength))
  }
}
