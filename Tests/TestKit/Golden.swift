internal import Foundation

/// A file of the repository that says what the program must say.
///
///     if let problem = Golden("samples/x/expected.md").problem(with: output) { Issue.record("\(problem)") }
///
/// With `RECORD=1` in the environment a golden that differs is rewritten, and is a problem all the same: nobody records
/// by accident, and the diff gets read.
public struct Golden: Sendable {
  /// Relative to the repository's root.
  public let path: String

  public init(_ path: String) { self.path = path }

  public static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// Nil when the file holds exactly these bytes.
  public func problem(with actual: [UInt8]) -> String? {
    let expected = Checkout.read(path)
    if expected == actual { return nil }
    if Self.isRecording {
      do {
        let url = URL(filePath: Checkout.absolute(path))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual).write(to: url)
        return "recorded \(path); read the diff, then run without RECORD"
      } catch { return "\(path) cannot be recorded: \(error.localizedDescription)" }
    }
    guard let expected else { return "\(path) is missing; RECORD=1 writes it" }
    return "\(path) \(Self.difference(expected: expected, actual: actual))\nRECORD=1 rewrites it"
  }

  public func problem(with actual: String) -> String? { problem(with: Array(actual.utf8)) }

  /// The first line that differs, with the lines before it.
  static func difference(expected: [UInt8], actual: [UInt8]) -> String {
    let old = lines(expected)
    let new = lines(actual)
    let first = zip(old, new).prefix { $0 == $1 }.count
    var message = "differs at line \(first + 1) (\(old.count) lines expected, \(new.count) there):"
    for index in max(0, first - 2)..<first { message += "\n    " + old[index] }
    for line in old.dropFirst(first).prefix(3) { message += "\n  - " + line }
    for line in new.dropFirst(first).prefix(3) { message += "\n  + " + line }
    return message
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
