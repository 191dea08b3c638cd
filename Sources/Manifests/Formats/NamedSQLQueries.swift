import Facts

/// The statements that follow comments such as `-- name: GetUser :one`: the name is what the program calls, the statement the query.
struct NamedSQLQueries {
  struct Query {
    /// By which the program calls it.
    let name: String
    /// `SELECT`, `INSERT`, `UPDATE` or `DELETE`.
    let verb: String
    /// The first table that the statement reads, or the one it writes.
    let table: String
    let line: Int
  }
  private var waiting: ArraySlice<TextLine>

  /// - Parameter marks: the comments' lines with the names, in order.
  init(_ marks: [TextLine]) { waiting = marks[...] }

  /// The query that begins with `verb` at `line`, its words up to its table taken; nil where the word begins none, or no name stands
  /// before it. What `WITH` prepares is a part of the statement behind it.
  mutating func query(_ verb: String, _ line: Int, _ words: inout SQLWords) -> Query? {
    guard let first = waiting.first, first.number <= line, Self.openers.contains(verb) else { return nil }
    // Of two names without a statement between them the nearer one counts.
    while let next = waiting.dropFirst().first, next.number <= line { waiting = waiting.dropFirst() }
    guard let mark = waiting.popFirst() else { return nil }
    let end = waiting.first?.number ?? Int.max
    var found = verb
    var prepared: Set<String> = []
    var depth = 0
    if verb == "WITH" {
      // Names that it prepares are no tables.
      var before = ""
      while let word = words.peek(), word.line < end, word.text != ";" {
        let upper = word.text.uppercased()
        if depth == 0, !word.isQuoted, Self.openers.contains(upper) {
          found = upper
          break
        }
        if word.text == "(" { depth += 1 }
        if word.text == ")" { depth -= 1 }
        if upper == "AS", depth == 0 { prepared.insert(before) }
        before = word.text
        _ = words.next()
      }
      guard found != "WITH" else { return nil }
      _ = words.next()
    }
    let table: SQLWords.Word?
    switch found {
    case "UPDATE":
      _ = words.accept("ONLY")
      table = words.name()
    default:
      let openers: Set = found == "INSERT" || found == "REPLACE" ? ["INTO"] : ["FROM", "JOIN"]
      table = Self.table(behind: openers, &words, before: end, not: prepared)
    }
    guard let table, table.line < end else { return nil }
    return Query(name: mark.text, verb: found == "REPLACE" ? "INSERT" : found, table: table.text, line: table.line)
  }

  /// The first name behind one of `openers` that is neither prepared nor a query in brackets.
  private static func table(
    behind openers: Set<String>, _ words: inout SQLWords, before end: Int, not prepared: Set<String>
  ) -> SQLWords.Word? {
    while let word = words.peek(), word.line < end, word.text != ";" || word.isQuoted {
      _ = words.next()
      guard !word.isQuoted, openers.contains(word.text.uppercased()) else { continue }
      _ = words.accept("ONLY")
      if let name = words.peek(), name.text == "(" { continue }
      if let name = words.name(), !prepared.contains(name.text) { return name }
    }
    return nil
  }

  private static let openers: Set<String> = ["SELECT", "INSERT", "REPLACE", "UPDATE", "DELETE", "WITH"]
}
