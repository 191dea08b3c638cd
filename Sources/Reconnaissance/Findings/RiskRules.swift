import CodeIndex
import Facts

/// Sorts `risk` facts by what their rule ids say. A rule that says nothing known counts as security: that is what risk
/// rules are written for first, and a finding in the wrong row is better than one in none.
enum RiskRules {
  enum Category: Sendable { case security, performance, operational }

  static func category(of rule: String) -> Category {
    let words = Set(IdentifierWords.split(rule))
    if !words.isDisjoint(with: performance) { return .performance }
    if !words.isDisjoint(with: operational) { return .operational }
    return .security
  }

  /// Findings at hand, without those in code that runs once: nobody outside reaches it. Only a secret is known there as well.
  /// What a page leaves no trace of is no operator's business, and a page has no statement, shell or file to be led astray.
  static func findings(_ wanted: Category, _ hand: FilesAtHand) -> [FactView] {
    let browser = BrowserCode(hand.index)
    let reach = Reach(hand.index)
    let uncalled = UncalledCode(hand.index)
    return hand.facts(.risk).map(\.fact).filter { fact in
      guard category(of: fact.rule) == wanted, !hand.index.isOfTests(fact),
        says(secrets, fact.rule) ? !RunsOnce.showsData(fact.file, hand.index) : !RunsOnce.holds(fact.file, hand.index)
      else { return false }
      if uncalled.holds(fact), !says(secrets, fact.rule) { return false }
      switch wanted {
      case .operational:
        return !browser.holds(fact.file) && (!says(silent, fact.rule) || reachesOut(fact, reach, hand.index))
      case .security:
        return !(says(served, fact.rule) && browser.holds(fact.file))
          && !(says(redirects, fact.rule) && isChecked(fact, hand.index))
          && (!says(statements, fact.rule)
            || !JoinedValues(index: hand.index).arePlain(fact) && OutsideText(index: hand.index).isJoined(to: fact))
          && !(says(assigned, fact.rule) && AssignableColumns(index: hand.index).areHarmless(fact))
          && !(says(forged, fact.rule)
            && (asksNobody(fact) || changesNothing(fact, reach, hand.index) || isSigned(fact, hand.index)))
      case .performance:
        return !isBounded(fact, hand.index) && !(says(unbounded, fact.rule) && isNoTable(fact, hand.index))
      }
    }
  }

  /// What rules of a category matched in the code at hand and is no finding, tests left out: an answer that says none says
  /// that it passed these over.
  static func passedOver(_ wanted: Category, _ hand: FilesAtHand) -> [FactView] {
    let told = Set(findings(wanted, hand))
    return hand.facts(.risk).map(\.fact).filter {
      category(of: $0.rule) == wanted && !hand.index.isOfTests($0) && !told.contains($0)
    }
  }

  /// `; 2 matches are passed over, since nothing in sight makes them matter: …`; empty for none.
  static func phrase(passedOver facts: [FactView]) -> [Span] {
    if facts.isEmpty { return [] }
    let (verb, them) = facts.count == 1 ? ("is", "it") : ("are", "them")
    return [
      .text(
        "; \(Count.of(facts.count, "match", plural: "matches")) \(verb) passed over, since nothing in sight makes \(them) matter: "
      )
    ] + Wording.cited(facts, limit: 3)
  }

  /// Whether what is put into a finding's statement was followed to where it comes from.
  static func isFollowed(_ fact: FactView) -> Bool { says(statements, fact.rule) }

  /// The finding is of what may bring any number at once.
  static func isUnbounded(_ fact: FactView) -> Bool { says(unbounded, fact.rule) }

  /// What is tried before a handler that does nothing, and does not say why.
  private static func reachesOut(_ fact: FactView, _ reach: Reach, _ index: CodeIndex) -> Bool {
    let handler = fact.file.facts(.error).first { $0.detail == .handle && $0.startLine == fact.startLine }
    return handler?[.explained] == nil && !SwallowedErrors.onlyClearsUp(handler ?? fact, index)
      && reach.leavesProgram(fact.file, lines: SwallowedErrors.guarded(by: handler ?? fact, index))
  }

  /// Something before it in its definition asks whether the address may be gone to: `is_safe_url(target)`.
  private static func isChecked(_ fact: FactView, _ index: CodeIndex) -> Bool {
    guard let around = index.enclosingDefinition(of: fact) else { return false }
    return index.facts(in: around).contains { call in
      guard call.kind == .call, call.startLine <= fact.startLine else { return false }
      let words = Set(IdentifierWords.split(call.name))
      return !words.isDisjoint(with: checking) && !words.isDisjoint(with: addresses)
    }
  }

