/// Paths that are written as regular expressions: `^orders/(?P<id>[0-9a-f]{8})/?$` is `/orders/<id>` to whoever asks for it
/// (Django, "Using regular expressions").
///
/// Anchors, assertions and flags say nothing of the path. A named group is a parameter, a group that may be left out or that lists
/// texts gives several paths, and anything else that stands for many texts is `<var>`. What stands as `<int:id>`, `{id}` or `${…}` is
/// kept.
struct ExpressionPaths {
  /// So many paths of one route are told apart.
  private static let limit = 8
  private static let depthLimit = 16
  private static let unnamed = "<var>"
  /// A slash that may be left out: at the end it is, before anything else it stands.
  private static let perhapsSlash = "\u{1}"

  private var rest: Substring

  /// Every path that is meant, the longest first: the text itself where it is no expression, or none that is read here.
  static func choices(of path: String) -> [String] {
    guard isExpression(path) else { return [path] }
    var reader = ExpressionPaths(rest: path[...])
    guard let found = reader.alternatives(depthLimit), reader.rest.isEmpty else { return [path] }
    var paths: [String] = []
    for one in found.map(finished) where !paths.contains(one) { paths.append(one) }
    return paths
  }

  /// No path holds any of these; the names in one may be anything.
  private static func isExpression(_ path: String) -> Bool {
    var rest = path[...]
    while let next = rest.popFirst() {
      if next == "$", rest.first == "{" {
        rest = rest.drop { $0 != "}" }
      } else if "^$\\()[]?*|".contains(next) {
        return true
      }
    }
    return false
  }

  private static func finished(_ path: String) -> String {
    var text = path
    while text.hasSuffix(perhapsSlash) { text.removeLast() }
    text = text.replacing(perhapsSlash, with: "/").replacing(unnamed + unnamed, with: unnamed)
    while text.contains("//") { text = text.replacing("//", with: "/") }
    return text.hasPrefix("/") || text.hasPrefix("$") ? text : "/" + text
  }

  // MARK: Reading

  private struct Part {
    var texts: [String]
    var isGroup = false
  }

  private mutating func alternatives(_ depth: Int) -> [String]? {
    guard depth > 0 else { return nil }
    var found: [String] = []
    repeat {
      guard let texts = sequence(depth) else { return nil }
      found += texts
    } while take("|")
    return Array(found.prefix(Self.limit))
  }

  private mutating func sequence(_ depth: Int) -> [String]? {
    var found = [""]
    while let next = rest.first, next != "|", next != ")" {
      guard let part = part(depth) else { return nil }
      let texts = repeated(part)
      let all = found.flatMap { head in texts.map { head + $0 } }
      // With too many of them each is as long as it may be.
      found = all.count > Self.limit ? found.map { $0 + (texts.first ?? "") } : all
    }
    return found
  }

  private mutating func part(_ depth: Int) -> Part? {
    guard let next = rest.popFirst() else { return nil }
    switch next {
    case "^": return Part(texts: [""])
    case "$":
      guard rest.first == "{", let close = rest.firstIndex(of: "}") else { return Part(texts: [""]) }
      let text = "$" + rest[...close]
      rest = rest[rest.index(after: close)...]
      return Part(texts: [text])
    case "\\":
      guard let escaped = rest.popFirst() else { return nil }
      if "AZzbBG".contains(escaped) { return Part(texts: [""]) }
      return Part(texts: ["dwsDWS".contains(escaped) ? Self.unnamed : String(escaped)])
    case "[": return characters()
    case "(": return group(depth)
    case ".":
      // A point alone is meant to be one: `robots.txt`.
      return Part(texts: [rest.first.map { "*+{".contains($0) } == true ? Self.unnamed : "."])
    case "<":
      guard let close = rest.firstIndex(of: ">") else { return Part(texts: ["<"]) }
      let text = "<" + rest[...close]
      rest = rest[rest.index(after: close)...]
      return Part(texts: [text])
    case "{":
      guard let close = rest.firstIndex(of: "}") else { return nil }
      let text = "{" + rest[...close]
      rest = rest[rest.index(after: close)...]
      return Part(texts: [text])
    default: return Part(texts: [String(next)])
    }
  }

  /// A class of characters: one of a single character is that.
  private mutating func characters() -> Part? {
    var members: [Character] = []
    while let next = rest.popFirst() {
      if next == "]", !members.isEmpty {
        return Part(texts: [members.count == 1 ? String(members[0]) : Self.unnamed])
      }
      if next == "\\" {
        guard let escaped = rest.popFirst() else { return nil }
        members += escaped.isLetter ? [next, escaped] : [escaped]
      } else {
        members.append(next)
      }
    }
    return nil
  }

  /// Behind the opening bracket.
  private mutating func group(_ depth: Int) -> Part? {
    guard take("?") else {
      guard let inside = alternatives(depth - 1), take(")") else { return nil }
      return Part(texts: Self.told(inside), isGroup: true)
    }
    if take(":") {
      guard let inside = alternatives(depth - 1), take(")") else { return nil }
      return Part(texts: inside, isGroup: true)
    }
    let isNamed = rest.hasPrefix("P<") || rest.hasPrefix("<") && !rest.hasPrefix("<=") && !rest.hasPrefix("<!")
    guard isNamed, let open = rest.firstIndex(of: "<"), let close = rest.firstIndex(of: ">") else {
      // Flags, what is looked for before or behind, and comments.
      guard skip() else { return nil }
      return Part(texts: [""])
    }
    let name = rest[open...close]
    guard skip() else { return nil }
    return Part(texts: [String(name)], isGroup: true)
  }

  /// A group without a name lists texts, or stands for one that nobody knows.
  private static func told(_ inside: [String]) -> [String] {
    inside.contains { ($0.contains(unnamed) || $0.contains("${")) && !$0.contains("/") } ? [unnamed] : inside
  }

  /// To behind the bracket that closes the one before; brackets in a class, or behind a backslash, close and open nothing.
  private mutating func skip() -> Bool {
    var depth = 1
    var isInClass = false
    while let next = rest.popFirst() {
      switch next {
      case "\\": _ = rest.popFirst()
      case "[": isInClass = true
      case "]": isInClass = false
      case "(" where !isInClass: depth += 1
      case ")" where !isInClass:
        depth -= 1
        if depth == 0 { return true }
      default: break
      }
    }
    return false
  }

  /// What a part gives with the sign behind it, which says how often it stands.
  private mutating func repeated(_ part: Part) -> [String] {
    var mayMiss = false
    if take("?") || take("*") {
      mayMiss = true
    } else if rest.first == "{", let close = rest.firstIndex(of: "}"),
      rest[..<close].dropFirst().allSatisfy({ $0.isNumber || $0 == "," }), !rest[..<close].dropFirst().isEmpty
    {
      mayMiss = rest.hasPrefix("{0,") || rest.hasPrefix("{,")
      rest = rest[rest.index(after: close)...]
    } else if !take("+") {
      return part.texts
    }
    // How much is taken first says nothing of what fits.
    if !take("?") { _ = take("+") }
    guard mayMiss else { return part.texts }
    if part.texts == ["/"] { return [Self.perhapsSlash] }
    // A letter that may be missing is written as a rule.
    return part.isGroup && !part.texts.contains("") ? part.texts + [""] : part.texts
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }
}
