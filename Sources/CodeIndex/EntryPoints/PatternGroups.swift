/// Parameters in a path that is written as a regular expression: `^orders/(?P<id>[0-9a-f]{8})/$` is `^orders/<id>/$` to whoever
/// reads it (Django, "Using regular expressions").
enum PatternGroups {
  static func named(_ path: String) -> String {
    guard path.contains("(?P<") else { return path }
    var text = ""
    var rest = path[...]
    while let start = rest.firstRange(of: "(?P<") {
      guard let name = rest[start.upperBound...].firstIndex(of: ">"),
        let end = end(of: rest[start.lowerBound...])
      else { break }
      text += rest[..<start.lowerBound] + "<" + rest[start.upperBound...name]
      rest = rest[end...]
    }
    return text + rest
  }

  /// Behind the bracket that closes the first one; brackets in a class, or behind a backslash, close and open nothing.
  private static func end(of group: Substring) -> String.Index? {
    var depth = 0
    var isInClass = false
    var isEscaped = false
    for place in group.indices {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch group[place] {
      case "\\": isEscaped = true
      case "[": isInClass = true
      case "]": isInClass = false
      case "(" where !isInClass: depth += 1
      case ")" where !isInClass:
        depth -= 1
        if depth == 0 { return group.index(after: place) }
      default: break
      }
    }
    return nil
  }
}
