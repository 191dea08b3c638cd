import CodeIndex
import Facts

/// Time-outs that are said once for every call of a program (`axios.defaults.timeout = 5000`): they hold in the package that
/// says them, which is all below the nearest manifest.
struct StandingTimeouts {
  /// The value of a fact that says one; its target is the function or object whose calls it holds for.
  static let everywhere = "everywhere"

  private let manifests: Set<String>
  /// Functions by the folder of their package.
  private let said: [String: Set<String>]

  init(_ index: CodeIndex) {
    let facts = index.facts(.external, .http).filter { $0[.value] == Self.everywhere && !index.isOfTests($0) }
    guard !facts.isEmpty else {
      (manifests, said) = ([], [:])
      return
    }
    let manifests = Set(index.facts(.dependency).filter { $0[.declared] != nil }.map(\.file.folder))
    var said: [String: Set<String>] = [:]
    for fact in facts {
      if let target = fact[.target] { said[Self.package(of: fact.file, manifests), default: []].insert(target) }
    }
    (self.manifests, self.said) = (manifests, said)
  }

  func hold(for call: FactView) -> Bool {
    guard !said.isEmpty, let names = said[Self.package(of: call.file, manifests)] else { return false }
    return call.name.split { !($0.isLetter || $0.isNumber || $0 == "_") }.first.map { names.contains(String($0)) }
      ?? false
  }

  private static func package(of file: ScannedFile, _ manifests: Set<String>) -> String {
    let folders = file.path.split(separator: "/").dropLast()
    for length in stride(from: folders.count, through: 0, by: -1) {
      let folder = folders.prefix(length).joined(separator: "/")
      if manifests.contains(folder) { return folder }
    }
    return ""
  }
}
