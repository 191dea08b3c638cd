import CodeIndex
import Facts

/// Finds a definition of one commit in another: by what it is and is called, then by what its body says.
struct DefinitionFollowing {
  enum Outcome: Hashable {
    case found(FactView)
    /// In order of place.
    case several([FactView])
    case lost
  }

  let old: CodeIndex
  let new: CodeIndex
  let renames: FileRenames
  let texts: CitedTexts

  /// More definitions of one name in other files than these are not read for their likeness.
  private static let mostRivals = 24
  /// What two bodies must share where the name alone does not decide.
  private static let leastLikeness = 0.5
  /// By how much the likest must lead.
  private static let leastLead = 0.15

  /// The file of the new tree that an old path leads to; nil when it is gone.
  func home(of path: String) -> ScannedFile? { new.file(at: renames[path] ?? path) }

  /// Definitions of its bare name that were not there before: where it may have gone, be it into another scope of its own
  /// file. The files that hold them are those whose text ``follow(_:)`` may want to see, beside the one at home.
  func rivals(of definition: FactView) -> [FactView] {
    let found = new.definitions(named: definition.name).filter {
      Self.areAlike($0, definition) && !wasThere($0)
    }
    return found.count <= Self.mostRivals ? found : []
  }

  func follow(_ definition: FactView) -> Outcome {
    let siblings = namesakes(of: definition, in: definition.file)
    let here = home(of: definition.path).map { namesakes(of: definition, in: $0) } ?? []
    if siblings.count == 1, let only = here.first, here.count == 1 { return settled(only, definition) }
    if !here.isEmpty { return among(here, siblings, definition) }
    if let member = member(definition) { return .found(member) }
    let away = rivals(of: definition)
    let sameName = away.filter { $0.qualifiedName == definition.qualifiedName }
    if let moved = likest(sameName, to: definition, byWords: true) ?? likest(away, to: definition) { return moved }
    // Moved and rewritten, but there was and is only this one.
    if let only = sameName.first, Self.count(of: definition, in: old) == 1, Self.count(of: definition, in: new) == 1 {
      return .found(only)
    }
    if let only = onlyInItsFile(definition) { return .found(only) }
    return remade(definition) ?? renamed(definition)
  }

  // MARK: At home

  /// The only member of that name of the type that its own type has become: a type takes its members along.
  private func member(_ definition: FactView) -> FactView? {
    guard let type = definition.container, type.detail.isTypeLike, case .found(let moved) = follow(type) else {
      return nil
    }
    func namesakes(_ type: FactView) -> [FactView] {
      type.file.facts(.definition).filter {
        $0.name == definition.name && $0.container == type && Self.areAlike($0, definition)
      }
    }
    let found = namesakes(moved)
    return found.count == 1 && namesakes(type).count == 1 ? found[0] : nil
  }

  /// The only one of its bare name at home where it was the only one too, in whatever scope: the function around it was
  /// renamed.
  private func onlyInItsFile(_ definition: FactView) -> FactView? {
    func namesakes(_ file: ScannedFile) -> [FactView] {
      file.facts(.definition).filter { $0.name == definition.name && Self.areAlike($0, definition) }
    }
    guard let home = home(of: definition.path), namesakes(definition.file).count == 1 else { return nil }
    let found = namesakes(home)
    return found.count == 1 ? found[0] : nil
  }

  /// The only one of its name at home, be it of another kind: a constructor function that was made a class.
  private func remade(_ definition: FactView) -> Outcome? {
    guard Self.isBlock(definition), let file = home(of: definition.path) else { return nil }
    let found = file.facts(.definition).filter {
      Self.isBlock($0) && $0.name == definition.name && $0.qualifiedName == definition.qualifiedName
    }
    return found.count == 1 ? .found(found[0]) : nil
  }

  /// The one of its name at home, unless its body went elsewhere and something else has taken the name.
  private func settled(_ only: FactView, _ definition: FactView) -> Outcome {
    guard likeness(only, definition) < 0.3 else { return .found(only) }
    let better = rivals(of: definition).filter { likeness($0, definition) >= 0.8 }
    return better.isEmpty ? .found(only) : .several(([only] + better).sorted(by: precedes))
  }

