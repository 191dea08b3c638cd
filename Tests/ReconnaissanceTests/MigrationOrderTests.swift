import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// The order of migrations that name the ones before them.
@Suite struct MigrationOrderTests {
  private func order(_ befores: KeyValuePairs<String, String?>) -> [String] {
    let drafts = befores.map { name, before in
      let draft = FileDraft("versions/\(name).py")
      guard let before else { return draft.fact(.data, .migration, name, 1, [.access: "declare"]) }
      return draft.fact(.data, .migration, name, 1, [.access: "declare", .target: before])
    }
    return MigrationOrder.chained(Shop.index(drafts).facts(.data)).map(\.name)
  }

  @Test func aMergeStandsBehindTheBranchesItBringsTogether() {
    let found = order(["a": "\"d\", 'c'", "b": nil, "c": "b", "d": "b", "e": "a"])
    #expect(found == ["b", "c", "d", "a", "e"])
  }

  @Test func ofAMergeWhatIsNotHereIsNotAwaited() {
    #expect(order(["a": "\"x\", \"b\"", "b": nil]) == ["b", "a"])
  }

  @Test func aCircleEndsWhereItCloses() {
    #expect(order(["a": "b", "b": "a", "c": nil]) == ["c", "a", "b"])
  }
}
