import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// Which answers of Section 2 differ, and in what.
@Suite struct AnswerChangeTests {
  private func answer(_ status: AnswerStatus, _ items: [Evidence]) -> Answer {
    Answer(.callers, status, lines: [AnswerLine(["x"])], items: items, searched: ["files": 1])
  }
  private func item(_ path: String, _ line: Int, _ name: String = "price") -> Evidence {
    Evidence(path: path, lines: line...line, kind: .call, name: name, rule: "python.call", reason: "on line \(line)")
  }
  private let pair = ComparedDrafts.pair(
    [FileDraft("a.py").function("f", 1...9).call("x", 2).call("y", 3).call("z", 4).bytes("1")],
    [FileDraft("b.py").function("f", 1...9).call("x", 2).call("y", 3).call("z", 4).bytes("1")])

  @Test func otherLinesAndARenameAreNoChange() {
    let changes = AnswerChange.all(
      from: [answer(.answered, [item("a.py", 3)])], to: [answer(.answered, [item("b.py", 9)])],
      renamed: { pair.pathAfter($0) })
    #expect(changes.isEmpty)
  }

  @Test func itemsComeAndGo() throws {
    let changes = AnswerChange.all(
      from: [answer(.answered, [item("a.py", 3), item("a.py", 4)])],
      to: [answer(.answered, [item("b.py", 3), item("c.py", 1)])], renamed: { pair.pathAfter($0) })
    let change = try #require(changes.first)
    #expect(change.added.map(\.path) == ["c.py"] && change.removed.map(\.path) == ["a.py"])
  }

  @Test func aTargetThatIsNewHadNoAnswer() throws {
    let change = try #require(AnswerChange.all(from: nil, to: [answer(.none, [])]).first)
    #expect(change.from == nil && change.to == AnswerStatus.none && change.id == .callers)
  }
}
