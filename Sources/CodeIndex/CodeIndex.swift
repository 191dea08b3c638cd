public import Facts

/// Every fact of a repository, joined: who defines a name, who means it, which file imports which.
///
/// Immutable. What is costly is worked out when first asked for, a name or a file at a time, and kept; results do not
/// depend on the order of questions. All lists are in order of path (bytes), line, column.
public final class CodeIndex: Sendable {
  /// In byte order of path, to be read to any depth.
  public var files: [ScannedFile] {
    reads?.note { $0.everything = true }
    return allFiles
  }
  /// The same, for whoever looks at paths, languages and roles alone, and at how the scan of a file ended.
  public var listing: [ScannedFile] {
    reads?.note { $0.listing = true }
    return allFiles
  }
  /// Without a note of who reads it: for those who note what they hand out.
  let allFiles: [ScannedFile]
  let reads: ReadLog?
  private let numbers: [String: Int]
  private let numbersOfFiles: [ScannedFile: Int]
  private let folders: [String: [ScannedFile]]
  let profiles: [String: SharedProfile]
  private let postings: FactPostings
  /// What build files say of files that are run as tests, by their paths.
  let testPrograms: [String: FactView]
  let tree: FolderTree
  let memos = Memos()

  /// - Parameters:
  ///   - files: each path once, in any order.
  ///   - reads: notes what the index is asked from now on; nil costs nothing.
  ///   - kept: where the facts of most of the files stand, from an earlier scan; nil works it out.
  /// Complexity: O(facts), and O(files + facts of those not kept) where the others were; a million facts take well under
  /// a second.
  public init(
    files: [ScannedFile], profiles: [LanguageProfile], reads: ReadLog? = nil, kept: KeptPostings? = nil
  ) {
    let given = files.sorted { $0.path.precedesInBytes($1.path) }
    self.reads = reads
    let numbersOfGiven = Dictionary(uniqueKeysWithValues: zip(given, 0...))
    postings = FactPostings(
      given, numbersOfGiven, constructionMethods: Set(profiles.flatMap(\.constructionMethods)), kept: kept)
    let programs = postings.facts(.test, [.program], .all).map {
      FactView(file: given[Int($0.file)], index: Int($0.fact))
    }
    let joined = TestPrograms.joined(given, programs)
    let files = joined?.files ?? given
    testPrograms = joined?.programs ?? [:]
    allFiles = files
    numbersOfFiles = joined == nil ? numbersOfGiven : Dictionary(uniqueKeysWithValues: zip(files, 0...))
    var numbers: [String: Int] = [:]
    var folders: [String: [ScannedFile]] = [:]
    numbers.reserveCapacity(files.count)
    for (number, file) in files.enumerated() {
      numbers[file.path] = number
      folders[file.folder, default: []].append(file)
    }
    self.numbers = numbers
    self.folders = folders
    self.profiles = Dictionary(profiles.map { ($0.id, SharedProfile($0)) }, uniquingKeysWith: { first, _ in first })
    tree = FolderTree(files, reads: reads)
  }

  // MARK: Files

  public func file(at path: String) -> ScannedFile? {
    reads?.note { $0.paths.insert(path) }
    return numbers[path].map { given(allFiles[$0]) }
  }
  /// Its place among all files in order of path; nil for a file of another scan.
  func number(of file: ScannedFile) -> Int? { numbersOfFiles[file] }
  /// Files directly in a folder; `""` is the root.
  public func files(in folder: String) -> [ScannedFile] {
    reads?.note { $0.folders.insert(folder) }
    return (folders[folder] ?? []).map(given)
  }
  /// The profile of the file's language; nil for a file of no known language.
  public func profile(for file: ScannedFile) -> SharedProfile? { file.language.flatMap { profiles[$0] } }
  /// By language, in order of its id.
  public var practices: [(language: String, practice: Practice)] {
    profiles.map { (language: $0.key, practice: $0.value.practice) }.sorted { $0.language < $1.language }
  }

  func profile(ofLanguage language: String) -> SharedProfile? { profiles[language] }
  /// Whether names of one file's language can mean what the other defines.
  public func areRelated(_ a: ScannedFile, _ b: ScannedFile) -> Bool {
    if a.language == b.language { return true }
    guard let first = profile(for: a), let second = b.language else { return false }
    return first.family.contains(second)
  }

  // MARK: Facts

