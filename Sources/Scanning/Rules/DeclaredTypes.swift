import Facts

/// Types that stand before the names they belong to (C, C++, Java, C#, Dart).
extension FileScan {
  /// The type before a declared name, without modifiers, attributes and macros: `std::string &`, `List<int>`. Empty for a
  /// constructor, and where nothing but modifiers stands there.
  func typeText(before name: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer) -> [UInt8] {
    // A constructor has its type's name and returns nothing.
    if let scope = scopes.last, scope.detail.isTypeScope, scope.draft >= 0,
      names.utf8(drafts[scope.draft].name).elementsEqual(view.bytes(name))
    {
      return []
    }
    let end = view.receiverStart(before: name)?.start ?? name
    let first = typeStart(from: declarationStart(before: end, view), to: end, view)
    guard first < end, !isModifier(first, view), !view.isPunctuation(end - 1, UInt8(ascii: "~")) else { return [] }
    return SourceText.folded(masked, Int(view.tokens[first].start)..<Int(view.tokens[end - 1].end))
  }

  /// The first token of the declaration whose type ends before `end`: behind a statement, a label or a body.
  private func declarationStart(before end: Int, _ view: TokenView) -> Int {
    var first = end
    while first > 0, end - first < 64, !view.beginsStatement(first) {
      let before = first - 1
      let token = view.tokens[before]
      if let name = view.wordBeforeTypeArguments(before) {
        first = name
      } else if token.kind == .close {
        guard token.mate >= 0, view.byte(before) != UInt8(ascii: "}") else { break }
        first = Int(token.mate)
      } else if token.kind == .open || (token.kind == .punctuation && ends(before, view)) {
        break
      } else {
        first = before
      }
    }
    return first
  }

  /// `,`, `;`, `=` and the `:` of a label.
  private func ends(_ index: Int, _ view: TokenView) -> Bool {
    if [44, 59, 61].contains(view.byte(index)) { return true }
    return view.byte(index) == UInt8(ascii: ":") && view.memberOperator(endingAt: index) == 0
      && !view.isMemberOperator(from: index)
  }

  /// Steps over what stands before a type in its declaration. The last part is the type, whatever it is.
  private func typeStart(from start: Int, to end: Int, _ view: TokenView) -> Int {
    var first = start
    while first < end {
      var next = view.opens(first) ? view.partner(first) + 1 : first + 1
      switch view.tokens[first].kind {
      case .open, .string: break
      case .punctuation where view.byte(first) == UInt8(ascii: "@"):
        next += 1
        if view.isOpen(next, UInt8(ascii: "(")) { next = view.partner(next) + 1 }
      case .punctuation where view.byte(first) == UInt8(ascii: "<"):
        guard let behind = view.behindTypeArguments(first) else { return first }
        next = behind
      case .word where isModifier(first, view): break
      // `static int`, `template <class T>`; `int[]` and `int *` begin with their keyword.
      case .word where view.has(.keyword, first):
        guard view.isWord(next) || view.isPunctuation(next, UInt8(ascii: "<")) else { return first }
      // A macro: `EXPORT int`.
      case .word where !view.bytes(first).contains { $0 >= 97 && $0 <= 122 }:
        guard view.isWord(next) else { return first }
      default: return first
      }
      guard next < end else { return first }
      first = next
    }
    return first
  }

  private func isModifier(_ index: Int, _ view: TokenView) -> Bool {
    view.has(.export, index) || view.has(.functionModifier, index)
  }
}
