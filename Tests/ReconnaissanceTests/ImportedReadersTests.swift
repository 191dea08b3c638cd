import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// Variables that are read by a reader which another file makes: `config = Config(".env")`, `config("SHOP_URL")`.
@Suite struct ImportedReadersTests {
  private let settings = FileDraft("shop/settings.py")
    .fact(.definition, .variable, "config", 3)
    .fact(.config, .environmentVariable, "config", 3, [.access: "forward", .value: "reader"])

  private func read(_ draft: FileDraft) -> [String] {
    ConfigurationCensus(Shop.index([settings, draft])).read.map(\.name.name)
  }

  private func passing(_ attributes: KeyValuePairs<FactAttribute, String>) -> FileDraft {
    FileDraft("shop/mail.py").fact(.config, .environmentVariable, "SHOP_URL", 5, attributes)
  }

  @Test func whoImportsAReaderReadsByIt() {
    let call = passing([.access: "pass", .target: "config"])
    #expect(read(call.imports("config", from: "shop.settings")) == ["SHOP_URL"])
    let method = passing([.access: "pass", .target: "bool", .receiver: "config"])
    #expect(read(method.imports("config", from: "shop.settings")) == ["SHOP_URL"])
  }

  @Test func whatIsCalledAsAReaderElsewhereIsNone() {
    #expect(read(passing([.access: "pass", .target: "config"])) == [])
    let other = passing([.access: "pass", .target: "bool", .receiver: "flags"])
    #expect(read(other.imports("flags", from: "shop.settings")) == [])
  }
}
