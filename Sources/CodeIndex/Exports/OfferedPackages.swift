public import Facts

/// What of the repository others can depend on: packages that manifests offer, libraries that are installed; and where no
/// manifest says anything, all of a repository without a program.
struct OfferedPackages {
  let index: CodeIndex

  /// What a manifest says of its package (`value` of the fact).
  private enum Way: String { case offered, program }

  /// How something is offered; `evidence` is the manifest's word or the header's declaration, nil when nothing but the lack of a
  /// program says so.
  struct Offer: Sendable {
    var evidence: FactView?
  }

  /// How others come by an exported definition; nil when they do not.
  func offer(of definition: FactView) -> Offer? {
    let file = definition.file
    guard file.isOfTheProgram, let profile = index.profile(for: file) else { return nil }
    if !profile.visibility.headers.isEmpty { return header(of: definition, profile.visibility) }
    guard let package = nearest(to: file, profile) else {
      return Self.isShown(file.folder, in: "") || hasProgram(like: file) ? nil : Offer()
    }
    if Self.isShown(file.folder, in: package.file.folder) { return nil }
    switch package[.value].flatMap(Way.init) {
    case .program: return nil
    case .offered: return reaches(definition, in: package, profile) ? Offer(evidence: package) : nil
    case nil:
      guard isLibrary(package, file, profile), reaches(definition, in: package, profile) else { return nil }
      return Offer(evidence: package)
    }
  }

  // MARK: Packages

  /// The package that a file belongs to: of the nearest manifest of the kind its language takes.
  func nearest(to file: ScannedFile, _ profile: SharedProfile) -> FactView? {
    let kinds = profile.packages.kinds
    guard !kinds.isEmpty else { return nil }
    let packages = packages
    return Self.folders(around: file.folder).lazy.compactMap { folder in
      packages[folder]?.filter { PackageLookup.kind(of: $0).map(kinds.contains) ?? false }
        .min { Self.decides($0, before: $1, for: file) }
    }.first
  }

  /// Of several manifests of one folder one that keeps the package to itself says most, then one that offers it; of equals
  /// the one whose name stands in the file's path: `orders-web` has `lib/orders/web/`, and `orders` the rest (RubyGems guides,
  /// "Name your gem").
  private static func decides(_ a: FactView, before b: FactView, for file: ScannedFile) -> Bool {
    func distance(_ fact: FactView) -> Int {
      let parts = fact.name.split { "-/:".contains($0) }
      let path = "/" + (file.path.split(separator: ".").first ?? "") + "/"
      return path.contains("/" + parts.joined(separator: "/") + "/") ? -parts.count : 1
    }
    func rank(_ fact: FactView) -> Int {
      switch fact[.value].flatMap(Way.init) {
      case .program: 0
      case .offered: 1
      case nil: 2
      }
    }
    return (rank(a), distance(a)) < (rank(b), distance(b))
  }

  private var packages: [String: [FactView]] {
    index.memos.packageFacts.value(0) {
      Dictionary(grouping: index.facts(.reference, .package).filter { $0.file.isOfTheProgram }, by: \.file.folder)
    }
  }

  /// A package of which its manifest does not say whether others take it: a library where it is one by its files, or where
  /// a manifest around it offers what is below; else where nothing here is a program.
  private func isLibrary(_ package: FactView, _ file: ScannedFile, _ profile: SharedProfile) -> Bool {
    switch profile.modules.style {
    case .modulePath: return index.libraryRoot(of: package) != nil
    case .packageDirectory:
      let top = index.files(in: package.file.folder).filter { $0.language == file.language && $0.role == .source }
      if let name = top.first.flatMap(index.packageName) { return name != "main" }
    default: break
    }
    let outer = Self.folders(around: package.file.folder).dropFirst().contains { folder in
      packages[folder]?.contains {
        PackageLookup.kind(of: $0) == PackageLookup.kind(of: package) && $0[.value] == Way.offered.rawValue
      } ?? false
    }
    return outer || !hasProgram(like: file)
  }

  /// Whether what a package gives to others leads to a definition.
  private func reaches(_ definition: FactView, in package: FactView, _ profile: SharedProfile) -> Bool {
    switch profile.modules.style {
    case .modulePath: return CrateReach(index: index).reaches(definition, in: package)
    case .target:
      guard let names = package[.imported]?.split(separator: ",") else { return true }
      return names.contains(Substring(index.targetsOfBuild.target(of: definition.file).name))
    case .packageDirectory: return index.packageName(of: definition.file) != "main"
    case .relativePath: return EntryReach(index: index).reaches(definition, in: package, profile.modules)
    default: return true
    }
  }

  // MARK: Headers

