/// Arguments that say which type they are of.
extension TokenView {
  /// The most tokens of a type that is kept.
  static var castLimit: Int { 24 }

  /// The tokens of the type that an argument is said to be of: `(T)x`, `x as T`, `default(T)`.
  func castType(_ first: Int, _ stop: Int) -> Range<Int>? {
    if isWord(first), isOpen(first + 1, UInt8(ascii: "(")), partner(first + 1) + 1 == stop,
      isOne(of: syntax.castFunctions, first)
    {
      return first + 2..<stop - 1
    }
    if syntax.bracketCasts, isOpen(first, UInt8(ascii: "(")) {
      let close = partner(first)
      guard close + 1 < stop, isType(first + 1..<close), isOperand(close + 1, stop) else { return nil }
      return first + 1..<close
    }
    guard !syntax.castWords.isEmpty else { return nil }
    var next = first + 1
    while next < stop {
      if isOne(of: syntax.castWords, next) {
        var start = next + 1
        while start < stop, isPunctuation(start, UInt8(ascii: "?")) || isPunctuation(start, UInt8(ascii: "!")) {
          start += 1
        }
        return start < stop && isType(start..<stop) ? start..<stop : nil
      }
      guard
        isWord(next) || tokens[next].kind == .open || memberOperator(endingAt: next) > 0
          || isPunctuation(next, UInt8(ascii: "?")) || isPunctuation(next, UInt8(ascii: "!"))
      else { return nil }
      next = tokens[next].kind == .open ? partner(next) + 1 : next + 1
    }
    return nil
  }

  /// Writes `as` and the type, its commas as semicolons: commas part arguments.
  func writeType(_ type: Range<Int>, _ masked: UnsafeRawBufferPointer, into text: inout [UInt8]) {
    text.append(contentsOf: "as ".utf8)
    for index in type {
      for byte in masked[Int(tokens[index].start)..<Int(tokens[index].end)] {
        text.append(byte == UInt8(ascii: ",") ? UInt8(ascii: ";") : byte)
      }
    }
  }

  /// How many type arguments stand between a callee and its arguments.
  func typeArgumentCount(behind callee: Int, before open: Int) -> Int {
    guard syntax.angleArguments, open > callee + 2, isPunctuation(callee + 1, UInt8(ascii: "<")) else { return 0 }
    var count = 1
    var angles = 0
    var next = callee + 1
    while next < open {
      if isPunctuation(next, UInt8(ascii: "<")) { angles += 1 }
      if isPunctuation(next, UInt8(ascii: ">")) { angles -= 1 }
      if angles == 1, isPunctuation(next, UInt8(ascii: ",")) { count += 1 }
      next = tokens[next].kind == .open ? partner(next) + 1 : next + 1
    }
    return count
  }

  private func isOne(of words: ShortWords, _ index: Int) -> Bool {
    isWord(index) && words.contains { bytes(index).elementsEqual($0) }
  }

  /// Names, type arguments and brackets of arrays, beginning with a name.
  private func isType(_ range: Range<Int>) -> Bool {
    guard let first = range.first, isWord(first) else { return false }
    var next = first
    while next < range.upperBound {
      switch tokens[next].kind {
      case .word: break
      case .punctuation where ".<>,?".utf8.contains(byte(next)): break
      case .open where byte(next) == UInt8(ascii: "["): next = partner(next)
      default: return false
      }
      next += 1
    }
    return true
  }

  /// Whether one value stands from here to the end of the argument: no operator that would make something else of it.
  private func isOperand(_ first: Int, _ stop: Int) -> Bool {
    guard
      isWord(first) || tokens[first].kind == .string || tokens[first].kind == .number
        || isOpen(first, UInt8(ascii: "("))
    else { return false }
    var next = first
    while next < stop {
      let token = tokens[next]
      if token.kind == .punctuation, memberOperator(endingAt: next) == 0, !"!?".utf8.contains(byte(next)) {
        return false
      }
      next = token.kind == .open ? partner(next) + 1 : next + 1
    }
    return true
  }
}
