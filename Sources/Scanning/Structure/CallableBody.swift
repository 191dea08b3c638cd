/// What follows the parameters of a declared name in languages whose statements end with semicolons.
extension TokenView {
  enum CallableBody {
    case body(header: Int, end: Int)
    /// Only declared; `end` is the token that ends the declaration.
    case declared(end: Int)
    /// No declaration: a call, or a macro in front of another declaration.
    case neither
  }

  /// - Parameters:
  ///   - first: the token behind the parameters' bracket.
  ///   - depth: of the name.
  func callableBody(behind first: Int, depth: UInt16) -> CallableBody {
    var next = first
    var steps = 0
    var inInitializers = false
    var inReturnType = false
    var hasCondition = false
    defer { work.pointee.spend(steps) }
    while next < count, steps < Self.headerLimit {
      steps += 1
      let token = tokens[next]
      if token.depth < depth || token.kind == .close { return .neither }
      switch token.kind {
      case .open:
        switch byte(next) {
        case UInt8(ascii: "{"):
          // `a{1}` initializes a member; the body stands behind a bracket.
          let before = tokens[next - 1]
          let isInitializer =
            inInitializers
            && (syntax.initializerExpressions
              ? before.kind == .punctuation || has(.expression, next - 1)
              : before.kind == .word || isPunctuation(next - 1, UInt8(ascii: ">")))
          if !isInitializer { return .body(header: next, end: partner(next)) }
        case UInt8(ascii: "("):
          // Between a macro's line and the function behind it stands that function's name.
          guard
            inInitializers || inReturnType || next == first || has(.trailer, next - 1) || tokens[next - 1].kind != .word
              || isMacro(next - 1, behind: first)
          else {
            return .neither
          }
        default: break
        }
        next = partner(next) + 1
        continue
      case .punctuation:
        if byte(next) == UInt8(ascii: ";") { return .declared(end: next) }
        // A parameter that is a function itself.
        if byte(next) == UInt8(ascii: ","), next == first { return .neither }
        if isPair(next, UInt8(ascii: "-"), UInt8(ascii: ">")) { inReturnType = true }
        if syntax.initializerLists || syntax.initializerExpressions, byte(next) == UInt8(ascii: ":"),
          !isScopeOperator(next)
        {
          // One list at most; where values are expressions a colon may belong to a condition.
          if inInitializers, !hasCondition { return .neither }
          inInitializers = true
          hasCondition = false
        }
        if byte(next) == UInt8(ascii: "?") { hasCondition = true }
        if !inInitializers, let value = expressionBody(at: next) {
          return .body(header: next, end: throughSemicolon(statementEnd(from: value, depth: depth)))
        }
        if byte(next) == UInt8(ascii: "="), !inInitializers, !isPartOfOperator(next) {
          // `= 0;`, `= default;`
          return .declared(end: throughSemicolon(statementEnd(from: next, depth: depth)))
        }
      // The members of the list are parted by commas.
      case .word where inInitializers && !syntax.initializerExpressions && tokens[next - 1].kind == .close:
        return .neither
      case .word where has(.expression, next) && !has(.trailer, next) && !has(.clause, next) && !inInitializers:
        return .neither
      default: break
      }
      next += 1
    }
    return .neither
  }

  /// A word in capitals on the line of the parameters, or further in than theirs on a line of its own.
  private func isMacro(_ index: Int, behind first: Int) -> Bool {
    guard syntax.macroTrailers, isWord(index), !bytes(index).contains(where: { $0 >= 97 && $0 <= 122 }) else {
      return false
    }
    return !tokens[index].flags.contains(.firstOnLine) || width(index) > indentation(partner(first - 1))
  }

  private func isScopeOperator(_ index: Int) -> Bool {
    isPair(index, UInt8(ascii: ":"), UInt8(ascii: ":")) || isPair(index - 1, UInt8(ascii: ":"), UInt8(ascii: ":"))
  }

  /// The semicolon behind `index` when one stands there; it may stand on a line of its own.
  private func throughSemicolon(_ index: Int) -> Int {
    isPunctuation(index + 1, UInt8(ascii: ";")) ? index + 1 : index
  }
}
