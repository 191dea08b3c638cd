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
public struct NameTable: Sendable, Equatable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Open addressing over ids + 1; 0 is free. The count is a power of two, at most half full.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  public init() { _ = intern(UnsafeRawBufferPointer(start: nil, count: 0)) }

  /// How many strings the table holds.
  public var count: Int { ends.count }

  /// The id of `name`, added when it is new. O(length).
  public mutating func intern(_ name: UnsafeRawBufferPointer) -> NameID {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = NameID(rawValue: slots[slot] - 1)
      if matches(id, name) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: name)
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return NameID(rawValue: UInt32(ends.count - 1))
  }

  public mutating func intern(_ name: some StringProtocol) -> NameID {
    var copy = String(name)
    return copy.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  /// The id of `name` when the table holds it. O(length).
  public func id(of name: some StringProtocol) -> NameID? {
    var copy = String(name)
    return copy.withUTF8 { utf8 in
      let name = UnsafeRawBufferPointer(utf8)
      var slot = Self.hash(name) & (slots.count - 1)
      while slots[slot] != 0 {
        let id = NameID(rawValue: slots[slot] - 1)
        if matches(id, name) { return id }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// The string for people; bytes that are not UTF-8 are replaced.
  public subscript(id: NameID) -> String { String(decoding: utf8(id), as: UTF8.self) }

  /// The bytes as they stood in the file.
  public func utf8(_ id: NameID) -> ArraySlice<UInt8> { bytes[range(id)] }

  private func range(_ id: NameID) -> Range<Int> {
    let index = Int(id.rawValue)
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private func matches(_ id: NameID, _ name: UnsafeRawBufferPointer) -> Bool {
    let range = range(id)
    return range.count == name.count && bytes[range].elementsEqual(name)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in ends.indices {
      let range = range(NameID(rawValue: UInt32(index)))
      var slot = bytes.withUnsafeBytes { Self.hash(UnsafeRawBufferPointer(rebasing: $0[range])) } & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// FNV-1a, 64 bit (Fowler, Noll, Vo). Unseeded on purpose: nothing here may differ between two runs.
  private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & Int.max
  }
}
