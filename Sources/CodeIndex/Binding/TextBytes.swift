/// Questions about short texts that binding asks hundreds of thousands of times. Comparing characters, as the standard
/// library does, costs ten times what comparing bytes does, and source text is nearly all ASCII.
extension StringProtocol {
  /// Whether another text stands in this one, by the bytes of UTF-8. An empty one stands everywhere.
  func holds(_ other: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      other.utf8.withContiguousStorageIfAvailable { other in
        guard let first = other.first else { return true }
        guard text.count >= other.count else { return false }
        for start in 0...(text.count - other.count) where text[start] == first {
          if UnsafeBufferPointer(rebasing: text[start..<start + other.count]).elementsEqual(other) { return true }
        }
        return false
      }
    }
    if case .some(.some(let answer)) = found { return answer }
    return Array(utf8).firstRange(of: Array(other.utf8)) != nil || other.isEmpty
  }

  /// The longest stretches of letters, digits and some marks.
  ///
  /// - Parameter marks: ASCII.
  func words(with marks: StaticString) -> [SubSequence] {
    if utf8.allSatisfy({ $0 < 128 }) {
      return utf8.split { byte in
        switch byte {
        case 48...57, 65...90, 97...122: false
        default: !marks.withUTF8Buffer { $0.contains(byte) }
        }
      }.map { self[$0.startIndex..<$0.endIndex] }
    }
    let marks = "\(marks)"
    return split { !($0.isLetter || $0.isNumber || marks.contains($0)) }
  }
}
