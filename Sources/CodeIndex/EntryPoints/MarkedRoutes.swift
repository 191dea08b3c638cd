import Facts

/// Annotations of the repository's own that are a framework's by what they extend (ASP.NET Core, "Custom route attributes"):
/// `[ApiV1]`, whose type hands `RouteAttribute` a path, and `[HttpSearch("all")]`, whose type extends `HttpMethodAttribute`.
///
/// Where such an annotation is declared stands a `router` fact with the value `mark`: its target is the annotation's type, its name
/// the path with `${…}` for what is given, its verb the method for one of handlers. What a use gives is a `prefix` fact of the
/// name ``given`` above a type, and a route with the value `marked` above a handler; `imported` is the annotation of both.
struct MarkedRoutes: Sendable {
  let index: CodeIndex

  static let given = "@mark"

  static func isMark(_ router: FactView) -> Bool { router.detail == .router && router[.value] == "mark" }
  static func isMarked(_ route: FactView) -> Bool { route[.value] == "marked" }

  /// What an annotation of a type puts before its routes.
  func router(of type: FactView) -> FactView? {
    let declared = declared
    if declared.isEmpty { return nil }
    return index.memos.markedTypes.value(type) {
      type.file.facts(.reference).lazy.filter {
        $0.detail == .decorator && $0[.target] == type.name && $0.container == type.container
      }.compactMap { mark(declared[Self.plain($0.name)], at: $0) { $0[.verb] == nil } }.first
    }
  }

  /// What makes a handler a route; nil where nothing shows that its annotation is one.
  func mark(of route: FactView) -> FactView? {
    guard Self.isMarked(route), let name = route[.imported] else { return nil }
    return mark(declared[Self.plain(name)], at: route) { $0[.verb] != nil }
  }

  /// Whether the handler of a route, or of what would be one by a convention, bears an annotation that makes it one.
  func isMarked(handlerOf route: FactView) -> Bool {
    guard !declared.isEmpty, let handler = index.entryPaths.handler(of: route).definitions.first else { return false }
    return route.file.facts(.entryPoint).contains { other in
      other != route && mark(of: other) != nil && other.container == route.container
        && index.entryPaths.handler(of: other).definitions.first == handler
    }
  }

  /// The path that a mark puts before the routes of a type.
  func path(of mark: FactView, on type: FactView?) -> String {
    let said = type.flatMap { type in
      type.file.facts(.reference).first {
        $0.detail == .prefix && $0.name == Self.given && $0[.target] == type.name && $0.container == type.container
      }
    }
    return Self.filled(mark.name, said?[.value] ?? "")
  }

  /// The path of a route by such an annotation.
  func path(of route: FactView) -> String {
    mark(of: route).map { Self.filled($0.name, route.name) } ?? route.name
  }

  /// By the names that annotations are used by. What extends one and hands nothing on itself is the same.
  private var declared: [String: [FactView]] {
    index.memos.marks.value(0) {
      var found: [String: [FactView]] = [:]
      let marks = index.facts(.reference, .router).filter(Self.isMark)
      let own = Set(marks.compactMap { $0[.target] })
      for mark in marks {
        guard let name = mark[.target] else { continue }
        let types = mark.file.facts(.definition).filter { $0.name == name && $0.detail.isTypeLike }
        let heirs = types.flatMap(index.overrides.subtypes).map(\.name).filter { !own.contains($0) }
        let suffix = index.profile(for: mark.file)?.routing.markSuffix ?? ""
        for name in [name] + heirs {
          found[name, default: []].append(mark)
          if !suffix.isEmpty, name.hasSuffix(suffix), name != suffix {
            found[String(name.dropLast(suffix.count)), default: []].append(mark)
          }
        }
      }
      return found
    }
  }

  private func mark(_ marks: [FactView]?, at fact: FactView, _ fits: (FactView) -> Bool) -> FactView? {
    marks?.first { fits($0) && index.areRelated($0.file, fact.file) }
  }

  private static func plain(_ name: String) -> String { name.split(separator: ".").last.map(String.init) ?? name }

  /// A path in which parameters stand for what is given; constants begin with a capital.
  private static func filled(_ path: String, _ given: String) -> String {
    var text = ""
    var rest = path[...]
    while let open = rest.firstRange(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}") {
      let name = rest[open.upperBound..<close]
      text += rest[..<open.lowerBound]
      text += name.first?.isLowercase == true ? given : "${\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
