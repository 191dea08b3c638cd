/// Calls that no parentheses show: commands, trailing closures and blocks, members that are asked for by name alone.
extension CallFinder {
  /// Whether the word at `index`, which no parentheses follow, is called all the same where the language has such calls.
  ///
  /// - Parameter isBody: whether a brace is the body of a definition or of a statement, so that it is no closure.
  /// - Parameter enclosing: the innermost open bracket.
  static func isBareCall(_ index: Int, _ view: TokenView, enclosing: Int?, isBody: (Int) -> Bool) -> Bool {
    if view.syntax.lowercaseCalls, isCapital(index, view) { return false }
    guard
      view.syntax.trailingClosures || view.syntax.commandCalls != nil || !view.syntax.bareMemberCalls.isEmpty,
      isCallable(index, view)
    else { return false }
    let next = index + 1
    let isMember = view.memberOperator(endingAt: index - 1) > 0
    if !isMember, isLabelled(index, view) { return false }
    if next < view.count, !view.tokens[next].flags.contains(.firstOnLine) {
      if view.syntax.trailingClosures, let brace = closure(behind: next, view), !isBody(brace) {
        // `-> x { … }` names a parameter.
        let isParameter = view.syntax.lambdaArrow && view.isPair(index - 2, UInt8(ascii: "-"), UInt8(ascii: ">"))
        return isMember || !(followsName(index, view) || isParameter)
      }
      if view.syntax.blocks == .words, view.has(.argumentBlock, next), view.opens(next),
        !isCapital(index, view) || view.beginsStatement(index), isMember || mayBeCommand(index, view)
      {
        return true
      }
    }
    switch view.syntax.commandCalls {
    case .arguments, .heads:
      if mayBeCommand(index, view), takesArgument(index, view) { return true }
    case .first:
      return isCommand(index, enclosing, view)
    case nil: break
    }
    guard !view.syntax.bareMemberCalls.isEmpty, !isCapital(index, view) else { return false }
    // `ok?` and `save!` can be nothing else.
    if view.syntax.wordSuffixes.contains(view.byte(index)), !isLabel(index, view) { return true }
    return isMember && view.syntax.bareMemberCalls.contains { isBehind($0, index, view) } && !isAssigned(index, view)
  }

  /// The brace of a trailing closure that begins at `index`, type arguments before it stepped over.
  private static func closure(behind index: Int, _ view: TokenView) -> Int? {
    if view.isOpen(index, UInt8(ascii: "{")) { return index }
    guard !view.tokens[index].flags.contains(.spaced) else { return nil }
    var brace: Int?
    if view.syntax.angleArguments, view.isPunctuation(index, UInt8(ascii: "<")) {
      brace = view.behindTypeArguments(index)
    } else if view.syntax.squareArguments, view.isOpen(index, UInt8(ascii: "[")) {
      brace = view.partner(index) + 1
    }
    return brace.flatMap {
      view.isOpen($0, UInt8(ascii: "{")) && !view.tokens[$0].flags.contains(.firstOnLine) ? $0 : nil
    }
  }

  /// A symbol (`:name`) or a label (`name:`).
  static func isLabelled(_ index: Int, _ view: TokenView) -> Bool {
    if view.isPunctuation(index - 1, UInt8(ascii: ":")), view.tokens[index - 1].end == view.tokens[index].start {
      // `type: :name`
      return !view.isPair(index - 2, UInt8(ascii: ":"), UInt8(ascii: ":"))
    }
    return false
  }

  /// `name:`, but not `name::`.
  static func isLabel(_ index: Int, _ view: TokenView) -> Bool {
    view.isPunctuation(index + 1, UInt8(ascii: ":")) && view.tokens[index + 1].start == view.tokens[index].end
      && !view.isPair(index + 1, UInt8(ascii: ":"), UInt8(ascii: ":"))
  }

  private static func isCapital(_ index: Int, _ view: TokenView) -> Bool {
    let first = view.source[Int(view.tokens[index].start)]
    return first >= 65 && first <= 90
  }

