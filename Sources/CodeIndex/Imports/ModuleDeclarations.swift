public import Facts

/// The files that a program is made of where each declares its modules (Rust): `mod replace;` in `tests/lib.rs` brings in
/// `tests/replace.rs`.
extension CodeIndex {
  /// The modules from the file that a program begins with down to another; empty for that file itself, nil where no declaration
  /// leads there.
  public func modules(from root: ScannedFile, to file: ScannedFile) -> [String]? {
    if root == file { return [] }
    guard let written = profile(for: root)?.modules else { return nil }
    let endings = written.extensions.map { "." + $0 }
    // The first of the index files is that of a module, the others begin programs.
    let indexes = written.indexFiles.prefix(1).flatMap { index in endings.map { "/" + index + $0 } }
    var seen: Set<ScannedFile> = [root]
    var queue: [(file: ScannedFile, folder: String, modules: [String])] = [(root, root.folder, [])]
    var position = 0
    while position < queue.count, position < 4096 {
      let (current, folder, modules) = queue[position]
      position += 1
      for module in current.facts(.definition) where module.detail == .module && module.lines.count == 1 {
        var outer: [String] = []
        var next = module.container
        while let container = next {
          outer.insert(container.name, at: 0)
          next = container.container
        }
        let path = (outer + [module.name]).reduce(folder) { FolderTree.join($0, $1) }
        for ending in endings + indexes {
          guard let found = self.file(at: path + ending), seen.insert(found).inserted else { continue }
          let names = modules + outer + [module.name]
          if found == file { return names }
          queue.append((found, path, names))
        }
      }
    }
    return nil
  }

  /// The programs of tests that the manifest of a folder declares, with the files that they begin with.
  public func testPrograms(ofManifestIn folder: String) -> [(fact: FactView, file: ScannedFile)] {
    testPrograms.filter { $0.value.file.folder == folder }.sorted { $0.key.precedesInBytes($1.key) }.compactMap {
      path, fact in
      file(at: path).map { (FactView(file: given(fact.file), index: fact.index), $0) }
    }
  }
}