  /// All facts of one kind, of any detail or of one of these. Files that have none are not read.
  public func facts(_ kind: FactKind, _ details: FactDetail...) -> [FactView] { facts(kind, details, .all) }
  /// The facts of one kind and exact name, of any detail or of one of these. Milliseconds at most: by postings.
  public func facts(_ kind: FactKind, _ details: FactDetail..., named name: String) -> [FactView] {
    facts(kind, details, .named(name))
  }
  /// The facts of one kind that a name leads to although it is not theirs, such as `foo` to `import { foo as bar }`.
  func facts(_ kind: FactKind, _ details: FactDetail..., otherwiseNamed name: String) -> [FactView] {
    facts(kind, details, .otherwiseNamed(name))
  }
  private func facts(_ kind: FactKind, _ details: [FactDetail], _ wanted: PostingLayer.Wanted) -> [FactView] {
    reads?.note { reads in
      switch wanted {
      case .all: reads.kinds.insert(kind)
      case .named(let name): reads.names.insert(name)
      case .otherwiseNamed(let name): reads.otherNames.insert(name)
      }
    }
    return postings.facts(kind, details, wanted).map(view)
  }
  /// All facts that begin inside a definition's lines, the definition itself left out; nested definitions' included.
  public func facts(in definition: FactView) -> [FactView] {
    facts(in: definition.file, lines: definition.lines).filter { fact in
      guard fact != definition else { return false }
      // On the definition's own lines others may stand: what begins before it is not inside.
      return fact.startLine > definition.startLine || fact.startColumn > definition.startColumn
    }
  }
  /// The facts of a file that begin on these lines (from 1, both inclusive).
  public func facts(in file: ScannedFile, lines: ClosedRange<Int>) -> [FactView] {
    let facts = file.content.facts
    var low = 0
    var high = facts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(facts[middle].startLine) < lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    return facts[low...].indices.prefix { Int(facts[$0].startLine) <= lines.upperBound }.map {
      FactView(file: file, index: $0)
    }
  }

  /// How many facts have a name, and how many a name leads to although it is not theirs: what it costs to look at all.
  func definitionCount(named name: String) -> Int {
    reads?.note { $0.names.insert(name) }
    return postings.count(named: name)
  }
  func otherwiseNamedCount(_ name: String) -> Int {
    reads?.note { $0.otherNames.insert(name) }
    return postings.count(otherwiseNamed: name)
  }
  /// The first namespace a file opens at its top level, and those it opens directly behind it. The file itself is not read.
  func openedNamespaces(of file: ScannedFile) -> [String] {
    numbersOfFiles[file].map { postings.namespaces(of: $0) } ?? []
  }
  /// The `test` facts of a file, in order of place.
  public func tests(of file: ScannedFile) -> [FactView] { memos.tests.value(file) { file.facts(.test) } }
  /// Whether only tests run it, wherever it stands: in a file of tests or one that only those import, or in a test or a module of
  /// tests inside a source file.
  public func isOfTests(_ fact: FactView) -> Bool {
    fact.file.role == .test || feedsTests(fact.file)
      || tests(of: fact.file).contains {
        $0.detail != .coverage && $0.detail != .program && $0.lines.contains(fact.startLine)
      }
  }

  private func view(_ entry: Posting) -> FactView {
    FactView(file: given(allFiles[Int(entry.file)]), index: Int(entry.fact))
  }
  /// Where its facts stand, for a later index of much the same files; nil where this one was made of such.
  public var postingsToKeep: PostingLayer? { postings.layer }
  /// A file on its way out.
  func given(_ file: ScannedFile) -> ScannedFile {
    reads?.note { $0.files.insert(file.path) }
    return file
  }

  // MARK: Definitions

  /// Definitions with this bare name.
  public func definitions(named name: String) -> [FactView] { facts(.definition, named: name) }
  /// Definitions of these details.
  public func definitions(_ details: Set<FactDetail>) -> [FactView] {
    facts(.definition, FactDetail.allCases.filter(details.contains), .all)
  }
  /// The innermost function-like or type definition whose lines hold `line`; failing that, a definition of any detail
  /// that begins on that line.
  ///
  /// The first that begins on that very line wins over one around it, a function or type over a field.
  public func definition(at path: String, line: Int) -> FactView? {
    guard let file = file(at: path) else { return nil }
    var innermost: FactView?
    var other: FactView?
    for fact in memos.definitionsInFile.value(file, { file.facts(.definition) }) {
      if fact.startLine > line { break }
      guard fact.lines.contains(line) else { continue }
      if fact.detail.isFunctionLike || fact.detail.isTypeLike {
        if innermost == nil || innermost?.startLine != line { innermost = fact }
      } else if fact.startLine == line, other == nil {
        other = fact
      }
    }
    // A prototype stands for what it declares.
    if innermost?.startLine != line, other == nil, let declared = definitions(declaredAt: path, line: line).first {
      return declared
    }
    // `x: int` inside a class names the field, not the class around it.
    if let other, innermost?.startLine != line, innermost.map({ $0.detail.isTypeLike }) ?? true { return other }
    return innermost ?? other
  }
  /// What a type defines: definitions directly inside it and methods declared elsewhere with it as receiver.
  /// Not inherited ones: see ``Overrides``.
  public func members(of type: FactView) -> [FactView] { memos.members.value(type) { findMembers(of: type) } }

