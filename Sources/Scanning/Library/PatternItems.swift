/// A PCRE2 pattern cut into what is repeated, for warnings about its cost. No full parser: what it does not know it takes
/// for one plain item, and errs on the side of silence.
enum PatternItems {
  struct Item {
    /// The item without its quantifier: `a`, `\s`, `[^x]`, a group with its brackets.
    var text: Substring
    /// `*`, `+` or `{n,}`.
    var repeats = false
    var isOptional = false
    var isPossessive = false
    /// The alternatives of a group; empty for anything else, and for groups that do not backtrack or look around.
    var branches: [[Item]] = []

    /// It can stand for blanks and nothing but blanks.
    var isSpace: Bool { text == "\\s" || text == "[ \\t]" || text == "[\\s]" || text == " " || text == "[ \\t\\n]" }
  }

  /// The items of the first alternative at the top; alternatives are told apart within groups only.
  static func items(of pattern: String) -> [Item] {
    var rest = Substring(pattern)
    return branches(&rest, depth: 0).first ?? []
  }

  /// `(a+)+`: a group that repeats without being possessive, one of whose branches is a repeated item alone or begins and
  /// ends with items that repeat over the same bytes.
  static func hasNestedRepetition(_ items: [Item]) -> Bool {
    items.contains { item in
      let inner = item.branches.contains { branch in
        let needed = branch.filter { !$0.isOptional || $0.repeats }
        return needed.count == 1 && needed[0].repeats && !needed[0].isPossessive
      }
      return (item.repeats && !item.isPossessive && inner) || item.branches.contains(where: hasNestedRepetition)
    }
  }

  /// The first of two like `\s*\s*`, `\s*;?\s*`, `.*.*`: each split of the bytes between them is tried.
  static func overlappingNeighbour(_ items: [Item]) -> String? {
    var last: Item?
    for item in items {
      if let last, item.repeats, item.text == last.text { return last.text + (last.isOptional ? "*" : "+") }
      if item.repeats, !item.isPossessive, item.branches.isEmpty {
        last = item
      } else if !item.isOptional {
        last = nil
      }
      for branch in item.branches {
        if let found = overlappingNeighbour(branch) { return found }
      }
    }
    return nil
  }

  // MARK: Reading

  private static let depthLimit = 32

  private static func branches(_ rest: inout Substring, depth: Int) -> [[Item]] {
    var branches: [[Item]] = [[]]
    while let character = rest.first {
      if character == ")" { break }
      if character == "|" {
        rest.removeFirst()
        branches.append([])
        continue
      }
      guard var item = item(&rest, depth: depth) else { continue }
      quantify(&item, &rest)
      branches[branches.count - 1].append(item)
    }
    return branches
  }

  /// Nil for what stands for no bytes: `^`, `\b`, a look-around, an option.
  private static func item(_ rest: inout Substring, depth: Int) -> Item? {
    let start = rest
    let character = rest.removeFirst()
    switch character {
    case "\\":
      guard let escaped = rest.first else { return nil }
      rest.removeFirst()
      if "bBAzZGK".contains(escaped) { return nil }
      if "xpPkgo".contains(escaped), let end = brace(rest) { rest = end }
      return Item(text: start[..<rest.startIndex])
    case "[":
      if rest.first == "^" { rest.removeFirst() }
      if rest.first == "]" { rest.removeFirst() }
      while let inside = rest.first, inside != "]" {
        rest.removeFirst()
        if inside == "\\", !rest.isEmpty { rest.removeFirst() }
        if inside == "[", rest.first == ":", let close = rest.firstRange(of: ":]") { rest = rest[close.upperBound...] }
      }
      if !rest.isEmpty { rest.removeFirst() }
      return Item(text: start[..<rest.startIndex])
    case "(": return group(&rest, from: start, depth: depth)
    case "^", "$": return nil
    default: return Item(text: start[..<rest.startIndex])
    }
  }

  private static func group(_ rest: inout Substring, from start: Substring, depth: Int) -> Item? {
    var backtracks = true
    var isSilent = false
    if rest.first == "?" || rest.first == "*" {
      let head = rest.prefix { $0 != ")" && $0 != ":" && $0 != ">" && $0 != "'" && $0 != "=" && $0 != "!" && $0 != "&" }
      switch rest.dropFirst().first {
      case "=", "!": isSilent = true
      case ">": backtracks = false
      case "<": isSilent = rest.dropFirst(2).first.map { "=!".contains($0) } ?? false
      case "&", "(": backtracks = false
      default: break
      }
      rest = rest[head.endIndex...]
      if let mark = rest.first, mark != ")" { rest.removeFirst(mark == "&" ? 1 : 1) }
      if rest.first == ">", head.count > 1 { rest.removeFirst() }
    }
    guard depth < depthLimit else {
      rest = rest[rest.endIndex...]
      return nil
    }
    let inner = branches(&rest, depth: depth + 1)
    if rest.first == ")" { rest.removeFirst() }
    if isSilent { return nil }
    return Item(text: start[..<rest.startIndex], branches: backtracks ? inner : [])
  }

  private static func brace(_ rest: Substring) -> Substring? {
    guard rest.first == "{", let close = rest.firstIndex(of: "}") else { return nil }
    return rest[rest.index(after: close)...]
  }

  private static func quantify(_ item: inout Item, _ rest: inout Substring) {
    switch rest.first {
    case "*":
      item.repeats = true
      item.isOptional = true
    case "+": item.repeats = true
    case "?": item.isOptional = true
    case "{":
      guard let end = brace(rest), rest.dropFirst().first?.isNumber == true else { return }
      item.repeats = rest[..<end.startIndex].hasSuffix(",}")
      item.isOptional = rest.dropFirst().first == "0"
      rest = end
      if let next = rest.first, next == "+" || next == "?" {
        item.isPossessive = next == "+"
        rest.removeFirst()
      }
      return
    default: return
    }
    rest.removeFirst()
    if let next = rest.first, next == "+" || next == "?" {
      item.isPossessive = next == "+"
      rest.removeFirst()
    }
  }
}
