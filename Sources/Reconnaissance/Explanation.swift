import CodeIndex
public import Facts

/// Why one mention of a name is, or is not, counted as a use: `recon ask callers --explain PATH:LINE`.
public struct Explanation: Sendable, Hashable {
  public enum Verdict: String, CaseIterable, Sendable, Hashable {
    /// A call that is printed as a caller.
    case caller
    /// As sure, but no call: a type in a signature, a function passed on, a base.
    case reference
    /// Counted and listed apart.
    case apart
    case notCounted
  }
  /// One thing that was looked up.
  public struct Step: Sendable, Hashable {
    public var name: String
    /// Where, in words.
    public var lookedIn: String
    /// What was found, in words; nil when it was not there.
    public var found: String?
    /// How far inside the question this was asked. What a step needed stands before it, with a greater depth.
    public var depth: Int
    /// The same for people.
    var spans: [Span]
  }
  public var path: String
  public var line: Int
  /// The call or reference; nil for a mention that no rule reads as one.
  public var site: FactView?
  /// The name as it stands there.
  public var name: String
  public var verdict: Verdict
  public var tier: Tier
  /// A few words, no full stop.
  public var reason: String
  /// What it was taken to be; empty for nothing in this repository.
  public var meaning: [FactView]
  /// Every definition that its name could mean.
  public var candidates: [FactView]
  /// What was looked up, in this order.
  public var steps: [Step]
  /// What was asked about; nil when the line was explained for itself.
  public var target: FactView?

  /// Everything on a line that may be a use of the targets; without targets every call and reference there.
  public static func of(line: Int, in file: ScannedFile, _ inquiry: Inquiry) -> [Explanation] {
    let (index, targets) = (inquiry.index, inquiry.definitions)
    if targets.isEmpty {
      return index.explanations(ofLine: line, in: file, target: nil).map { Explanation($0, target: nil) }
    }
    var explanations: [Explanation] = []
    var seen: Set<FactView> = []
    for target in targets {
      let found = index.explanations(ofLine: line, in: file, target: target)
      for explanation in found
      where seen.insert(explanation.site).inserted || explanation.verdict != .notCounted {
        if explanation.verdict != .notCounted {
          explanations.removeAll { $0.site == explanation.site && $0.verdict == .notCounted }
        }
        explanations.append(Explanation(explanation, target: target))
      }
    }
    if explanations.isEmpty, let target = targets.first {
      explanations.append(unread(line, in: file, target, index, inquiry.mentions[target.name] ?? []))
    }
    return explanations
  }

  private init(_ explanation: UseExplanation, target: FactView?) {
    path = explanation.site.path
    line = explanation.site.startLine
    site = explanation.site
    name = explanation.site.name
    verdict = Verdict(rawValue: explanation.verdict.rawValue) ?? .notCounted
    tier = explanation.tier
    reason = explanation.reason
    meaning = explanation.meaning
    candidates = explanation.candidates
    steps = explanation.steps.map(Step.init)
    self.target = target
  }

  private init(path: String, line: Int, target: FactView, verdict: Verdict, reason: String) {
    self.path = path
    self.line = line
    name = target.name
    self.verdict = verdict
    tier = .nameOnly
    self.reason = reason
    (meaning, candidates, steps) = ([], [], [])
    self.target = target
  }

  /// A line without a call or reference of the name.
  private static func unread(
    _ line: Int, in file: ScannedFile, _ target: FactView, _ index: CodeIndex, _ mentions: [Mention]
  ) -> Explanation {
    func explain(_ verdict: Verdict, _ reason: String) -> Explanation {
      Explanation(path: file.path, line: line, target: target, verdict: verdict, reason: reason)
    }
    for fact in index.facts(in: file, lines: line...line) {
      if fact.kind == .definition, fact.name == target.name {
        return explain(.notCounted, fact == target ? "the definition itself" : "another definition of this name")
      }
      if fact.kind == .import, fact[.imported] == target.name || fact[.alias] == target.name {
        return explain(.notCounted, "an import brings the name here, which uses nothing yet")
      }
    }
    guard let mention = mentions.first(where: { $0.path == file.path && $0.line == line }) else {
      return explain(.notCounted, "the name does not stand on this line")
    }
    var reader = MentionReader(index, of: [target], [target.name: mentions])
    switch reader.reading(of: mention, naming: target, in: file) {
    case .use(let kind, let tier, let reason):
      var explanation = explain(.reference, "\(kind.rawValue): \(reason)")
      explanation.tier = tier
      return explanation
    case .possible(.template, _): return explain(.apart, "in the code of a template, searched as text only")
    case .possible(.string, _):
      return explain(.apart, "in a string that spells the name: reflection or registration may use it")
    case .possible(_, let reason): return explain(.apart, reason)
    case .passing:
      switch mention.context {
      case .comment: return explain(.notCounted, "in a comment, which calls nothing")
      case .prose: return explain(.notCounted, "in a text that is no code")
      case .string: return explain(.notCounted, "in a string")
      case .code: return explain(.notCounted, "in code, where the name is not read as this")
      }
    case .explained: return explain(.notCounted, "it means something else there")
    }
  }

