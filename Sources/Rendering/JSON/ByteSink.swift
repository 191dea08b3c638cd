/// Bytes on their way out: grows as needed, is emptied and filled again.
///
/// An array would check who owns it at every append; a fact is two dozen appends.
struct ByteSink: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 1 << 16) {
    // SAFETY: owned by this value alone, freed in deinit; never read above `count` or written above `capacity`.
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { base.deallocate() }

  var isEmpty: Bool { count == 0 }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    // SAFETY: room for `bytes.count` was just made, and a sink's memory is nobody else's.
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  /// Decimal digits of a number that is not negative.
  @inline(__always)
  mutating func append(number: Int32) {
    reserve(10)
    var rest = UInt32(bitPattern: number)
    var digits = 1
    var bound: UInt32 = 10
    while digits < 10, rest >= bound {
      digits += 1
      bound = bound &* 10
    }
    var place = count + digits
    count = place
    repeat {
      place -= 1
      base[place] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
      rest /= 10
    } while rest > 0
  }

  /// Puts another byte in the place of the last one.
  mutating func replaceLast(with byte: UInt8) { base[count - 1] = byte }

  /// - Parameter body: sees what was appended; the memory is valid until it returns.
  func withBytes<Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }

  @inline(__always)
  private mutating func reserve(_ room: Int) {
    if capacity - count < room { grow(room) }
  }

  @inline(never)
  private mutating func grow(_ room: Int) {
    capacity = max(capacity * 2, count + room)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    // SAFETY: `larger` holds at least `count` bytes, and the old memory is freed only after it was copied.
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
