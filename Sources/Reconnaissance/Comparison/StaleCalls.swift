import CodeIndex
public import Facts

/// Calls that were left as they were while the definition they mean changed.
struct StaleCalls {
  let pair: ScanPair
  let texts: CallTexts

  /// The confirmed and likely calls of a definition after the change that are written as before: those outside tests
  /// first, each in order of place.
  func calls(of definition: FactView) -> [Use] {
    let calls = pair.after.callers(of: definition).filter { isUntouched($0.site) }
    return calls.filter { $0.site.file.role != .test } + calls.filter { $0.site.file.role == .test }
  }

  /// Whether a call of the scan after stood there before, word for word.
  func isUntouched(_ site: FactView) -> Bool {
    guard let file = pair.files.before(site.file) else { return false }
    if file.blob == site.file.blob, !file.blob.isEmpty { return true }
    let earlier = pair.earlierCalls(like: site)
    guard let text = texts[site] else {
      // Nobody read the files: what the facts say of the call has to do.
      let said = Self.said(site)
      return earlier.contains { Self.said($0) == said }
    }
    return earlier.contains { texts[$0] == text }
  }

  private static func said(_ call: FactView) -> [String?] { [call[.receiver], call[.arguments]] }
}

extension ScanPair {
  /// Definitions whose parameters, result or heading changed: functions and types outside tests.
  var signatureChanges: [FactChanges.Pair] {
    facts.changed.filter { change in
      let after = change.after
      guard after.kind == .definition, after.detail.isFunctionLike || after.detail.isTypeLike,
        after.file.role != .test, after.container?.detail.isFunctionLike != true
      else { return false }
      return [.signature, .parameters, .returns].contains { change.before[$0] != after[$0] }
    }
  }

  /// The calls whose text tells whether they were touched: of each definition with another signature those in files that
  /// differ, and the calls of that name in the same place before. ``CallTexts`` is to be made from them.
  public var callsInQuestion: (before: [FactView], after: [FactView]) {
    var earlier: Set<FactView> = []
    var later: Set<FactView> = []
    for change in signatureChanges {
      for use in after.callers(of: change.after) {
        guard let file = files.before(use.site.file), file.blob != use.site.file.blob else { continue }
        later.insert(use.site)
        earlier.formUnion(earlierCalls(like: use.site))
      }
    }
    return (earlier.sorted(by: PlaceOrder.precedes), later.sorted(by: PlaceOrder.precedes))
  }

  /// The calls of one name in the same file and definition before.
  func earlierCalls(like site: FactView) -> [FactView] {
    guard let file = files.before(site.file) else { return [] }
    let container = site.containerName
    return before.facts(.call, named: site.name).filter { $0.file == file && $0.containerName == container }
  }
}
