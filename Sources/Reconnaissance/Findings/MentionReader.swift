import CodeIndex
import Facts

/// What a place where a target's name merely stands says.
enum MentionReading {
  /// It is bound as a use that is no call.
  case use(UseKind, Tier, String)
  /// It may be a use, for this reason.
  case possible(SafeSet.Way, String)
  /// It is none: a comment, prose, another thing of the name.
  case passing
  /// A fact of the line says what the name is doing there, or it means something else.
  case explained
}

/// Reads the places that a search over the text has found.
struct MentionReader {
  let index: CodeIndex
  /// The definitions asked about.
  let own: Set<FactView>
  /// Names that fields or variables of objects bear as well.
  private var fields: [String: Bool] = [:]

  private let mentions: [String: [Mention]]

  init(_ index: CodeIndex, of own: Set<FactView>, _ mentions: [String: [Mention]]) {
    self.index = index
    self.own = own
    self.mentions = mentions
  }

  /// - Parameters:
  ///   - subject: one of the definitions that bear the name.
  ///   - file: the file of the mention.
  mutating func reading(of mention: Mention, naming subject: FactView, in file: ScannedFile) -> MentionReading {
    if TestSnapshots.isSnapshot(mention.path) { return .passing }
    if mention.context == .code, subject.holdsValue { return valued(mention, subject, file) }
    if mention.context != .comment, isExplained(subject.name, mention.line, file) { return .explained }
    if Self.isWordOfProse(mention, subject.name, file) { return .explained }
    let inConfiguration = file.role == .config && mention.context != .comment
    let mayBeQualified = inConfiguration || (mention.context == .string && mention.shape == .whole)
    if mayBeQualified, let text = mention.qualified,
      case let meant = index.definitions(qualifiedAs: text), let first = meant.first
    {
      guard meant.contains(where: own.contains) else { return inConfiguration ? .passing : .explained }
      let reason = "`\(text)` names \(meant.count == 1 ? "it" : "`\(first.qualifiedName)`") alone"
      return .use(inConfiguration ? .configuration : .string, inConfiguration ? .confirmed : .likely, reason)
    }
    if mention.shape == .embedded, SafeSet.isTemplate(file) {
      return .possible(.template, "named in a template's code")
    }
    if inConfiguration, mention.shape == .whole || mention.shape == .member {
      return .possible(.configuration, "named in configuration")
    }
    switch mention.context {
    case .comment, .prose: return .passing
    case .string:
      guard mention.shape == .whole, file.role != .documentation, file.role != .data,
        index.profile(for: file)?.bindsNames == true
      else { return .passing }
      return .possible(.string, "its name is a string: reflection or registration by name may use it")
    case .code: return inCode(mention, subject, file)
    }
  }

  private mutating func inCode(_ mention: Mention, _ subject: FactView, _ file: ScannedFile) -> MentionReading {
    guard areRelated(file, subject.file), mention.shape != .key else { return .passing }
    let name = subject.name
    let receiver = mention.receiver ?? (mention.shape == .member ? "()" : nil)
    // Code that reads a field of the name and code that names the method look the same.
    if receiver != nil, isField(name) { return .passing }
    if let reading = index.reading(of: name, receiver: receiver, atLine: mention.line, in: file) {
      if reading.definitions.contains(where: own.contains) {
        guard !mention.isApplied, index.profile(for: file)?.namesCallMethods != true else {
          return .possible(.inCode, "named without a call that a rule reads: \(reading.reason)")
        }
        if reading.definitions.contains(where: { own.contains($0) && $0.detail.isTypeLike }) {
          return .use(.type, reading.tier, reading.reason)
        }
        // Who names a type names no constructor of it.
        if reading.definitions.contains(where: \.detail.isTypeLike) { return .passing }
        if receiver == nil, isAssigned(name, around: mention, file) {
          return .possible(.inCode, "named in code that gives the name to a variable")
        }
        return .use(.value, reading.tier, reading.reason)
      }
      if receiver == nil || !reading.definitions.isEmpty { return .explained }
    }
    if mention.shape == .member { return .possible(.inCode, "named behind a member operator without a call") }
    // Where imports name files, a bare name that none of them brings is a local one.
    if index.profile(for: file)?.modules.style != LanguageProfile.Modules.Style.none { return .passing }
    return .possible(.inCode, "named in code without a call that a rule reads")
  }