  /// What the query is asked of was told before how many rows it may bring: `db := g.Where(x).Limit(limit)`.
  private static func isBounded(_ fact: FactView, _ index: CodeIndex) -> Bool {
    guard let bounding = index.profile(for: fact.file)?.practice.boundingCalls, !bounding.isEmpty,
      let name = fact[.receiver], name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
      let around = index.enclosingDefinition(of: fact)
    else { return false }
    return index.facts(in: around).contains { binding in
      binding.detail == .binding && binding.name == name && binding.startLine < fact.startLine
        && (binding[.target]?.split(whereSeparator: { ".(?)".contains($0) }).contains { bounding.contains(String($0)) }
          ?? false)
    }
  }

  /// What is asked for all it has is a constant that names no model, where models say that they are some: a registry, or a
  /// library's own list.
  private static func isNoTable(_ fact: FactView, _ index: CodeIndex) -> Bool {
    guard let receiver = fact[.receiver], receiver.first?.isUppercase == true || receiver.hasPrefix("::"),
      receiver.allSatisfy({ $0.isLetter || $0.isNumber || "_:".contains($0) }),
      index.profile(for: fact.file)?.methodsNeedReceiver == false,
      let name = receiver.split(separator: ":").last.map(String.init)
    else { return false }
    let models = index.facts(.data, .model).filter { $0.file.language == fact.file.language }
    let names = Set(models.map(\.name))
    guard !names.isEmpty else { return false }
    let types = index.definitions(named: name).filter(\.detail.isTypeLike)
    return !names.contains(name)
      && !types.contains { type in index.overrides.supertypes(of: type).contains { names.contains($0.name) } }
  }

  /// A type that nothing extends and that reaches nothing has nothing to be made to do.
  private static func changesNothing(_ fact: FactView, _ reach: Reach, _ index: CodeIndex) -> Bool {
    guard let type = fact.container, type.detail.isTypeLike, index.overrides.subtypes(of: type).isEmpty else {
      return false
    }
    return !reach.leavesProgram(type.file, lines: type.lines)
  }

  /// What is sent is signed or bears a key, and the signature is asked about: a browser that is made to send it has none.
  private static func isSigned(_ fact: FactView, _ index: CodeIndex) -> Bool {
    guard let type = fact.container, type.detail.isTypeLike else { return false }
    return index.facts(in: type).contains { call in
      guard call.kind == .call else { return false }
      let words = IdentifierWords.split(call.name) + IdentifierWords.split(call[.receiver] ?? "")
      return words.contains("hmac") || words.contains("signature") || words.contains("verifier")
        || words.starts(with: ["secure", "compare"])
    }
  }

  /// Where the type lifts its guard, no session is at hand that a page elsewhere could use.
  private static func asksNobody(_ fact: FactView) -> Bool {
    fact.file.facts(.auth).contains {
      $0.detail == .open && $0[.value] != GuardProof.lifting && $0.container == fact.container
    }
  }

  /// `python.risk.sql-injection` and `python.sql-injection` for people: `sql-injection`.
  static func title(_ rule: String) -> String {
    let parts = rule.split(separator: ".")
    let rest = parts.dropFirst(parts.count > 1 ? 1 : 0).drop { $0 == "risk" }
    let title = rest.joined(separator: ".")
    return title.hasPrefix("risk-") ? String(title.dropFirst("risk-".count)) : title.isEmpty ? rule : title
  }

  /// The title, and why where the pack says so.
  static func reason(_ fact: FactView, _ index: CodeIndex) -> String {
    let why = why(fact, index).map { ": " + $0 } ?? ""
    return title(fact.rule) + why
  }

  static func why(_ fact: FactView, _ index: CodeIndex) -> String? {
    index.profile(for: fact.file)?.riskReasons[fact.rule]
  }

  private static func says(_ words: Set<String>, _ rule: String) -> Bool {
    !words.isDisjoint(with: IdentifierWords.split(rule))
  }

  private static let secrets: Set<String> = ["secret", "password"]
  /// Handlers without a body.
  private static let silent: Set<String> = ["empty", "error"]
  /// What only a program on a server or at a desk has.
  private static let served: Set<String> = ["sql", "command", "shell", "path", "deserialisation"]
  private static let forged: Set<String> = ["csrf"]
  private static let assigned: Set<String> = ["assignment"]
  private static let unbounded: Set<String> = ["unbounded"]
  private static let redirects: Set<String> = ["redirect"]
  private static let statements: Set<String> = ["sql"]
  private static let checking: Set<String> = ["safe", "allowed", "trusted"]
  private static let addresses: Set<String> = ["url", "uri", "host", "redirect", "target"]

  private static let performance: Set<String> = [
    "unbounded", "loop", "nplusone", "allocation", "performance", "slow", "blocking", "quadratic",
    "unpaginated",
  ]
  private static let operational: Set<String> = [
    "timeout", "swallow", "swallowed", "empty", "retry", "operational", "panic", "exit", "ignored", "leak", "unclosed",
  ]
}
