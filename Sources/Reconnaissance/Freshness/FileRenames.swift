public import CodeIndex
import Facts

/// Which file of a new tree is an old one under another name.
///
/// Only files whose path is no longer there are followed, and only to files whose path was not there before. First by
/// the same bytes, then by the facts they share: git compares lines, which would mean to read every such file again.
public struct FileRenames: Sendable {
  private let targets: [String: String]
  private let sources: [String: String]

  /// O(facts of the files that came and went).
  public init(from old: CodeIndex, to new: CodeIndex) {
    let lost = old.files.filter { new.file(at: $0.path) == nil }
    let found = new.files.filter { old.file(at: $0.path) == nil }
    var targets: [String: String] = [:]
    var taken: Set<String> = []
    let byBlob = Dictionary(grouping: found) { $0.blob }
    for file in lost {
      let twins = (byBlob[file.blob] ?? []).filter { !taken.contains($0.path) }
      let namesakes = twins.filter { $0.fileName == file.fileName }
      guard let twin = namesakes.count == 1 ? namesakes.first : twins.count == 1 ? twins.first : nil else { continue }
      targets[file.path] = twin.path
      taken.insert(twin.path)
    }
    let rest = lost.filter { targets[$0.path] == nil && !$0.content.facts.isEmpty }.map { ($0, Self.signs(of: $0)) }
    let free = found.filter { !taken.contains($0.path) && !$0.content.facts.isEmpty }.map { ($0, Self.signs(of: $0)) }
    let pairs = Self.pairs(rest, free)
    for pair in pairs where targets[pair.old.path] == nil && !taken.contains(pair.new.path) {
      // Two that are as like as each other: copies, of which neither is the file.
      if pairs.contains(where: { $0.old === pair.old && $0.new !== pair.new && $0.likeness == pair.likeness }) {
        continue
      }
      targets[pair.old.path] = pair.new.path
      taken.insert(pair.new.path)
    }
    self.targets = targets
    sources = Dictionary(targets.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  /// The path in the new tree of a file that is known under another name there; nil for any other.
  public subscript(path: String) -> String? { targets[path] }

  /// The path in the old tree of a file that was known under another name there.
  func source(of path: String) -> String? { sources[path] }

  /// Names with their kinds, and how often each occurs.
  private static func signs(of file: ScannedFile) -> [String: Int] {
    var signs: [String: Int] = [:]
    for fact in file.views { signs["\(fact.kind.ordinal) \(fact.name)", default: 0] += 1 }
    return signs
  }

  /// Beyond this many comparisons a tree was rebuilt, and by facts nothing is to be told.
  private static let mostPairs = 250_000

  /// Files that share half of their facts, the likest first, so that a file that was split goes where most of it went.
  /// Ties in order of path.
  private static func pairs(
    _ old: [(file: ScannedFile, signs: [String: Int])], _ new: [(file: ScannedFile, signs: [String: Int])]
  ) -> [(old: ScannedFile, new: ScannedFile, likeness: Double)] {
    guard old.count * new.count <= mostPairs else { return [] }
    var pairs: [(old: Int, new: Int, likeness: Double)] = []
    for (oldIndex, before) in old.enumerated() {
      for (newIndex, after) in new.enumerated() where before.file.language == after.file.language {
        let likeness = likeness(before.signs, after.signs)
        if likeness >= 0.5 { pairs.append((oldIndex, newIndex, likeness)) }
      }
    }
    pairs.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
    return pairs.map { (old[$0.old].file, new[$0.new].file, $0.likeness) }
  }

  private static func likeness(_ a: [String: Int], _ b: [String: Int]) -> Double {
    let shared = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
    let total = a.values.reduce(0, +) + b.values.reduce(0, +)
    return total == 0 ? 0 : 2 * Double(shared) / Double(total)
  }
}
