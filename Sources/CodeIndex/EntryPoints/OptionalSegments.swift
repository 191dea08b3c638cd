/// Paths with parts in brackets that may be left out: `posts(/:id)` is `posts/:id` and `posts` (Rails Guides, "Bound Parameters").
enum OptionalSegments {
  /// So many paths of one route are told apart.
  private static let limit = 8

  /// Every path that is meant, the longest first. What a route may end with to ask for a format, `(.:format)`, is no path of its
  /// own.
  static func choices(of path: String) -> [String] {
    guard path.contains("(") else { return [path] }
    var found = [""]
    var rest = path.replacing("(.:format)", with: "")[...]
    while let open = rest.firstIndex(of: "("), let close = closing(open, in: rest) {
      let inside = choices(of: String(rest[rest.index(after: open)..<close]))
      let before = rest[..<open]
      let longest = found.flatMap { head in inside.map { head + before + $0 } }
      let shortest = found.map { $0 + before }
      // With too many of them each is there or all are left out.
      found =
        longest.count + shortest.count > limit
        ? Array(longest.prefix(limit - 1) + shortest.suffix(1)) : longest + shortest
      rest = rest[rest.index(after: close)...]
    }
    // Paths that differ in the names of their parts alone are one.
    var shapes: Set<String> = []
    return found.map { plain($0 + rest) }.filter { shapes.insert(shape($0)).inserted }
  }

  private static func shape(_ path: String) -> String {
    path.split(separator: "/").map { $0.hasPrefix(":") ? ":" : String($0) }.joined(separator: "/")
  }

  /// What is left out leaves its slashes behind.
  private static func plain(_ path: String) -> String {
    var path = path
    while path.contains("//") { path = path.replacing("//", with: "/") }
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private static func closing(_ open: Substring.Index, in text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text[open...].indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}
