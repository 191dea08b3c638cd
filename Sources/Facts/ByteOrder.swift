extension String {
  /// Whether this string comes before another in the order of their UTF-8 bytes, a prefix first: the order of paths in a
  /// scan. Eight bytes at a time, since whole trees are sorted by it.
  public func precedesInBytes(_ other: String) -> Bool {
    let fast = utf8.withContiguousStorageIfAvailable { a in
      other.utf8.withContiguousStorageIfAvailable { b in
        Self.precedes(UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
      }
    }
    if case .some(.some(let answer)) = fast { return answer }
    return utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func precedes(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    let shared = Swift.min(a.count, b.count)
    var offset = 0
    while offset + 8 <= shared {
      let left = a.loadUnaligned(fromByteOffset: offset, as: UInt64.self).bigEndian
      let right = b.loadUnaligned(fromByteOffset: offset, as: UInt64.self).bigEndian
      if left != right { return left < right }
      offset += 8
    }
    while offset < shared {
      if a[offset] != b[offset] { return a[offset] < b[offset] }
      offset += 1
    }
    return a.count < b.count
  }
}