  private static func isBehind(_ operatorBytes: ShortWord, _ index: Int, _ view: TokenView) -> Bool {
    operatorBytes.indices.allSatisfy { view.isPunctuation(index - operatorBytes.count + $0, operatorBytes[$0]) }
  }

  /// A name, not a sigil or a number.
  static func isCallable(_ index: Int, _ view: TokenView) -> Bool {
    let first = view.source[Int(view.tokens[index].start)]
    return (first | 0x20 >= 97 && first | 0x20 <= 122) || first == 95 || first >= 0x80
  }

  /// A word directly before another is its keyword or its type, so the other is no callee.
  private static func followsName(_ index: Int, _ view: TokenView) -> Bool {
    guard index > 0, view.isWord(index - 1), !view.breaksLine(index), view.syntax.commandCalls != .arguments else {
      return false
    }
    return !view.isKeyword(index - 1)
  }

  // MARK: Commands with arguments

  /// A call without parentheses begins where a statement or an expression begins, and is never an argument itself.
  private static func mayBeCommand(_ index: Int, _ view: TokenView) -> Bool {
    let first = view.receiverStart(before: index)?.start ?? index
    guard first > 0 else { return true }
    if view.beginsStatement(first) { return true }
    let previous = view.tokens[first - 1]
    switch previous.kind {
    case .open: return true
    case .word:
      if view.has(.continuesAfter, first - 1) || view.has(.expression, first - 1) || view.opens(first - 1) {
        return true
      }
      // An argument of another command: `foo bar 1`.
      guard view.syntax.commandCalls != .heads else { return false }
      return !view.has(.keyword, first - 1) && !view.has(.nameFollows, first - 1)
        && view.tokens[first].flags.contains(.spaced)
    case .punctuation:
      // Behind a comma stands an argument, behind `:` a label's value, behind `.` a member.
      let byte = view.byte(first - 1)
      if byte == UInt8(ascii: "-"), previous.end == view.tokens[first].start { return false }
      return byte != UInt8(ascii: ",") && byte != UInt8(ascii: ".") && byte != UInt8(ascii: ":")
    default: return false
    }
  }

  /// What stands behind the word on its line can only be an argument.
  private static func takesArgument(_ index: Int, _ view: TokenView) -> Bool {
    let next = index + 1
    guard next < view.count else { return false }
    let token = view.tokens[next]
    guard token.flags.contains(.spaced), !token.flags.contains(.firstOnLine) || token.flags.contains(.continued) else {
      return false
    }
    let touched = next + 1 < view.count && view.tokens[next + 1].start == token.end
    switch token.kind {
    case .number, .string: return true
    case .word:
      if view.opens(next) { return !view.has(.argumentBlock, next) && !view.has(.continuesBefore, next) }
      if view.has(.modifier, next) || view.has(.continuesBefore, next) { return false }
      return !view.has(.keyword, next) || view.has(.expression, next) || view.syntax.hasModifiers
    case .open:
      if view.isOpen(next, UInt8(ascii: "{")) { return !view.syntax.trailingClosures }
      return view.isOpen(next, UInt8(ascii: "[")) || token.flags.contains(.interpolation)
    case .close: return false
    case .punctuation:
      switch view.byte(next) {
      case UInt8(ascii: ":"): return touched && view.tokens[next + 1].kind != .punctuation || isScope(next, view)
      case UInt8(ascii: "*"), UInt8(ascii: "&"):
        // `*list`, `**options`, `&block`; `a && b` and `a * b` have a space behind.
        var last = next
        while last + 1 < view.count, view.isPair(last, view.byte(next), view.byte(next)) { last += 1 }
        return last + 1 < view.count && view.tokens[last + 1].start == view.tokens[last].end
          && view.byte(last + 1) != UInt8(ascii: "=")
      case UInt8(ascii: "!"), UInt8(ascii: "~"):
        return !touched || (view.byte(next + 1) != UInt8(ascii: "=") && view.byte(next + 1) != UInt8(ascii: "~"))
      case UInt8(ascii: "%"): return touched && view.isOpen(next + 1, UInt8(ascii: "{"))
      case UInt8(ascii: "@"): return touched
      case UInt8(ascii: "-"):
        return view.syntax.lambdaArrow && touched && view.isPunctuation(next + 1, UInt8(ascii: ">"))
      default: return false
      }
    }
  }

