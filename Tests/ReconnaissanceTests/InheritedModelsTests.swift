import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// Types that are models by what they extend.
@Suite struct InheritedModelsTests {
  private func names(inherits: Bool) -> [String] {
    var profile = Shop.python
    profile.practice.inheritsModels = inherits
    let base = FileDraft("shop/documents.py").fact(.definition, .class, "Document", 1...9).fact(
      .data, .model, "Document", 1...9, [.access: "declare"])
    let invoice = FileDraft("shop/invoices.py").fact(.import, .named, "shop.documents", 1, [.imported: "Document"])
      .fact(.definition, .class, "Invoice", 3...5).fact(.reference, .base, "Document", 3)
    let reminder = FileDraft("shop/reminders.py").fact(.import, .named, "shop.invoices", 1, [.imported: "Invoice"])
      .fact(.definition, .class, "Reminder", 3...5).fact(.reference, .base, "Invoice", 3)
    // What queries a model is none.
    let clerk = FileDraft("shop/clerks.py").fact(.definition, .class, "Clerk", 1...5).fact(
      .data, .model, "Document", 3...3, [.access: "read"])
    let drafts = [base, invoice, reminder, clerk]
    let index = CodeIndex(files: drafts.map(\.scanned).sorted { $0.path < $1.path }, profiles: [profile])
    return InheritedModels(index: index).types(of: index.facts(.data)).map(\.name)
  }

  @Test func whatExtendsAModelInAnotherFileIsOne() { #expect(names(inherits: true) == ["Invoice", "Reminder"]) }

  @Test func whatExtendsATypeWithoutATableOfItsOwnIsOneToo() {
    var profile = Shop.python
    profile.practice.inheritsModels = true
    let base = FileDraft("shop/stamped.py").fact(.definition, .class, "Stamped", 1...9)
      .fact(.definition, .class, "Meta", 5...9)
      .fact(.reference, .table, "", 6, [.value: "abstract", .framework: "mapper"])
    let invoice = FileDraft("shop/invoices.py").fact(.import, .named, "shop.stamped", 1, [.imported: "Stamped"])
      .fact(.definition, .class, "Invoice", 3...5).fact(.reference, .base, "Stamped", 3)
    let drafts = [base, invoice]
    let index = CodeIndex(files: drafts.map(\.scanned).sorted { $0.path < $1.path }, profiles: [profile])
    let models = InheritedModels(index: index)
    #expect(models.types(of: index.facts(.data)).map(\.name) == ["Invoice"])
    #expect(models.types(of: index.facts(.data), by: ["mapper"]).map(\.name) == ["Invoice"])
    #expect(models.types(of: index.facts(.data), by: ["other"]).isEmpty)
  }

  @Test func elsewhereNothingIsInherited() { #expect(names(inherits: false).isEmpty) }
}
