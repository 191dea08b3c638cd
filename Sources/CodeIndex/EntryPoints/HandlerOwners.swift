public import Facts

/// Finds the type that a route's text names as its handler's: `admin/posts#index`, `Admin\PostController@show`.
public struct HandlerOwners: Sendable {
  let index: CodeIndex

  /// The handler as its framework looks it up: with what the groups around the route put before its name, and the
  /// controller that a group says for all of its routes. `nil` when the route names none.
  ///
  /// A group that says a controller has its actions named alone: `resources :posts do get :preview` is `posts#preview`
  /// (Rails Guides, "Adding More RESTful Actions"). Without one a path that is all a route says is its handler too:
  /// `get "pages/about"` is `pages#about`.
  public func handlerText(of route: FactView) -> String? {
    guard let target = route[.target] else { return nil }
    var folders: [String] = []
    var controller: String?
    for step in RoutePaths(index: index).chains(of: route).first ?? [] {
      guard let said = step[.imported] else { continue }
      if said.hasSuffix("#") { controller = String(said.dropLast()) } else { folders.append(said) }
    }
    guard let (owner, action) = Self.parted(target, isGrouped: controller != nil) else { return target }
    guard let owner = owner ?? controller else { return target }
    let path = owner.hasPrefix("/") ? String(owner.dropFirst()) : (folders + [owner]).joined(separator: "/")
    return path + "#" + action
  }

  /// What stands before and behind the `#` of a handler, nothing before it where a group says that; nil for what is named
  /// in another way.
  private static func parted(_ target: String, isGrouped: Bool) -> (owner: String?, action: Substring)? {
    if let hash = target.firstIndex(of: "#") {
      return (hash == target.startIndex ? nil : String(target[..<hash]), target[target.index(after: hash)...])
    }
    guard target.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "/" }) else { return nil }
    let parts = target.split(separator: "/")
    guard let action = parts.last else { return nil }
    if parts.count > 1 { return (parts.dropLast().joined(separator: "/"), action) }
    return isGrouped ? (nil, action) : nil
  }

  /// The type whose name is spelled so, with or without the ending of controllers; the nearest by the number of outer
  /// names that agree, nil when two are as near.
  func owner(_ written: String, for route: FactView) -> FactView? {
    let wanted = Self.words(written)
    guard let last = wanted.last else { return nil }
    let suffix = index.profile(for: route.file)?.routing.typeSuffix ?? ""
    let types = index.memos.typesByWord.value(0) {
      var found: [String: [FactView]] = [:]
      for type in index.definitions(Self.typeDetails) where type.file.role != .test {
        found[Self.words(type.name).last ?? "", default: []].append(type)
      }
      return found
    }
    let named = (suffix.isEmpty ? [] : types[last + suffix.lowercased()] ?? []) + (types[last] ?? [])
    // What a file of settings names may be of any language.
    let isNamedInSettings = route.rule.hasPrefix("manifest.")
    // A path names all modules around: `admin/posts` is no `Forum::PostsController`.
    let isPath = written.contains("/") && !isNamedInSettings
    let all = named.filter { isNamedInSettings || index.areRelated($0.file, route.file) }.map { type in
      let outer = Self.words(type.qualifiedName).dropLast() + Self.written(before: type.name, in: type[.signature])
      let agreeing = zip(outer.reversed(), wanted.dropLast().reversed()).prefix { $0 == $1 }.count
      return (type: type, agreeing: agreeing, apart: outer.count + wanted.count - 1 - 2 * agreeing)
    }
    let ranked = isPath ? all.filter { $0.agreeing == wanted.count - 1 } : all
    guard let best = ranked.max(by: { ($1.apart, $0.agreeing) < ($0.apart, $1.agreeing) }) else { return nil }
    let nearest = ranked.filter { $0.apart == best.apart && $0.agreeing == best.agreeing }.map(\.type)
    if nearest.count == 1 { return nearest[0] }
    // A module may be called like a controller without its ending: `FixFeeds` beside `FixFeedsController`.
    let ended = nearest.filter { !suffix.isEmpty && $0.name.hasSuffix(suffix) }
    return ended.count == 1 ? ended[0] : nil
  }

  /// The type that a route's handler belongs to, where its text names one or it stands in one.
  public func type(of route: FactView) -> FactView? {
    guard let text = handlerText(of: route),
      let separator = text.lastIndex(where: { $0 == "#" || $0 == "@" || $0 == ":" }),
      // `gems/:id` is a path.
      !text[..<separator].hasSuffix("/")
    else { return nil }
    return type(String(text[..<separator]), for: route)
  }

  /// What the name means where the route stands, else the type that is spelled so.
  private func type(_ written: String, for route: FactView) -> FactView? {
    if case .bound(let found, let tier, _) = Binder(index).resolve(written, nil, at: Place(of: route)), tier <= .likely,
      let type = found.first(where: \.detail.isTypeLike)
    {
      return type
    }
    return owner(written, for: route)
  }

  /// The method that a route's text names, in the type it names or what that extends.
  func method(of route: FactView) -> Binding? {
    guard let text = handlerText(of: route), let separator = text.lastIndex(where: { $0 == "#" || $0 == "@" }),
      let type = type(String(text[..<separator]), for: route)
    else { return nil }
    let name = text[text.index(after: separator)...]
    for owner in [type] + index.overrides.supertypes(of: type) {
      let found = index.members(of: owner).filter { $0.name == name && $0.detail.isFunctionLike }
      if !found.isEmpty { return Binding(definitions: found, tier: .likely, reason: "named as its handler") }
    }
    return nil
  }

  private static let typeDetails: Set<FactDetail> = [.class, .struct, .interface, .trait, .module]

  /// `mod` of `class Mod::TagsController`: outer names that a declaration says itself.
  private static func written(before name: String, in signature: String?) -> [String] {
    guard let signature, let place = signature.firstRange(of: name)?.lowerBound else { return [] }
    let path = signature[..<place].split(whereSeparator: { $0 == " " }).last ?? ""
    return path.hasSuffix("::") ? words(String(path)) : []
  }

  private static func words(_ text: String) -> [String] {
    text.split { "/\\:.".contains($0) }.map { folded(String($0)) }
  }

  private static func folded(_ text: String) -> String { text.lowercased().filter { $0 != "_" && $0 != "-" } }
}
