/// What `recon diff` compares, as git writes ranges (gitrevisions(7)).
public struct RevisionRange: Sendable, Hashable {
  /// One side of a comparison.
  public enum Side: Sendable, Hashable {
    case revision(String)
    /// The files on disk.
    case workTree
  }
  public enum Problem: Error, Sendable, Hashable {
    case empty
    case severalRanges(String)
  }

  public var from: String
  public var to: Side
  /// `A...B`: from the best common ancestor of the two, as a pull request is shown.
  public var fromMergeBase: Bool

  /// - Parameter text: `A..B`, `A...B`, or `A` for what differs on disk; where a side is left out beside the dots, it is
  ///   `HEAD`.
  public init(_ text: String) throws(Problem) {
    if text.isEmpty { throw .empty }
    guard let dots = text.firstRange(of: "..") else {
      (from, to, fromMergeBase) = (text, .workTree, false)
      return
    }
    fromMergeBase = text[dots.upperBound...].hasPrefix(".")
    let rest = text[dots.upperBound...].dropFirst(fromMergeBase ? 1 : 0)
    // git allows no `..` in the name of a ref.
    if rest.contains("..") || rest.hasPrefix(".") { throw .severalRanges(text) }
    from = dots.lowerBound == text.startIndex ? "HEAD" : String(text[..<dots.lowerBound])
    to = .revision(rest.isEmpty ? "HEAD" : String(rest))
  }
}

extension RevisionRange.Problem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "an empty range; write A..B, A...B, or A to compare with the files on disk"
    case .severalRanges(let text): "“\(text)” is no range; write A..B, A...B, or A to compare with the files on disk"
    }
  }
}
