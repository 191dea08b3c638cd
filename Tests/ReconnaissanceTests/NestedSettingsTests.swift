import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// Keys that stand below a field of settings.
@Suite struct NestedSettingsTests {
  private func names(_ drafts: [FileDraft]) -> [String] {
    ConfigurationCensus(Shop.index(drafts)).entries.filter { $0.name.detail == .key }.map(\.name.name)
  }

  private let settings = FileDraft("shop/settings.py")
    .fact(.definition, .class, "ShopSettings", 1...20)
    .fact(.definition, .field, "pageSize", 2, [.returns: "int"])
    .fact(.config, .key, "shop.page-size", 2, [.access: "read"])
    .fact(.definition, .field, "mailBox", 3, [.returns: "MailSettings"])
    .fact(.config, .key, "shop.mail-box", 3, [.access: "read"])

  @Test func fieldsOfATypeOfSettingsAreKeysOfTheirOwn() {
    let nested =
      settings
      .fact(.definition, .class, "MailSettings", 22...30)
      .fact(.definition, .field, "hostName", 23, [.returns: "str"])
      .fact(.definition, .field, "retry", 24, [.returns: "RetrySettings"])
      .fact(.definition, .class, "RetrySettings", 32...40)
      .fact(.definition, .field, "limit", 33, [.returns: "int"])
    #expect(names([nested]) == ["shop.mail-box.host-name", "shop.mail-box.retry.limit", "shop.page-size"])
  }

  @Test func aTypeFromElsewhereIsOneKey() {
    #expect(names([settings]) == ["shop.mail-box", "shop.page-size"])
  }

  @Test func aSectionOfMoreKeysThanAProgramHasIsOne() {
    var wide = settings.fact(.definition, .class, "MailSettings", 22...40)
    for line in 23...40 { wide = wide.fact(.definition, .field, "f\(line)", line, [.returns: "Level1"]) }
    for level in 1...4 {
      let first = 100 * level
      wide = wide.fact(.definition, .class, "Level\(level)", first...(first + 50))
      for line in (first + 1)...(first + 40) {
        wide = wide.fact(.definition, .field, "g\(line)", line, [.returns: "Level\(level + 1)"])
      }
    }
    #expect(names([wide]) == ["shop.mail-box", "shop.page-size"])
  }

  @Test func propertiesOfATypeThatIsFilledFromASectionAreKeys() {
    let bound = FileDraft("shop/options.py")
      .fact(.definition, .class, "MailOptions", 1...10)
      .fact(.config, .key, "Mail", 2, [.access: "pass", .value: "constant", .target: "Position"])
      .fact(.definition, .property, "HostName", 3, [.returns: "str"])
      .fact(.definition, .class, "OrderOptions", 12...20)
      .fact(.definition, .property, "PageSize", 13, [.returns: "int"])
      .fact(.config, .key, "Orders", 30, [.access: "bind", .target: "OrderOptions"])
      .fact(.config, .key, "", 31, [.access: "bind", .target: "MailOptions", .alias: "MailOptions.Position"])
      .fact(.config, .key, "Other", 32, [.access: "bind", .target: "OutsideOptions"])
    #expect(names([bound]) == ["Mail:HostName", "Orders:PageSize"])
  }

  private func bound(_ separator: String?) -> [String] {
    var environment: KeyValuePairs<FactAttribute, String> = [.access: "bind"]
    if let separator { environment = [.access: "bind", .value: separator] }
    let file = FileDraft("shop/settings.py")
      .fact(.definition, .class, "Settings", 1...10)
      .fact(.definition, .field, "host_name", 2, [.returns: "str"])
      .fact(.definition, .field, "mail", 3, [.returns: "Mail"])
      .fact(.definition, .field, "loaded", 4, [.returns: "bool"])
      .fact(.config, .key, "loaded", 4, [.access: "bind", .value: "skipped"])
      .fact(.definition, .class, "Mail", 12...20)
      .fact(.definition, .field, "port", 13, [.returns: "int"])
      .fact(.config, .key, "", 30, [.access: "bind", .target: "Settings", .value: "."])
      .fact(.config, .environmentVariable, "SHOP_", 31, environment)
    return ConfigurationCensus(Shop.index([file])).entries.map(\.name.name)
  }

  @Test func whatFillsATypeFromVariablesReadsOneForEachField() {
    #expect(bound("__") == ["SHOP_HOST_NAME", "SHOP_MAIL__PORT", "host_name", "mail.port"])
  }

  @Test func variablesWithoutASeparatorReachNoSection() {
    #expect(bound(nil) == ["SHOP_HOST_NAME", "host_name", "mail.port"])
  }

  @Test func typesThatHoldEachOtherEnd() {
    let round =
      settings
      .fact(.definition, .class, "MailSettings", 22...30)
      .fact(.definition, .field, "box", 23, [.returns: "MailSettings"])
    #expect(names([round]) == ["shop.mail-box.box", "shop.page-size"])
  }
}