  private func findMembers(of type: FactView) -> [FactView] {
    let parts = parts(of: type)
    if parts.count > 1 {
      return parts.flatMap { part in facts(in: part).filter { $0.kind == .definition && $0.container == part } }
    }
    let inside = typeParts(of: type).flatMap { part in
      facts(in: part).filter { $0.kind == .definition && $0.container == part }
    }
    let own = inside.filter { implementation(of: $0) == nil }
    let outside = facts(.definition, otherwiseNamed: type.name).filter { isDeclared($0, on: type) }
    return outside.isEmpty ? own : (own + outside).sorted(by: FactView.precedes)
  }
  /// Whether a method with a receiver is declared on this type: in its file, its folder, or, where imports say nothing
  /// about files, anywhere.
  func isDeclared(_ method: FactView, on type: FactView) -> Bool {
    guard method.container == nil || method.container?.detail == .namespace, method[.receiver] != nil,
      areRelated(method.file, type.file)
    else { return false }
    // An extension is no member: where it is in scope, it is asked of the type's values (Kotlin).
    if profile(for: method.file)?.extensionFunctions == true { return false }
    if method.file == type.file { return true }
    guard let modules = profile(for: type.file)?.modules else { return false }
    if modules.folderIsScope { return method.file.folder == type.file.folder }
    if modules.style == .include { return isDefined(method, for: type) }
    return !modules.namesFiles
  }
  /// Whether a member that is defined outside of types (`void A::f() {`) belongs to this one: the type of that name
  /// that its file sees, in its namespace where it sees several; the only one where it sees none.
  private func isDefined(_ method: FactView, for type: FactView) -> Bool {
    let visible = visibleFiles(from: method.file)
    let rivals = definitions(named: type.name).filter {
      $0 != type && $0.detail.isTypeLike && $0.detail != .type && areRelated($0.file, type.file)
    }
    guard visible.contains(type.file) else { return rivals.isEmpty }
    let seen = rivals.filter { visible.contains($0.file) }
    if seen.isEmpty { return true }
    let path = NamespaceBlocks.path(of: method)
    return NamespaceBlocks.path(of: type) == path || !seen.contains { NamespaceBlocks.path(of: $0) == path }
  }
  /// The innermost function-like definition around a fact (itself, when it is one), else the innermost type; nil at
  /// top level.
  public func enclosingDefinition(of fact: FactView) -> FactView? {
    var type: FactView?
    var next: FactView? = fact.kind == .definition ? fact : fact.container
    while let current = next {
      if current.detail.isFunctionLike { return current }
      if type == nil, current.detail.isTypeLike { type = current }
      next = current.container
    }
    return type
  }

  // MARK: Joined

  /// Where imports lead.
  public var imports: ImportResolver { ImportResolver(index: self) }
  /// File to file.
  public var importGraph: ImportGraph { ImportGraph(index: self) }
  /// Subclasses, implementers, overriding methods.
  public var overrides: Overrides { Overrides(index: self) }
  /// What the manifests ask for.
  public var dependencies: Dependencies { Dependencies(index: self) }
  /// Test cases and what they reach.
  public var testLinks: TestLinks { TestLinks(index: self) }
  /// Types that routes name as those of their handlers.
  public var handlerOwners: HandlerOwners { HandlerOwners(index: self) }
  /// Routes that types answer, each verb by a method.
  public var viewRoutes: ViewRoutes { ViewRoutes(index: self) }
  /// Whether what stands before handlers turns callers away.
  public var guardProof: GuardProof { GuardProof(index: self) }
  /// Rules about who may call which path.
  public var accessRules: AccessRules { AccessRules(index: self) }
  /// Chains from entry points.
  public var entryPaths: EntryPaths { EntryPaths(index: self) }
  /// What a user's words for a target mean.
  public var targets: TargetResolver { TargetResolver(index: self) }
}

extension FactDetail {
  /// Runs when called: function, method, constructor, macro.
  public var isFunctionLike: Bool {
    switch self {
    case .function, .method, .constructor, .macro: true
    default: false
    }
  }
  /// Has members: class, struct, interface, trait, enum, type.
  public var isTypeLike: Bool {
    switch self {
    case .class, .struct, .interface, .trait, .enum, .type: true
    default: false
    }
  }
}

extension FactView {
  /// Order of place: path by bytes, then position in the file.
  static func precedes(_ a: FactView, _ b: FactView) -> Bool {
    a.file == b.file ? a.index < b.index : a.path.precedesInBytes(b.path)
  }
}
