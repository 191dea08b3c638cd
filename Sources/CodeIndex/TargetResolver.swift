public import Facts

/// What a target option turned out to be.
public enum Target: Sendable, Hashable {
  case definition(FactView)
  case file(ScannedFile)
  /// Lines (from 1, both inclusive) with the definitions they touch, outermost left out when an inner one covers them.
  case lines(ScannedFile, ClosedRange<Int>, definitions: [FactView])

  /// The file it stands in.
  public var file: ScannedFile {
    switch self {
    case .definition(let definition): definition.file
    case .file(let file), .lines(let file, _, _): file
    }
  }
  /// The definitions at hand: one, those of the lines, or all top-level ones of the file.
  public var definitions: [FactView] {
    switch self {
    case .definition(let definition): [definition]
    case .file(let file):
      file.facts(.definition).filter { $0.container == nil }
    case .lines(_, _, let definitions): definitions
    }
  }
}

/// Finds what `SYMBOL | PATH | PATH:LINE | PATH:START-END` means.
public struct TargetResolver: Sendable {
  public enum Result: Sendable, Hashable {
    /// One target, or several that are one thing (overloads of one name in one type).
    case resolved([Target])
    /// Candidates in order of place; the caller lists them and stops.
    case ambiguous([FactView])
    /// `reason` is one line without a full stop.
    case notFound(reason: String, nearMisses: [String])
  }

  let index: CodeIndex

  public func resolve(_ query: String) -> Result { .notFound(reason: "no such symbol", nearMisses: []) }
}
