import Facts

/// Which of the functions that a name leads to a call means.
extension Binder {
  /// Of several functions of one name those that the call's arguments fit; a base's where none of a type's own does.
  func narrowed(_ resolution: Resolution, _ name: String, at site: FactView) -> Resolution {
    guard case .bound(let bound, let tier, var reason) = resolution else { return resolution }
    let definitions = index.joinedByPlatform(bound)
    let functions = definitions.filter(\.detail.isFunctionLike)
    let types = definitions.filter { !$0.detail.isFunctionLike }
    let choice = OverloadChoice(index)
    // A macro and a function of one name stand for each other under conditions of the build.
    let macros = functions.filter { $0.detail == .macro }
    if !macros.isEmpty, macros.count < functions.count, index.profile(for: site.file)?.modules.style == .include {
      let others = functions.filter { $0.detail != .macro }
      let fitting = choice.choose(others, for: site) ?? []
      return .bound(types + macros + fitting, max(tier, .likely), reason + ", a macro or a function")
    }
    var chosen = functions
    if site.kind == .call, !functions.isEmpty {
      if let fitting = choice.choose(functions, for: site) {
        chosen = fitting
        if index.profile(for: site.file)?.openTypes == true {
          chosen = nearest(fitting)
          if chosen.count > 1, index.profile(for: site.file)?.argumentLabels == .required {
            chosen = choice.withFewestParameters(chosen)
            // Written once for each platform, in a file of its own, the one beside the call is meant.
            let here = chosen.filter { $0.file == site.file }
            if here.count == 1, chosen.count > 1, Set(chosen.map { $0[.signature] ?? "" }).count == 1 { chosen = here }
            // Which of several is meant only the compiler knows.
            if chosen.count > 1 { chosen = [] }
            if chosen.isEmpty, types.isEmpty { return .unknown }
          }
        }
      } else if types.isEmpty, let outside = outsideOwner(of: functions) {
        return .external(outside)
      } else if types.isEmpty {
        guard let inherited = inherited(name, behind: functions, for: site) else { return .unknown }
        chosen = inherited
      } else {
        chosen = []
      }
    }
    chosen = ConstOverloads(index).meant(chosen, by: site)
    if types.isEmpty, let outside = outsideOwner(of: chosen), let profile = index.profile(for: site.file) {
      // The type has others from outside; labels are what tells ours.
      let isLabelled = site[.arguments].map { ArgumentList($0).arguments.contains { $0.label != nil } } ?? false
      if !isLabelled {
        if chosen.contains(where: { $0.detail == .constructor }) { return .external(outside) }
        if profile.commonMethodNames.contains(name) { return .bound(chosen, max(tier, .likely), reason) }
      }
    }
    // Arguments of no known type may leave many open: one is meant, and none is likely.
    // Further signatures of one function, where there are no overloads, are not several.
    // Neither are alternatives for platforms, each in a module of its own.
    let areAlternatives =
      index.profile(for: site.file)?.modules.style == .modulePath
      && Set(chosen.map(\.file)).count == chosen.count && chosen.allSatisfy { $0.container == nil }
    let isOne = areAlternatives || site[.arguments] == nil && NameResolver.areOverloads(chosen)
    if chosen.count > 2, !isOne, choice.areDifferent(chosen) {
      return types.isEmpty
        ? .bound(chosen, .nameOnly, "one of \(chosen.count) overloads") : .bound(types, tier, reason)
    }
    let isSure = chosen.count <= 1 || (!types.isEmpty && chosen.isEmpty)
    if chosen.count == 1, functions.count > 1 || !functions.contains(chosen[0]) {
      reason += (functions.contains(chosen[0]) ? ", the one" : ", the one of its bases") + " that takes these arguments"
    }
    // Whether a type that is taken as it comes was told from the arguments is not known.
    let isOpen = chosen.count == 1 && functions.count > 1 && choice.takesAnyType(chosen[0])
    return .bound(types + chosen, isSure && !isOpen ? tier : max(tier, .likely), reason)
  }

  /// Those of the first one's type. What a protocol asks for is meant before what it gives to all.
  private func nearest(_ functions: [FactView]) -> [FactView] {
    guard functions.count > 1, let block = functions[0].container, block.detail.isTypeLike else { return functions }
    let owner = index.owner(of: block)
    let own = functions.filter { $0.container.map { $0.detail.isTypeLike && index.owner(of: $0) == owner } ?? false }
    let asked = own.filter { $0.container?[.extends] == nil && $0.container?.detail == .interface }
    return asked.count == 1 ? asked : own
  }

  /// The type from outside that all these functions are added to here: it has others of the name.
  private func outsideOwner(of functions: [FactView]) -> String? {
    var name: String?
    for function in functions {
      guard let block = function.container, block.detail.isTypeLike,
        case .external(let outside) = index.owner(of: block)
      else { return nil }
      name = name ?? outside
    }
    return name
  }

  private func inherited(_ name: String, behind functions: [FactView], for site: FactView) -> [FactView]? {
    var queue = functions.compactMap { Overrides(index: index).type(of: $0) }
    var seen = Set(queue)
    var position = 0
    while position < queue.count, position < 32 {
      let type = queue[position]
      position += 1
      for base in index.bases(of: type) {
        guard case .type(let base) = base, seen.insert(base).inserted else { continue }
        let members = index.members(of: base).filter { $0.name == name && $0.detail.isFunctionLike }
        if !members.isEmpty, let fitting = OverloadChoice(index).choose(members, for: site) { return fitting }
        queue.append(base)
      }
    }
    return nil
  }
}
