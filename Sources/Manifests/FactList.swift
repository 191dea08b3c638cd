import Facts

/// Collects the facts of one file while a format reads it. Everything that goes in is redacted, made one line and capped.
struct FactList {
  /// The file kind that rule ids end with.
  let kind: String
  /// Why reading ended early; the first reason stays.
  private(set) var problem: String?
  private var drafts: [Draft] = []

  private struct Draft {
    let kind: FactKind
    let detail: FactDetail
    let name: String
    let rule: String
    let line: Int
    let attributes: [(key: FactAttribute, value: String)]
  }

  init(kind: String) { self.kind = kind }

  mutating func report(_ problem: String?) {
    if self.problem == nil { self.problem = problem }
  }

  /// Adds one fact; an empty name adds nothing unless it may be one, an attribute without value is left out.
  mutating func add(
    _ kind: FactKind, _ detail: FactDetail, _ name: String, line: Int, rule: String? = nil, mayBeEmpty: Bool = false,
    _ attributes: KeyValuePairs<FactAttribute, String?> = [:]
  ) {
    let name = Redaction.plainLine(name)
    guard !name.isEmpty || mayBeEmpty else { return }
    var kept: [(key: FactAttribute, value: String)] = []
    for (key, value) in attributes {
      guard let value else { continue }
      let plain = Redaction.plainLine(value)
      if !plain.isEmpty { kept.append((key, plain)) }
    }
    drafts.append(
      Draft(
        kind: kind, detail: detail, name: name, rule: rule ?? "manifest." + self.kind, line: max(line, 1),
        attributes: kept))
  }

  /// A package this file declares or locks. The package URL carries the locked version, when there is one; `modules` are what
  /// imports call the things it gives, where the file says so.
  mutating func dependency(
    _ name: String, _ scope: FactDetail, line: Int, _ type: PackageURL.PackageType?, declared: String? = nil,
    locked: String? = nil, modules: [String] = []
  ) {
    add(
      .dependency, scope, name, line: line,
      [
        .declared: declared, .locked: locked, .purl: type.flatMap { PackageURL.text($0, name, version: locked) },
        .imported: modules.isEmpty ? nil : modules.filter { !$0.isEmpty }.joined(separator: ","),
      ])
  }

  /// Whether others than the repository take a package.
  enum Offering: String {
    /// It says that they do: it is published, or has parts for them.
    case offered
    /// They do not: it is a program, or keeps itself private.
    case program
  }

  /// A package that this file describes; `offering` is nil where it does not say whether others take it. `target` is the file
  /// or folder that is for others, `parts` the parts of the build that are, where the file names any.
  mutating func package(
    _ name: String, _ type: PackageURL.PackageType?, _ offering: Offering?, line: Int, target: String? = nil,
    parts: [String] = []
  ) {
    add(
      .reference, .package, name, line: line,
      [
        .value: offering?.rawValue, .target: target, .purl: type.flatMap { PackageURL.text($0, name) },
        .imported: parts.isEmpty ? nil : parts.joined(separator: ","),
      ])
  }

  /// A command a person can type, with what it is for; `runs` is what stands behind it, in which plain values that variables are
  /// given stay where `keepsSettings` says so. One that is only usual for such a file, and not named in it, is `usual`.
  mutating func command(
    _ name: String, _ purpose: CommandPurpose, line: Int, runs: String? = nil, keepsSettings: Bool = false,
    usual: Bool = false
  ) {
    add(
      .entryPoint, .command, Redaction.command(name), line: line, rule: "tooling." + kind,
      [
        .value: purpose.rawValue, .target: runs.map { Redaction.command($0, keepsSettings: keepsSettings) },
        .defaulted: usual ? "true" : nil,
      ])
  }

  /// An environment variable this file gives a value to. The value is not asked for.
  mutating func declaredVariable(_ name: String, line: Int) {
    // Images take settings by their own names: `discovery.type` of Elasticsearch.
    guard name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ String($0).isIdentifier }) else {
      return
    }
    add(.config, .environmentVariable, name, line: line, [.access: "declare"])
  }

  /// The lines of a source file that a run of tests executed, and those it did not, as ranges: `3-5,9`. They are digits
  /// alone and so neither redacted nor cut.
  mutating func coverage(of path: String, covered: String, missed: String, line: Int) {
    let path = Redaction.plainLine(path)
    guard !path.isEmpty else { return }
    drafts.append(
      Draft(
        kind: .test, detail: .coverage, name: path, rule: "manifest." + kind, line: max(line, 1),
        attributes: [(.covered, covered), (.missed, missed)].filter { !$0.value.isEmpty }))
  }

  /// A source file, or what is compiled of one (`cart_test.o`), of a program that this file runs as tests: the program's name and
  /// the command that runs it, nil where the language's runner knows it by its name. `harness` is false where the program has a
  /// main of its own, which no runner's options reach.
  mutating func testProgram(
    _ source: String, of program: String, run command: String?, line: Int, harness: Bool = true
  ) {
    add(
      .test, .program, source, line: line,
      [.target: program, .value: command.map(Redaction.command), .framework: harness ? nil : "none"])
  }

  /// The facts by line, then kind, then the order they came in.
  func fileFacts(lineCount: Int) -> FileFacts {
    var ranks: [FactKind: Int] = [:]
    for (rank, kind) in FactKind.allCases.enumerated() { ranks[kind] = rank }
    let order = drafts.indices.sorted { a, b in
      let (first, second) = (drafts[a], drafts[b])
      return (first.line, ranks[first.kind, default: 0], a) < (second.line, ranks[second.kind, default: 0], b)
    }
    var result = FileFacts(lineCount: lineCount)
    for index in order {
      let draft = drafts[index]
      let first = UInt32(result.attributes.count)
      for (key, value) in draft.attributes {
        result.attributes.append(.init(key: key, value: result.names.intern(value)))
      }
      result.facts.append(
        Fact(
          kind: draft.kind, detail: draft.detail, name: result.names.intern(draft.name),
          rule: result.names.intern(draft.rule), startLine: Int32(draft.line), endLine: Int32(draft.line),
          startColumn: 1, container: -1, firstAttribute: first, attributeCount: UInt8(draft.attributes.count)))
    }
    return result
  }
}
