public import Facts

/// Files that a build file says are built and run as tests, whatever they are called: `test.c`, which `make check` runs.
///
/// What a file is by its path and contents does not depend on others; this does, so that it is joined here.
enum TestPrograms {
  /// The files with those of test programs as tests, and what says so of each by its path. Nil where no build file speaks of any.
  ///
  /// - Parameter facts: what build files say of the programs they run as tests.
  static func joined(
    _ files: [ScannedFile], _ facts: [FactView]
  ) -> (files: [ScannedFile], programs: [String: FactView])? {
    if facts.isEmpty { return nil }
    var byStem: [String: [ScannedFile]] = [:]
    for file in files where file.role == .source || file.role == .test {
      byStem[stem(file.path), default: []].append(file)
    }
    var programs: [String: FactView] = [:]
    for fact in facts where fact.file.isOfTheProgram {
      guard let path = FolderTree.resolve(fact.name, in: fact.file.folder) else { continue }
      // What is compiled is named after its source.
      let isObject = [".o", ".lo", ".obj"].contains { path.hasSuffix($0) }
      let found = (byStem[stem(path)] ?? []).filter { $0.language != nil && (isObject || $0.path == path) }
      guard found.count == 1 || !isObject else { continue }
      for file in found where programs[file.path] == nil { programs[file.path] = fact }
    }
    if programs.isEmpty { return nil }
    let joined = files.map { file in
      programs[file.path] == nil || file.role == .test
        ? file
        : ScannedFile(
          path: file.path, pathBytes: file.pathBytes, language: file.language, role: .test, blob: file.blob,
          byteCount: file.byteCount, facts: file.facts)
    }
    return (joined, programs)
  }

  private static func stem(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path }
    return String(path[..<dot])
  }
}

extension CodeIndex {
  /// What a build file says of a file that is built and run as a test; nil where none does.
  public func testProgram(of file: ScannedFile) -> FactView? {
    testPrograms[file.path].map { FactView(file: given($0.file), index: $0.index) }
  }
}

extension FileChange {
  /// Whether the change makes other files tests, or none any longer.
  var changesTestPrograms: Bool {
    func programs(_ file: ScannedFile?) -> [String] {
      guard let file else { return [] }
      return file.content.facts.filter { $0.kind == .test && $0.detail == .program }.map { file.content.names[$0.name] }
    }
    return programs(before) != programs(after)
  }
}
