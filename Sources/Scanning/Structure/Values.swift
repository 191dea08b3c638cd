/// What is assigned: function literals, and what stands before them.
extension TokenView {
  /// The token behind `=` when one follows at the same depth, past a type annotation.
  func assigned(from index: Int) -> Int? {
    guard index < count else { return nil }
    let depth = tokens[index].depth
    var next = index
    while next < count, next - index < 200 {
      let token = tokens[next]
      if token.depth < depth || token.kind == .close { return nil }
      if token.kind == .open {
        next = partner(next) + 1
        continue
      }
      if isArrow(next) {
        next += 2
        continue
      }
      if next == index, breaksLine(next) { return nil }
      if isPair(next, UInt8(ascii: "="), UInt8(ascii: "=")) || isPunctuation(next, UInt8(ascii: ";")) { return nil }
      if isPunctuation(next, UInt8(ascii: ",")) { return nil }
      if syntax.angleArguments, isPunctuation(next, UInt8(ascii: "<")), let behind = behindTypeArguments(next) {
        next = behind
        continue
      }
      if isPunctuation(next, UInt8(ascii: "=")) { return next + 1 }
      if let length = assignmentOperator(at: next) { return next + length }
      if next > index, breaksLine(next) { return nil }
      next += 1
    }
    return nil
  }

  /// When a function literal begins at `index`: the token that ends its header, and its last token.
  func functionValue(at index: Int) -> (header: Int, end: Int)? {
    var next = index
    while next < count, next - index < Self.modifierLimit, has(.functionModifier, next), !isLambdaArrow(next + 1) {
      next += 1
    }
    guard next < count else { return nil }
    let depth = tokens[next].depth
    if has(.function, next) { return block(from: next + 1, first: next, depth: depth) }
    guard !syntax.arrow.isEmpty else { return nil }
    if isPunctuation(next, UInt8(ascii: "<")) {
      guard let behind = behindTypeArguments(next) else { return nil }
      next = behind
    }
    if isOpen(next, UInt8(ascii: "(")) {
      next = partner(next) + 1
      if isPunctuation(next, UInt8(ascii: ":")) {
        let limit = next + 80
        while next < count, next < limit, !isLambdaArrow(next) {
          let token = tokens[next]
          if token.depth < depth || token.kind == .close || isPunctuation(next, UInt8(ascii: ";")) { return nil }
          next = token.kind == .open ? partner(next) + 1 : next + 1
        }
      }
    } else if isWord(next), !has(.keyword, next) {
      next += 1
    } else {
      return nil
    }
    guard isLambdaArrow(next) else { return nil }
    let body = next + 2
    guard body < count else { return nil }
    if isOpen(body, UInt8(ascii: "{")) { return (body, partner(body)) }
    return (body, statementEnd(from: body, depth: depth, comma: true))
  }

  /// How many tokens of an assignment operator of the pack's own begin at `index` (`<-`).
  private func assignmentOperator(at index: Int) -> Int? {
    syntax.assignmentOperators.first { bytes in
      bytes.indices.allSatisfy {
        isPunctuation(index + $0, bytes[$0]) && ($0 == 0 || tokens[index + $0].end == tokens[index + $0 - 1].end + 1)
      }
    }?.count
  }

  /// The sign between the parameters of a function literal and its body.
  func isLambdaArrow(_ index: Int) -> Bool {
    syntax.arrow.count == 2 && isPair(index, syntax.arrow[0], syntax.arrow[1])
  }

  func isArrow(_ index: Int) -> Bool { isPair(index, UInt8(ascii: "="), UInt8(ascii: ">")) }

  /// The token behind `<…>` that opens at `index`, when it reads as type arguments.
  ///
  /// Directly behind a name, with a `(` directly behind it, nearly everything can stand inside: `get<0>(t)`,
  /// `f<T&&, 3>(x)`. With a space before it, it must not look like a comparison.
  func behindTypeArguments(_ index: Int) -> Int? {
    var open = 0
    var next = index
    let attached = !tokens[index].flags.contains(.spaced)
    defer { work.pointee.spend(next - index) }
    let depth = tokens[index].depth
    while next < count, next - index < 120 {
      let token = tokens[next]
      if token.depth < depth { return nil }
      switch token.kind {
      case .open:
        next = partner(next) + 1
        continue
      case .close: return nil
      case .number: if !attached { return nil }
      case .word, .string: break
      case .punctuation:
        switch byte(next) {
        case UInt8(ascii: "<"): open += 1
        case UInt8(ascii: ">"):
          let isArrow =
            tokens[next - 1].end == token.start
            && (isPunctuation(next - 1, UInt8(ascii: "=")) || isPunctuation(next - 1, UInt8(ascii: "-")))
          if !isArrow { open -= 1 }
          if open == 0 { return next + 1 }
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: ":"),
          UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "@"), UInt8(ascii: "!"),
          UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "^"):
          break
        case UInt8(ascii: "-"):
          // `Fn() -> T`, `f<-1>(x)`
          if !attached, !isPair(next, UInt8(ascii: "-"), UInt8(ascii: ">")) { return nil }
        case UInt8(ascii: "&"):
          if isPair(next, UInt8(ascii: "&"), UInt8(ascii: "&")) {
            // `T&&`, not `a < b && c > (d)`.
            guard attached, !token.flags.contains(.spaced) else { return nil }
            next += 1
          }
        default: return nil
        }
      }
      next += 1
    }
    return nil
  }

  /// Words such as `async` before a function; more are no function.
  private static let modifierLimit = 16
}
