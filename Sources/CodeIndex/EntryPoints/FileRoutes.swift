import Facts

/// Routes whose path is where their file stands: `src/app/api/users/[id]/route.ts` answers at `/api/users/[id]`
/// (Next.js, "Route Handlers" and "Pages and Layouts"; SvelteKit, "+server").
enum FileRoutes {
  /// What nothing but its file's place makes a route has this value.
  static let only = "fileOnly"

  /// Whether a file of its own answers it.
  static func isWhole(_ route: FactView) -> Bool { route[.value] == only }

  /// Nil for a route that says its path itself, and for a file that is none of those.
  static func path(of route: FactView, _ routing: LanguageProfile.Routing, _ index: CodeIndex) -> String? {
    if route[.value] == only { return pagePath(of: route, routing, index) }
    guard !routing.fileRoutes.isEmpty, route.name == route[.verb] else { return nil }
    for rule in routing.fileRoutes {
      if let path = path(of: route.file, rule[...]) { return path }
    }
    return nil
  }

  /// A rule of pages names the package that makes them ones: `next:app/page`.
  private static func pagePath(
    of route: FactView, _ routing: LanguageProfile.Routing, _ index: CodeIndex
  ) -> String? {
    for rule in routing.filePages {
      guard let colon = rule.firstIndex(of: ":"), let path = path(of: route.file, rule[rule.index(after: colon)...])
      else { continue }
      let package = rule[..<colon]
      guard index.dependencies.declared.contains(where: { $0.name == package }) else { continue }
      // What stands below `api` answers every method, a page is read.
      guard (route[.verb] == nil) == (path == "/api" || path.hasPrefix("/api/")) else { continue }
      return path
    }
    return nil
  }

  /// - Parameter rule: a folder and the name of files below it, `app/page`; `pages/*` for files of any name, which ends their
  ///   path.
  private static func path(of file: ScannedFile, _ rule: Substring) -> String? {
    let folders = file.folder.split(separator: "/").map(String.init)
    // `[...rest].ts` has dots of its own.
    let named = file.fileName.hasPrefix("[") ? file.fileName.lastIndex(of: "]") : nil
    let stem = named.map { file.fileName[...$0] } ?? file.fileName.prefix { $0 != "." }
    let parts = rule.split(separator: "/")
    guard parts.count == 2, parts[1] == "*" || stem == parts[1], let root = root(parts[0], in: folders) else {
      return nil
    }
    // `(group)` and `@slot` order the files and are in no address.
    var path = folders[(root + 1)...].filter { !($0.hasPrefix("(") && $0.hasSuffix(")")) && !$0.hasPrefix("@") }
    // `(.)photo` shows another page's address in its place; `_lib` is private.
    if path.contains(where: { $0.hasPrefix("(.") || $0.hasPrefix("_") }) { return nil }
    if parts[1] == "*" {
      if stem.hasPrefix("_") || stem == "404" || stem == "500" { return nil }
      if stem != "index" { path.append(String(stem)) }
    }
    return "/" + path.joined(separator: "/")
  }

  /// The folder of that name below `src`, else the first one.
  private static func root(_ name: Substring, in folders: [String]) -> Int? {
    let all = folders.indices.filter { folders[$0] == name }
    return all.first { $0 > 0 && folders[$0 - 1] == "src" } ?? all.first
  }
}
