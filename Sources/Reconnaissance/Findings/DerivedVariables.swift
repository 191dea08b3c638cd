import CodeIndex
import Facts

/// Variables of the environment that a library of settings derives from every key: with viper's `SetEnvPrefix("app")` and
/// `AutomaticEnv()`, `APP_DB_HOST` sets `db.host`.
///
/// A `config` fact with the access `derive` says the prefix; keys and it are of one `framework`. Its `value` may say `bare`, there is
/// none; `untold`, none that is seen; `replaced`, points and dashes become underscores; `changed`, who knows what becomes of the
/// name.
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
    func isSaid(_ value: String) -> Bool { own.contains { $0[.value] == value } }
    var names = Set(own.filter { $0[.value] == nil }.map(\.name))
    if names.isEmpty, isSaid("bare") { names = [""] }
    guard names.count == 1, let prefix = names.first, !isSaid("untold") else { return [] }
    // How a word within a key is parted, a function of the program's own may say.
    if isSaid("changed"), key.contains(where: \.isUppercase), key.contains(where: \.isLowercase) { return [] }
    if prefix.isEmpty, !isSaid("replaced"), key.contains(where: { ".-".contains($0) }) { return [] }
    let spelled = key.uppercased().map { ".-".contains($0) ? "_" : $0 }
    return [prefix.isEmpty ? String(spelled) : prefix + "_" + String(spelled)]
  }
}
