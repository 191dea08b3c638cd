import CodeIndex
import Facts

/// Through which modules outside services are called, as the imports of the calling files say.
enum OutsideModules {
  /// The modules that give the first component of the facts' names, most used first.
  static func names(_ facts: [FactView]) -> [String] {
    var counts: [String: Int] = [:]
    for fact in facts {
      guard let root = fact.name.split(whereSeparator: { !($0.isLetter || $0.isNumber || "_$@".contains($0)) }).first
      else { continue }
      let name = String(root)
      let giving = fact.file.facts(.import).first {
        ($0[.alias] ?? $0[.imported] ?? last($0.name)) == name || last($0.name) == name
      }
      if let giving { counts[giving.name, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private static func last(_ module: String) -> String {
    module.split { "./:\\".contains($0) }.last.map(String.init) ?? module
  }
}
