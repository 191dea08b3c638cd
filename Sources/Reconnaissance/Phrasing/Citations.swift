import Facts

/// Cites places the short way: the first in a file in full, those that follow in the same file by their lines alone.
///
/// One value serves one answer, or one line that may be shown without the line before it.
struct Citations {
  private var path: String?

  mutating func place(_ path: String, _ lines: ClosedRange<Int>?) -> Span {
    defer { self.path = path }
    guard path == self.path, let lines else { return .place(path: path, lines: lines) }
    return .line(lines)
  }

  /// The line where a fact begins.
  mutating func site(_ fact: FactView) -> Span { place(fact.path, fact.startLine...fact.startLine) }

  /// All lines of a fact, for definitions.
  mutating func whole(_ fact: FactView) -> Span { place(fact.path, fact.lines) }
}
