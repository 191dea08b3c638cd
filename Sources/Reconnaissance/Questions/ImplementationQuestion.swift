import CodeIndex
import Facts

/// Step 2a, current implementation: where exactly, and what it does today.
struct ImplementationQuestion: Question {
  let id = QuestionID.implementation

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let searched = Searched(inquiry).counts
    guard inquiry.isModification else {
      let absent: [Span] = ["no target given: name one with ", .code("--modify")]
      return Answer(
        id, .notApplicable, lines: [AnswerLine(.label("File(s)"), absent), AnswerLine(.label("Summary"), absent)],
        searched: searched)
    }
    var evidence = EvidenceList()
    let places = inquiry.targets.map { target in
      var spans = self.place(of: target, inquiry.index, &evidence)
      let company = Self.company(of: target, inquiry.index)
      evidence.add(company, reason: "in the same file, used by the target")
      if !company.isEmpty {
        spans += ["; with it "] + Listing.spans(company) { DefinitionPhrase.spans($0) }
      }
      return spans
    }
    let summaries = inquiry.targets.flatMap { self.summaries(of: $0, inquiry.index, &evidence) }
    return Answer(
      id, .answered, lines: [Self.line("File(s)", places), Self.line("Summary", summaries)], items: evidence.items,
      searched: searched)
  }

  /// One entry beside its label, several below it.
  private static func line(_ label: String, _ entries: [[Span]]) -> AnswerLine {
    if entries.count == 1 { return AnswerLine(.label(label), entries[0]) }
    return AnswerLine(.label(label), [.text("\(entries.count) targets")], children: entries.map { AnswerLine($0) })
  }

  /// Where a header declares what is defined apart from it.
  private static func declaration(of definition: FactView, _ index: CodeIndex) -> FactView? {
    index.headerDeclaration(of: definition).flatMap { $0 == definition ? nil : $0 }
  }

  private func place(of target: Target, _ index: CodeIndex, _ evidence: inout EvidenceList) -> [Span] {
    switch target {
    case .definition(let definition):
      evidence.add(definition, reason: "the target", quoted: Quotation.of(definition[.signature]))
      var spans = [Span.whole(definition)]
      if let container = definition.container {
        evidence.add(container, reason: "around the target")
        spans += [" in "] + DefinitionPhrase.spans(container)
      }
      if let declaration = Self.declaration(of: definition, index) {
        evidence.add(declaration, reason: "declares the target", quoted: Quotation.of(declaration[.signature]))
        spans += [", declared at ", Span.site(declaration)]
      }
      return spans
    case .file(let file):
      evidence.add(
        Evidence(path: file.path, lines: nil, name: file.fileName, rule: "index.target", reason: "the target"))
      evidence.add(target.definitions, reason: "defined in the target")
      return [Span.place(path: file.path, lines: nil), .text(", " + Count.of(file.content.lineCount, "line"))]
    case .lines(let file, let lines, let definitions):
      evidence.add(
        Evidence(path: file.path, lines: lines, name: file.fileName, rule: "index.target", reason: "the target"))
      evidence.add(definitions, reason: "touched by the target's lines")
      let place = Span.place(path: file.path, lines: lines)
      if definitions.isEmpty { return [place, ", inside no definition"] }
      return [place, " in "] + Listing.spans(definitions) { DefinitionPhrase.spans($0) }
    }
  }

  /// Other definitions of the file that the target calls or names as types, in order of place.
  private static func company(of target: Target, _ index: CodeIndex) -> [FactView] {
    if case .file = target { return [] }
    let targets = target.definitions
    var company: Set<FactView> = []
    for use in targets.flatMap({ index.facts(in: $0) })
    where use.kind == .call || (use.kind == .reference && [.typeUse, .binding, .callback].contains(use.detail)) {
      let binding = index.binding(of: use)
      guard binding.tier == .confirmed || binding.tier == .likely else { continue }
      company.formUnion(binding.definitions.filter { $0.file === target.file })
    }
    return company.filter { other in
      !targets.contains { $0 == other || $0.container == other || $0.lines.contains(other.startLine) }
    }.sorted(by: PlaceOrder.precedes)
  }

  private func summaries(
    of target: Target, _ index: CodeIndex, _ evidence: inout EvidenceList
  ) -> [[Span]] {
    switch target {
    case .file(let file):
      return [fileSummary(file, index, &evidence)]
    case .lines(let file, let lines, let definitions) where definitions.isEmpty:
      let structure = DefinitionStructure(file: file, lines: lines, index: index)
      structure.addEvidence(to: &evidence)
      return [Self.sentence(structure.clauses(), nothingIn: file, lines: lines.count, index)]
    case .definition, .lines:
      return target.definitions.map { summary(of: $0, index, &evidence) }
    }
  }

  private func summary(
    of definition: FactView, _ index: CodeIndex, _ evidence: inout EvidenceList
  ) -> [Span] {
    let structure = DefinitionStructure(definition: definition, index: index)
    structure.addEvidence(to: &evidence)
    var clauses: [[Span]] = []
    if definition.detail.isTypeLike { clauses.append(Self.members(of: definition, index, &evidence)) }
    // A type that is defined further down may be written as a string.
    if let returns = definition[.returns]?.filter({ $0 != "\"" }), !returns.isEmpty {
      clauses.append(["returns ", .code(returns)])
    }
    clauses += structure.clauses()
    let sentence = Self.sentence(clauses, nothingIn: definition.file, lines: definition.lines.count, index)
    // What has no words of its own is told by its header, and does what the method it implements is said to.
    let declaration = Self.declaration(of: definition, index)
    let described = ([definition] + [declaration].compactMap(\.self) + index.overrides.overridden(by: definition)).first
    {
      Quotation.of($0[.doc]) != nil
    }
    guard let described, let doc = Quotation.of(described[.doc]) else { return sentence }
    let isOwn = described == definition
    evidence.add(
      Evidence(
        path: described.path, lines: described.lines, kind: described.kind, detail: described.detail,
        name: described.name, container: described.containerName, rule: "index.doc-comment",
        reason: isOwn
          ? "first sentence of its doc comment"
          : "first sentence of the doc comment of \(described == declaration ? "its declaration" : "what it implements")",
        quoted: doc))
    let whose: [Span] =
      isOwn
      ? []
      : described == declaration
        ? [" (at ", Span.site(described), ")"] : [" (of "] + DefinitionPhrase.spans(described) + [")"]
    return Sentence.run([[.quoted(doc)] + whose, sentence])
  }

  private static func sentence(
    _ clauses: [[Span]], nothingIn file: ScannedFile, lines: Int, _ index: CodeIndex
  ) -> [Span] {
    let sentence = Sentence.of(clauses)
    if !sentence.isEmpty { return sentence }
    let language = index.profile(for: file)?.displayName ?? file.language
    return [
      .text(
        "No call into this repository, error, configuration, data or outside call found in its "
          + Count.of(lines, "line") + (language.map { " of \($0)" } ?? "") + ".")
    ]
  }

  private static func members(
    of type: FactView, _ index: CodeIndex, _ evidence: inout EvidenceList
  ) -> [Span] {
    let members = index.contents(of: type)
    evidence.add(members, reason: "member of the target")
    let functions = members.filter { $0.detail.isFunctionLike }
    var clause: [Span] = [.text("defines " + Count.of(functions.count, "method"))]
    if !functions.isEmpty {
      clause += [" ("] + Listing.spans(functions) { [.code($0.name), " ", Span.site($0)] } + [")"]
    }
    let rest = members.count - functions.count
    if rest > 0 { clause.append(.text(" and " + Count.of(rest, "other member"))) }
    let bases = index.facts(in: type).filter { $0.detail == .base && $0.container == type }
    evidence.add(bases, reason: "base of the target")
    if !bases.isEmpty { clause += [", extends "] + Listing.spans(bases) { [.code($0.name)] } }
    return clause
  }

  private func fileSummary(
    _ file: ScannedFile, _ index: CodeIndex, _ evidence: inout EvidenceList
  ) -> [Span] {
    let structure = DefinitionStructure(file: file, lines: nil, index: index)
    structure.addEvidence(to: &evidence)
    let imported = Set(
      file.facts(.import).compactMap { fact in (fact[.alias] ?? fact[.imported]).map { "\(fact.startLine) \($0)" } })
    // What an import gives a name to, the file does not define; what opens a package it does where it holds all there is.
    let own = file.outermostDefinitions.filter { !imported.contains("\($0.startLine) \($0.name)") }
    let around = file.facts(.definition).filter {
      $0.container == nil && $0.detail.isNamespace && $0.lines.count > 1
    }
    let top = own.isEmpty ? around : own
    var clauses: [[Span]] = []
    if !top.isEmpty {
      clauses.append(["defines "] + Listing.spans(top, limit: 8) { DefinitionPhrase.spans($0) })
    }
    return Self.sentence(
      clauses + structure.clauses(), nothingIn: file, lines: file.content.lineCount, index)
  }
}
