import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// What entry points, callers and deployment say of what others can use: one value, said alike.
@Suite struct ExportedTests {
  private static let profile: LanguageProfile = {
    var profile = Shop.python
    profile.packages.kinds = ["pypi"]
    return profile
  }()

  private static func manifest(_ folder: String, _ offering: String?) -> FileDraft {
    let draft = FileDraft(folder + "pyproject.toml", language: nil, role: .config)
    guard let offering else { return draft.fact(.reference, .package, "p", 2, [.purl: "pkg:pypi/p"]) }
    return draft.fact(.reference, .package, "p", 2, [.purl: "pkg:pypi/p", .value: offering])
  }

  /// The words of one answer about `price`, which `order` of another folder calls.
  private func words(_ id: QuestionID, _ manifests: [FileDraft], caller: String = "shop/desk/order.py") throws -> String
  {
    let price = FileDraft("shop/price.py", lineCount: 20).function("price", 3...9, [.signature: "def price()"])
    let order = FileDraft(caller, lineCount: 20).imports("price", from: "shop.price").function("_order", 3...9)
      .call("price", 5)
    let files = (manifests + [price, order]).map(\.scanned).sorted { $0.path < $1.path }
    let index = CodeIndex(files: files, profiles: [Self.profile])
    let target = try #require(Shop.definition("price", in: index))
    let inquiry = Inquiry(index: index, targets: [.definition(target)])
    return PlainWords.of(try #require(Questions.answers(to: inquiry, only: [id]).first))
  }

  @Test func whatAPackageOffersIsExportedInEveryAnswer() throws {
    let manifests = [Self.manifest("", "offered")]
    #expect(try words(.entryPoints, manifests).contains("exported API itself: `price`"))
    #expect(try words(.callers, manifests).contains("cannot be seen: it is exported"))
    let deployment = try words(.deployment, manifests)
    #expect(deployment.contains("[x] Requires backward compatibility"))
    #expect(deployment.contains("exported: `price` shop/price.py:3 of the package `p` pyproject.toml:2"))
  }

  @Test func whatAProgramKeepsIsExportedInNone() throws {
    let manifests = [Self.manifest("", "program")]
    #expect(!(try words(.entryPoints, manifests).contains("exported API itself")))
    #expect(!(try words(.callers, manifests).contains("exported")))
    // Another folder is no other client.
    #expect(
      try words(.deployment, manifests).contains(
        "[ ] Requires backward compatibility (cannot break existing clients) not exported, no route"))
  }

  @Test func anotherPackageOfTheRepositoryIsAClient() throws {
    let deployment = try words(
      .deployment, [Self.manifest("shop/", "program"), Self.manifest("desk/", "program")], caller: "desk/order.py")
    #expect(
      deployment.contains(
        "[x] Requires backward compatibility (cannot break existing clients) called at 1 place outside its package: "))
  }
}
