import Facts

/// Type parameters, read out of a definition's signature: `<T: Store, U>` and `where U: Sequence`.
struct TypeParameters {
  /// What each must be, as written; empty for one that may be anything.
  private(set) var bounds: [String: [String]] = [:]

  init(_ signature: String, name: String) {
    // The brackets behind the name, or behind the keyword (`impl<T>`).
    guard let open = signature.firstIndex(of: "<") else { return }
    let head = signature[..<open]
    guard head.allSatisfy({ $0 != "(" && $0 != ":" && $0 != "=" && $0 != "{" }) else { return }
    var depth = 0
    var end = open
    var previous: Character = " "
    for position in signature[open...].indices {
      let character = signature[position]
      if character == "<" { depth += 1 }
      if character == ">", previous != "-" { depth -= 1 }
      if depth == 0 {
        end = position
        break
      }
      previous = character
    }
    guard end > open else { return }
    for part in TopLevelText.split(signature[signature.index(after: open)..<end], at: ",") { add(part) }
    if let clause = signature[end...].range(ofWord: "where") {
      for part in TopLevelText.split(signature[clause...].prefix { $0 != "{" }, at: ",") { addClause(part) }
    }
  }

  private mutating func add(_ part: Substring) {
    let halves = TopLevelText.split(TopLevelText.split(part, at: "=").first ?? part, at: ":", limit: 1)
    guard let name = TopLevelText.words(halves[0]).last, halves[0].first != "'" else { return }
    bounds[name] = halves.count > 1 ? Self.alternatives(halves[1]) : []
  }

  private mutating func addClause(_ part: Substring) {
    let halves = TopLevelText.split(part, at: ":", limit: 1)
    guard halves.count == 2 else { return }
    let name = String(TopLevelText.trimmed(halves[0]))
    guard bounds[name] != nil else { return }
    bounds[name, default: []] += Self.alternatives(halves[1])
  }

  private static func alternatives(_ text: Substring) -> [String] {
    text.split { $0 == "&" || $0 == "+" }.map { String(TopLevelText.trimmed($0)) }.filter {
      !$0.isEmpty && !$0.hasPrefix("'") && !$0.hasPrefix("?")
    }
  }
}

extension Substring {
  /// Where the text behind a word between spaces begins.
  fileprivate func range(ofWord word: String) -> Index? {
    var position = startIndex
    while position < endIndex {
      if self[position...].hasPrefix(" " + word + " ") { return index(position, offsetBy: word.count + 2) }
      position = index(after: position)
    }
    return nil
  }
}

extension NameResolver {
  /// What a name means as a type parameter of the definitions around a place, innermost first: values of its bounds;
  /// nil when it is none.
  func typeParameter(_ name: String, in definition: FactView?, _ trail: Trail) -> [Value]? {
    var next = definition
    while let current = next {
      if current.detail.isFunctionLike || current.detail.isTypeLike {
        if let bounds = bounds(of: name, statedBy: current, trail) { return bounds }
        // What a block adds to a type knows the type's parameters.
        if current[.extends] != nil, case .type(let owner) = index.owner(of: current), owner != current,
          let bounds = bounds(of: name, statedBy: owner, trail)
        {
          return bounds
        }
      }
      next = current.container
    }
    return nil
  }

  private func bounds(of name: String, statedBy definition: FactView, _ trail: Trail) -> [Value]? {
    guard let signature = definition[.signature], signature.utf8.contains(UInt8(ascii: "<")) else { return nil }
    let parameters = index.memos.typeParameters.value(definition) { TypeParameters(signature, name: definition.name) }
    guard let bounds = parameters.bounds[name] else { return nil }
    guard let trail = trail.next else { return [] }
    if bounds.isEmpty, definition.detail.isTypeLike, definition[.extends] == nil {
      return blockBounds(of: name, for: definition, trail)
    }
    return bounds.flatMap { typed($0, at: outside(definition), trail) }
  }

  /// What the blocks that add to a type ask of a parameter of which the type itself says nothing: `impl<M: Matcher> Core<M>`.
  private func blockBounds(of name: String, for type: FactView, _ trail: Trail) -> [Value] {
    var values: [Value] = []
    for part in index.parts(of: type) where part[.extends] != nil {
      guard let signature = part[.signature], signature.utf8.contains(UInt8(ascii: "<")) else { continue }
      let parameters = index.memos.typeParameters.value(part) { TypeParameters(signature, name: part.name) }
      for bound in parameters.bounds[name] ?? [] {
        for value in typed(bound, at: outside(part), trail) where !values.contains(value) { values.append(value) }
      }
    }
    return values
  }
}
