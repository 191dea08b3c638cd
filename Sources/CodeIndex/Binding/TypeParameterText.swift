import Facts

/// Type parameters, read out of signatures: `<T extends Store>`, `<T : Store>`, `[T <: Store]`.
enum TypeParameterText {
  /// Whether a definition declares a type parameter of this name.
  static func isDeclared(_ name: String, by definition: FactView) -> Bool { bound(name, of: definition) != nil }

  /// A name as type parameters have where no declaration of them is kept: `T`, `U2`.
  static func isPlaceholder(_ name: String) -> Bool {
    name.utf8.count <= 2 && name.first?.isUppercase == true && (name.dropFirst().first.map { $0.isNumber } ?? true)
  }

  /// What a type parameter must be, empty where nothing is said; nil when the definition declares none of this name.
  static func bound(_ name: String, of definition: FactView) -> String? {
    guard let signature = definition[.signature], signature.holds(name) else { return nil }
    for list in lists(in: signature, around: definition.name) {
      for part in TopLevelText.split(list, at: ",") {
        let words = TopLevelText.trimmed(part)
        guard let start = words.firstIndex(where: { !"+-@ ".contains($0) }) else { continue }
        var head = words[start...]
        for modifier in ["reified ", "out ", "in "] where head.hasPrefix(modifier) {
          head = head.dropFirst(modifier.count)
        }
        let word = head.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
        guard word == name else { continue }
        let rest = TopLevelText.trimmed(head.dropFirst(word.count))
        for mark in ["extends ", "<:", ":"] where rest.hasPrefix(mark) {
          // Of several bounds the first.
          return String(TopLevelText.split(TopLevelText.trimmed(rest.dropFirst(mark.count)), at: "&")[0])
        }
        return ""
      }
    }
    return nil
  }

  /// The bracketed lists directly behind a definition's name, and those that no word stands before: those behind other
  /// words are arguments, as in `List<T>`.
  private static func lists(in signature: String, around name: String) -> [Substring] {
    var lists: [Substring] = []
    var position = signature.startIndex
    while position < signature.endIndex, lists.count < 2 {
      let character = signature[position]
      if character == "(" || character == "{" || character == "=" { break }
      guard character == "<" || character == "[" else {
        position = signature.index(after: position)
        continue
      }
      var depth = 0
      var end = position
      scan: while end < signature.endIndex {
        switch signature[end] {
        case "<", "[": depth += 1
        case ">", "]":
          // `<:` and `>:` are bounds.
          depth -= 1
          if depth == 0 { break scan }
        case ":" where end > position && signature[signature.index(before: end)] == "<": depth -= 1
        case ":" where end > position && signature[signature.index(before: end)] == ">": depth += 1
        default: break
        }
        end = signature.index(after: end)
      }
      guard end < signature.endIndex else { break }
      let before = signature[..<position]
      if before.hasSuffix(name) || before.last.map({ !($0.isLetter || $0.isNumber || "_$".contains($0)) }) ?? true {
        lists.append(signature[signature.index(after: position)..<end])
      }
      position = signature.index(after: end)
    }
    return lists
  }
}
