/// Cites the places of one line of text the short way: a file that was named just before is not named again.
///
/// One value serves one line: whoever reads or copies a line alone must be able to follow every place in it.
struct PlaceTrail {
  private var path: String?

  /// `path:44-131`, or `:44-131` when the place before it was in the same file.
  mutating func text(_ path: String, _ lines: ClosedRange<Int>?) -> String {
    defer { self.path = path }
    guard path == self.path, let lines else { return PlaceText.place(path, lines) }
    return PlaceText.line(lines)
  }
}
