import CodeIndex
import Facts

@testable import Reconnaissance

/// A small web shop in Python: a route that prices an order, a client of an outside service, tests and configuration.
enum Shop {
  static let pricing = FileDraft("shop/pricing.py", lineCount: 60)
    .imports("fetch_rate", from: "shop.rates")
    .fact(.definition, .constant, "DEFAULT_RATE", 4)
    .function("price_order", 6...20, [.doc: "Prices an order in a currency.", .returns: "Decimal"])
    .fact(.config, .environmentVariable, "SHOP_CURRENCY", 8, [.access: "read", .defaulted: ""])
    .call("fetch_rate", 10)
    .call("round_up", 12)
    .fact(.error, .raise, "PriceError", 14)
    .fact(.error, .handle, "RateError", 16)
    .fact(.data, .query, "SELECT prices", 17)
    .fact(.observe, .log, "logger.info", 18)
    .function("round_up", 24...28)
    .fact(.error, .raise, "ValueError", 26)

  static let rates = FileDraft("shop/rates.py", lineCount: 40)
    .function("fetch_rate", 5...20, [.doc: "Asks the rate service."])
    .fact(.external, .http, "requests.get", 8)
    .fact(.config, .environmentVariable, "RATES_URL", 9, [.access: "read"])
    .fact(.error, .raise, "ValueError", 12)

  static let views = FileDraft("shop/views.py", lineCount: 40)
    .imports("price_order", from: "shop.pricing")
    .fact(.entryPoint, .route, "/orders", 5, [.verb: "POST", .target: "create_order", .framework: "flask"])
    .function("create_order", 6...20)
    .call("price_order", 9)
    .fact(.error, .handle, "PriceError", 11)

  static let tests = FileDraft("tests/test_pricing.py", role: .test, lineCount: 40)
    .imports("price_order", from: "shop.pricing")
    .fact(.import, .named, "pytest", 2)
    .function("test_prices_order", 5...12)
    .fact(.test, .testCase, "test_prices_order", 5...12, [.framework: "pytest"])
    .call("price_order", 8)

  static let environment = FileDraft(".env.example", language: nil, role: .config, lineCount: 3)
    .fact(.config, .environmentVariable, "SHOP_CURRENCY", 1, [.access: "declare"])
    .fact(.config, .environmentVariable, "OLD_TOKEN", 2, [.access: "declare"])

  static let readme = FileDraft("README.md", language: nil, role: .documentation, lineCount: 20)
    .fact(.config, .environmentVariable, "SHOP_CURRENCY", 12, [.value: "documented"])

  static var python: LanguageProfile {
    var profile = LanguageProfile(id: "python", displayName: "Python", family: ["python"])
    profile.exports = .notUnderscored
    profile.standardModules = ["json"]
    profile.practice.broadErrors = ["", "Exception"]
    profile.practice.rowCalls = ["all"]
    profile.practice.tellsSilentErrors = true
    profile.practice.outsideTexts = ["request.args"]
    profile.modules.style = .dottedPath
    profile.modules.extensions = ["py"]
    profile.modules.indexFiles = ["__init__"]
    profile.testRunners = [
      LanguageProfile.TestRunner(framework: "pytest", evidence: ["pytest"], command: "pytest {nodes}"),
      LanguageProfile.TestRunner(framework: "unittest", evidence: [], command: "python -m unittest {modules}"),
    ]
    return profile
  }

  static func index(_ drafts: [FileDraft] = [environment, readme, pricing, rates, views, tests]) -> CodeIndex {
    let files = drafts.map(\.scanned).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return CodeIndex(files: files, profiles: [python])
  }

  /// A definition by file and name, straight out of the facts.
  static func definition(_ name: String, in index: CodeIndex) -> FactView? {
    index.files.flatMap { $0.facts(.definition) }.first { $0.name == name }
  }

  static func inquiry(
    _ target: String, mentions: [String: [Mention]] = [:], reason: Inquiry.Reason? = nil
  ) -> Inquiry {
    let index = index()
    let targets = definition(target, in: index).map { [Target.definition($0)] } ?? []
    return Inquiry(index: index, targets: targets, reason: reason, mentions: mentions)
  }
}
