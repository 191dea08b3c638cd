import Facts

/// Routes whose path is where their file stands: `src/app/api/users/[id]/route.ts` answers at `/api/users/[id]`
/// (Next.js, "Route Handlers"; SvelteKit, "+server").
enum FileRoutes {
  /// Nil for a route that says its path itself, and for a file that is none of those.
  static func path(of route: FactView, _ routing: LanguageProfile.Routing) -> String? {
    guard !routing.fileRoutes.isEmpty, route.name == route[.verb] else { return nil }
    let folders = route.file.folder.split(separator: "/").map(String.init)
    let stem = route.file.fileName.prefix { $0 != "." }
    for rule in routing.fileRoutes {
      let parts = rule.split(separator: "/")
      guard parts.count == 2, stem == parts[1], let root = root(parts[0], in: folders) else { continue }
      // `(group)` and `@slot` order the files and are in no address.
      let path = folders[(root + 1)...].filter { !($0.hasPrefix("(") && $0.hasSuffix(")")) && !$0.hasPrefix("@") }
      return "/" + path.joined(separator: "/")
    }
    return nil
  }

  /// The folder of that name below `src`, else the first one.
  private static func root(_ name: Substring, in folders: [String]) -> Int? {
    let all = folders.indices.filter { folders[$0] == name }
    return all.first { $0 > 0 && folders[$0 - 1] == "src" } ?? all.first
  }
}