  // MARK: For people

  /// The explanation as lines: what stands there, the verdict, what it means, what was looked up, what it could mean.
  public var lines: [AnswerLine] {
    var children = [AnswerLine(verdictSpans)]
    if !meaning.isEmpty {
      children.append(AnswerLine(["Means "] + Listing.spans(meaning, limit: 4) { DefinitionPhrase.spans($0) }))
    }
    if site != nil {
      children.append(
        steps.isEmpty
          ? AnswerLine(["Looked up: nothing; the receiver is no chain of names."])
          : AnswerLine(["Looked up, in this order:"], children: Self.tree(steps)))
    }
    if !candidates.isEmpty {
      children.append(
        AnswerLine(
          [.text("Definitions of this name here, \(Count.number(candidates.count)): ")]
            + Listing.spans(candidates, limit: 6) { DefinitionPhrase.spans($0) }))
    }
    return [AnswerLine(subject, children: children)]
  }

  private var subject: [Span] {
    let place = Span.place(path: path, lines: line...line)
    guard let site else { return [.code(name), " ", place] }
    var spans: [Span] = [.text(Self.noun(site) + " "), .code(name)]
    if let receiver = site[.receiver] { spans += [" on ", .code(receiver)] }
    spans += [" ", place]
    if let container = site.container { spans += [" in ", .code(container.qualifiedName)] }
    return spans
  }

  private static func noun(_ site: FactView) -> String {
    switch site.detail {
    case .typeUse: "type"
    case .callback: "passed on uncalled,"
    case .base: "base type"
    case .decorator: "decorator"
    default: "call"
    }
  }

  private var verdictSpans: [Span] {
    let of: [Span] = target.map { [" of ", DefinitionPhrase.name($0), " ", Span.site($0)] } ?? []
    return switch verdict {
    case .caller: ["Counted as a caller"] + of + [.text(", \(tier.rawValue): ")] + Wording.reason(reason)
    case .reference: ["Counted as a use without a call"] + of + [.text(", \(tier.rawValue): ")] + Wording.reason(reason)
    case .apart: ["Not counted as a caller"] + of + [", listed apart as one that may be: "] + Wording.reason(reason)
    case .notCounted:
      (target == nil ? ["Not counted"] : ["Not counted as a use"]) + of + [
        .text(tier == .external ? ", external: \(reason)" : ": \(reason)")
      ]
    }
  }

  /// Steps that a later one needed stand below it.
  private static func tree(_ steps: [Step]) -> [AnswerLine] {
    var stack: [(depth: Int, line: AnswerLine)] = []
    for step in steps {
      var line = AnswerLine(step.spans, isKept: true)
      while let last = stack.last, last.depth > step.depth {
        line.children.insert(last.line, at: 0)
        stack.removeLast()
      }
      stack.append((step.depth, line))
    }
    return stack.map(\.line)
  }

}

extension Explanation.Step {
  init(_ step: BindingStep) {
    name = step.name
    depth = step.depth
    found = step.outcome
    let place: [Span]
    switch step.scope {
    case .inside(let definition):
      lookedIn = "in \(definition.detail.rawValue) \(definition.qualifiedName)"
      place = [.text("in \(definition.detail.rawValue) ")] + DefinitionPhrase.spans(definition)
    case .file(let file):
      lookedIn = "at the top of \(file.path) and in its imports"
      place = ["at the top of ", .place(path: file.path, lines: nil), " and in its imports"]
    case .shared:
      lookedIn = "in its package, namespace or folder and wildcard imports"
      place = [.text(lookedIn)]
    case .members(let words):
      lookedIn = "among the members of \(words)"
      place = [.text(lookedIn)]
    }
    spans =
      [.code(step.name), " "] + place + [.text(": " + (step.outcome ?? "not there"))]
      + (step.definitions.first.map { [" ", Span.site($0)] } ?? [])
  }
}
