import Facts

/// Annotations of the repository's own that are a framework's by what they extend (ASP.NET Core, "Custom route attributes"):
/// `[ApiV1]`, whose type hands `RouteAttribute` a path, and `[HttpSearch("all")]`, whose type extends `HttpMethodAttribute`.
///
/// Where such an annotation is declared stands a `router` fact with the value `mark`: its target is the annotation's type, its name
/// the path with `${…}` for what is given, its `parameters` those of its constructor, its verb the method for one of handlers. What a
/// use gives is a `prefix` fact of the name ``given`` for each argument above a type, and a route with the value `marked` above a
/// handler; `imported` is the annotation of both. What an annotation hands the one that it extends are `prefix` facts of the name
/// ``handed`` in the same form: `class ApiV1Attribute(string name) : ApiAttribute(1, name)`.
struct MarkedRoutes: Sendable {
  let index: CodeIndex

  static let given = "@mark"
  static let handed = "@base"

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
    guard let type, let use = use(of: mark, on: type) else {
      return MarkPath(mark.name, of: mark[.parameters], []).text
    }
    return path(of: mark, by: Self.plain(use.name), given: given(at: use), depth: 4)
  }

  /// Where a mark stands above a type, or above what that extends.
  private func use(of mark: FactView, on type: FactView) -> FactView? {
    let types = ([type] + index.overrides.supertypes(of: type)).lazy.flatMap { index.typeParts(of: $0) }
    return types.compactMap { part in
      part.file.facts(.reference).first {
        $0.detail == .decorator && $0[.target] == part.name && $0.container == part.container
          && declared[Self.plain($0.name)]?.contains(mark) == true
      }
    }.first
  }

  /// What stands in the brackets of an annotation.
  private func given(at use: FactView) -> [MarkPath.Argument] {
    let name = Self.plain(use.name)
    return use.file.facts(.reference).filter {
      $0.detail == .prefix && $0.name == Self.given && $0[.target] == use[.target] && $0[.imported] == name
        && $0.container == use.container
    }.map { MarkPath.Argument(name: $0[.alias], value: $0[.value] ?? "") }
  }

  /// - Parameter name: the annotation as it is used: the mark's own, or one that extends it and may hand it something else.
  private func path(of mark: FactView, by name: String, given: [MarkPath.Argument], depth: Int) -> String {
    let suffix = index.profile(for: mark.file)?.routing.markSuffix ?? ""
    let names = [name, name + suffix]
    let plain = MarkPath(mark.name, of: mark[.parameters], given).text
    guard depth > 0, let own = mark[.target], !names.contains(own) else { return plain }
    let handing = index.facts(.reference, .prefix, named: Self.handed).filter {
      names.contains($0[.target] ?? "") && index.areRelated($0.file, mark.file)
    }
    guard let first = handing.first, let base = first[.imported] else { return plain }
    let handed = handing.filter { $0.file == first.file && $0[.target] == first[.target] }.map {
      MarkPath.Argument(name: $0[.alias], value: MarkPath($0[.value] ?? "", of: $0[.parameters], given).text)
    }
    return path(of: mark, by: Self.plain(base), given: handed, depth: depth - 1)
  }

  /// The path of a route by such an annotation.
  func path(of route: FactView) -> String {
    mark(of: route).map {
      MarkPath($0.name, of: $0[.parameters], [MarkPath.Argument(name: nil, value: route.name)]).text
    } ?? route.name
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
}
