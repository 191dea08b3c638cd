import Facts

/// Which modules of a build run together in one program: those that one of them depends on (maven.apache.org, "Introduction
/// to the Dependency Mechanism").
struct Applications: Sendable {
  let index: CodeIndex

  /// Modules by folder, each with the folders of those it depends on.
  struct Table: Sendable {
    var dependencies: [String: Set<String>] = [:]
    /// Of each module all that it leads to, itself among them.
    var reached: [String: Set<String>] = [:]
  }

  /// Whether two files may be parts of one program: always where no build says otherwise.
  func share(_ a: ScannedFile, _ b: ScannedFile) -> Bool {
    guard let first = module(of: a), let second = module(of: b), first != second else { return true }
    return table.reached.values.contains { $0.contains(first) && $0.contains(second) }
  }

  /// The folder of the module that a file belongs to.
  func module(of file: ScannedFile) -> String? {
    let known = table.dependencies
    guard known.count > 1 else { return nil }
    var folder = file.folder
    while known[folder] == nil {
      guard let slash = folder.lastIndex(of: "/") else { return known[""] == nil ? nil : "" }
      folder = String(folder[..<slash])
    }
    return folder
  }

  private var table: Table {
    index.memos.applicationModules.value(0) {
      var table = Table()
      let modules = index.facts(.definition, .module).filter {
        $0.rule == "manifest.maven-pom" && $0.file.fileName == "pom.xml" && $0.file.role != .test
      }
      var folders: [String: Set<String>] = [:]
      for module in modules {
        folders[module.name, default: []].insert(module.file.folder)
        table.dependencies[module.file.folder] = []
      }
      for fact in index.facts(.dependency) where fact.detail == .runtime || fact.detail == .optional {
        let folder = fact.file.folder
        guard fact.file.fileName == "pom.xml", table.dependencies[folder] != nil,
          let artifact = fact.name.split(separator: ":").last, let found = folders[String(artifact)]
        else { continue }
        table.dependencies[folder, default: []].formUnion(found)
      }
      for folder in table.dependencies.keys {
        var seen: Set<String> = [folder]
        var queue = [folder]
        while let next = queue.popLast() {
          for other in table.dependencies[next] ?? [] where seen.insert(other).inserted { queue.append(other) }
        }
        table.reached[folder] = seen
      }
      return table
    }
  }
}
