public import CodeIndex
public import Facts

/// Two scans of one repository side by side, with which file, fact and definition of one is which of the other:
/// everything the sections of a comparison are worked out from.
public struct ScanPair: Sendable {
  public let before: CodeIndex
  public let after: CodeIndex
  public let files: FilePairs
  public let facts: FactChanges
  private let laterDefinitions: [FactView: FactView]
  private let earlierDefinitions: [FactView: FactView]

  /// O(facts of the files that differ), and O(files).
  public init(before: CodeIndex, after: CodeIndex) {
    self.before = before
    self.after = after
    files = FilePairs(before: before.files, after: after.files)
    facts = FactChanges(files)
    laterDefinitions = facts.definitions
    earlierDefinitions = Dictionary(
      laterDefinitions.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  /// What became of a definition of the scan before; nil when it is gone.
  public func after(_ definition: FactView) -> FactView? {
    if let later = laterDefinitions[definition] { return later }
    guard let file = files.after(definition.file), file.saysTheSame(as: definition.file) else { return nil }
    return FactView(file: file, index: definition.index)
  }

  /// What a definition of the scan after was; nil when it is new.
  public func before(_ definition: FactView) -> FactView? {
    if let earlier = earlierDefinitions[definition] { return earlier }
    guard let file = files.before(definition.file), file.saysTheSame(as: definition.file) else { return nil }
    return FactView(file: file, index: definition.index)
  }

  /// The path after of a file of the scan before; its own when it was removed. For comparing what both sides cite.
  public func pathAfter(_ path: String) -> String {
    before.file(at: path).flatMap { files.after($0) }?.path ?? path
  }
}
