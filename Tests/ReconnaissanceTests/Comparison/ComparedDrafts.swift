import CodeIndex
import Facts

@testable import Reconnaissance

/// Two scans written by hand, side by side.
enum ComparedDrafts {
  static func pair(_ before: [FileDraft], _ after: [FileDraft]) -> ScanPair {
    ScanPair(before: Shop.index(before), after: Shop.index(after))
  }

  /// What one section says, in plain words: way, name, what differs, and the related places.
  static func lines(_ id: SectionID, _ before: [FileDraft], _ after: [FileDraft]) -> [String] {
    let comparison = Comparison(pair(before, after))
    return comparison.sections.first { $0.id == id }?.changes.map(line) ?? []
  }

  static func line(_ change: Change) -> String {
    var words = ["\(change.way.rawValue) \(change.name)"]
    if !change.spans.isEmpty { words.append(PlainWords.of(change.spans)) }
    for related in change.related {
      words.append(
        related.words + " " + related.items.map { "\($0.path):\($0.lines?.lowerBound ?? 0)" }.joined(separator: ","))
    }
    return words.joined(separator: " | ") + (change.isFinding ? " !" : "")
  }
}