  /// One of several of a name in one file, such as overloads.
  private func among(_ here: [FactView], _ siblings: [FactView], _ definition: FactView) -> Outcome {
    for key in [Self.signature, text] {
      let wanted = key(definition)
      let fitting = here.filter { key($0) == wanted }
      if fitting.count == 1, siblings.count(where: { key($0) == wanted }) == 1 { return .found(fitting[0]) }
    }
    // The order of those that are alike, where as many are left.
    if let before = texts.old(definition.path), let file = here.first?.file, let after = texts.new(file.path) {
      let alignment = LineAlignment(from: before.lines, to: after.lines)
      let line = definition.startLine - 1
      if line < before.count, let target = alignment.target[line], !alignment.isDoubtful(line),
        let found = here.first(where: { $0.startLine == target + 1 })
      {
        return .found(found)
      }
    }
    if here.count == 1 {
      // Of several one is left: it is this one if it says the same, another if it says what another said.
      return likeness(here[0], definition) >= Self.leastLikeness ? .found(here[0]) : .several(here)
    }
    return .several(here)
  }

  /// A definition at home of another name that was not there before and says nearly the same.
  private func renamed(_ definition: FactView) -> Outcome {
    guard let file = home(of: definition.path), Self.isBlock(definition), definition.lines.count >= 3
    else { return .lost }
    let candidates = file.facts(.definition).filter {
      Self.areAlike($0, definition) && $0.name != definition.name && !wasThere($0)
        && $0.container.map { Self.depth($0) } == definition.container.map { Self.depth($0) }
    }
    return likest(candidates, to: definition) ?? .lost
  }

  // MARK: Likeness

  /// The candidate that is alike enough and leads, or all that are when none leads; nil when none is alike.
  /// - Parameter byWords: compares words instead of lines, which is enough where the qualified name is the same.
  private func likest(_ candidates: [FactView], to definition: FactView, byWords: Bool = false) -> Outcome? {
    let ranked = candidates.map { ($0, likeness($0, definition, byWords: byWords)) }
      .filter { $0.1 >= Self.leastLikeness }
    guard let best = ranked.map(\.1).max() else { return nil }
    let close = ranked.filter { best - $0.1 < Self.leastLead || (best < 1 && $0.1 == 1) }.map(\.0)
    if close.count == 1 { return .found(close[0]) }
    let exact = ranked.filter { $0.1 == 1 }.map(\.0)
    if exact.count == 1 { return .found(exact[0]) }
    return .several(close.sorted(by: precedes))
  }

  private func likeness(_ candidate: FactView, _ definition: FactView, byWords: Bool = false) -> Double {
    guard let before = texts.old(definition.path), let after = texts.new(candidate.path) else { return 0 }
    let (old, new) = (before[definition.lines], after[candidate.lines])
    let lines = TextLines.likeness(old, new)
    // Copies are told from what is only like it by their lines.
    return byWords && lines < 1 ? min(TextLines.likeness(ofWords: old, new), 0.999) : lines
  }

  private func text(_ definition: FactView) -> [ArraySlice<UInt8>]? {
    let text = definition.file === old.file(at: definition.path) ? texts.old(definition.path) : nil
    return (text ?? texts.new(definition.path)).map { $0[definition.lines].map(TextLines.trimmed) }
  }

  // MARK: Identity

  private func namesakes(of definition: FactView, in file: ScannedFile) -> [FactView] {
    let name = definition.qualifiedName
    return file.facts(.definition).filter {
      $0.name == definition.name && Self.areAlike($0, definition) && $0.qualifiedName == name
    }
  }

  /// Whether a new definition stood in the old tree already, so that it can be no other one's new place.
  private func wasThere(_ candidate: FactView) -> Bool {
    let path = renames.source(of: candidate.path) ?? candidate.path
    guard let file = old.file(at: path) else { return false }
    return !namesakes(of: candidate, in: file).isEmpty
  }

  /// A function may become a method and a class a struct; a class no function.
  static func areAlike(_ a: FactView, _ b: FactView) -> Bool { areAlike(a.detail, b.detail) }

  static func areAlike(_ a: FactDetail, _ b: FactDetail) -> Bool {
    if a.isFunctionLike { return b.isFunctionLike }
    if a.isTypeLike { return b.isTypeLike }
    let variables: Set<FactDetail> = [.constant, .variable, .property, .field]
    return a == b || (variables.contains(a) && variables.contains(b))
  }

  private static func count(of definition: FactView, in index: CodeIndex) -> Int {
    let name = definition.qualifiedName
    return index.definitions(named: definition.name).count { areAlike($0, definition) && $0.qualifiedName == name }
  }

  private static func isBlock(_ definition: FactView) -> Bool {
    definition.detail.isFunctionLike || definition.detail.isTypeLike
  }

  private static func signature(_ definition: FactView) -> [ArraySlice<UInt8>]? {
    definition[.signature].map { [ArraySlice($0.utf8)] }
  }

  private static func depth(_ definition: FactView) -> Int { (definition.container.map(depth) ?? 0) + 1 }

  private func precedes(_ a: FactView, _ b: FactView) -> Bool {
    a.path == b.path ? a.startLine < b.startLine : a.path.precedesInBytes(b.path)
  }
}
