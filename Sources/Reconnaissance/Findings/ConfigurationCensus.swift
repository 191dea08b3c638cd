import CodeIndex
import Facts

/// Every configuration name of a repository with where it is read, declared and documented. Never a value.
struct ConfigurationCensus {
  struct Name: Hashable {
    let detail: FactDetail
    let name: String
  }
  struct Entry {
    let name: Name
    var reads: [FactView] = []
    /// What tests and CI read: they set it, so that it configures nothing. Nor is what brought code reads a setting of this
    /// program, though declaring one for it has a purpose.
    var readsApart: [FactView] = []
    var declares: [FactView] = []
    var documents: [FactView] = []
    /// Where a file that declares variables fills them from this one.
    var interpolations: [FactView] = []

    /// What an editor is told, and what a sample is given that reads none of it itself, is declared for no one else.
    fileprivate mutating func leaveOutShown(_ index: CodeIndex) {
      let detail = name.detail
      declares = declares.filter { [reads] fact in
        let folders = fact.file.folder.split(separator: "/")
        if folders.contains(where: { [".vscode", ".idea", ".vs", ".fleet"].contains($0) }) { return false }
        guard detail == .key, index.isShown(fact.file), let top = folders.first else { return true }
        return reads.contains { $0.path.hasPrefix(top + "/") }
      }
    }

    /// A rule that knows the callee by its name has said so already.
    fileprivate func isReadBeside(_ pass: FactView) -> Bool {
      (reads + readsApart).contains { $0.file == pass.file && $0.startLine == pass.startLine }
    }
  }

  /// Whether a fact says of a name all by itself, unlike the two halves of a read through a function and what takes all
  /// variables at once.
  static func speaksForItself(_ fact: FactView) -> Bool {
    !["forward", "pass", "whole", "bind", "derive", "compile"].contains(fact[.access])
  }

  private let byName: [Name: Entry]
  /// Of names that are passed to a function, how that spells them: `getenv('APP_' . $name)`.
  private let spellings: [FactView: [PassedNames.Spelling]]
  /// Keys that nothing but a property of a type of settings reads, which holds what it begins with where no file says more.
  private let filled: Set<Name>
  /// Keys that files declare, and their sections, as ``canonical(_:)`` writes them.
  private let declaredKeys: Set<String>
  /// All keys, so written.
  private let keys: Set<String>
  /// By kind, then by bytes of the name.
  let entries: [Entry]
  /// Where the program takes all variables at once, so that any may be read without its name.
  let wholeReads: [FactView]

  init(_ index: CodeIndex) {
    var byName: [Name: Entry] = [:]
    let facts = index.facts(.config).filter { $0.detail != .file }
    wholeReads = facts.filter { $0[.access] == "whole" && $0.file.role == .source }.sorted(by: PlaceOrder.precedes)
    let passes = PassedNames(facts, in: index)
    let nested = NestedSettings(index)
    var spellings: [FactView: [PassedNames.Spelling]] = [:]
    for fact in facts where fact[.access] == "pass" {
      let own = passes.spellings(of: fact)
      if !own.isEmpty { spellings[fact] = own }
    }
    self.spellings = spellings
    let passed = facts.filter { spellings[$0] != nil }
    // What a rule reads itself comes first.
    let read =
      facts.filter(Self.speaksForItself).map { (fact: $0, spelling: PassedNames.Spelling()) }
      + passed.flatMap { fact in (spellings[fact] ?? []).map { (fact: fact, spelling: $0) } }
    for (fact, spelling) in read {
      let name = Name(detail: fact.detail, name: spelling.name(fact.name))
      if fact.detail == .key, fact[.access] == "read", fact.file.isOfTheProgram {
        let below = nested.keys(below: fact)
        for key in below {
          let name = Name(detail: .key, name: key.name)
          byName[name, default: Entry(name: name)].reads.append(key.field)
        }
        if !below.isEmpty { continue }
      }
      var entry = byName[name] ?? Entry(name: name)
      if fact[.value] == "documented" {
        entry.documents.append(fact)
      } else if fact[.value] == "interpolated" {
        entry.interpolations.append(fact)
      } else if fact[.access] == "declare" {
        if fact.file.role == .vendored { continue }
        entry.declares.append(fact)
      } else if fact[.access] == "read" || (fact[.access] == "pass" && !entry.isReadBeside(fact)) {
        if !fact.file.isOfTheProgram || Self.isOfCI(fact) {
          entry.readsApart.append(fact)
        } else {
          entry.reads.append(fact)
        }
      }
      byName[name] = entry
    }
    var filled: Set<Name> = []
    for fact in facts where fact[.access] == "bind" && fact.file.isOfTheProgram {
      for key in nested.keys(boundBy: fact) {
        let name = Name(detail: .key, name: key.name)
        if byName[name] == nil { filled.insert(name) }
        byName[name, default: Entry(name: name)].reads.append(key.field)
        for environment in facts where Self.fills(environment, besides: fact) {
          guard let variable = NestedSettings.variables(of: key, filledBesides: environment) else { continue }
          let name = Name(detail: .environmentVariable, name: variable)
          byName[name, default: Entry(name: name)].reads.append(key.field)
        }
      }
    }
    self.filled = filled
    let derived = DerivedVariables(facts, in: index)
    if !derived.isEmpty {
      for entry in Array(byName.values) where entry.name.detail == .key {
        for fact in entry.reads + entry.declares {
          for variable in derived.names(of: entry.name.name, readAt: fact) {
            let name = Name(detail: .environmentVariable, name: variable)
            if byName[name]?.reads.isEmpty == false { continue }
            byName[name, default: Entry(name: name)].reads.append(fact)
          }
        }
      }
    }
    for name in Array(byName.keys) {
      byName[name]?.reads.sort(by: PlaceOrder.precedes)
      byName[name]?.leaveOutShown(index)
    }
    self.byName = byName
    let keys = byName.values.filter { $0.name.detail == .key }
    self.keys = Set(keys.map { Self.canonical($0.name.name) })
    declaredKeys = keys.filter { !$0.declares.isEmpty }.reduce(into: []) { declared, entry in
      let name = entry.name.name
      for index in name.indices where name[index] == "." || name[index] == ":" {
        declared.insert(Self.canonical(name[..<index]))
      }
      declared.insert(Self.canonical(name))
    }
    entries = byName.values.sorted { a, b in
      let details = (a.name.detail.rawValue, b.name.detail.rawValue)
      return details.0 == details.1
        ? a.name.name.utf8.lexicographicallyPrecedes(b.name.name.utf8) : details.0 < details.1
    }
  }