  /// What code does with something that holds a value: it reads it or sets it.
  private func valued(_ mention: Mention, _ subject: FactView, _ file: ScannedFile) -> MentionReading {
    guard areRelated(file, subject.file), let profile = index.profile(for: file) else { return .passing }
    let isDefined = index.facts(in: file, lines: mention.line...mention.line).contains {
      $0.kind == .definition && $0.name == subject.name
    }
    if isDefined { return .explained }
    // `Take(max: 3)` labels an argument.
    if mention.shape == .key, !mention.isWrite, mention.owner == nil || profile.argumentLabels != .none {
      return .passing
    }
    let kind: UseKind = mention.isWrite || mention.shape == .key ? .set : .read
    let receiver = mention.receiver ?? (mention.shape == .member ? "()" : nil)
    switch index.fieldReading(
      of: subject.name, receiver: receiver, owner: mention.owner, atLine: mention.line, in: file)
    {
    case .means(let fields, let tier, let reason):
      return fields.contains(where: own.contains) ? .use(kind, tier, reason) : .explained
    case .other: return .passing
    case .unknown: break
    }
    // A bare name that nothing leads here is a local one.
    guard receiver != nil || mention.owner != nil else { return .passing }
    let rivals = index.definitions(named: subject.name).filter {
      $0.holdsValue && !own.contains($0) && $0.container?.detail.isFunctionLike != true && areRelated($0.file, file)
    }
    // Where any object may have any member, a name alone says little.
    guard rivals.isEmpty, Self.declaresTypes(profile) else {
      return .possible(
        .inCode,
        rivals.isEmpty
          ? "behind a receiver that nothing is known of" : "one of \(rivals.count + 1) members of this name")
    }
    return .use(kind, .likely, "only member of this name")
  }

  /// Whether a name behind any receiver is a member that some type declares.
  private static func declaresTypes(_ profile: SharedProfile) -> Bool {
    !profile.dynamicMembers && ![.relativePath, .dottedPath, .none].contains(profile.modules.style)
  }

  /// Whether the definition around a mention assigns to its name somewhere: not every local variable has a fact, only
  /// those whose type could be one of the repository's.
  private func isAssigned(_ name: String, around mention: Mention, _ file: ScannedFile) -> Bool {
    guard let around = index.definition(at: mention.path, line: mention.line), around.file == file else { return false }
    return (mentions[name] ?? []).contains {
      $0.path == mention.path && $0.context == .code && $0.shape == .key && around.lines.contains($0.line)
    }
  }

  /// Whether a name is that of a field, or of something assigned to an object, anywhere.
  private mutating func isField(_ name: String) -> Bool {
    if let known = fields[name] { return known }
    let found =
      index.definitions(named: name).contains { !$0.detail.isFunctionLike && !$0.detail.isTypeLike }
      || index.assignsMember(named: name)
    fields[name] = found
    return found
  }

  /// Whether a fact of the line says what the name is doing there.
  private func isExplained(_ name: String, _ line: Int, _ file: ScannedFile) -> Bool {
    index.facts(in: file, lines: line...line).contains { fact in
      switch fact.kind {
      case .definition: fact.name == name
      case .call: fact.name == name
      // A test's title spells what it is for.
      case .test: fact.name.contains(name)
      case .import: fact[.imported] == name || fact[.alias] == name || Self.last(fact.name) == name
      case .reference: Self.last(fact.name) == name
      case .entryPoint: isHandler(name, of: fact)
      case .dependency: fact.name == name
      default: false
      }
    }
  }

  /// Whether a name that is a plain word of English too stands in a text like any other word: "clean up", `text=auto`. As code it
  /// is quoted, called, or asked of something.
  private static func isWordOfProse(_ mention: Mention, _ name: String, _ file: ScannedFile) -> Bool {
    let isText = mention.context == .comment || mention.context == .prose || file.language == nil
    guard isText, name.utf8.allSatisfy({ (97...122).contains($0) }) else { return false }
    if mention.isApplied || mention.shape == .whole || mention.shape == .embedded { return false }
    // `Cleaner.clean`, `#clean`; not `dry-clean`.
    guard let sign = mention.qualified?.dropLast(name.count).last else { return true }
    return !".#:>\\".contains(sign)
  }

  /// A command line is no handler's name; what it starts may be known all the same.
  private func isHandler(_ name: String, of entryPoint: FactView) -> Bool {
    guard let target = entryPoint[.target], Self.last(target) == name else { return false }
    return !target.contains(" ") || own.contains { index.entryPaths.entries(handledBy: $0).contains(entryPoint) }
  }

  private static func last(_ name: String) -> String {
    name.split(whereSeparator: { ".:#/\\@".contains($0) }).last.map(String.init) ?? name
  }

  private func areRelated(_ a: ScannedFile, _ b: ScannedFile) -> Bool {
    guard let language = a.language else { return false }
    return language == b.language || index.profile(for: b)?.family.contains(language) == true
  }
}
