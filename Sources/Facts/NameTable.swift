import Synchronization

/// Identifies one byte string of a ``NameTable``. Ids count from 0 in the order of first appearance.
public struct NameID: Hashable, Sendable, Comparable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The empty string; every table holds it first.
  public static let empty = NameID(rawValue: 0)
  public static func < (a: NameID, b: NameID) -> Bool { a.rawValue < b.rawValue }
}

/// The byte strings of one file's facts, each stored once.
///
/// Interning costs a third of making a Swift `String` and keeps a fact at a few dozen bytes; names become `String` at
/// the edge. Strings are bytes: what is not UTF-8 in the source is kept, and decoded with replacement only for people.
public struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Open addressing. A slot holds a hash above an id + 1; 0 is free. So strings that differ are mostly told apart
  /// without a look at their bytes, and growing hashes nothing anew. The count is a power of two, at most half full.
  /// Empty where ``later`` has them.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)
  /// Of a table that was read back: most of those are never asked for a name.
  private var later: LaterSlots?

  public init() { _ = intern(UnsafeRawBufferPointer(start: nil, count: 0)) }

  /// A table from what ``withStorage(_:)`` gave: the same strings under the same ids. O(bytes).
  ///
  /// - Returns: nil when the ends are not those of a table: they must not descend, begin with the empty string and end
  ///   with the bytes. Of a string that stands twice, ``id(of:)`` gives the first.
  public init?(bytes: UnsafeRawBufferPointer, ends: [UInt32]) {
    guard ends.first == 0, Int(ends[ends.count - 1]) == bytes.count else { return nil }
    var start: UInt32 = 0
    for end in ends {
      guard end >= start else { return nil }
      start = end
    }
    self.bytes = Array(bytes)
    self.ends = ends
    slots = []
    later = LaterSlots()
  }

  /// How many strings the table holds.
  public var count: Int { ends.count }

  /// The id of `name`, added when it is new. O(length).
  public mutating func intern(_ name: UnsafeRawBufferPointer) -> NameID {
    if let later {
      slots = later.slots(bytes, ends).values
      self.later = nil
    }
    let hash = Self.hash(name)
    let found = Self.find(name, hash, in: slots, bytes, ends)
    if let id = found.id { return id }
    bytes.append(contentsOf: name)
    ends.append(UInt32(bytes.count))
    slots[found.slot] = UInt64(hash) << 32 | UInt64(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return NameID(rawValue: UInt32(ends.count - 1))
  }

  public mutating func intern(_ name: [UInt8]) -> NameID { name.withUnsafeBytes { intern($0) } }

  public mutating func intern(_ name: some StringProtocol) -> NameID {
    var copy = String(name)
    return copy.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  /// The id of `name` when the table holds it. O(length).
  public func id(of name: some StringProtocol) -> NameID? {
    var copy = String(name)
    return copy.withUTF8 { id(of: UnsafeRawBufferPointer($0)) }
  }

  /// The id of `name` when the table holds it. O(length).
  public func id(of name: UnsafeRawBufferPointer) -> NameID? {
    let slots = later.map { $0.slots(bytes, ends).values } ?? slots
    return Self.find(name, Self.hash(name), in: slots, bytes, ends).id
  }

  /// The string for people; bytes that are not UTF-8 are replaced.
  public subscript(id: NameID) -> String {
    let range = range(id)
    return bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  /// The bytes as they stood in the file.
  public func utf8(_ id: NameID) -> ArraySlice<UInt8> { bytes[range(id)] }

  /// All strings, one directly behind the other, and where each ends: for whoever reads many of them.
  public func withStorage<Result>(
    _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in ends.withUnsafeBufferPointer { body(bytes, $0) } }
  }

  private func range(_ id: NameID) -> Range<Int> { Self.range(id, ends) }

  private static func range(_ id: NameID, _ ends: [UInt32]) -> Range<Int> {
    let index = Int(id.rawValue)
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The id of `name`, or nil and the slot where it belongs.
  private static func find(
    _ name: UnsafeRawBufferPointer, _ hash: UInt32, in slots: [UInt64], _ bytes: [UInt8], _ ends: [UInt32]
  ) -> (id: NameID?, slot: Int) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(hash) & mask
      while slots[slot] != 0 {
        if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
          let id = NameID(rawValue: UInt32(truncatingIfNeeded: slots[slot]) - 1)
          let range = range(id, ends)
          if range.count == name.count,
            bytes.withUnsafeBytes({ equal(UnsafeRawBufferPointer(rebasing: $0[range]), name) })
          {
            return (id, slot)
          }
        }
        slot = (slot + 1) & mask
      }
      return (nil, slot)
    }
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }

  /// The slots of all strings.
  fileprivate static func slots(_ bytes: [UInt8], _ ends: [UInt32]) -> [UInt64] {
    var capacity = 64
    while ends.count * 2 > capacity { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for index in ends.indices {
      bytes.withUnsafeBytes { bytes in
        let name = UnsafeRawBufferPointer(rebasing: bytes[range(NameID(rawValue: UInt32(index)), ends)])
        let hash = hash(name)
        var slot = Int(hash) & (capacity - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = UInt64(hash) << 32 | UInt64(index + 1)
      }
    }
    return slots
  }

  /// Multiply and fold, eight bytes at a time (after wyhash, Wang Yi). Unseeded on purpose: nothing here may differ
  /// between two runs.
  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt32 {
    var hash = UInt64(name.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= name.count {
      hash = mix(hash ^ name.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    if offset + 4 <= name.count {
      hash = mix(hash ^ UInt64(name.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      offset += 4
    }
    var rest: UInt64 = 0
    while offset < name.count {
      rest = rest << 8 | UInt64(name[offset])
      offset += 1
    }
    hash = mix(hash ^ rest)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// Whether two strings of one length are the same.
  private static func equal(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while offset + 8 <= a.count {
      if a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset += 8
    }
    while offset < a.count {
      if a[offset] != b[offset] { return false }
      offset += 1
    }
    return true
  }
}

/// The slots of a table that is asked for a name only now and then, made when it is. Copies of the table share them.
private final class LaterSlots: Sendable {
  final class Made: Sendable {
    let values: [UInt64]
    init(_ values: [UInt64]) { self.values = values }
  }
  private let made = AtomicLazyReference<Made>()

  /// - Parameters: those of the table, the same every time.
  func slots(_ bytes: [UInt8], _ ends: [UInt32]) -> Made {
    made.load() ?? made.storeIfNil(Made(NameTable.slots(bytes, ends)))
  }
}

extension NameTable: Equatable {
  /// The same strings under the same ids; how full the table is does not matter.
  public static func == (a: NameTable, b: NameTable) -> Bool { a.ends == b.ends && a.bytes == b.bytes }
}
