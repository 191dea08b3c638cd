import Facts

/// Type parameters whose bounds stand in clauses of their own (`where T : Item, new()`).
extension NameResolver {
  /// What a type parameter in sight must be; nil when the name is none, empty when nothing is said of it.
  func constrained(_ name: String, at place: Place, _ trail: Trail) -> [Value]? {
    var next = place.declaration ?? place.definition
    while let definition = next {
      if let bounds = self.bounds(of: name, in: definition) {
        let outer = Place(file: definition.file, container: Int(definition.fact.container), line: definition.startLine)
        return bounds.flatMap { typed($0, at: outer, trail) }.filter { if case .external = $0 { false } else { true } }
      }
      next = definition.container
    }
    return nil
  }

  /// Whether a name is a type parameter of a definition that takes any type.
  func isUnbound(_ name: String, in definition: FactView) -> Bool {
    bounds(of: name, in: definition)?.isEmpty == true
  }

  /// The types that a definition's type parameter must be, as written; nil when it has no such parameter.
  private func bounds(of name: String, in definition: FactView) -> [String]? {
    // Asked at every name of a type within the definition, and most have none.
    let parameters = index.memos.typeParameterLists.value(definition) {
      CodeIndex.typeParameters(of: definition).map { list in
        TopLevelText.split(list, at: ",").map { WrittenTypeParameter(text: String($0), words: TopLevelText.words($0)) }
      } ?? []
    }
    guard let own = parameters.first(where: { $0.words.contains(name) }), let signature = definition[.signature]
    else { return nil }
    let (text, words) = (own.text[...], own.words)
    // `T extends Base`
    if words.count > 2, words[0] == name, words[1] == "extends" {
      return [String(text[text.range(ofWord: "extends")...])]
    }
    guard words.last == name else { return nil }
    // `where T : Base, new()`
    var rest = signature[...]
    while let clause = rest.range(behindWord: "where") {
      let halves = TopLevelText.split(rest[clause...], at: ":", limit: 1)
      rest = rest[clause...]
      guard halves.count == 2, TopLevelText.trimmed(halves[0]) == name[...] else { continue }
      let end = halves[1].range(behindWord: "where").map { halves[1].index($0, offsetBy: -5) } ?? halves[1].endIndex
      return TopLevelText.split(halves[1][..<end], at: ",").map { String(TopLevelText.trimmed($0)) }.filter {
        !["class", "struct", "notnull", "unmanaged", "new()", "class?", ""].contains($0)
      }
    }
    return []
  }
}

/// One of what stands between the angle brackets behind a definition's name.
struct WrittenTypeParameter: Sendable {
  var text: String
  /// The identifiers in it.
  var words: [String]
}

extension Substring {
  /// Behind the first place where a whole word stands; nil when it does not.
  fileprivate func range(behindWord word: String) -> Index? {
    var position = startIndex
    while position < endIndex {
      let isStart = position == startIndex || !self[index(before: position)].isLetter
      if isStart, self[position...].hasPrefix(word) {
        let end = index(position, offsetBy: word.count)
        if end == endIndex || !self[end].isLetter { return end }
      }
      position = index(after: position)
    }
    return nil
  }

  fileprivate func range(ofWord word: String) -> Index { range(behindWord: word) ?? endIndex }
}
