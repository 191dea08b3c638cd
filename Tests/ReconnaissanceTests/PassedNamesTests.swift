import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// Names that are read by way of functions and constants of the program's own.
@Suite struct PassedNamesTests {
  private func read(_ drafts: [FileDraft]) -> [String] {
    ConfigurationCensus(Shop.index(drafts)).read.map(\.name.name)
  }

  /// `maybe` reads by its parameter, `required` hands its own on to it, `other` reads nothing.
  private let helpers = FileDraft("shop/helpers.py")
    .function("maybe", 1...4, [.parameters: "key"])
    .fact(.config, .environmentVariable, "key", 2, [.access: "forward"])
    .function("required", 6...9, [.parameters: "key"])
    .fact(.config, .environmentVariable, "key", 7, [.access: "forward", .target: "maybe"])
    .call("maybe", 7)
    .function("other", 11...14, [.parameters: "key"])

  @Test func aFunctionThatHandsItsParameterOnReadsByIt() {
    let uses =
      helpers
      .function("start", 20...30)
      .fact(.config, .environmentVariable, "SHOP_URL", 21, [.access: "pass", .target: "required"])
      .call("required", 21)
      .fact(.config, .environmentVariable, "SHOP_NAME", 22, [.access: "pass", .target: "other"])
      .call("other", 22)
    #expect(read([uses]) == ["SHOP_URL"])
  }

  @Test func aConstantIsReadWhereItIsHandedOn() {
    let uses =
      helpers
      .fact(.config, .environmentVariable, "SHOP_URL", 16, [.access: "pass", .value: "constant", .target: "URL_NAME"])
      .fact(
        .config, .environmentVariable, "SHOP_NAME", 17, [.access: "pass", .value: "constant", .target: "NAME_NAME"]
      )
      .function("start", 20...30)
      .fact(.config, .environmentVariable, "URL_NAME", 21, [.access: "forward", .target: "required"])
      .call("required", 21)
      .fact(.config, .environmentVariable, "NAME_NAME", 22, [.access: "forward", .target: "other"])
      .call("other", 22)
    #expect(read([uses]) == ["SHOP_URL"])
  }

  /// `os.LookupEnv(key)` and `os.LookupEnv(key + "_FILE")`.
  @Test func aNameIsReadInEveryWayThatAFunctionSpellsIt() {
    let uses = FileDraft("shop/settings.py")
      .function("lookUp", 1...5, [.parameters: "key"])
      .fact(.config, .environmentVariable, "key", 2, [.access: "forward"])
      .fact(.config, .environmentVariable, "key", 3, [.access: "forward", .alias: "_FILE"])
      .function("text", 7...9, [.parameters: "target, key"])
      .fact(.config, .environmentVariable, "key", 8, [.access: "forward", .target: "lookUp"])
      .call("lookUp", 8)
      .fact(.config, .environmentVariable, "SHOP_URL", 11, [.access: "pass", .value: "constant", .target: "URL_NAME"])
      .function("start", 20...30)
      .fact(.config, .environmentVariable, "URL_NAME", 21, [.access: "forward", .target: "text"])
      .call("text", 21)
    #expect(read([uses]) == ["SHOP_URL", "SHOP_URL_FILE"])
  }

  @Test func aConstantIsReadByTheMethodsOfItsType() {
    let uses = FileDraft("shop/keys.py")
      .fact(.config, .key, "orders.size", 1, [.access: "pass", .value: "typed", .target: "Key"])
      .fact(.config, .key, "orders.colour", 2, [.access: "pass", .value: "typed", .target: "Colour"])
      .function("text", 4...6, [.receiver: "Key"])
      .fact(.config, .key, "k", 5, [.access: "forward"])
    #expect(read([uses]) == ["orders.size"])
  }

  @Test func aLibraryDerivesVariablesFromKeys() {
    let uses = FileDraft("shop/keys.py")
      .fact(.config, .key, "orders.page-size", 1, [.access: "read", .framework: "settings"])
      .fact(.config, .key, "other", 2, [.access: "read"])
      .fact(.config, .environmentVariable, "SHOP", 4, [.access: "derive", .framework: "settings"])
    #expect(read([uses]) == ["SHOP_ORDERS_PAGE_SIZE", "orders.page-size", "other"])
  }

  @Test func howVariablesAreCalledIsNotGuessed() {
    let changed = FileDraft("shop/keys.py")
      .fact(.config, .key, "pageSize", 1, [.access: "read", .framework: "settings"])
      .fact(.config, .key, "port", 2, [.access: "read", .framework: "settings"])
      .fact(.config, .environmentVariable, "SHOP", 4, [.access: "derive", .framework: "settings"])
      .fact(.config, .environmentVariable, "", 5, [.access: "derive", .framework: "settings", .value: "changed"])
    #expect(read([changed]) == ["SHOP_PORT", "pageSize", "port"])
    let bare = FileDraft("shop/keys.py")
      .fact(.config, .key, "orders.size", 1, [.access: "read", .framework: "settings"])
      .fact(.config, .key, "port", 2, [.access: "read", .framework: "settings"])
      .fact(.config, .environmentVariable, "", 4, [.access: "derive", .framework: "settings", .value: "bare"])
    #expect(read([bare]) == ["PORT", "orders.size", "port"])
    let untold = FileDraft("shop/keys.py")
      .fact(.config, .key, "port", 2, [.access: "read", .framework: "settings"])
      .fact(.config, .environmentVariable, "", 4, [.access: "derive", .framework: "settings", .value: "bare"])
      .fact(.config, .environmentVariable, "", 5, [.access: "derive", .framework: "settings", .value: "untold"])
    #expect(read([untold]) == ["port"])
  }

  @Test func aKeyIsReadByTheConstantThatHoldsIt() {
    let uses = FileDraft("shop/keys.py")
      .fact(.config, .key, "orders:page-size", 1, [.access: "pass", .value: "constant", .target: "PAGE_SIZE"])
      .fact(.config, .key, "orders:colour", 2, [.access: "pass", .value: "constant", .target: "COLOUR"])
      .fact(.config, .key, "PAGE_SIZE", 9, [.access: "forward"])
      // What reads the environment reads no key.
      .fact(.config, .environmentVariable, "COLOUR", 10, [.access: "forward"])
    #expect(read([uses]) == ["orders:page-size"])
  }

  @Test func functionsThatHandOnToEachOtherEnd() {
    let round = FileDraft("shop/round.py")
      .function("one", 1...4, [.parameters: "key"])
      .fact(.config, .environmentVariable, "key", 2, [.access: "forward", .target: "two"])
      .call("two", 2)
      .function("two", 6...9, [.parameters: "key"])
      .fact(.config, .environmentVariable, "key", 7, [.access: "forward", .target: "one"])
      .call("one", 7)
      .fact(.config, .environmentVariable, "SHOP_URL", 12, [.access: "pass", .target: "one"])
      .call("one", 12)
    #expect(read([round]).isEmpty)
  }
}
