/// What one lexical pass leaves: tokens, comments, line starts and the masked copy. One a worker, reused for all files.
struct TokenBuffer {
  var tokens: [Token] = []
  var comments: [Comment] = []
  var directives: [Directive] = []
  /// Offset of the first byte of every line.
  var lineStarts: [UInt32] = []
  /// The file with comments blanked (line ends kept) and the contents of strings replaced by 0x01; delimiters stay.
  var masked: [UInt8] = []
  /// Brackets did not pair up.
  var unbalanced = false

  mutating func reset(capacity: Int) {
    tokens.removeAll(keepingCapacity: true)
    comments.removeAll(keepingCapacity: true)
    directives.removeAll(keepingCapacity: true)
    lineStarts.removeAll(keepingCapacity: true)
    masked.removeAll(keepingCapacity: true)
    unbalanced = false
    tokens.reserveCapacity(capacity / 5)
  }

  /// Index of the line that holds a byte, counting from 0. O(log lines).
  func line(at offset: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Index of the first token that starts at or behind `offset`. O(log tokens).
  func token(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
