import CodeIndex
import Facts

/// Types among a handler's parameters that only a known caller can fill: `headers: Headers` of `src/auth.rs`.
struct ParameterGuards {
  let index: CodeIndex

  /// The declarations of those types, in the order of the parameters. What may be missing (`Option<User>`) or may have
  /// failed (`Result<User, E>`) guards nothing.
  ///
  /// What asks the request decides: a type of the application's own whose asking is seen to turn callers away is a guard
  /// whatever its name. A refusal may be written by a macro; there the name tells, beside the folder.
  func guards(of handler: FactView) -> [FactView] {
    let folders = index.profile(for: handler.file)?.routing.guardFolders ?? []
    guard !folders.isEmpty, let parameters = handler[.parameters] else { return [] }
    var found: [FactView] = []
    var optional = false
    for word in parameters.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }) {
      if word == "Option" || word == "Result" {
        optional = true
      } else if word.first?.isUppercase == true {
        defer { optional = false }
        guard !optional, !Self.mayBeMissing(word) else { continue }
        let types = index.definitions(named: String(word)).filter {
          $0.detail.isTypeLike && $0[.extends] == nil && $0.file.language == handler.file.language
            && index.guardProof.isAsked($0)
        }
        guard let type = type(String(word), among: types, at: handler), !found.contains(type) else { continue }
        if index.guardProof.holds(forType: type)
          || (Self.namesCaller(word) && Self.isBelow(folders, type.path))
        {
          found.append(type)
        }
      }
    }
    return found
  }

  /// Of several types of a name the one that the handler's file sees.
  private func type(_ name: String, among types: [FactView], at handler: FactView) -> FactView? {
    if types.count < 2 { return types.first }
    return index.type(meantBy: name, at: handler).flatMap { types.contains($0) ? $0 : nil }
  }

  private static func namesCaller(_ name: Substring) -> Bool {
    let words = Set(IdentifierWords.split(String(name)))
    return !words.isDisjoint(with: callers) && words.isDisjoint(with: strangers)
  }

  /// `OptionalUser`, `MaybeUser`: of the application's own, for whoever calls.
  private static func mayBeMissing(_ name: Substring) -> Bool {
    let words = IdentifierWords.split(String(name))
    return words.count > 1 && words.first.map { ["optional", "maybe", "opt"].contains($0) } ?? false
  }

  private static func isBelow(_ folders: [String], _ path: String) -> Bool {
    path.split { $0 == "/" || $0 == "." }.contains { folders.contains(String($0)) }
  }

  private static let callers: Set<String> = [
    "auth", "user", "headers", "admin", "token", "session", "claims", "guard", "login", "member", "owner", "manager",
    "identity", "principal", "account",
  ]
  /// What says where a call comes from, not from whom.
  private static let strangers: Set<String> = ["client", "host", "request", "anonymous", "optional", "maybe"]
}
