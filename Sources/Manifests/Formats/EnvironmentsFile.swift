/// A file of settings with a section for each environment, as Rails has them: `config/shop.yml` with `development:`, `test:` and
/// `production:`. The program reads one of the sections, by the name of the file (`config_for(:shop)`), and so a key is
/// `shop.host` in all of them.
struct EnvironmentsFile {
  private let stem: String

  /// What Rails itself reads: `docker.database.yml` and `database.ci.yml` are there to be copied to `database.yml`.
  private static let ofRails: Set<String> = ["database", "cable", "storage", "cache", "queue", "secrets"]

  private static let environments: Set<String> = ["development", "test", "production", "staging"]
  /// What others take over, by an alias.
  private static let shared: Set<String> = ["default", "defaults", "shared", "base", "common"]

  /// - Parameters:
  ///   - paths: of all entries.
  ///   - name: of the file.
  /// - Returns: nil for a file of another kind.
  init?(_ paths: [[String]], name: String) {
    let sections = Set(paths.compactMap(\.first).map(Self.section))
    guard sections.count(where: Self.environments.contains) > 1,
      sections.allSatisfy({ Self.environments.contains($0) || Self.shared.contains($0) })
    else { return nil }
    let words = name.split(separator: ".").map(String.init)
    stem = words.first(where: Self.ofRails.contains) ?? words.first ?? ""
  }

  /// Nil for a section itself, and for what it takes over.
  func name(of path: [String]) -> String? {
    path.count > 1 && path.last != "<<" ? ([stem] + path.dropFirst()).joined(separator: ".") : nil
  }

  /// `.default` is hidden from tools that list the sections.
  private static func section(_ name: String) -> String { String(name.drop { $0 == "." }) }
}
