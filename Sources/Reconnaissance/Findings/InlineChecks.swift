import CodeIndex
import Facts

/// Handlers that ask in their own words who calls: `@comment.is_deletable_by_user?(user)`, `auth::decode_link(token)`. And
/// those that tell everybody the same, or are said to be for everybody.
struct InlineChecks {
  let index: CodeIndex
  private let reach: Reach

  init(index: CodeIndex) {
    self.index = index
    // A controller asks a service, which asks another, which asks a table.
    reach = Reach(index, depth: 6)
  }

  /// Whether nothing is to be said of a route without a guard.
  func leavesOpen(_ route: RouteTable.Route) -> Bool {
    if Self.isNamedOpen(route.fact[.receiver]) || Self.namesToken(route.paths) { return true }
    guard let handler = route.handler else { return false }
    return asks(handler) || isAskedInFamily(handler) || saysNothing(handler) || isSaidOpen(handler)
      || Self.takesToken(handler)
  }

  func asks(_ handler: FactView) -> Bool { index.facts(in: handler).contains(where: asksItself) }

  /// What it calls of its own type, or of what that extends, asks; or what runs before all of the type's handlers does.
  private func isAskedInFamily(_ handler: FactView) -> Bool {
    guard let type = handler.container, type.detail.isTypeLike else { return false }
    let family = [type] + index.overrides.supertypes(of: type)
    let selves = index.profile(for: handler.file)?.selfNames ?? []
    let called = index.facts(in: handler).filter { fact in
      fact.kind == .call && (fact[.receiver].map(selves.contains) ?? true)
    }
    let before = type.file.facts(.reference).filter { $0.detail == .callback && $0.container == type }
    let names = Set((called + before).map(\.name))
    return !names.isEmpty
      && family.contains { owner in
        index.members(of: owner).contains {
          $0 != handler && names.contains($0.name) && $0.detail.isFunctionLike && asks($0)
        }
      }
  }

  private func asksItself(_ fact: FactView) -> Bool {
    if refuses(fact) { return true }
    guard fact.kind == .call else { return false }
    let words = IdentifierWords.split(fact.name)
    let receiver = IdentifierWords.split(fact[.receiver] ?? "")
    if Self.speaksOfRights(words) { return true }
    if fact[.receiver]?.contains("::") == true, Self.speaksOfRights(receiver) { return true }
    // `auth.TryGetUserID(ctx)`, `session.User(c)`, `request.user()`
    return words.contains("user") && receiver.last.map(Self.callers.contains) ?? false
  }

  /// It turns somebody away: says so with the status of its answer, or by the name of what it raises.
  private func refuses(_ fact: FactView) -> Bool {
    if fact.kind == .auth { return fact.detail == .refusal }
    guard fact.kind == .error, fact.detail == .raise else { return false }
    return !Self.refusals.isDisjoint(with: IdentifierWords.split(fact.name))
  }

  /// It calls nothing, so it has nothing to keep from anybody; or only makes an answer of a text of its own.
  func saysNothing(_ handler: FactView) -> Bool {
    guard handler.detail.isFunctionLike else { return false }
    let facts = index.facts(in: handler).filter { $0.kind == .call || $0.kind == .data }
    return facts.isEmpty
      || facts.allSatisfy { $0.kind == .call && $0[.arguments] == "\"" }
        && !reach.leavesProgram(handler.file, lines: handler.lines)
  }

  /// Its documentation says so: `Public by design`, `no authentication needed`.
  private func isSaidOpen(_ handler: FactView) -> Bool {
    guard let said = handler[.doc] else { return false }
    return !Self.openWords.isDisjoint(with: said.lowercased().split { !$0.isLetter }.map(String.init))
  }

  /// A router that is called after what it is for: `publicRouter.get(…)`.
  private static func isNamedOpen(_ receiver: String?) -> Bool {
    receiver.map { !openWords.isDisjoint(with: IdentifierWords.split($0)) } ?? false
  }

  /// Who knows the token in the address was given it: `/files/{token}`, `/shared/:code`.
  private static func namesToken(_ paths: [String]) -> Bool {
    paths.contains { path in
      path.split(separator: "/").contains { part in
        guard let first = part.first, "{:<[".contains(first) else { return false }
        return !tokens.isDisjoint(with: IdentifierWords.split(String(part)))
      }
    }
  }

  private static func takesToken(_ handler: FactView) -> Bool {
    guard let parameters = handler[.parameters] else { return false }
    return parameters.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { tokens.contains(String($0)) }
  }

  private static func speaksOfRights(_ words: [String]) -> Bool {
    !rights.isDisjoint(with: words)
      || zip(words, words.dropFirst()).contains { $0 == "by" && $1 == "user" || $0 == "current" && $1 == "user" }
      || words.first == "is" && (words.contains("admin") || words.contains("authenticated"))
  }

  private static let rights: Set<String> = [
    "can", "cannot", "allowed", "authorize", "authorized", "authorise", "authorised", "permitted", "permission",
    "permissions", "forbidden", "unauthorized", "policy", "ability", "owned", "owns", "auth", "signature",
  ]
  private static let callers: Set<String> = ["auth", "session", "request", "ctx", "context", "c", "req"]
  private static let refusals: Set<String> = ["forbidden", "unauthorized", "unauthorised", "unauthenticated"]
  private static let openWords: Set<String> = ["public", "unauthenticated", "anonymous", "publicly"]
  private static let tokens: Set<String> = ["token", "code", "hash", "signature", "secret", "nonce"]
}
