import CodeIndex
import Facts

/// Steps 2a and 2b: what configures this code, and where are such values declared and documented?
struct ConfigurationQuestion: Question {
  let id = QuestionID.configuration

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let census = ConfigurationCensus(inquiry.index)
    return inquiry.isModification ? target(inquiry, census) : survey(inquiry, census)
  }

  // MARK: A target

  private struct Reading {
    let entry: ConfigurationCensus.Entry?
    let reads: NamedFacts
    let detail: FactDetail
    /// The definition one call around that reads it; nil for the target itself.
    let around: FactView?
  }

  private func target(_ inquiry: Inquiry, _ census: ConfigurationCensus) -> Answer {
    let scope = TargetScope(inquiry)
    let around = scope.neighbours
    var evidence = EvidenceList()
    let own = Self.readings(scope.facts(.config), census, around: nil)
    var known = Set(own.map { ConfigurationCensus.Name(detail: $0.detail, name: $0.reads.name) })
    let near = around.filter { $0.file.role != .test }.flatMap { definition in
      Self.readings(inquiry.index.facts(in: definition).filter { $0.kind == .config }, census, around: definition)
        .filter { known.insert(ConfigurationCensus.Name(detail: $0.detail, name: $0.reads.name)).inserted }
    }
    for reading in own + near {
      evidence.add(reading.reads.facts, reason: reading.around == nil ? "read in the target" : "read one call around")
      evidence.add(reading.entry?.declares ?? [], reason: "declared")
      evidence.add(reading.entry?.documents ?? [], reason: "documented")
    }
    let searched = Searched(inquiry, ["definitions": scope.subjects.count + around.count])
    let children = (own + near).map { AnswerLine(Self.spans($0)) }
    let constants = Self.constants(beside: scope)
    evidence.add(constants, reason: "constant in the target's file")
    var sentences: [[Span]] = []
    if own.isEmpty, near.isEmpty {
      sentences.append([
        .text(
          "No environment variable, key or flag is read in it or one call around ("
            + "\(Count.of(scope.subjects.count + around.count, "definition")), \(searched.words)).")
      ])
    } else {
      sentences.append([.text(Self.summary(own: own.count, near: near.count))])
    }
    if !constants.isEmpty {
      sentences.append(
        ["Hard-coded beside it: "]
          + Listing.spans(constants) { [.code($0.name), " ", Span.site($0)] } + ["."])
    }
    let literals = inquiry.literals
    if !literals.isEmpty {
      sentences.append(
        ["Hard-coded in it: "]
          + Listing.spans(literals) { [.code($0.name), " ", .place(path: $0.path, lines: $0.line...$0.line)] } + ["."])
    }
    if own.isEmpty, near.isEmpty { sentences.append(Self.repositoryWide(census)) }
    return Answer(
      id, own.isEmpty && near.isEmpty ? .none : .answered,
      lines: [AnswerLine(.label("Configuration"), Sentence.run(sentences), children: children)],
      items: evidence.items
        + literals.map {
          Evidence(
            path: $0.path, lines: $0.line...$0.line, name: $0.name, rule: "index.literal",
            reason: "hard-coded in the target")
        }, searched: searched.counts)
  }

  private static func summary(own: Int, near: Int) -> String {
    let here = own == 0 ? "Reads none itself" : "Reads \(Count.of(own, "configuration name"))"
    return here + (near == 0 ? "." : "; \(Count.number(near)) more read one call around.")
  }

  private static func readings(
    _ facts: [FactView], _ census: ConfigurationCensus, around: FactView?
  ) -> [Reading] {
    let reads = facts.filter { $0.detail != .file && census.isRead($0) }
    return FactDetail.allCases.flatMap { detail in
      NamedFacts.group(reads.filter { $0.detail == detail }).map { group in
        Reading(entry: group.facts.first.flatMap(census.entry), reads: group, detail: detail, around: around)
      }
    }
  }

  private static func spans(_ reading: Reading) -> [Span] {
    var spans: [Span] = [.text(ConfigurationCensus.noun(reading.detail) + " ")]
    spans += reading.reads.spans(limit: 3)
    if reading.reads.facts.contains(where: { $0[.defaulted] != nil }) { spans.append(" with a default") }
    if let around = reading.around { spans += [" in ", DefinitionPhrase.name(around)] }
    let declares = reading.entry?.declares ?? []
    let documents = reading.entry?.documents ?? []
    if declares.isEmpty {
      if reading.detail == .environmentVariable { spans.append("; declared in no file of this repository") }
    } else {
      spans += ["; declared "] + Listing.spans(declares, limit: 3) { [Span.site($0)] }
    }
    if !documents.isEmpty { spans += ["; documented "] + Listing.spans(documents, limit: 2) { [Span.site($0)] } }
    return spans
  }

  /// Constants at the top of the target's files, outside the target: what a literal in sight is most likely named by.
  private static func constants(beside scope: TargetScope) -> [FactView] {
    scope.files.flatMap { file in
      file.outermostDefinitions.filter { $0.detail == .constant }
    }
  }

  private static func repositoryWide(_ census: ConfigurationCensus) -> [Span] {
    let read = census.read
    if read.isEmpty { return ["Nor is one read anywhere else in this repository outside tests."] }
    return [.text("Elsewhere the repository reads \(Count.of(read.count, "name")): ")]
      + Listing.spans(read, limit: 3) { entry in
        [.code(entry.name.name), " "] + Listing.spans(entry.reads, limit: 1) { [Span.site($0)] }
      } + ["."]
  }

  // MARK: Survey

  /// A key that a field of a type of settings is read by has no fact of its own, and a function may put something before a
  /// name.
  private static func evidence(_ read: FactView, _ name: ConfigurationCensus.Name) -> Evidence {
    if read.kind == .config {
      var evidence = Evidence(read, reason: "read")
      evidence.name = name.name
      evidence.detail = name.detail
      return evidence
    }
    return Evidence(
      path: read.path, lines: read.lines, kind: .config, detail: name.detail, name: name.name,
      container: read.containerName, rule: "index.settings-field", reason: "read")
  }

  private func survey(_ inquiry: Inquiry, _ census: ConfigurationCensus) -> Answer {
    var evidence = EvidenceList()
    for entry in census.entries {
      for read in entry.reads { evidence.add(Self.evidence(read, entry.name)) }
      evidence.add(entry.declares, reason: "declared")
      evidence.add(entry.documents, reason: "documented")
    }
    let searched = Searched(inquiry, ["names": census.entries.count])
    if evidence.items.isEmpty {
      let absent = "no environment variable, key or flag is read or declared: 0 found, \(searched.words)"
      return Answer(
        id, .none, lines: [AnswerLine(.label("Configuration"), [.text(absent)])], searched: searched.counts)
    }
    let counts = [FactDetail.environmentVariable, .key, .flag, .featureFlag].compactMap { detail -> String? in
      let count = census.read.count { $0.name.detail == detail }
      return count == 0 ? nil : Count.of(count, ConfigurationCensus.noun(detail)) + " read"
    }
    let declared = census.variablesDeclared
    let head = (counts + [Count.of(declared.count, "environment variable") + " declared"]).joined(separator: ", ")
    let children =
      Self.list("Read: ", census.read, \.reads)
      + Self.list("Declared in: ", Self.declaringFiles(declared))
      + Self.undeclared(census)
      + Self.list(
        "Keys read, in no settings file (\(census.keysReadUndeclared.count)): ", census.keysReadUndeclared, \.reads)
      + Self.unread(census)
      + Self.habit(census)
    return Answer(
      id, .answered, lines: [AnswerLine(.label("Configuration"), [.text(head + ".")], children: children)],
      items: evidence.items, searched: searched.counts)
  }

  private static func habit(_ census: ConfigurationCensus) -> [AnswerLine] {
    let spans = ConfigurationHabit(census).spans
    return spans.isEmpty ? [] : [AnswerLine(["How one is added: "] + spans)]
  }

  private static func undeclared(_ census: ConfigurationCensus) -> [AnswerLine] {
    let entries = census.variablesReadUndeclared
    if census.variablesDeclared.isEmpty, !entries.isEmpty {
      return [AnswerLine(["No file of this repository declares an environment variable."])]
    }
    return list("Read, never declared (\(entries.count)): ", entries, \.reads)
  }

  /// Where all variables are taken at once, what is read by no name may be read all the same.
  private static func unread(_ census: ConfigurationCensus) -> [AnswerLine] {
    let entries = census.variablesDeclaredUnread
    let count = Count.number(entries.count)
    if census.wholeReads.isEmpty { return list("Declared, never read (\(entries.count)): ", entries, \.declares) }
    return list("Declared, read by no name in sight (\(count)): ", entries, \.declares).map { line in
      AnswerLine(
        line.spans + ["; may be read all the same: all variables are taken at once "]
          + Listing.spans(census.wholeReads, limit: 2) { [Span.site($0)] })
    }
  }

  private static func list(
    _ words: String, _ entries: [ConfigurationCensus.Entry], _ facts: KeyPath<ConfigurationCensus.Entry, [FactView]>
  ) -> [AnswerLine] {
    if entries.isEmpty { return [] }
    return [
      AnswerLine(
        [.text(words)]
          + Listing.spans(entries) { entry in
            [.code(entry.name.name), " "]
              + Listing.sites(entry[keyPath: facts], limit: 1)
          })
    ]
  }

  private static func list(_ words: String, _ files: [(path: String, count: Int)]) -> [AnswerLine] {
    if files.isEmpty { return [] }
    return [
      AnswerLine(
        [.text(words)]
          + Listing.spans(files) { [.place(path: $0.path, lines: nil), .text(" (\(Count.number($0.count)))")] })
    ]
  }

  /// Files that declare, with how many names each, most first.
  private static func declaringFiles(_ entries: [ConfigurationCensus.Entry]) -> [(path: String, count: Int)] {
    var counts: [String: Int] = [:]
    for entry in entries {
      for path in Set(entry.declares.map(\.path)) { counts[path, default: 0] += 1 }
    }
    return counts.map { (path: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? $0.path < $1.path : $0.count > $1.count }
  }
}
