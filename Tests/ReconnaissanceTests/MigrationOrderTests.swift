import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// The order of migrations that name the ones before them.
@Suite struct MigrationOrderTests {
  private func order(
    _ befores: KeyValuePairs<String, String?>, by sort: ([FactView]) -> [FactView] = MigrationOrder.chained
  ) -> [String] {
    let drafts = befores.map { name, before in
      let draft = FileDraft("versions/\(name).py")
      guard let before else { return draft.fact(.data, .migration, name, 1, [.access: "declare"]) }
      return draft.fact(.data, .migration, name, 1, [.access: "declare", .target: before])
    }
    return sort(Shop.index(drafts).facts(.data)).map(\.name)
  }

  @Test func aMergeStandsBehindTheBranchesItBringsTogether() {
    let found = order(["a": "\"d\", 'c'", "b": nil, "c": "b", "d": "b", "e": "a"])
    #expect(found == ["b", "c", "d", "a", "e"])
  }

  @Test func ofSeveralThatOneNamesTheLastComesFirstWithAllThatItNeeds() {
    let befores: KeyValuePairs<String, String?> = [
      "1": nil, "2": "1", "3": "2", "4": "1", "5": "\"3\", \"4\"", "6": "5",
    ]
    let found = order(befores, by: MigrationOrder.walked)
    #expect(found == ["1", "4", "2", "3", "5", "6"])
  }

  @Test func ofAMergeWhatIsNotHereIsNotAwaited() {
    #expect(order(["a": "\"x\", \"b\"", "b": nil]) == ["b", "a"])
  }

  @Test func aFileThatIsAMigrationByItsNameIsOneWhateverItsClassIsCalled() {
    let drafts = [
      FileDraft("shop/migrations/20240102000000_add_lines.py")
        .fact(.data, .migration, "20240102000000_add_lines", 1, [.access: "declare"])
        .fact(.data, .migration, "AddLines", 3, [.access: "declare"]),
      FileDraft("shop/store/20240103000000_drop_lines.py")
        .fact(.data, .migration, "DropLines", 3, [.access: "declare"]),
      FileDraft("shop/store/20240101000000_add_orders.py")
        .fact(.data, .migration, "AddOrders", 3, [.access: "declare"]),
    ]
    let folders = MigrationFolder.all(in: Shop.index(drafts)).map { $0.migrations.map(\.name) }
    #expect(folders == [["AddOrders", "DropLines"], ["20240102000000_add_lines"]])
  }

  @Test func whatRunsWheneverItHasChangedStandsBehindTheRestAndNamesNoNext() {
    let names = ["R__views", "V2__lines", "R__totals", "V10__notes"]
    #expect(names.sorted(by: MigrationOrder.precedes) == ["V2__lines", "V10__notes", "R__totals", "R__views"])
    let drafts = names.map { FileDraft("db/migration/\($0).sql").fact(.data, .migration, $0, 1) }
    let folder = MigrationFolder.all(in: Shop.index(drafts)).first
    #expect(folder?.migrations.map(\.name) == ["V2__lines", "V10__notes", "R__totals", "R__views"])
    #expect(folder?.nextName == "V11__<title>.sql")
  }

  @Test func aLetterBehindANumberStandsBehindIt() {
    let names = ["2024_02_tag", "2024_01b_rows", "2024_02b_fill", "2024_01_rows", "2024_03_2fa"]
    let ordered = names.sorted { MigrationOrder.precedes($0, $1) }
    #expect(ordered == ["2024_01_rows", "2024_01b_rows", "2024_02_tag", "2024_02b_fill", "2024_03_2fa"])
  }

  @Test func whatAListIncludesStandsWhereItIsNamed() {
    func list(_ path: String, _ names: String...) -> FileDraft {
      names.enumerated().reduce(FileDraft(path)) { draft, entry in
        draft.fact(.data, .migration, entry.element, entry.offset + 1, [.access: "read"])
      }
    }
    func change(_ path: String, _ name: String) -> FileDraft {
      FileDraft(path).fact(.data, .migration, name, 1, [.access: "declare"])
    }
    let drafts = [
      list("log/changelog.xml", "old/changelog.xml", "1.0/changelog.xml"),
      list("log/1.0/changelog.xml", "b.xml", "a.xml"), list("log/old/changelog.xml", "z.xml"),
      change("log/1.0/a.xml", "a"), change("log/1.0/b.xml", "b"), change("log/old/z.xml", "z"),
    ]
    let folder = MigrationFolder.all(in: Shop.index(drafts)).first
    #expect(folder?.migrations.map(\.name) == ["z", "b", "a"])
  }

  @Test func aCircleEndsWhereItCloses() {
    #expect(order(["a": "b", "b": "a", "c": nil]) == ["c", "a", "b"])
  }
}
