import Facts

/// Parameters read out of the text between a definition's parentheses.
struct ParameterList {
  struct Parameter: Equatable {
    var name: String
    var type: String?
    /// Words before the name, as in `private readonly name: Type`: such a parameter is a field as well.
    var isField = false
    /// Takes several values (`*args`, `...rest`), so the type is that of an element.
    var isVariadic = false
    /// The word by which a call names it; nil for `_` and where only the position counts.
    var label: String?
    var hasDefault = false
  }
  var parameters: [Parameter] = []

  init(_ text: String, style: LanguageProfile.ParameterStyle) {
    let parts = TopLevelText.split(text, at: ",")
    switch style {
    case .nameColonType, .untyped: for part in parts { add(colonStyle: part) }
    case .nameType: addNameType(parts)
    case .typeName: for part in parts { add(typeName: part) }
    }
  }

  subscript(name: String) -> Parameter? { parameters.first { $0.name == name } }

  private mutating func add(colonStyle part: Substring) {
    let parts = TopLevelText.split(part, at: "=")
    let declaration = parts.first ?? part
    let halves = TopLevelText.split(declaration, at: ":", limit: 1)
    guard var head = halves.first?[...] else { return }
    let type = halves.count > 1 ? TopLevelText.trimmed(halves[1]) : nil
    head = TopLevelText.trimmed(head)
    if let first = head.first, first == "{" || first == "[" {
      // A pattern: its names are known here, their types are not.
      for name in TopLevelText.words(head) { parameters.append(Parameter(name: name, type: nil)) }
      return
    }
    let words = TopLevelText.words(head)
    guard let name = words.last else { return }
    let isVariadic =
      head.hasPrefix("*") || head.hasPrefix("...") || words.first == "vararg"
      || type.map { $0.hasSuffix("...") || $0.hasSuffix("*") } ?? false
    parameters.append(
      Parameter(
        name: name, type: type.map(String.init), isField: words.count > 1, isVariadic: isVariadic,
        label: words.first == "_" ? nil : words.first, hasDefault: parts.count > 1 || head.hasSuffix("?")))
  }

  /// `a, b Type`: names without a type take that of the next which has one; a list of bare types has no names.
  private mutating func addNameType(_ parts: [Substring]) {
    var waiting: [String] = []
    for part in parts {
      let trimmed = TopLevelText.trimmed(part)
      guard let space = trimmed.firstIndex(where: { $0 == " " || $0 == "\t" }) else {
        if !trimmed.isEmpty { waiting.append(String(trimmed)) }
        continue
      }
      let type = String(TopLevelText.trimmed(trimmed[space...]))
      for name in waiting { parameters.append(Parameter(name: name, type: type)) }
      waiting = []
      parameters.append(
        Parameter(name: String(trimmed[..<space]), type: type, isVariadic: type.hasPrefix("...")))
    }
  }

  private mutating func add(typeName part: Substring) {
    let parts = TopLevelText.split(part, at: "=")
    let declaration = TopLevelText.trimmed(parts.first ?? part)
    if declaration == "..." { return parameters.append(Parameter(name: "", isVariadic: true)) }
    // `void (*visit)(Node *)`: a function whose name stands in brackets.
    if let open = declaration.firstIndex(of: "("),
      let star = declaration[open...].firstIndex(where: { $0 == "*" || $0 == "^" }),
      let close = declaration[star...].firstIndex(of: ")"),
      !declaration[declaration.index(after: open)..<star].contains(where: { "(,<".contains($0) }),
      let name = TopLevelText.words(declaration[declaration.index(after: star)..<close]).last
    {
      parameters.append(Parameter(name: name, type: nil))
      return
    }
    guard let name = TopLevelText.words(declaration).last, let end = declaration.range(ofLast: name) else { return }
    let type = TopLevelText.trimmed(declaration[..<end])
    let hasDefault = parts.count > 1
    // Prototypes may leave the name out: `const Slice&`, `int`.
    if type.isEmpty || declaration.last.map({ "&*>".contains($0) }) == true {
      if declaration == "void" { return }
      return parameters.append(Parameter(name: "", type: String(declaration), hasDefault: hasDefault))
    }
    parameters.append(
      Parameter(
        name: name, type: String(type), isVariadic: type.hasSuffix("...") || type.hasPrefix("params "),
        hasDefault: hasDefault))
  }
}

extension Substring {
  /// Where the last occurrence of a word begins.
  fileprivate func range(ofLast word: String) -> Index? {
    var position = endIndex
    while position > startIndex {
      position = index(before: position)
      if self[position...].hasPrefix(word) { return position }
    }
    return nil
  }
}

extension CodeIndex {
  /// The parameters that a function's heading says, taken apart once for all places in it.
  ///
  /// - Parameter text: its attribute.
  func writtenParameters(_ text: String, of function: FactView, _ profile: SharedProfile) -> ParameterList {
    memos.writtenParameters.value(function) {
      // The heading is in its own language, whoever asks.
      ParameterList(text, style: self.profile(for: function.file)?.parameters ?? profile.parameters)
    }
  }
}
