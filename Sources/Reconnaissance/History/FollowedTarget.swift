public import CodeIndex
import Facts

/// A target as it is known from one commit to the next: by its file and its qualified name.
public struct FollowedTarget: Sendable, Hashable {
  public private(set) var path: String
  /// Nil when it is the file as a whole.
  public private(set) var qualifiedName: String?
  private var detail: FactDetail?

  /// - Returns: nil for lines, which nothing identifies once they change.
  public init?(_ target: Target) {
    path = target.file.path
    switch target {
    case .file: break
    case .definition(let definition):
      qualifiedName = definition.qualifiedName
      detail = definition.detail
    case .lines: return nil
    }
  }

  /// What it is in a tree; several for overloads, empty where it is not.
  func targets(in file: ScannedFile?) -> [Target] {
    guard let file else { return [] }
    guard let qualifiedName, let detail else { return [.file(file)] }
    return file.facts(.definition).filter {
      DefinitionFollowing.areAlike($0.detail, detail) && $0.qualifiedName == qualifiedName
    }.map { .definition($0) }
  }

  /// The same target in an older tree, where it has another name or stands in another file; nil where it is not, or
  /// nobody can tell which it is. By facts alone: no text is read.
  func before(_ newer: CodeIndex, _ older: CodeIndex) -> FollowedTarget? {
    let renames = FileRenames(from: newer, to: older)
    guard let file = newer.file(at: path) else { return nil }
    guard qualifiedName != nil else {
      return renames[path].flatMap { older.file(at: $0) }.flatMap { FollowedTarget(.file($0)) }
    }
    let following = DefinitionFollowing(
      old: newer, new: older, renames: renames, texts: CitedTexts(old: [:], new: [:]))
    for case .definition(let definition) in targets(in: file) {
      if case .found(let found) = following.follow(definition) { return FollowedTarget(.definition(found)) }
    }
    return nil
  }
}
