public import CodeIndex
public import Facts

/// Mutable state that outlives a call, where the targets touch it and who else does.
public struct SharedState: Sendable {
  /// One variable with the places where its name stands in code.
  struct Variable {
    let declaration: FactView
    /// In the targets, then elsewhere; in order of place. A place that assigns to it, or changes what it holds, writes.
    var here: [Mention]
    var elsewhere: [Mention]
    var isWrittenHere: Bool { here.contains(where: \.isWrite) }
  }

  /// The variables that code of the targets' files can name, and the files that can name them: what has to be searched.
  public struct Reach: Sendable {
    public var declarations: [FactView]
    public var files: Set<ScannedFile>
    public var names: [String] { declarations.reduce(into: []) { if !$0.contains($1.name) { $0.append($1.name) } } }
  }

  /// - Parameter limit: more variables than these are not followed.
  public static func reach(of targets: [Target], _ index: CodeIndex, limit: Int = 32) -> Reach {
    var files: [ScannedFile] = []
    func add(_ file: ScannedFile) { if !files.contains(file) { files.append(file) } }
    for target in targets {
      add(target.file)
      if index.profile(for: target.file)?.modules.folderIsScope == true {
        for file in index.files(in: target.file.folder) where file.language == target.file.language { add(file) }
      }
      for edge in index.importGraph.imports(of: target.file) { add(edge.to) }
    }
    var declarations: [FactView] = []
    for file in files where file.role != .test {
      for fact in file.facts(.state)
      where !declarations.contains(where: { $0.name == fact.name && $0.file == fact.file }) {
        // `global x` names what stands at the top of its file.
        let top = fact.container == nil || fact.container?.detail.isFunctionLike != true
        if top || !file.facts(.state).contains(where: { $0.name == fact.name && $0.container == nil }) {
          declarations.append(fact)
        }
      }
    }
    declarations = Array(declarations.prefix(limit))
    var searched = Set(files)
    for file in Set(declarations.map(\.file)) {
      for edge in index.importGraph.importers(of: file) { searched.insert(edge.from) }
    }
    return Reach(declarations: declarations, files: declarations.isEmpty ? [] : searched)
  }

  /// The variables that the targets touch, in the order of their declarations.
  static func variables(_ scope: TargetScope, _ inquiry: Inquiry) -> [Variable] {
    let reach = reach(of: scope.targets, inquiry.index)
    let owners = Dictionary(grouping: reach.declarations, by: \.name)
    return reach.declarations.compactMap { declaration in
      let mentions = (inquiry.stateMentions[declaration.name] ?? []).filter { mention in
        guard mention.context == .code, let file = inquiry.index.file(at: mention.path) else { return false }
        if file == declaration.file { return mention.line != declaration.startLine }
        // Of several variables of one name, the one in the mention's own file is meant.
        if owners[declaration.name]?.contains(where: { $0.file == file }) == true { return false }
        return sees(file, declaration, inquiry.index)
      }
      let here = mentions.filter { scope.contains(path: $0.path, line: $0.line, inquiry.index) }
      guard !here.isEmpty else { return nil }
      return Variable(declaration: declaration, here: here, elsewhere: mentions.filter { !here.contains($0) })
    }
  }

  /// Whether a file can name a variable of another: by sharing its package, or by an import.
  private static func sees(_ file: ScannedFile, _ declaration: FactView, _ index: CodeIndex) -> Bool {
    if index.profile(for: declaration.file)?.modules.folderIsScope == true, file.folder == declaration.file.folder {
      return true
    }
    return index.importGraph.imports(of: file).contains { $0.to == declaration.file }
  }
}