  /// `::Name` behind a space.
  private static func isScope(_ index: Int, _ view: TokenView) -> Bool {
    view.isPair(index, UInt8(ascii: ":"), UInt8(ascii: ":")) && view.isWord(index + 2)
      && view.tokens[index + 2].start == view.tokens[index + 1].end
  }

  /// `a.b = c`, but not `a.b == c`; and `a.b += c`.
  static func isAssigned(_ index: Int, _ view: TokenView) -> Bool {
    var next = index + 1
    // `||=`, `+=`
    while next < index + 3, next < view.count, view.tokens[next].kind == .punctuation,
      [43, 45, 42, 47, 124, 38, 37].contains(view.byte(next))  // + - * / | & %
    { next += 1 }
    guard view.isPunctuation(next, UInt8(ascii: "=")) else { return false }
    guard next + 1 < view.count, view.tokens[next + 1].start == view.tokens[next].end else { return true }
    return view.tokens[next + 1].kind != .punctuation
  }

  // MARK: Commands of shells

  /// The first word of a command. A word of a shell ends with a blank or an operator; what is only a part of one, as in
  /// `/usr/bin/env` and `$dir`, names no command.
  private static func isCommand(_ index: Int, _ enclosing: Int?, _ view: TokenView) -> Bool {
    if let enclosing, isNoCommandList(enclosing, view) { return false }
    if index > 0, touches(index - 1, view), !isOperator(index - 1, view) { return false }
    if index + 1 < view.count, touches(index, view), !isOperator(index + 1, view) { return false }
    // `name=value` assigns, and `name)` is a pattern of a `case`.
    let next = index + 1
    if next < view.count, view.tokens[next].kind == .punctuation {
      let byte = view.byte(next)
      if byte == UInt8(ascii: "="), !view.tokens[next].flags.contains(.spaced) { return false }
      if byte == UInt8(ascii: "+"), view.isPair(next, UInt8(ascii: "+"), UInt8(ascii: "=")) { return false }
      if isPattern(index, view) { return false }
    }
    return beginsCommand(index, view)
  }

  private static func touches(_ index: Int, _ view: TokenView) -> Bool {
    view.tokens[index].end == view.tokens[index + 1].start
  }

  /// `;`, `&`, `|`, `<`, `>` and round brackets, which end a shell's word.
  private static func isOperator(_ index: Int, _ view: TokenView) -> Bool {
    let byte = view.byte(index)
    switch view.tokens[index].kind {
    case .punctuation: return [59, 38, 124, 60, 62, 41].contains(byte)  // ; & | < > )
    case .open: return byte == UInt8(ascii: "(") || view.tokens[index].flags.contains(.interpolation)
    case .close: return byte == UInt8(ascii: ")") || view.tokens[index].flags.contains(.interpolation)
    default: return false
    }
  }

  /// Brackets that hold no commands: `[[ … ]]`, `(( … ))`, `a=(…)`, `${…}`.
  private static func isNoCommandList(_ open: Int, _ view: TokenView) -> Bool {
    if view.isOpen(open, UInt8(ascii: "[")) { return true }
    if view.isOpen(open, UInt8(ascii: "{")), open > 0, view.tokens[open - 1].kind != .close,
      touches(open - 1, view) || view.tokens[open].flags.contains(.interpolation)
    {
      return true
    }
    guard view.isOpen(open, UInt8(ascii: "(")), open > 0, touches(open - 1, view) else { return false }
    return view.isOpen(open - 1, UInt8(ascii: "(")) || view.isPunctuation(open - 1, UInt8(ascii: "="))
  }

