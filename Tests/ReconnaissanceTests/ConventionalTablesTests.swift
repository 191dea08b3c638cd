import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// Tables that a framework names after an application and its models.
@Suite struct ConventionalTablesTests {
  private let profile: LanguageProfile = {
    var profile = Shop.python
    profile.practice.tablesByApplication = ["django"]
    profile.practice.applicationFiles = ["apps.py"]
    return profile
  }()

  private func model(_ name: String, _ lines: ClosedRange<Int>, in draft: FileDraft, framework: String = "django")
    -> FileDraft
  {
    draft.fact(.definition, .class, name, lines).fact(
      .data, .model, name, lines, [.access: "declare", .framework: framework])
  }

  private func names(_ drafts: [FileDraft]) -> [String] {
    let index = CodeIndex(files: drafts.map(\.scanned).sorted { $0.path < $1.path }, profiles: [profile])
    return ConventionalTables(index).tables(of: index.facts(.data)).map(\.name)
  }

  @Test func aTableIsNamedAfterTheApplicationAndTheModel() {
    var models = model("OrderLine", 3...9, in: FileDraft("shop/orders/models/lines.py"))
    models = models.fact(.reference, .table, "{}_tags", 5)
    let migration = FileDraft("shop/orders/migrations/0001_initial.py").fact(.data, .migration, "0001_initial", 1)
    #expect(names([models, migration]) == ["orders_orderline", "orders_orderline_tags"])
  }

  @Test func whatIsAModelByWhatItExtendsHasATable() {
    var inheriting = profile
    inheriting.practice.inheritsModels = true
    let stamped = FileDraft("shop/orders/stamped.py").fact(.definition, .class, "Stamped", 1...9)
      .fact(.definition, .class, "Meta", 5...9)
      .fact(.reference, .table, "", 6, [.value: "abstract", .framework: "django"])
    let order = model("Order", 3...9, in: FileDraft("shop/orders/models.py"))
    let note = FileDraft("shop/orders/notes.py").fact(.import, .named, "shop.orders.stamped", 1, [.imported: "Stamped"])
      .fact(.definition, .class, "Note", 3...5).fact(.reference, .base, "Stamped", 3)
    let drafts = [stamped, order, note]
    let index = CodeIndex(files: drafts.map(\.scanned).sorted { $0.path < $1.path }, profiles: [inheriting])
    #expect(ConventionalTables(index).tables(of: index.facts(.data)).map(\.name) == ["orders_order", "orders_note"])
  }

  @Test func anApplicationMaySayItsName() {
    let models = model("Order", 3...9, in: FileDraft("shop/orders/models.py"))
    let settings = FileDraft("shop/orders/apps.py").fact(.definition, .class, "OrdersConfig", 3...6).fact(
      .reference, .table, "till", 5, [.value: "application"])
    #expect(names([models, settings]) == ["till_order"])
  }

  @Test func whatAModelSaysItselfHolds() {
    var models = model("Order", 3...9, in: FileDraft("shop/models.py"))
    models = models.fact(.definition, .class, "Meta", 6...8).fact(.reference, .table, "", 7, [.value: "none"])
    models = model("Offer", 11...16, in: models)
    models = models.fact(.definition, .class, "Meta", 13...15).fact(
      .reference, .table, "till", 14, [.value: "application"])
    #expect(names([models]) == ["till_offer"])
  }

  @Test func whatABaseWithoutATableJoinsIsJoinedToEachModel() {
    var models = FileDraft("shop/models.py").fact(.definition, .class, "Tagged", 1...4).fact(
      .reference, .table, "{}_tags", 2)
    models = model("Order", 6...9, in: models).fact(.reference, .base, "Tagged", 6)
    models = model("Member", 11...14, in: models).fact(.reference, .table, "{}_groups", 11, [.target: "Member"])
    #expect(names([models]) == ["shop_order", "shop_order_tags", "shop_member", "shop_member_groups"])
  }

  @Test func otherFrameworksNameTablesOtherwise() {
    #expect(names([model("Order", 3...9, in: FileDraft("shop/models.py"), framework: "peewee")]).isEmpty)
  }
}
