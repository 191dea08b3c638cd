import CodeIndex
import Facts

/// Whether a text is seen to come from outside: whoever asks the program for something says what is in it. A number, an id, or
/// what a call makes of it is none, and neither is what is held against a list before it is used.
struct OutsideText {
  let index: CodeIndex

  /// - Parameter finding: its `arguments` are what is joined to a text.
  func isJoined(to finding: FactView) -> Bool {
    guard let joined = finding[.arguments], let around = index.enclosingDefinition(of: finding),
      !isChecked(finding, in: around)
    else { return false }
    return joined.split(separator: ",").contains { comes(String($0), in: around, before: finding.endLine, Self.depth) }
  }

  private func comes(_ text: String, in around: FactView, before line: Int, _ depth: Int) -> Bool {
    guard depth > 0, let profile = index.profile(for: around.file),
      let chain = WalkedChain(text, passing: profile.practice.passingWords),
      let root = chain.links.first
    else { return false }
    if isRequest(chain, profile.practice) { return true }
    // `name.trim()` is the name; what another call makes of it is something else.
    let made = chain.links.dropFirst().filter(\.isCalled)
    guard !root.isCalled, made.allSatisfy({ Self.trimming.contains($0.name.lowercased()) }) else { return false }
    let name = String(root.name)
    let bindings = index.facts(in: around).filter {
      $0.detail == .binding && $0.name == name && $0.startLine <= line && $0[.value] != "element"
    }
    if !bindings.isEmpty {
      guard !bindings.contains(where: { isPlain($0[.target] ?? "", profile.practice) }) else { return false }
      return bindings.contains { binding in
        // Where a declaration says only its type, the calls on its line say where the value comes from.
        guard let target = binding[.target], binding[.value] != nil else {
          return asksRequest(binding, profile.practice)
        }
        return comes(target, in: around, before: binding.startLine, depth - 1)
      } || bindings.allSatisfy { $0[.value] == nil } && isHandedIn(name, to: around, profile.practice, depth)
    }
    return isHandedIn(name, to: around, profile.practice, depth)
  }

  private func asksRequest(_ binding: FactView, _ practice: Practice) -> Bool {
    index.facts(in: binding.file, lines: binding.startLine...binding.startLine).contains { call in
      guard call.kind == .call, let receiver = call[.receiver] else { return false }
      return WalkedChain(receiver + "." + call.name + "()", passing: practice.passingWords)
        .map { isRequest($0, practice) } ?? false
    }
  }

  /// `req.query.name`, `params[]`
  private func isRequest(_ chain: WalkedChain, _ practice: Practice) -> Bool {
    let text = String(chain.text)
    return practice.outsideTexts.contains { said in
      guard text.hasPrefix(said) else { return false }
      let rest = text.dropFirst(said.count)
      return rest.first.map { !($0.isLetter || $0.isNumber || $0 == "_") } ?? true
    }
  }

  /// A parameter of what handles a route, or of a function that one of those hands it on to.
  private func isHandedIn(_ name: String, to function: FactView, _ practice: Practice, _ depth: Int) -> Bool {
    guard let parameters = function[.parameters] else { return false }
    let parts = TopLevelText.split(parameters, at: ",").map(Self.words)
    guard let position = parts.firstIndex(where: { $0.contains(name) }),
      !parts[position].contains(where: { $0 != name && isPlain($0, practice) })
    else { return false }
    if index.entryPaths.entries(handledBy: function).contains(where: { $0.detail == .route }) { return true }
    return index.callers(of: function).filter { $0.site.file.role != .test }.prefix(Self.callers).contains { use in
      guard let around = use.enclosing, around != function else { return false }
      guard let arguments = use.site[.arguments] else {
        return comes(name, in: around, before: use.site.startLine, depth - 1)
      }
      let given = TopLevelText.split(arguments, at: ",")
      return position < given.count
        && comes(String(given[position]), in: around, before: use.site.startLine, depth - 1)
    }
  }

  /// Something before it in the function asks whether a list holds it, or a pattern fits it.
  private func isChecked(_ finding: FactView, in around: FactView) -> Bool {
    index.facts(in: around).contains { fact in
      guard fact.kind == .call, fact.startLine <= finding.startLine else { return false }
      return !Self.checking.isDisjoint(with: IdentifierWords.split(fact.name))
    }
  }

  private func isPlain(_ type: String, _ practice: Practice) -> Bool {
    let name = type.split(whereSeparator: { ".?".contains($0) }).last.map(String.init) ?? type
    return practice.plainTypes.contains(name) || index.definitions(named: name).contains { $0.detail == .enum }
  }

  private static func words(_ text: Substring) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }.map(String.init)
  }

  private static let trimming: Set<String> = [
    "trim", "strip", "tostring", "lower", "upper", "tolower", "toupper", "tolowercase", "touppercase", "to_s",
    "tolowerinvariant",
  ]
  private static let checking: Set<String> = [
    "includes", "contains", "contain", "has", "escape", "escaped", "quote", "quoted", "sanitize", "sanitized",
    "validate",
    "validated", "valid", "check", "allowed", "match", "matches", "fullmatch", "test", "whitelist",
  ]
  private static let depth = 4
  private static let callers = 20
}
