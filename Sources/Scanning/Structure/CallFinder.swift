/// Where the arguments of a call begin.
enum CallFinder {
  /// The token that opens the arguments of the word at `index`, or a string it is tagged to, or for a construction
  /// without arguments the token behind the word; nil when the word is not called.
  static func arguments(of index: Int, _ view: TokenView) -> Int? {
    var next = index + 1
    guard mayBegin(next, view) || view.syntax.hasConstruction else { return nil }
    if view.syntax.squareArguments, isElementType(index, view) { return nil }
    if next < view.count {
      let token = view.tokens[next]
      switch token.kind {
      case .open:
        if view.isOpen(next, UInt8(ascii: "(")), view.syntax.semicolons || !token.flags.contains(.firstOnLine) {
          return next
        }
        if view.isOpen(next, UInt8(ascii: "[")), view.syntax.squareArguments, !token.flags.contains(.spaced) {
          let behind = view.partner(next) + 1
          if view.isOpen(behind, UInt8(ascii: "(")), !view.tokens[behind].flags.contains(.spaced) { return behind }
        }
      case .punctuation:
        // `f?.(x)` and `f!(x)`
        if view.isPair(next, UInt8(ascii: "?"), UInt8(ascii: ".")), view.isOpen(next + 2, UInt8(ascii: "(")) {
          return next + 2
        }
        if view.syntax.optionalCalls, view.isPunctuation(next, UInt8(ascii: "?")), !token.flags.contains(.spaced),
          view.isOpen(next + 1, UInt8(ascii: "(")), !view.tokens[next + 1].flags.contains(.spaced)
        {
          return next + 1
        }
        if view.isPunctuation(next, UInt8(ascii: "!")), !token.flags.contains(.spaced), next + 1 < view.count,
          view.tokens[next + 1].kind == .open,
          view.syntax.bangCalls
            || (view.isOpen(next + 1, UInt8(ascii: "(")) && !view.tokens[next + 1].flags.contains(.spaced))
        {
          return next + 1
        }
        if view.syntax.angleArguments {
          // `f<T>(x)`, and `f::<T>(x)` where that is how types are told from comparisons.
          let isScoped = view.isPair(next, UInt8(ascii: ":"), UInt8(ascii: ":"))
          let angle = isScoped ? next + 2 : next
          if isScoped || !view.syntax.turbofish, view.isPunctuation(angle, UInt8(ascii: "<")),
            let behind = view.behindTypeArguments(angle),
            view.isOpen(behind, UInt8(ascii: "("))
          {
            return behind
          }
        }
      case .string:
        if let first = view.syntax.taggedStrings.first, view.source[Int(token.start)] == first,
          !token.flags.contains(.spaced)
        {
          return next
        }
      default: break
      }
    }
    // `new Thing` without arguments.
    guard view.syntax.hasConstruction else { return nil }
    var first = index
    if let receiver = view.receiverStart(before: index) {
      guard !view.hasBrackets(receiver.start, receiver.end) else { return nil }
      first = receiver.start
    }
    if !view.syntax.constructionNeedsArguments, first > 0, view.has(.construction, first - 1),
      !view.isMemberOperator(from: next)
    {
      next = index + 1
      return next
    }
    return nil
  }

  /// A first look: most words are followed by something else.
  private static func mayBegin(_ next: Int, _ view: TokenView) -> Bool {
    guard next < view.count else { return false }
    switch view.tokens[next].kind {
    case .open, .string: return true
    case .punctuation:
      let byte = view.byte(next)
      return byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "<")
        || byte == UInt8(ascii: ":")
    default: return false
    }
  }

  /// `[]byte(x)`, `[]*T(x)`: what stands directly behind a bracket is a type to convert to, and no language calls there.
  private static func isElementType(_ index: Int, _ view: TokenView) -> Bool {
    var first = index
    // A type's name has few parts; an endless chain must not be walked back from each of its links.
    while first > 0, index - first < 16, !view.tokens[first].flags.contains(.spaced) {
      if view.tokens[first - 1].kind == .close { return view.byte(first - 1) == UInt8(ascii: "]") }
      guard
        view.isPunctuation(first - 1, UInt8(ascii: "*")) || view.isPunctuation(first - 1, UInt8(ascii: "."))
          || view.isWord(first - 1)
      else { return false }
      if view.isPunctuation(first - 1, UInt8(ascii: ".")), first >= 2, view.tokens[first - 2].kind == .close {
        return false
      }
      first -= 1
    }
    return false
  }
}
