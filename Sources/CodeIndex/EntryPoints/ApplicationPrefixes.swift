import Facts

/// What an application puts before all handlers that are declared by annotations of its framework: prefixes, and versions where
/// it puts those into paths (Nest, "Global prefix" and "Versioning").
///
/// A version is a `prefix` fact of the name ``version``: of a handler, of a type, or of all, which says in `alias` what is
/// written before the number.
struct ApplicationPrefixes: Sendable {
  let index: CodeIndex

  private static let version = "@version"

  /// Whether it stands on a router of its own, and holds for what is put on none that is seen where it is the only one.
  private static func isOnly(_ mount: FactView) -> Bool { mount[.value] == "only" }

  static func isVersion(_ fact: FactView) -> Bool { fact.detail == .prefix && fact.name == version }

  /// The prefixes of imports that name a handler's folder, else one before all decorated controllers of an application, a
  /// mount of `@Controller`: of several
  /// applications the one that imports the controller, else the one whose folders are shared; where that does not tell,
  /// nobody says which. Several of one name that leave out other paths all hold.
  func prefixes(before own: FactView) -> [FactView] {
    guard let framework = own[.framework] else { return [] }
    let imported = FolderMounts(index: index).mounts(of: own)
    return imported.isEmpty ? prefixes(of: framework, before: own) : imported
  }

  /// The same for a route that functions hand a router to each other for, which in the end nobody is seen to give.
  func onlyRouter(of route: FactView) -> [FactView] { prefixes(before: route).filter(Self.isOnly) }

  /// - Parameter own: what stands in the application.
  func prefixes(of framework: String, before own: FactView) -> [FactView] {
    let all = index.memos.applicationPrefixes.value(framework) {
      index.facts(.reference, .mount).filter {
        $0[.target]?.hasPrefix("@") == true && $0[.framework] == framework
          && ($0[.value] == nil || $0[.value] == "expression" || Self.isOnly($0)) && $0.file.role != .test
      }
    }
    guard all.count > 1 else { return all }
    let best = nearest(ApplicationScans(index: index).narrowed(all, to: own), to: own)
    guard Set(best.map(\.name)).count == 1, best.count == 1 || !best.contains(where: Self.isOnly) else { return [] }
    return best.indices.filter { here in !best[..<here].contains { $0[.except] == best[here][.except] } }.map {
      best[$0]
    }
  }

  /// A way to a route once for each of its versions: its own, else its type's, else those of all. One that is said to be of no
  /// version has none in its path, nor have those of an application that puts none there.
  func versioned(_ steps: [FactView], _ route: FactView) -> [[FactView]] {
    let all = versions(ofAll: route)
    guard !all.isEmpty else { return [steps] }
    let said = route.file.facts(.reference).filter(Self.isVersion)
    func of(_ name: String?, in container: FactView?) -> [FactView] {
      said.filter { name != nil && $0[.target] == name && $0.container == container }
    }
    let own = of(route[.target], in: route.container)
    let ofType = own.isEmpty ? of(route.container?.name, in: route.container?.container) : own
    let place = steps.first?[.target]?.hasPrefix("@") == true ? 1 : 0
    return (ofType.isEmpty ? all : ofType).map { version in
      text(ofVersion: version).isEmpty ? steps : Array(steps[..<place]) + [version] + steps[place...]
    }
  }

  /// `v2`; empty for no version.
  func text(ofVersion version: FactView) -> String {
    guard let number = version[.value], !number.isEmpty else { return "" }
    return (versions(ofAll: version).first?[.alias] ?? "") + number
  }

  private func versions(ofAll own: FactView) -> [FactView] {
    guard let framework = own[.framework] else { return [] }
    let all = index.memos.applicationVersions.value(framework) {
      index.facts(.reference, .prefix, named: Self.version).filter {
        $0[.target]?.hasPrefix("@") == true && $0[.framework] == framework && $0.file.role != .test
      }
    }
    let best = all.count > 1 ? nearest(all, to: own) : all
    // Of several applications that say otherwise, nobody knows which is meant.
    return Set(best.map(\.file)).count > 1 ? [] : best
  }

  /// Of what several applications say, what those do that import a file, else those whose folders it shares most of.
  private func nearest(_ all: [FactView], to own: FactView) -> [FactView] {
    func shared(_ fact: FactView) -> Int {
      zip(fact.path.split(separator: "/"), own.path.split(separator: "/")).prefix { $0 == $1 }.count
    }
    let importing = all.filter { reached(from: $0.file).contains(own.file) }
    let nearest = all.map(shared).max() ?? 0
    return importing.isEmpty ? all.filter { shared($0) == nearest } : importing
  }

  /// All files that one imports, through others too.
  private func reached(from file: ScannedFile) -> Set<ScannedFile> {
    index.memos.reachedFiles.value(file) {
      var found: Set<ScannedFile> = [file]
      var queue = [file]
      while let next = queue.popLast() {
        for edge in index.importGraph.imports(of: next) where found.insert(edge.to).inserted { queue.append(edge.to) }
      }
      return found
    }
  }
}