  private static func beginsCommand(_ index: Int, _ view: TokenView) -> Bool {
    guard index > 0 else { return true }
    if view.beginsStatement(index) { return true }
    let previous = view.tokens[index - 1]
    switch previous.kind {
    case .open:
      let isGroup = view.byte(index - 1) != UInt8(ascii: "[")
      return isGroup
        && (previous.flags.contains(.interpolation) || previous.flags.contains(.spaced) || index < 2
          || view.tokens[index - 2].kind == .punctuation)
    case .punctuation:
      let byte = view.byte(index - 1)
      if byte == UInt8(ascii: "|") || byte == UInt8(ascii: ";") { return true }
      // The bracket that ends a pattern of a `case` was opened by none; a backquote that touches opens a substitution.
      if byte == UInt8(ascii: ")") { return true }
      // `LANG= command`
      if byte == UInt8(ascii: "="), previous.end < view.tokens[index].start, index > 1, view.isWord(index - 2) {
        return touches(index - 2, view) && beginsCommand(index - 2, view)
      }
      if byte == UInt8(ascii: "`") { return previous.end == view.tokens[index].start }
      if byte == UInt8(ascii: "&") {
        // `2>&1` and `>& file` redirect.
        return index < 2 || !view.isPunctuation(index - 2, UInt8(ascii: ">"))
      }
      return byte == UInt8(ascii: "!") && previous.flags.contains(.spaced)
    case .word:
      return (view.has(.expression, index - 1) && beginsCommand(index - 1, view))
        || isPrefix(endingAt: index - 1, view)
    case .string, .number, .close: return isPrefix(endingAt: index - 1, view)
    }
  }

  /// An assignment or a redirection that may stand before a command.
  private static func isPrefix(endingAt index: Int, _ view: TokenView) -> Bool {
    isAssignment(endingAt: index, view) || isRedirection(endingAt: index, view)
  }

  /// `2>/dev/null`, `< file`.
  private static func isRedirection(endingAt index: Int, _ view: TokenView) -> Bool {
    var first = index
    while first > 0, index - first < 24, touches(first - 1, view), !isOperator(first - 1, view) { first -= 1 }
    guard first > 0,
      view.isPunctuation(first - 1, 62) || view.isPunctuation(first - 1, 60)  // > <
        || (view.isPunctuation(first - 1, 38) && view.isPunctuation(first - 2, 62))
    else { return false }
    first -= 1
    while first > 0, touches(first - 1, view), isOperator(first - 1, view) || view.tokens[first - 1].kind == .number {
      first -= 1
    }
    return first == 0 || beginsCommand(first, view)
  }

  /// The tokens up to `index` are a command's own assignment: `PATH=x`.
  private static func isAssignment(endingAt index: Int, _ view: TokenView) -> Bool {
    var first = index
    while first > 0, index - first < 24, touches(first - 1, view), view.tokens[first - 1].kind != .open {
      if view.tokens[first].kind == .close, view.tokens[first].mate >= 0 {
        first = Int(view.tokens[first].mate)
        continue
      }
      first -= 1
    }
    guard view.isWord(first), view.isPunctuation(first + 1, UInt8(ascii: "=")),
      !view.tokens[first + 1].flags.contains(.spaced)
    else { return false }
    return first == 0 || beginsCommand(first, view)
  }

  /// `a|b)` in a `case`: words with bars up to a bracket that nothing opened.
  private static func isPattern(_ index: Int, _ view: TokenView) -> Bool {
    var next = index + 1
    while next < view.count, next - index < 64, !view.tokens[next].flags.contains(.firstOnLine) {
      let token = view.tokens[next]
      if token.kind == .punctuation {
        if view.byte(next) == UInt8(ascii: ")") { return true }
        // | * ? - . / : + ~
        guard [124, 42, 63, 45, 46, 47, 58, 43, 126].contains(view.byte(next)) else { return false }
      } else if token.kind != .word && token.kind != .string && token.kind != .number
        && !view.isOpen(next, UInt8(ascii: "[")) && token.kind != .close
      {
        return false
      }
      next += 1
    }
    return false
  }
}
