/// What a check must know of the repository, as plain values: this room knows neither git nor code.
public struct PlanGround: Sendable {
  /// A place that the document cites and that is not what it was.
  public struct StaleCitation: Sendable, Hashable {
    public enum State: Sendable, Hashable {
      /// No such file, or the file has not so many lines, or what stood there is gone.
      case dead
      /// The same text at other lines or in another file.
      case moved(to: String)
      case changed
    }
    /// Counts from 1.
    public var line: Int
    /// As the document has it.
    public var text: String
    public var state: State
    /// How it changed or why it is gone.
    public var reason: String

    public init(line: Int, text: String, state: State, reason: String) {
      self.line = line
      self.text = text
      self.state = state
      self.reason = reason
    }
  }

  /// Paths of the repository's files; nil where no repository is known, and then nothing is said of files.
  public var files: Set<String>?
  public var citations: [StaleCitation]

  public init(files: Set<String>? = nil, citations: [StaleCitation] = []) {
    self.files = files
    self.citations = citations
  }
}
