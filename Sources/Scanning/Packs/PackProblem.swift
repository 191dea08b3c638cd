/// One thing wrong with a language pack. All problems of a pack are reported together.
public struct PackProblem: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Severity: String, Sendable { case error, warning }
  public var severity: Severity
  /// The pack's file name.
  public var file: String
  /// Line in that file, counting from 1.
  public var line: Int
  public var message: String

  public init(_ severity: Severity = .error, file: String, line: Int, _ message: String) {
    self.severity = severity
    self.file = file
    self.line = line
    self.message = message
  }

  public var description: String { "\(file):\(line): \(severity.rawValue): \(message)" }
}

/// A pack that cannot be used, with everything that is wrong with it.
public struct PackError: Error, Equatable, Sendable, CustomStringConvertible {
  public var problems: [PackProblem]
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
