import Facts
import Testing

@testable import Reconnaissance

/// Each section, on facts written by hand.
@Suite struct ComparisonSectionTests {
  private func lines(_ id: SectionID, _ before: [FileDraft], _ after: [FileDraft]) -> [String] {
    ComparedDrafts.lines(id, before, after)
  }

  @Test func thereIsOneForEachNameInItsOrder() {
    #expect(ComparisonSections.all.map(\.id) == SectionID.allCases)
  }

  private static func pricing(_ parameters: String) -> FileDraft {
    FileDraft("shop/pricing.py").function("price", 1...9, [.parameters: parameters])
  }
  private static let view = FileDraft("shop/views.py").imports("price", from: "shop.pricing")
    .function("show", 5...9).call("price", 6)

  @Test func aSignatureNamesTheCallsThatWereLeft() {
    let other = FileDraft("shop/tasks.py").imports("price", from: "shop.pricing").function("run", 5...9)
    #expect(
      lines(
        .signatures, [Self.pricing("order"), Self.view, other],
        [Self.pricing("order, code"), Self.view, other.call("price", 7)])
        == [
          "changed price | \"(order)\" → \"(order, code)\"; 1 of 2 calls as before | call it as before shop/views.py:6 !"
        ])
    #expect(
      lines(.signatures, [Self.pricing("order"), Self.view], [Self.pricing("order, code=None"), Self.view])
        == [
          "changed price | \"(order)\" → \"(order, code=None)\"; 1 of 1 call as before | "
            + "call it as before, which still fits shop/views.py:6"
        ])
  }

  @Test func whatIsGoneAndStillCalledIsTold() {
    let empty = FileDraft("shop/pricing.py")
    #expect(
      lines(.removals, [Self.pricing("order"), Self.view], [empty, Self.view])
        == ["removed price | 1 call still stands | still call it shop/views.py:6 !"])
    let gone = FileDraft("shop/views.py").function("show", 5...9)
    #expect(lines(.removals, [Self.pricing("order"), Self.view], [empty, gone]).isEmpty)
  }

  @Test func aRouteLosesItsGuard() {
    func views(_ path: String, guarded: Bool) -> FileDraft {
      let file = FileDraft("shop/views.py")
        .fact(.entryPoint, .route, path, 4, [.verb: "GET", .target: "show"]).function("show", 5...9)
      return guarded ? file.fact(.auth, .guarded, "login", 3, [.target: "show"]) : file
    }
    #expect(
      lines(.routes, [views("/a", guarded: true)], [views("/a", guarded: false)])
        == ["changed GET /a | no longer guarded by `login` !"])
    #expect(
      lines(.routes, [views("/a", guarded: true)], [views("/b", guarded: true)]) == ["changed GET /b | was `GET /a` !"])
    #expect(lines(.routes, [], [views("/a", guarded: false)]) == ["added GET /a | no guard found !"])
  }

  @Test func configurationIsReadAndDeclared() {
    func settings(_ facts: [(FactDetail, String, Bool)]) -> FileDraft {
      facts.reduce(FileDraft("shop/settings.py")) { file, fact in
        file.fact(.config, fact.0, fact.1, 3, fact.2 ? [.access: "read", .defaulted: ""] : [.access: "read"])
      }
    }
    let before = [settings([(.environmentVariable, "A", true), (.environmentVariable, "B", false)])]
    let after = [
      settings([
        (.environmentVariable, "A", false), (.environmentVariable, "C", false), (.featureFlag, "new-cart", false),
      ])
    ]
    #expect(
      lines(.environment, before, after) == [
        "added C | read, without a default; declared nowhere !", "changed A | no longer with a default !",
        "removed B !",
      ])
    #expect(lines(.flags, before, after) == ["added new-cart | read, without a default; declared nowhere !"])
    #expect(lines(.configuration, before, after).isEmpty)
  }

  @Test func tablesAndMigrationsAreTold() {
    let model = FileDraft("shop/models.py").fact(.definition, .class, "Order", 3...20)
      .fact(.data, .model, "Order", 3...20).fact(.definition, .field, "id", 5)
    let migration = FileDraft("migrations/2_add.py").fact(.data, .migration, "2", 1)
      .fact(.data, .table, "carts", 4, [.value: "create"])
    #expect(
      lines(.tables, [model], [model.fact(.definition, .field, "total", 6), migration]) == [
        "added carts !", "changed Order | new fields `total` shop/models.py:6 !",
      ])
    #expect(
      lines(.migrations, [model], [model, migration]) == ["added 2 | creates `carts` migrations/2_add.py:4 !"])
    #expect(
      lines(.migrations, [migration], [migration.fact(.data, .table, "orders", 5, [.value: "alter"]).bytes("2")])
        == ["changed 2 | edited: where it has run, the edit does not run !"])
  }

  @Test func dependenciesHaveVersions() {
    func manifest(_ versions: [(String, String)]) -> FileDraft {
      versions.reduce(FileDraft("pyproject.toml", language: nil)) { file, entry in
        file.fact(.dependency, .runtime, entry.0, 3, [.declared: entry.1])
      }
    }
    func lock(_ version: String) -> FileDraft {
      FileDraft("poetry.lock", language: nil).fact(.dependency, .runtime, "urllib3", 9, [.locked: version])
    }
    #expect(
      lines(
        .dependencies, [manifest([("flask", "2"), ("six", "1")]), lock("1")],
        [manifest([("flask", "3"), ("babel", "2")]), lock("2")])
        == [
          "added babel | `2`, runtime !", "changed flask | `2` → `3` !", "removed six | `1` !",
          "changed urllib3 | `1` → `2`, in the lock file alone",
        ])
  }

  @Test func cyclesOpenAndClose() {
    let a = FileDraft("shop/a.py").imports("b", from: "shop.b").function("one", 3...5)
    let b = FileDraft("shop/b.py").function("two", 3...5)
    let back = FileDraft("shop/b.py").imports("a", from: "shop.a", 2).function("two", 3...5)
    let opened = lines(.cycles, [a, b], [a, back])
    #expect(opened == ["added shop/a.py ↔ shop/b.py | shop/a.py:1 → shop/b.py:2 → shop/a.py !"])
    #expect(
      lines(.cycles, [a, back], [a, b]) == ["removed shop/a.py ↔ shop/b.py | 2 files no longer import each other"])
    let third = FileDraft("shop/c.py").imports("a", from: "shop.a")
    let wider = FileDraft("shop/a.py").imports("b", from: "shop.b").imports("c", from: "shop.c", 2).function(
      "one", 3...5)
    #expect(
      lines(.cycles, [a, back], [wider, back, third])
        == ["changed shop/a.py and 2 more | joined by shop/c.py; 3 files now, 2 before !"])
  }

  @Test func risksAndTestsComeAndGo() {
    let risky = FileDraft("shop/a.py").fact(.risk, .finding, "execute", 4, rule: "python.risk-sql")
    let plain = FileDraft("shop/a.py")
    #expect(lines(.risks, [plain], [risky]) == ["added execute | sql !"])
    #expect(lines(.risks, [risky], [plain]) == ["removed execute | sql"])
    let states = Comparison(
      ComparedDrafts.pair([risky], [risky.fact(.risk, .finding, "eval", 8, rule: "python.risk-eval")])
    )
    .risks.map { "\($0.state.rawValue) \($0.fact.name)" }
    #expect(states == ["unchanged execute", "new eval"])
    let test = FileDraft("t/test_a.py", role: .test).fact(.test, .testCase, "test_a", 3)
    let other = FileDraft("t/test_a.py", role: .test).fact(.test, .testCase, "test_b", 3)
    #expect(lines(.tests, [test], [other]) == ["removed test_a !", "added test_b"])
  }

  @Test func callersAreToldOfWhatStandsOnBothSides() {
    let pricing = Self.pricing("order")
    let task = FileDraft("shop/tasks.py").imports("price", from: "shop.pricing").function("run", 5...9).call("price", 7)
    let idle = FileDraft("shop/tasks.py").imports("price", from: "shop.pricing").function("run", 5...9)
    #expect(
      lines(.callers, [pricing, Self.view, idle], [pricing, Self.view, task])
        == ["changed price | 1 new caller, 2 now | new callers shop/tasks.py:7"])
    #expect(
      lines(.callers, [pricing, Self.view, task], [pricing, Self.view, idle])
        == ["changed price | 1 lost, 1 now | callers lost shop/tasks.py:7 !"])
  }

  @Test func definitionsAreNewGoneAndMoved() {
    let before = FileDraft("shop/a.py").function("old", 1...5).call("x", 2).function("stays", 10...15).call("y", 11)
    let after = FileDraft("shop/a.py").function("new", 1...5).call("x", 2)
    let moved = FileDraft("shop/b.py").function("stays", 1...6).call("y", 2)
    #expect(
      lines(.definitions, [before], [after, moved]) == ["removed old !", "moved stays", "added new"])
  }
}
