import CodeIndex
import Facts

/// Variables of the environment that a library of settings derives from every key: with viper's `SetEnvPrefix("app")` and
/// `AutomaticEnv()`, `APP_DB_HOST` sets `db.host`.
///
/// A `config` fact with the access `derive` says the prefix; keys and it are of one `framework`.
struct DerivedVariables {
  private let index: CodeIndex
  private let prefixes: [FactView]

  /// - Parameter facts: of configuration.
  init(_ facts: [FactView], in index: CodeIndex) {
    self.index = index
    prefixes = facts.filter { $0[.access] == "derive" && $0.file.role != .test }
  }

  var isEmpty: Bool { prefixes.isEmpty }

  /// The variables that set a key which is read or given a default at a place; none where several programs say otherwise.
  func names(of key: String, readAt fact: FactView) -> [String] {
    guard let framework = fact[.framework], fact.file.role != .test else { return [] }
    let own = prefixes.filter { $0[.framework] == framework && index.areRelated($0.file, fact.file) }
    let names = Set(own.map(\.name))
    guard names.count == 1, let prefix = names.first else { return [] }
    let spelled = key.uppercased().map { ".-".contains($0) ? "_" : $0 }
    return [prefix + "_" + String(spelled)]
  }
}
