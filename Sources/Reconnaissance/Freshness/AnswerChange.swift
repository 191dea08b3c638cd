import Facts

/// What has become of the answer to one question between two commits.
///
/// Places do not count: a caller that only moved is the same caller. Nor do our own words and counts ("searched 85
/// files", "imported from a/v2"), which change with every file. What counts is the status, the evidence by what it is, and the names and
/// quotations that the answer shows.
public struct AnswerChange: Sendable, Hashable {
  public var id: QuestionID
  /// Nil where the target does not exist on that side.
  public var from: AnswerStatus?
  public var to: AnswerStatus?
  /// Evidence that the new answer has and the old one had not, in the new answer's order.
  public var added: [Evidence]
  /// Evidence that only the old answer had, in its order.
  public var removed: [Evidence]
  /// Names and quotations that only the new text shows, and only the old one; empty where evidence says as much.
  public var namesAdded: [String] = []
  public var namesRemoved: [String] = []

  public var isNone: Bool {
    from == to && added.isEmpty && removed.isEmpty && namesAdded.isEmpty && namesRemoved.isEmpty
  }

  /// - Parameter renames: paths of the old answer under the names their files have in the new tree.
  public init(from old: Answer, to new: Answer, renamed: (String) -> String? = { _ in nil }) {
    id = new.id
    from = old.status
    to = new.status
    removed = Self.surplus(of: old.items, over: new.items, renamed, { _ in nil })
    added = Self.surplus(of: new.items, over: old.items, { _ in nil }, renamed)
    let before = Self.names(in: old.lines)
    let after = Self.names(in: new.lines)
    let said = Set((added + removed).flatMap { [$0.name, $0.container ?? $0.name] })
    namesRemoved = before.filter { !after.contains($0) && !said.contains($0) && renamed($0) == nil }
    namesAdded = after.filter { !before.contains($0) && !said.contains($0) }
    // A name that is only a file's new name is no news.
    let moved = Set(before.compactMap(renamed))
    namesAdded.removeAll { moved.contains($0) }
  }

  /// The answers of two sides that differ in status or evidence, in the order of Section 2. What only the text shows is
  /// left out: beside the facts that changed it would say them again.
  ///
  /// - Parameters:
  ///   - old: nil when the target did not exist.
  ///   - new: nil when it does not exist any more.
  ///   - renamed: as in ``init(from:to:renamed:)``.
  public static func all(
    from old: [Answer]?, to new: [Answer]?, renamed: (String) -> String? = { _ in nil }
  ) -> [AnswerChange] {
    let before = Dictionary((old ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary((new ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return QuestionID.allCases.compactMap { id in
      switch (before[id], after[id]) {
      case (nil, nil): return nil
      case (let old?, nil): return AnswerChange(id: id, from: old.status, to: nil, added: [], removed: old.items)
      case (nil, let new?): return AnswerChange(id: id, from: nil, to: new.status, added: new.items, removed: [])
      case (let old?, let new?):
        let change = AnswerChange(from: old, to: new, renamed: renamed)
        return change.from == change.to && change.added.isEmpty && change.removed.isEmpty ? nil : change
      }
    }
  }

  public init(id: QuestionID, from: AnswerStatus?, to: AnswerStatus?, added: [Evidence], removed: [Evidence]) {
    self.id = id
    self.from = from
    self.to = to
    self.added = added
    self.removed = removed
  }

  private struct Identity: Hashable {
    var path: String
    var kind: String?
    var detail: String?
    var name: String
    var container: String?
    var tier: String

    init(_ item: Evidence, _ renamed: (String) -> String?) {
      path = renamed(item.path) ?? item.path
      kind = item.kind?.rawValue
      detail = item.detail?.rawValue
      // A file as a whole is named after itself, which a rename changes.
      name = item.kind == nil && item.lines == nil ? "" : item.name
      container = item.container
      tier = item.tier.rawValue
    }
  }

  private static func surplus(
    of items: [Evidence], over others: [Evidence], _ renamed: (String) -> String?,
    _ renamedOthers: (String) -> String?
  ) -> [Evidence] {
    var counts: [Identity: Int] = [:]
    for item in others { counts[Identity(item, renamedOthers), default: 0] += 1 }
    return items.filter { item in
      let identity = Identity(item, renamed)
      guard let count = counts[identity], count > 0 else { return true }
      counts[identity] = count - 1
      return false
    }
  }

  /// A command may name what it runs by path and line (`bin/rails test a_test.rb:5`), and a line is a place.
  private static func withoutLines(_ command: String) -> String {
    guard command.contains(" "), command.contains(":") else { return command }
    return command.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard let colon = word.lastIndex(of: ":"), word[word.index(after: colon)...].allSatisfy(\.isNumber),
        word[..<colon].contains("."), !word.contains("://")
      else { return word }
      return word[..<colon]
    }.joined(separator: " ")
  }

  /// The code and quotations of an answer's lines, each once, in order.
  private static func names(in lines: [AnswerLine]) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    func add(_ lines: [AnswerLine]) {
      for line in lines {
        for span in line.spans {
          switch span {
          case .code(let name), .quoted(let name):
            let name = withoutLines(name)
            if seen.insert(name).inserted { names.append(name) }
          case .text, .place: break
          }
        }
        add(line.children)
      }
    }
    add(lines)
    return names
  }
}
