import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// Names of variables that a function of the program's own is given several of.
@Suite struct ListedNamesTests {
  private func names(_ file: FileDraft) -> [String] {
    ConfigurationCensus(Shop.index([file])).entries.map(\.name.name)
  }

  private func file(parameters: String) -> FileDraft {
    FileDraft("shop/settings.py")
      .fact(.definition, .function, "first_of", 1...6, [.parameters: parameters])
      .fact(.reference, .binding, "name", 2, [.target: "names", .value: "element"])
      .fact(.config, .environmentVariable, "name", 3, [.access: "forward", .value: "SHOP_"])
      .fact(.call, .none, "first_of", 10)
      .fact(.config, .environmentVariable, "PORT", 10, [.access: "pass", .target: "first_of"])
      .fact(
        .config, .environmentVariable, "HTTP_PORT", 10, [.access: "pass", .target: "first_of", .value: "listed"])
  }

  @Test func allNamesOfAListAreReadBehindThePrefix() {
    #expect(names(file(parameters: "*names")) == ["SHOP_HTTP_PORT", "SHOP_PORT"])
  }

  @Test func whatTakesOneNameReadsTheFirst() {
    #expect(names(file(parameters: "names, fallback")) == ["SHOP_PORT"])
  }

  @Test func whatLoopsOverItsOwnListReadsNothingThatIsPassed() {
    #expect(names(file(parameters: "fallback")) == [])
  }
}
