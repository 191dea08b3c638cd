public import Facts

/// What an application lets callers do whom nobody knows (CanCanCan, "Defining Abilities").
///
/// A guard that asks for an ability, an `auth` fact with the value `ability`, turns nobody away where the ability is given before
/// anyone asks who is calling: by an `open` fact with the same value, whose name lists subjects and `only` actions.
public struct Abilities: Sendable {
  let index: CodeIndex

  /// The value of guards that ask for an ability, and of what gives one.
  public static let asked = "ability"
  private static let taken = "noAbility"

  /// Whether everyone may do what a guard asks for.
  /// - Parameter action: the handler's name.
  /// - Parameter type: the type whose handler it is: what a guard that names no subject asks about.
  public func letsEveryonePass(_ guarding: FactView, _ action: String?, of type: FactView) -> Bool {
    guard guarding[.value] == Self.asked, let action else { return false }
    let subject = subject(of: guarding, type)
    let said = abilities(of: type).filter { fits($0, action) && concerns($0, subject) }
    return !said.isEmpty && said.allSatisfy { $0[.value] == Self.asked }
  }

  /// What the type of abilities says that a controller asks: the one that its method makes, else the one called as usual.
  private func abilities(of type: FactView) -> [FactView] {
    guard let routing = index.profile(for: type.file)?.routing else { return [] }
    let methods = ([type] + index.overrides.supertypes(of: type)).lazy.compactMap { owner in
      index.members(of: owner).first { routing.abilityMethods.contains($0.name) && $0.detail.isFunctionLike }
    }
    let method = methods.first
    let made = method.map { method in
      index.facts(in: method.file, lines: method.lines).filter { $0.kind == .call }.compactMap { $0[.receiver] }
    }
    let names = Set((made ?? routing.abilityTypes).map(Self.folded))
    return index.memos.abilities.value(0) {
      index.facts(.auth, .open).filter {
        ($0[.value] == Self.asked || $0[.value] == Self.taken) && $0.file.role != .test
      }
    }.filter { said in
      guard index.areRelated(said.file, type.file), let owner = RouterResolver(index: index).enclosingType(of: said)
      else { return false }
      return names.contains(Self.folded(owner.name))
    }
  }

  private func fits(_ said: FactView, _ action: String) -> Bool {
    let groups = index.profile(for: said.file)?.routing.abilityActions ?? []
    return Self.words(said[.only] ?? "").contains { word in
      word == action || groups.contains("\(word) \(action)") || groups.contains("\(word) *")
    }
  }

  private func concerns(_ said: FactView, _ subject: Subject) -> Bool {
    Self.words(said.name).contains { word in
      let name = Self.folded(word)
      return name == Self.everything || name == subject.name
        || subject.isPlural && Self.isPlural(subject.name, of: name)
    }
  }

  private struct Subject {
    /// In small letters, without what joins words.
    var name: String
    /// It may be the plural of what is meant.
    var isPlural: Bool
  }

  private static let everything = "all"

  private func subject(of guarding: FactView, _ type: FactView) -> Subject {
    let suffix = index.profile(for: type.file)?.routing.typeSuffix ?? ""
    if let told = guarding[.imported], told != "false", told != "nil" {
      return Subject(name: Self.folded(told), isPlural: false)
    }
    let name = type.name.hasSuffix(suffix) ? String(type.name.dropLast(suffix.count)) : type.name
    return Subject(name: Self.folded(name), isPlural: true)
  }

  private static func isPlural(_ plural: String, of name: String) -> Bool {
    plural == name + "s" || plural == name + "es" || name.hasSuffix("y") && plural == name.dropLast() + "ies"
  }

  private static func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || "_?!:".contains($0)) }.map { word in
      String(word.split(separator: ":").last ?? word)
    }
  }

  private static func folded(_ text: String) -> String {
    (text.split(separator: ":").last.map(String.init) ?? text).lowercased().filter { $0 != "_" }
  }
}

extension CodeIndex {
  public var abilities: Abilities { Abilities(index: self) }
}
