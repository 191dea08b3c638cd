/// How a place is written, before any escaping. Lines count from 1, both ends inclusive.
public enum PlaceText {
  /// `path:44-131`; one line `path:44`; a whole file `path`.
  static func place(_ path: String, _ lines: ClosedRange<Int>?) -> String {
    lines.map { path + line($0) } ?? path
  }

  /// A place as a target option takes it.
  public static func query(_ path: String, _ lines: ClosedRange<Int>?) -> String { place(path, lines) }

  /// `:44-131` or `:44`, another place in the file named last.
  static func line(_ lines: ClosedRange<Int>) -> String {
    lines.count == 1 ? ":\(lines.lowerBound)" : ":\(lines.lowerBound)-\(lines.upperBound)"
  }
}
