/// A place that a document names: a file, or lines of it.
public struct Citation: Sendable, Hashable {
  /// Line of the document, counting from 1.
  public var line: Int
  /// As it stands there: `src/a.py:12-40`, `:12`.
  public var text: String
  /// The file meant, as the document writes it; for a short form, the one named before it in the line.
  public var path: String
  /// Lines of that file, counting from 1, both inclusive; nil for the file as a whole.
  public var lines: ClosedRange<Int>?
  /// The code directly before it, which is what the place is cited for: `Throttle` of "`Throttle` `a.go:31-33`".
  public var subject: String?

  public init(line: Int, text: String, path: String, lines: ClosedRange<Int>?, subject: String? = nil) {
    self.line = line
    self.text = text
    self.path = path
    self.lines = lines
    self.subject = subject
  }
}
