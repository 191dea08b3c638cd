import Facts

/// What patterns take out of cases, and out of structs whose fields have no names.
extension NameResolver {
  /// What stands at a place in the brackets of the case or struct that a pattern names.
  func payload(_ number: Int, of name: String, in pattern: FactView, _ trail: Trail) -> [Value] {
    guard let trail = trail.next, let taken = taken(name, by: pattern, trail), let signature = taken[.signature],
      let open = signature.firstIndex(of: "("), let list = Self.bracketed(signature[open...])?.inside
    else { return [] }
    let parts = TopLevelText.split(list, at: ",")
    guard number < parts.count else { return [] }
    return typed(Self.fieldType(parts[number]), at: outside(taken), trail)
  }

  private func taken(_ name: String, by pattern: FactView, _ trail: Trail) -> FactView? {
    let cases = index.definitions(named: name).filter {
      $0.detail == .enumCase && $0[.signature] != nil && index.areRelated($0.file, pattern.file)
        && index.isVisible($0, from: pattern.file)
    }
    // Where the type before a case is left out, its name is all there is.
    guard profile(pattern.file)?.modules.style == .modulePath else { return cases.count == 1 ? cases[0] : nil }
    let place = Place(of: pattern)
    // `Shape::Round(c)`, or `Round(c)` behind `use Shape::*` or `use a::Shape::{Round, Square}`.
    let scope = index.scope(of: pattern.file)
    let imports = scope.wildcards.map { FactView(file: pattern.file, index: $0) } + scope.imports(name)
    let types = pattern[.receiver].map { [$0] } ?? imports.map(\.name)
    for type in types where !cases.isEmpty {
      for value in AccessPath(type).flatMap({ evaluate($0, at: place, trail, asType: true) })?.values ?? [] {
        switch value {
        case .type(let type), .instance(let type):
          if let taken = cases.first(where: { $0.container == type }) { return taken }
        default: continue
        }
      }
    }
    let path = AccessPath(pattern[.receiver].map { $0 + "::" + name } ?? name)
    for case .type(let type) in path.flatMap({ evaluate($0, at: place, trail, asType: true) })?.values ?? [] {
      if type.detail == .struct { return type }
    }
    return nil
  }

  /// A field without its label, marks and visibility: `B` of `a: B`, `#[from] B` and `pub(crate) B`.
  private static func fieldType(_ field: Substring) -> String {
    var text = TopLevelText.trimmed(field)
    while text.hasPrefix("#["), let close = text.firstIndex(of: "]") {
      text = TopLevelText.trimmed(text[text.index(after: close)...])
    }
    if text.hasPrefix("pub("), let close = text.firstIndex(of: ")") {
      text = TopLevelText.trimmed(text[text.index(after: close)...])
    } else if text.hasPrefix("pub ") {
      text = text.dropFirst(4)
    }
    // `a::B` is a path.
    let halves = TopLevelText.split(text, at: ":", limit: 1)
    return String(TopLevelText.trimmed(halves.count > 1 && halves[1].first != ":" ? halves[1] : text))
  }
}
