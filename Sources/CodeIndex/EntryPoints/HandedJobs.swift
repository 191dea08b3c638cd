import Facts

/// Functions that become jobs by something of the application's own, or by being handed to a queue.
///
/// A job with the value `decorated` stands below a decorator whose name is its `alias`: it is one where that name comes from a file of
/// the repository that imports a package which makes jobs (`job = partial(rq_job, connection=redis)`). A job with the value `handed` is
/// named in a call (`queue.enqueue(send, 3)`): it is one where the name means a function that is here.
struct HandedJobs: Sendable {
  let index: CodeIndex

  /// A name may be handed on by so many files.
  private static let depthLimit = 4

  func isNone(_ entry: FactView) -> Bool {
    switch entry[.value] {
    case "decorated":
      guard let decorator = entry[.alias] else { return true }
      let isSaidAgain = entry.file.facts(.entryPoint).contains {
        $0 != entry && $0.detail == .job && $0[.target] == entry[.target] && $0[.value] != "decorated"
          && $0.container == entry.container && abs($0.startLine - entry.startLine) < 8
      }
      return isSaidAgain || !makesJobs(decorator, in: entry.file, Self.depthLimit)
    case "handed":
      let handler = index.entryPaths.handler(of: entry)
      return handler.tier > .likely
        || !handler.definitions.contains { $0.detail.isFunctionLike || $0.detail.isTypeLike }
    default: return false
    }
  }

  private func makesJobs(_ name: String, in file: ScannedFile, _ depth: Int) -> Bool {
    guard depth > 0, let packages = index.profile(for: file)?.routing.jobPackages, !packages.isEmpty else {
      return false
    }
    let scope = index.scope(of: file)
    let imports = scope.imports(String(name.prefix { $0 != "." }))
    if imports.isEmpty {
      let isHere = !scope.definitions(name).isEmpty || !scope.bindings(name).isEmpty
      return isHere && file.facts(.import).contains { packages.contains(String($0.name.prefix { $0 != "." })) }
    }
    return imports.contains { fact in
      guard case .module(let module) = index.imports.module(named: fact.name, from: file) else { return false }
      let imported = fact[.imported] ?? name
      let submodule = index.imports.submodule(imported, of: module, for: file)?.files ?? []
      // `from shop import worker` and `worker.job`.
      if let dot = name.lastIndex(of: "."), case let own = submodule.isEmpty ? module.files : submodule {
        return own.contains { $0 != file && makesJobs(String(name[name.index(after: dot)...]), in: $0, depth - 1) }
      }
      return module.files.contains { $0 != file && makesJobs(imported, in: $0, depth - 1) }
    }
  }
}
