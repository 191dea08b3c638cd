import CodeIndex
import Facts

/// Handlers that ask in their own words who calls: `@comment.is_deletable_by_user?(user)`, `auth::decode_link(token)`. And
/// those that tell everybody the same.
struct InlineChecks {
  let index: CodeIndex

  func asks(_ handler: FactView) -> Bool {
    index.facts(in: handler).contains { fact in
      guard fact.kind == .call else { return false }
      let receiver = fact[.receiver].flatMap { $0.contains("::") ? $0 : nil } ?? ""
      return Self.speaksOfRights(IdentifierWords.split(fact.name))
        || Self.speaksOfRights(IdentifierWords.split(receiver))
    }
  }

  /// It calls nothing, so it has nothing to keep from anybody.
  func saysNothing(_ handler: FactView) -> Bool {
    handler.detail.isFunctionLike && !index.facts(in: handler).contains { $0.kind == .call || $0.kind == .data }
  }

  private static func speaksOfRights(_ words: [String]) -> Bool {
    !rights.isDisjoint(with: words) || zip(words, words.dropFirst()).contains { $0 == "by" && $1 == "user" }
  }

  private static let rights: Set<String> = [
    "can", "cannot", "allowed", "authorize", "authorized", "authorise", "authorised", "permitted", "permission",
    "permissions", "forbidden", "unauthorized", "policy", "ability", "owned", "owns", "auth", "signature",
  ]
}
