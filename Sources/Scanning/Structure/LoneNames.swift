import Facts

/// The variables of a file's code, as far as the scan has come: what assigns a name, or takes it as a parameter, declares it
/// for all that follows in the same definition.
struct KnownVariables {
  private struct Variable: Hashable {
    /// The first token of the definition around it; -1 at the top.
    var scope: Int
    /// Of the name. Names are not kept, for nearly all of them are no facts.
    var digest: UInt64
  }
  private var all: Set<Variable> = []

  mutating func insert(_ name: UnsafeRawBufferPointer, in scope: Int) {
    all.insert(Variable(scope: scope, digest: Self.digest(name)))
  }

  func contains(_ name: UnsafeRawBufferPointer, in scope: Int) -> Bool {
    all.contains(Variable(scope: scope, digest: Self.digest(name)))
  }

  /// FNV-1a.
  private static func digest(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// Calls that are a name and nothing else, which variables look like as well.
extension FileScan {
  /// Whether the word at `index`, which nothing else shows to be called, is called for being no variable.
  func isLoneCall(_ index: Int, _ view: TokenView) -> Bool {
    let name = view.bytes(index)
    guard let first = name.first, (first >= 97 && first <= 122) || (first == 95 && name.count > 1) || first >= 0x80,
      !isPartOfOther(index, view)
    else { return false }
    return !variables.contains(name, in: variableScope)
  }

  /// A member, a symbol, a label, a name behind its keyword, or what is assigned.
  private func isPartOfOther(_ index: Int, _ view: TokenView) -> Bool {
    view.memberOperator(endingAt: index - 1) > 0 || CallFinder.isLabelled(index, view)
      || CallFinder.isLabel(index, view) || CallFinder.isAssigned(index, view)
      || (index > 0 && view.has(.nameFollows, index - 1))
      || (index > 1 && view.has(.nameFollows, index - 2) && !view.breaksLine(index))
  }

  /// The definition whose variables are known here.
  private var variableScope: Int {
    scopes.last { $0.detail.isFunction || $0.detail.isTypeScope || $0.detail == .module }?.start ?? -1
  }

  /// Notes the variables that begin to be known at a token.
  mutating func noteVariables(_ index: Int, _ view: TokenView) {
    switch view.tokens[index].kind {
    case .word:
      if view.isKeyword(index) {
        noteNames(behind: index, view)
      } else if view.memberOperator(endingAt: index - 1) == 0, CallFinder.isAssigned(index, view) {
        note(index, view)
      } else if view.isPunctuation(index + 1, UInt8(ascii: ",")), view.beginsStatement(index) {
        noteList(from: index, view)
      }
    case .punctuation:
      switch view.byte(index) {
      case UInt8(ascii: "|"):
        guard index > 0, view.opens(index - 1) else { return }
        note(from: index + 1, view) { view.isPunctuation($0, UInt8(ascii: "|")) }
      case UInt8(ascii: ">") where view.isPair(index - 1, UInt8(ascii: "-"), UInt8(ascii: ">")):
        if view.isOpen(index + 1, UInt8(ascii: "(")) {
          let close = view.partner(index + 1)
          note(from: index + 2, view) { $0 >= close }
        } else {
          note(from: index + 1, view) { view.opens($0) || view.breaksLine($0) }
        }
      case UInt8(ascii: "*") where view.beginsStatement(index): noteList(from: index, view)
      default: return
      }
    default: return
    }
  }

  private mutating func noteNames(behind keyword: Int, _ view: TokenView) {
    guard let words = scanner.definition.syntax.nameCalls else { return }
    func isOne(of words: [String], _ index: Int) -> Bool {
      view.isWord(index) && words.contains { view.bytes(index).elementsEqual($0.utf8) }
    }
    if isOne(of: words.parameters, keyword) {
      noteParameters(behind: keyword, view)
    } else if isOne(of: words.lists, keyword) {
      note(from: keyword + 1, view) { isOne(of: words.patterns, $0) || view.breaksLine($0) }
    } else if isOne(of: words.handlers, keyword) {
      var next = keyword + 1
      while next < view.count, !view.breaksLine(next), next - keyword < Self.reach {
        if view.isPair(next, UInt8(ascii: "="), UInt8(ascii: ">")), view.isWord(next + 2) { note(next + 2, view) }
        next += 1
      }
    } else if isOne(of: words.patterns, keyword) {
      // `for x in list` has a value behind the word.
      var first = keyword
      while first > 0, keyword - first < 16, !view.beginsStatement(first) { first -= 1 }
      if !isOne(of: words.lists, first) { note(from: keyword + 1, view) { view.breaksLine($0) } }
    }
  }

  /// The parameters of a definition: what begins an item of the list behind its name.
  private mutating func noteParameters(behind keyword: Int, _ view: TokenView) {
    var open = keyword + 1
    func ends(_ index: Int) -> Bool { view.breaksLine(index) || view.isPunctuation(index, UInt8(ascii: ";")) }
    while open < view.count, open - keyword < 12, !ends(open), !view.isOpen(open, UInt8(ascii: "(")) { open += 1 }
    let hasBrackets = view.isOpen(open, UInt8(ascii: "("))
    let end = hasBrackets ? view.partner(open) : view.count
    var next = hasBrackets ? open + 1 : keyword + 2
    var steps = 0
    while next < end, hasBrackets || !ends(next), steps < Self.reach {
      steps += 1
      let isFirst =
        view.tokens[next - 1].kind == .open || view.isPunctuation(next - 1, UInt8(ascii: ","))
        || view.isPunctuation(next - 1, UInt8(ascii: "*")) || view.isPunctuation(next - 1, UInt8(ascii: "&"))
      if view.isWord(next), isFirst || (!hasBrackets && next == keyword + 2) { note(next, view) }
      next += 1
    }
    view.work.pointee.spend(steps)
  }

  /// `a, *b, c = …`: names up to the sign, unless it is no assignment.
  private mutating func noteList(from first: Int, _ view: TokenView) {
    var next = first
    while next < view.count, next - first < 32, next == first || !view.breaksLine(next) {
      if view.isPunctuation(next, UInt8(ascii: "=")) {
        if !view.isPunctuation(next + 1, UInt8(ascii: "=")) {
          note(from: first, view) { $0 >= next }
        }
        return
      }
      let isName = view.isWord(next) && !view.isKeyword(next)
      guard
        isName || view.isPunctuation(next, UInt8(ascii: ",")) || view.isPunctuation(next, UInt8(ascii: "*"))
          || view.isPunctuation(next, UInt8(ascii: ".")) || view.isOpen(next, UInt8(ascii: "("))
          || view.tokens[next].kind == .close
      else { return }
      next += 1
    }
  }

  /// Every name up to a token that ends them, but members.
  private mutating func note(from first: Int, _ view: TokenView, until isEnd: (Int) -> Bool) {
    var next = first
    while next < view.count, next - first < Self.reach, !isEnd(next) {
      if view.isWord(next), view.memberOperator(endingAt: next - 1) == 0 { note(next, view) }
      next += 1
    }
    view.work.pointee.spend(next - first)
  }

  private mutating func note(_ index: Int, _ view: TokenView) { variables.insert(view.bytes(index), in: variableScope) }

  /// So many tokens are looked at for names.
  private static let reach = 128
}
