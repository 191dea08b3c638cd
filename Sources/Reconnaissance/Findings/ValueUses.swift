import CodeIndex
import Facts

/// Who reads and who sets a target that holds a value, such as a property: what callers are to a function.
struct ValueUses {
  /// In order of kind, then of place.
  let entries: [UncalledUses.Entry]
  private let index: CodeIndex

  /// - Returns: nil where a target can be called, or holds nothing, and where nobody searched the texts for it.
  init?(_ subjects: [FactView], _ inquiry: Inquiry) {
    guard !subjects.isEmpty, subjects.allSatisfy({ $0.holdsValue && inquiry.mentions[$0.name] != nil }) else {
      return nil
    }
    let index = inquiry.index
    let tallies = subjects.map { (subject: $0, uses: index.tally(of: $0)) }
    let safe = SafeSet(tallies, inquiry)
    self.init(UncalledUses(tallies, named: safe.named, index), index)
  }

  init(_ uses: UncalledUses, _ index: CodeIndex) {
    entries = uses.entries.filter { $0.kind == .read || $0.kind == .set }
    self.index = index
  }

  private func isTest(_ entry: UncalledUses.Entry) -> Bool { index.file(at: entry.path)?.role == .test }

  /// The definitions outside tests that read or set it, each once, in order of place.
  var users: [FactView] {
    var seen: Set<FactView> = []
    return entries.filter { !isTest($0) }.compactMap(\.enclosing).filter { seen.insert($0).inserted }
      .sorted(by: PlaceOrder.precedes)
  }

  /// Those outside tests and outside any definition.
  var bare: [UncalledUses.Entry] { entries.filter { !isTest($0) && $0.enclosing == nil } }

  /// `Read at 3 places and set at 12 in 9 files (8 of them in tests).`
  var head: String {
    func count(_ kind: UseKind) -> Int { entries.count { $0.kind == kind } }
    let parts = [(UseKind.read, "read"), (.set, "set")].compactMap { kind, verb -> String? in
      count(kind) == 0 ? nil : "\(verb) at \(Count.of(count(kind), "place"))"
    }
    let tests = entries.count(where: isTest)
    let words = parts.joined(separator: ", ")
    return words.prefix(1).uppercased() + words.dropFirst() + " in "
      + Count.of(Set(entries.map(\.path)).count, "file")
      + (tests == 0 ? "" : " (\(Count.number(tests)) of them in tests)") + "."
  }

  /// The tests around its uses in test files, one link a test; of other code in those files the line alone.
  var links: [TestLinks.Link] {
    var seen: Set<FactView> = []
    return entries.filter(isTest).compactMap { entry in
      guard let file = index.file(at: entry.path) else { return nil }
      let around = index.tests(of: file).last { $0.detail == .testCase && $0.lines.contains(entry.line) }
      guard let test = around, seen.insert(test).inserted else { return nil }
      return TestLinks.Link(
        file: file, name: test.name, test: test, lines: test.lines, way: .uses, call: nil, tier: entry.tier)
    }
  }
}