  private func header(of definition: FactView, _ rules: VisibilityRules) -> Offer? {
    guard let declaration = index.headerDeclaration(of: definition) else { return nil }
    let file = declaration.file
    guard !Self.isShown(file.folder, in: "") else { return nil }
    if let signature = declaration[.signature],
      signature.split(separator: " ").prefix(8).contains(where: { word in
        rules.exportMarks.contains(where: word.hasSuffix)
      })
    {
      return Offer(evidence: declaration)
    }
    let installed = index.memos.installedPaths.value(0) {
      index.facts(.reference, .package).filter { $0[.purl] == nil && $0.file.isOfTheProgram }.compactMap { fact in
        fact[.target].flatMap { FolderTree.resolve($0, in: fact.file.folder) }
      }
    }
    if installed.contains(where: { file.path == $0 || file.path.hasPrefix($0 + "/") }) {
      return Offer(evidence: declaration)
    }
    // Where some headers are installed, the rest is not.
    if !installed.isEmpty || hasProgram(like: file) { return nil }
    // Where some headers are for others by their place, the rest is not.
    let isForOthers = { (file: ScannedFile) in
      file.folder.split(separator: "/").contains { rules.headerFolders.contains(String($0)) }
    }
    if isForOthers(file) { return Offer(evidence: declaration) }
    let someAre = index.memos.hasHeadersForOthers.value(0) {
      index.listing.contains { HeaderDeclarations.isHeader($0, rules) && $0.isOfTheProgram && isForOthers($0) }
    }
    return someAre ? nil : Offer(evidence: declaration)
  }

  // MARK: Programs

  /// Whether the repository is a program of its own in the language of a file or a related one, and not only shows or
  /// builds one.
  private func hasProgram(like file: ScannedFile) -> Bool {
    guard let language = file.language else { return false }
    return index.memos.programs.value(language) {
      index.facts(.entryPoint, .main, .route, .consumer).contains { entry in
        entry.file.role == .source && !Self.isShown(entry.file.folder) && index.areRelated(file, entry.file)
          && !entry.rule.hasPrefix("manifest.") && !index.isNoWayIn(entry)
      }
    }
  }

  /// Whether a package, or the topmost folder of it that holds a file, shows, measures or builds the program. Further down such
  /// names are those of its parts.
  private static func isShown(_ folder: String, in package: String) -> Bool {
    let rest = folder.dropFirst(package.count).split(separator: "/").first.map(String.init) ?? ""
    return isShown(package) || isShown(rest)
  }

  /// The folder holds what shows, measures or builds the program rather than being it.
  static func isShown(_ folder: String) -> Bool {
    folder.split(separator: "/").contains { shown.contains($0.drop { $0 == "_" || $0 == "." }.lowercased()) }
  }
  /// The same of the topmost folder alone, and of what documents it; further down such names are those of its parts.
  static func shows(_ folder: String) -> Bool {
    let folders = folder.split(separator: "/")
    return folders.first.map { isShown(String($0)) } ?? false
      || folders.contains { ["snippets", "snippet"].contains($0.lowercased()) }
  }
  private static let shown: Set<String> = [
    "example", "examples", "sample", "samples", "demo", "demos", "benchmark", "benchmarks", "bench", "benches", "docs",
    "doc", "documentation", "fuzz", "fuzzing", "fuzzer", "test", "tests", "testing", "e2e", "tools", "tool", "scripts",
    "script", "misc", "contrib", "playground", "sandbox",
  ]

  /// The folder and those around it, innermost first, the root last.
  static func folders(around folder: String) -> [String] {
    var folders = [folder]
    while let slash = folders[folders.count - 1].lastIndex(of: "/") {
      folders.append(String(folders[folders.count - 1][..<slash]))
    }
    return folder.isEmpty ? folders : folders + [""]
  }
}

extension CodeIndex {
  /// Whether a file shows, measures or builds the program rather than being it, where other files are it.
  public func isShown(_ file: ScannedFile) -> Bool {
    guard memos.shownFolders.value(file.folder, { OfferedPackages.shows(file.folder) }) else { return false }
    return memos.hasCodeApart.value(0) {
      listing.contains { $0.role == .source && $0.language != nil && !OfferedPackages.shows($0.folder) }
    }
  }

  /// Whether others than this repository can use a definition: its language lets everyone use it, and it is part of
  /// something that others can depend on. What is not known to be is not said to be.
  public func isExported(_ definition: FactView) -> Bool {
    memos.exported.value(definition) {
      exposure(of: definition) == .exported && OfferedPackages(index: self).offer(of: definition) != nil
    }
  }

  /// Where it says that others can depend on what an exported definition is part of: in a manifest, or a header that they
  /// include. Nil where only the lack of a program says so.
  public func exportEvidence(of definition: FactView) -> FactView? {
    OfferedPackages(index: self).offer(of: definition)?.evidence
  }

  /// What is built and released with a file, by the folder of the nearest manifest of its language, or by the target of the
  /// build; the whole repository where nothing divides it.
  public func unit(of file: ScannedFile) -> String {
    guard let profile = profile(for: file) else { return "" }
    if profile.modules.style == .target {
      let target = targetsOfBuild.target(of: file)
      return target.name.isEmpty ? target.folder : target.name
    }
    return OfferedPackages(index: self).nearest(to: file, profile)?.file.folder ?? ""
  }
}
