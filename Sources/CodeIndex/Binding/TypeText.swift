import Facts

/// A type as written, reduced to names whose members a value of it has.
struct TypeText: Sendable {
  /// A text in a file of a language.
  struct Request: Hashable, Sendable {
    var text: String
    var language: String?
  }

  /// Dotted names, one for each alternative of a union: `pkg.Client`.
  var names: [String] = []
  /// The same for what a list, map or channel holds.
  var elements: [String] = []
  /// Types that only wrap one of ``names``.
  var wrappers: [String] = []

  init(_ text: some StringProtocol, _ profile: SharedProfile) {
    // Quoted, a type is a forward reference.
    add(TopLevelText.trimmed(String(text).filter { $0 != "\"" && $0 != "'" }), profile, depth: 0)
  }

  private mutating func add(_ text: Substring, _ profile: SharedProfile, depth: Int) {
    guard depth < 6 else { return }
    var text = text
    while let first = text.first, "*&?~:".contains(first) { text.removeFirst() }
    if profile.openTypes {
      // `&'a mut [T]`, with the quotation mark of the lifetime taken away already.
      if let bracket = text.firstIndex(where: { $0 == "[" || $0 == "(" }), bracket > text.startIndex,
        text[text.index(before: bracket)] == " ",
        text[..<bracket].allSatisfy({ $0 == " " || $0 == "_" || $0.isLowercase })
      {
        text = text[bracket...]
      }
      // `any A & B`, `dyn A + Send`: members of each.
      for sign in ["&", "+"] as [Character] where text.contains(sign) {
        let parts = TopLevelText.split(text, at: sign)
        if parts.count > 1 {
          for part in parts { add(TopLevelText.trimmed(part), profile, depth: depth + 1) }
          return
        }
      }
    }
    while true {
      while let last = text.last, "*&?!".contains(last) || last.isWhitespace { text.removeLast() }
      // `Store const&`
      guard let word = [" const", " volatile", "*const", "&const"].first(where: text.hasSuffix) else { break }
      text.removeLast(word.count)
    }
    text = TopLevelText.trimmed(text)
    if text.isEmpty || text.first == "{" { return }
    if text.hasSuffix("[]") { return addElements(text.dropLast(2), profile, depth) }
    if text.first == "[", let close = Self.close(of: text.startIndex, in: text) {
      if text.index(after: close) == text.endIndex {
        // `[T]`, `[K: V]`, `[T; 4]`; several types are a tuple.
        let inside = text[text.index(after: text.startIndex)..<close]
        let list = TopLevelText.split(inside, at: ";").first ?? inside
        guard TopLevelText.split(list, at: ",").count == 1, !list.isEmpty else { return }
        return addElements(TopLevelText.split(list, at: ":").last ?? list, profile, depth)
      }
      // `[]T`, `[4]T`
      return addElements(text[text.index(after: close)...], profile, depth)
    }
    let alternatives = TopLevelText.split(text, at: "|")
    if alternatives.count > 1 {
      for alternative in alternatives { add(TopLevelText.trimmed(alternative), profile, depth: depth + 1) }
      return
    }
    if text.first == "(" {
      // Several results: the first is the one that a plain assignment names.
      guard text.last == ")" else { return }
      guard let first = TopLevelText.split(text.dropFirst().dropLast(), at: ",").first else { return }
      let element = TopLevelText.trimmed(first)
      let space = element.lastIndex { $0 == " " }
      add(space.map { element[element.index(after: $0)...] } ?? element, profile, depth: depth + 1)
      return
    }
    if text.utf8.contains(UInt8(ascii: "(")) { return }
    if text.utf8.contains(UInt8(ascii: "=")), text.holds("=>") { return }
    let bracket = text.firstIndex { $0 == "<" || $0 == "[" }
    // `const Client`, `final Client`: the last word names the type.
    var head = TopLevelText.trimmed(bracket.map { text[..<$0] } ?? text)
    if let space = head.lastIndex(where: { $0 == " " }) {
      let modifier = head[..<space]
      if ["typeof", "keyof", "func", "is"].contains(TopLevelText.words(modifier).last) { return }
      if modifier.hasSuffix("chan") || modifier.hasSuffix("chan<-") {
        return addElements(head[head.index(after: space)...], profile, depth)
      }
      head = head[head.index(after: space)...]
    }
    while let last = head.last, "*&".contains(last) { head.removeLast() }
    if let bracket {
      guard let close = Self.close(of: bracket, in: text) else { return }
      let inner = text[text.index(after: bracket)..<close]
      let behind = text[text.index(after: close)...]
      // `map[K]V`
      if !behind.isEmpty { return addElements(behind, profile, depth) }
      if inner.isEmpty { return }
      let last = head.split { $0 == "." || $0 == ":" }.last.map(String.init) ?? ""
      let arguments = TopLevelText.split(inner, at: ",")
      if profile.transparentTypes.contains(last), let first = arguments.first {
        wrappers.append(String(head))
        return add(TopLevelText.trimmed(first), profile, depth: depth + 1)
      }
      if profile.collectionTypes.contains(last), let held = arguments.last {
        return addElements(held, profile, depth)
      }
    }
    if profile.openTypes, head.hasSuffix(".Type") || head.hasSuffix(".Protocol") {
      head = head[..<(head.lastIndex(of: ".") ?? head.endIndex)]
    }
    if !head.isEmpty {
      names.append(String(head) + (bracket != nil && profile.modules.style == .namespaces ? "<>" : ""))
    }
  }

  private mutating func addElements(_ text: Substring, _ profile: SharedProfile, _ depth: Int) {
    var inner = TypeText("", profile)
    inner.add(TopLevelText.trimmed(text), profile, depth: depth + 1)
    elements += inner.names
  }

  private static func close(of open: Substring.Index, in text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text[open...].indices {
      switch text[index] {
      case "<", "[": depth += 1
      case ">" where index > text.startIndex && text[text.index(before: index)] == "-": break
      case ">", "]":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }
}

extension CodeIndex {
  /// A type as it is written in a file, taken apart once for all places that write it so.
  func typeText(_ text: String, in file: ScannedFile, _ profile: SharedProfile) -> TypeText {
    memos.typeTexts.value(TypeText.Request(text: text, language: file.language)) { TypeText(text, profile) }
  }
}
