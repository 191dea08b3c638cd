import CodeIndex
import Facts

/// Lists of migrations that name further lists: a change log that includes those of each version (Liquibase, "include").
enum MigrationLists {
  /// The entries of all lists, each of which stands where another names it. Such entries themselves are left out.
  static func flattened(_ entries: [FactView]) -> [FactView] {
    let lists = Dictionary(grouping: entries, by: \.file)
    let byName = Dictionary(grouping: lists.keys, by: \.fileName)
    guard lists.count > 1 else { return entries }
    func list(_ entry: FactView) -> ScannedFile? {
      let parts = entry.name.split(separator: "/").filter { $0 != "." && $0 != ".." }
      guard let last = parts.last, let files = byName[String(last)] else { return nil }
      let named = parts.joined(separator: "/")
      let fitting = files.filter { $0 != entry.file && ($0.path == named || $0.path.hasSuffix("/" + named)) }
      return fitting.min { (-$0.path.shared(entry.path), $0.path) < (-$1.path.shared(entry.path), $1.path) }
    }
    let further = Dictionary(entries.compactMap { entry in list(entry).map { (entry, $0) } }) { first, _ in first }
    guard !further.isEmpty else { return entries }
    let inner = Set(further.values)
    var found: [FactView] = []
    var seen: Set<ScannedFile> = []
    func walk(_ file: ScannedFile) {
      guard seen.insert(file).inserted else { return }
      for entry in lists[file] ?? [] {
        if let next = further[entry] { walk(next) } else { found.append(entry) }
      }
    }
    let files = lists.keys.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for file in files where !inner.contains(file) { walk(file) }
    // Lists that name each other in a circle.
    for file in files { walk(file) }
    return found
  }
}

extension String {
  /// How many bytes two paths have in common from the first on.
  fileprivate func shared(_ other: String) -> Int { zip(utf8, other.utf8).prefix { $0 == $1 }.count }
}
