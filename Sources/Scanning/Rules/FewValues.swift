/// Lists that are short wherever they come from: cut to a handful, or what one request brings.
enum FewValues {
  /// A statement that ends with a part of a list, a handful at most: `rows[:5]`, `rows.take(3)`.
  static func areCut(_ start: Int, _ view: TokenView) -> Bool {
    guard start < view.count else { return false }
    var end = min(view.statementEnd(from: start, depth: view.tokens[start].depth), view.count - 1)
    if end > start, view.isPunctuation(end, UInt8(ascii: ";")) { end -= 1 }
    return isCut(start, end, view)
  }

  /// The same of an expression from its first token to its last.
  static func isCut(_ start: Int, _ end: Int, _ view: TokenView) -> Bool {
    guard end > start, view.tokens[end].kind == .close, view.tokens[end].mate > 0 else { return false }
    let open = Int(view.tokens[end].mate)
    guard open > start, open + 1 < end, isHandful(end - 1, view) else { return false }
    if view.isOpen(open, UInt8(ascii: "[")) {
      return open + 3 == end && view.isPunctuation(open + 1, UInt8(ascii: ":"))
    }
    guard view.isOpen(open, UInt8(ascii: "(")), view.has(.partCall, open - 1),
      view.memberOperator(endingAt: open - 2) > 0
    else { return false }
    return open + 2 == end || view.isPunctuation(end - 2, UInt8(ascii: ","))
  }

  /// A number of one digit, or ten.
  private static func isHandful(_ index: Int, _ view: TokenView) -> Bool {
    guard view.tokens[index].kind == .number else { return false }
    let length = view.tokens[index].end - view.tokens[index].start
    return length == 1 || view.bytes(index).elementsEqual("10".utf8)
  }

  /// The name that is declared to hold values of the type: `List<MultipartFile> files`, `files: list[UploadFile]`.
  static func declared(_ type: Int, _ view: TokenView) -> Int? {
    var next = type + 1
    while next < view.count, next - type < 6 {
      if view.isWord(next) { return view.isKeyword(next) || view.breaksLine(next) ? nil : next }
      let closes = view.isPunctuation(next, UInt8(ascii: ">")) || view.isPunctuation(next, UInt8(ascii: "."))
      if view.isOpen(next, UInt8(ascii: "[")), view.partner(next) == next + 1 {
        next += 2
      } else if closes {
        next += 1
      } else {
        break
      }
    }
    next = type - 1
    while next > 0, type - next < 8 {
      if view.isPunctuation(next, UInt8(ascii: ":")) { return view.isWord(next - 1) ? next - 1 : nil }
      let opens = view.isOpen(next, UInt8(ascii: "[")) || view.isPunctuation(next, UInt8(ascii: "<"))
      guard opens || view.isWord(next) || view.isPunctuation(next, UInt8(ascii: ".")) else { return nil }
      next -= 1
    }
    return nil
  }
}
