/// The texts of the files that citations are followed through, at both commits.
public struct CitedTexts: Sendable {
  private let old: [String: TextLines]
  private let new: [String: TextLines]

  /// - Parameters:
  ///   - old: by path, at the commit the document was made at.
  ///   - new: by path, in the tree it is held against.
  public init(old: [String: TextLines], new: [String: TextLines]) {
    self.old = old
    self.new = new
  }

  func old(_ path: String) -> TextLines? { old[path] }
  func new(_ path: String) -> TextLines? { new[path] }
}
