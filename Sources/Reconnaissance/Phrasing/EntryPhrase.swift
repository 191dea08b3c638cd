import CodeIndex
import Facts

/// How entry points and the chains from them are written.
enum EntryPhrase {
  /// `route` `GET /api/users`: what kind, and its name as users of it know it.
  static func name(_ entry: FactView, _ index: CodeIndex) -> [Span] {
    if entry.detail == .main { return [.code("main")] }
    return [.text(noun(entry.detail) + " "), .code(title(entry, index))]
  }

  /// `GET /api/users`, `expire_unpaid`. A route that is mounted at several places has all its paths, up to three.
  static func title(_ entry: FactView, _ index: CodeIndex) -> String {
    guard entry.detail == .route else {
      let name = index.commandName(of: entry)
      return entry[.verb].map { $0 + " " + name } ?? name
    }
    let paths = index.routePaths(of: entry).map(\.text)
    let verbs = index.viewRoutes.routes(of: entry).compactMap(\.verb).reduce(into: [String]()) { verbs, verb in
      if !verbs.contains(verb) { verbs.append(verb) }
    }
    return title(verbs.isEmpty ? entry[.verb] : verbs.joined(separator: "|"), paths)
  }

  static func title(_ verb: String?, _ paths: [String]) -> String {
    let more = paths.count > 3 ? ", … (\(paths.count) paths)" : ""
    return [verb, paths.prefix(3).joined(separator: ", ") + more].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// A path with what stands behind it: `/api/users/` and `/{pk}`.
  static func joined(_ path: String, _ suffix: String) -> String {
    if suffix.isEmpty { return path }
    // A slash that ends a path of this framework ends the longer one too.
    return path.hasSuffix("/") ? path + suffix.drop { $0 == "/" } + "/" : path + suffix
  }

  /// The title of what an answer holds as evidence; its name when it is no entry point.
  static func title(_ item: Evidence, _ index: CodeIndex) -> String {
    guard item.detail == .route, let line = item.lines?.lowerBound, let file = index.file(at: item.path) else {
      return item.name
    }
    let route = index.facts(in: file, lines: line...line).first { $0.detail == .route && $0.name == item.name }
    return route.map { title($0, index) } ?? item.name
  }

  static func noun(_ detail: FactDetail) -> String {
    switch detail {
    case .consumer: "consumer of"
    case .event: "event handler"
    default: detail.rawValue
    }
  }

  static func noun(_ kind: EntryPaths.Kind) -> String {
    switch kind {
    case .entryPoint(let detail): detail == .consumer ? "consumer" : noun(detail)
    case .exportedAPI: "exported API"
    case .test: "test"
    }
  }

  /// A chain written as a stack trace is: each definition with the line where it calls the next, the target last with
  /// its own lines.
  static func chain(
    _ path: EntryPaths.Path, to target: FactView, in index: CodeIndex
  ) -> [Span] {
    var steps: [[Span]] = []
    // The function that is the entry itself says as much by its first call.
    let isOwnStart = path.entry?.detail == .main && path.hops.first?.enclosing?.startLine == path.entry?.startLine
    if let entry = path.entry, path.kind != .test, !isOwnStart {
      steps.append(name(entry, index) + [" ", Span.site(entry)])
    }
    for hop in path.hops {
      let outermost = steps.isEmpty ? path.entry.map { Span.code($0.name) } : nil
      let name = hop.enclosing.map(DefinitionPhrase.name) ?? outermost ?? .text("top level")
      let way: [Span] =
        switch hop.site.detail {
        case .callback: [" passes on"]
        case .decorator: [" decorates with"]
        default: []
        }
      let doubt: [Span] =
        switch hop.tier {
        case .likely: [" (likely: "] + Wording.reason(hop.reason) + [")"]
        case .nameOnly: [" (perhaps: "] + Wording.reason(hop.reason) + [")"]
        case .confirmed, .external: []
        }
      steps.append([name, " ", Span.site(hop.site)] + way + doubt)
    }
    steps.append(DefinitionPhrase.spans(target))
    return Listing.joined(steps, separator: " → ")
  }
}