  /// Whether a type is filled from variables as well, in one function.
  private static func fills(_ environment: FactView, besides fact: FactView) -> Bool {
    environment.detail == .environmentVariable && environment[.access] == "bind" && environment.file == fact.file
      && environment.container == fact.container
  }

  /// Whether the fact reads its name, by itself or by way of a function it passes it to.
  func isRead(_ fact: FactView) -> Bool {
    if Self.speaksForItself(fact) {
      return fact[.access] != "declare" && fact[.value] != "documented" && fact[.value] != "interpolated"
    }
    return entry(for: fact).map { $0.reads.contains(fact) || $0.readsApart.contains(fact) } ?? false
  }

  func entry(for fact: FactView) -> Entry? {
    byName[Name(detail: fact.detail, name: (spellings[fact]?.first ?? .init()).name(fact.name))]
  }

  var read: [Entry] { entries.filter { !$0.reads.isEmpty } }
  var variables: [Entry] { entries.filter { $0.name.detail == .environmentVariable } }
  var variablesDeclared: [Entry] { variables.filter { !$0.declares.isEmpty } }
  var variablesReadUndeclared: [Entry] { variables.filter { !$0.reads.isEmpty && $0.declares.isEmpty } }
  var variablesDeclaredUnread: [Entry] {
    variables.filter {
      $0.reads.isEmpty && $0.readsApart.isEmpty && $0.interpolations.isEmpty
        && $0.declares.contains { !Self.isOfBuild($0) }
        // A variable may set a key: `ORDERS_PAGE_SIZE` that of `orders.page-size`.
        && !keys.contains(Self.canonical($0.name.name))
    }
  }
  /// Scripts of CI are given what they read by their own workflow.
  private static func isOfCI(_ fact: FactView) -> Bool {
    fact.path.hasPrefix(".github/") || RepositoryCommands.isOfPipeline(fact)
  }
  /// What CI and the building of an image are given, their own steps read.
  private static func isOfBuild(_ fact: FactView) -> Bool {
    RepositoryCommands.isOfPipeline(fact) || fact.rule.hasSuffix(".dockerfile")
  }
  /// Keys that code reads and no file of settings has, themselves or as a section; none where no file has any.
  var keysReadUndeclared: [Entry] {
    if declaredKeys.isEmpty { return [] }
    return entries.filter {
      $0.name.detail == .key && !$0.reads.isEmpty && $0.declares.isEmpty && !filled.contains($0.name)
        && !declaredKeys.contains(Self.canonical($0.name.name))
    }
  }

  /// A key as libraries compare it that take several ways of writing for one: `page-size`, `pageSize` and `PAGE_SIZE`.
  private static func canonical(_ name: some StringProtocol) -> String {
    String(
      decoding: name.utf8.filter { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
      }.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  /// `environment variable`, `key`.
  static func noun(_ detail: FactDetail) -> String {
    switch detail {
    case .environmentVariable: "environment variable"
    case .featureFlag: "feature flag"
    default: detail.rawValue
    }
  }
}
