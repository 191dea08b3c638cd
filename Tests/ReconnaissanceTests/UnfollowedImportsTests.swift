import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// Where a language's imports are not followed to files, nothing that rests on them is called none.
@Suite struct UnfollowedImportsTests {
  /// `price_order` of the shop, in an index that follows imports or does not.
  private func answer(_ id: QuestionID, following: Bool) throws -> Answer {
    var profile = Shop.python
    if !following { profile.modules.style = .none }
    let index = CodeIndex(files: [Shop.rates.scanned, Shop.views.scanned], profiles: [profile])
    let target = try #require(Shop.definition("create_order", in: index))
    let inquiry = Inquiry(index: index, targets: [.definition(target)], reason: nil, mentions: [:])
    return try #require(Questions.answers(to: inquiry, only: [id]).first)
  }

  @Test func whatAFileImportsIsABlocker() throws {
    let unknown = try answer(.internalDependencies, following: false)
    #expect(unknown.status == .blocker)
    #expect(PlainWords.of(unknown).contains("cannot be told: imports of Python are not followed to files; 1 import"))
    #expect(unknown.items.map(\.path) == ["shop/views.py"])
    #expect(unknown.questions.count == 1)
    // With imports that are followed, the module is outside or is not there: none says how far was looked.
    let known = try answer(.internalDependencies, following: true)
    #expect(known.status == .none && PlainWords.of(known).contains("import graph"))
  }

  @Test func nobodyIsNotSaidToImportIt() throws {
    let unknown = PlainWords.of(try answer(.indirect, following: false))
    #expect(unknown.contains("Importers cannot be told: imports of Python are not followed to files."))
    let known = PlainWords.of(try answer(.indirect, following: true))
    #expect(!known.contains("cannot be told") && known.contains("importers"))
  }
}
