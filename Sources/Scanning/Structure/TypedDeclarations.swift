/// Names that a type stands before: declared with arguments (`Foo x(1)`), not called.
extension TokenView {
  /// Whether the punctuation at `index` ends a type, as far as the pack says that it can: no `>` of an arrow.
  func endsType(_ index: Int) -> Bool {
    guard has(.typeToken, index) else { return false }
    guard byte(index) == UInt8(ascii: ">") else {
      // `T? f()`, but not `a ? f() : b`.
      return byte(index) != UInt8(ascii: "?") || !tokens[index].flags.contains(.spaced)
    }
    return !isPair(index - 1, UInt8(ascii: "="), UInt8(ascii: ">"))
      && !isPair(index - 1, UInt8(ascii: "-"), UInt8(ascii: ">"))
  }

  /// Whether the word at `index`, which is followed by `(`, is declared by the type before it.
  func isDeclared(_ index: Int) -> Bool {
    guard syntax.typedDeclarations, index > 0, memberOperator(endingAt: index - 1) == 0 else { return false }
    switch tokens[index - 1].kind {
    case .word: return !has(.expression, index - 1) && !breaksLine(index)
    case .punctuation:
      switch byte(index - 1) {
      // `vector<int> x(5)`; `a > f(x)` has a space before its sign.
      case UInt8(ascii: ">"):
        return !tokens[index - 1].flags.contains(.spaced) && tokens[index].flags.contains(.spaced)
          && wordBeforeTypeArguments(index - 1) != nil
      // `Foo *f(int)` at a statement's start; `a * f(x)` and `x = a *f(x)` multiply.
      case UInt8(ascii: "*"), UInt8(ascii: "&"):
        return !tokens[index].flags.contains(.spaced) && beginsWithType(before: index - 1)
      default: return false
      }
    default: return false
    }
  }

  /// A type stands at a statement's start before the `*` or `&` at `index`.
  private func beginsWithType(before index: Int) -> Bool {
    var first = index
    while first > 0, index - first < 8,
      isPunctuation(first, UInt8(ascii: "*")) || isPunctuation(first, UInt8(ascii: "&"))
    {
      first -= 1
    }
    guard isWord(first), !has(.expression, first) else { return false }
    while first > 1, index - first < 32 {
      if isWord(first - 1) {
        if has(.expression, first - 1) { return false }
        if beginsStatement(first) { return true }
        first -= 1
      } else if isPair(first - 2, UInt8(ascii: ":"), UInt8(ascii: ":")), isWord(first - 3) {
        first -= 3
      } else {
        break
      }
    }
    return beginsStatement(first)
  }
}
