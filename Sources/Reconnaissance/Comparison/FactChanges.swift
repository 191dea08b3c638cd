public import Facts

/// What two scans say that differs.
///
/// A fact is told by its file (through renames) and its statement (``FactStatements``), not by its lines: one that only
/// stands elsewhere in its file is no change. Facts are counted, so that a second call of the same function is one more.
public struct FactChanges: Sendable {
  /// One fact on both sides.
  public struct Pair: Sendable, Hashable {
    public var before: FactView
    public var after: FactView

    public init(before: FactView, after: FactView) {
      self.before = before
      self.after = after
    }

    /// The attributes that differ, in order of key; nil stands for one that is absent.
    public var differences: [(key: FactAttribute, before: String?, after: String?)] {
      FactAttribute.allCases.filter { !FactStatements.isPlace($0) && before[$0] != after[$0] }
        .sorted { $0.rawValue < $1.rawValue }.map { ($0, before[$0], after[$0]) }
    }
  }

  /// Said after and not before, in order of place. Holds the later side of ``changed``.
  public let added: [FactView]
  /// Said before and not after, in order of place. Holds the earlier side of ``changed``.
  public let removed: [FactView]
  /// Facts of ``removed`` and ``added`` that are one: of one kind, name, container and rule, with other attributes. In order of the
  /// place after.
  public let changed: [Pair]
  /// Definitions that stand in another file now, with all that is in them: neither added nor removed. In order of the
  /// place after.
  public let moved: [Pair]
  /// Definitions that are the same on both sides of a file that differs: by the one before.
  private let kept: [FactView: FactView]

  /// O(facts of the files that differ).
  init(_ files: FilePairs) {
    var kept: [FactView: FactView] = [:]
    var added: [FactView] = []
    var removed: [FactView] = []
    for pair in files.differing {
      let difference = FileDifference(pair)
      added += difference.added
      removed += difference.removed
      for pair in difference.kept where pair.before.kind == .definition { kept[pair.before] = pair.after }
    }
    for file in files.added { added += file.views }
    for file in files.removed { removed += file.views }

    let moves = MovedDefinitions(from: removed, to: added, files)
    let gone = Set(moves.pairs.map(\.before))
    let arrived = Set(moves.pairs.map(\.after))
    self.added = added.filter { !arrived.contains($0) }.sorted(by: PlaceOrder.precedes)
    self.removed = removed.filter { !gone.contains($0) }.sorted(by: PlaceOrder.precedes)
    moved = moves.pairs.sorted { PlaceOrder.precedes($0.after, $1.after) }
    changed = ChangedFacts.pairs(self.removed, self.added, files, moves).sorted {
      PlaceOrder.precedes($0.after, $1.after)
    }
    self.kept = kept
  }

  /// Definitions on both sides that are one, by the one before: those that are kept, changed or moved in files that differ.
  var definitions: [FactView: FactView] {
    var pairs = kept
    for pair in changed + moved where pair.before.kind == .definition { pairs[pair.before] = pair.after }
    return pairs
  }
}
