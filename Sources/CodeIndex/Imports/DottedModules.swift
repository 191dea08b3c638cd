import Facts

/// `a.b.c` is `a/b/c.py`, or the package `a/b/c/__init__.py`, or a folder of modules; leading dots climb.
struct DottedModules {
  let index: CodeIndex
  let modules: LanguageProfile.Modules

  func resolve(_ name: String, from file: ScannedFile) -> ModuleTarget {
    let dots = name.prefix { $0 == "." }.count
    let parts = name.dropFirst(dots).split(separator: ".").map(String.init)
    if dots > 0 {
      var folder = file.folder
      for _ in 1..<dots {
        if folder.isEmpty { return .unresolved }
        folder = FolderTree.parent(of: folder)
      }
      return module(parts, below: folder, label: name).map { .module($0) } ?? .unresolved
    }
    guard let first = parts.first else { return .unresolved }
    if modules.bindsLastComponent { return classFile(parts, name, from: file) }
    var isHere = false
    for root in roots(of: first, from: file) {
      if let found = module(parts, below: root, label: name) { return .module(found) }
      isHere = true
    }
    return isHere ? .unresolved : .external(first)
  }

  /// The module that components name below a folder; the folder's own package when there are none.
  func module(_ parts: [String], below root: String, label: String) -> Module? {
    let path = parts.reduce(root, FolderTree.join)
    if let initializer = index.tree.indexFile(of: path, modules) {
      return Module(files: [initializer], folder: path, label: label)
    }
    if !parts.isEmpty, let file = index.tree.file(stem: path, extensions: modules.extensions) {
      return Module(files: [file], folder: nil, label: label)
    }
    if index.tree.hasFolder(path), holdsModules(path) { return Module(files: [], folder: path, label: label) }
    return nil
  }

  /// A folder without an index file is a package when something of the language is in or below it.
  private func holdsModules(_ folder: String) -> Bool {
    let prefix = folder.isEmpty ? "" : folder + "/"
    return index.memos.moduleFolders.value(prefix + "*." + (modules.extensions.first ?? "")) {
      let endings = modules.extensions.map { "." + $0 }
      return index.files(below: prefix).contains { file in endings.contains { file.path.hasSuffix($0) } }
    }
  }

  /// Where an absolute name's first component can stand, nearest first: beside the importing file and above it as far
  /// as those folders are no packages themselves, the root, the usual source folders, then any package's parent.
  private func roots(of first: String, from file: ScannedFile) -> [String] {
    var roots: [String] = []
    func add(_ root: String) {
      if !roots.contains(root), module([first], below: root, label: first) != nil { roots.append(root) }
    }
    var folder = file.folder
    while true {
      if index.tree.indexFile(of: folder, modules) == nil || folder.isEmpty {
        add(folder)
        for source in modules.sourceRoots { add(FolderTree.join(folder, source)) }
      }
      if folder.isEmpty { break }
      folder = FolderTree.parent(of: folder)
    }
    let others = index.tree.folders(named: first).filter { candidate in
      index.tree.indexFile(of: candidate, modules) != nil
        && index.tree.indexFile(of: FolderTree.parent(of: candidate), modules) == nil
    }.map(FolderTree.parent)
    for other in others.sorted(by: { a, b in
      let (near, far) = (FolderTree.nearness(a, file.folder), FolderTree.nearness(b, file.folder))
      return near == far ? a < b : near > far
    }) { add(other) }
    return roots
  }

  /// `a.b.C` where the last component is a type of its own file (Java): any file whose path ends so, nearest first; or
  /// a member of such a type.
  private func classFile(_ parts: [String], _ name: String, from file: ScannedFile) -> ModuleTarget {
    for count in [parts.count, parts.count - 1] where count > 0 {
      let path = parts.prefix(count).joined(separator: "/")
      let candidates = modules.extensions.flatMap { ending in
        index.files(endingWith: path + "." + ending)
      }
      if let nearest = Self.nearest(candidates, to: file) {
        return .module(Module(files: [nearest], folder: nil, label: name))
      }
      // A wildcard names the package: a folder whose path ends so.
      let folders = index.tree.folders(named: FolderTree.name(of: path)).filter {
        ($0 == path || $0.hasSuffix("/" + path)) && holdsModules($0)
      }
      let files = folders.flatMap { index.files(in: $0) }.filter { index.areRelated($0, file) }
      if count == parts.count, !files.isEmpty {
        return .module(Module(files: files, folder: nil, label: name))
      }
      // Languages without a rule of one type a file: the name's definitions, where the file's package agrees.
      if count == parts.count, parts.count > 1, let last = parts.last {
        let package = parts.dropLast().joined(separator: ".")
        let files = index.definitions(named: last).map(\.file).filter {
          index.areRelated($0, file) && index.packageName(of: $0) == package
        }
        if !files.isEmpty { return .module(Module(files: files, folder: nil, label: name)) }
      }
    }
    return .external(name)
  }

  private static func nearest(_ files: [ScannedFile], to file: ScannedFile) -> ScannedFile? {
    files.max { a, b in
      let (first, second) = (FolderTree.nearness(a.path, file.path), FolderTree.nearness(b.path, file.path))
      return first == second ? b.path < a.path : first < second
    }
  }
}

extension CodeIndex {
  /// Files whose path begins with a prefix: they stand together in the order of paths.
  func files(below prefix: String) -> ArraySlice<ScannedFile> {
    var low = 0
    reads?.note { $0.prefixes.insert(prefix) }
    let files = allFiles
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path.utf8.lexicographicallyPrecedes(prefix.utf8) { low = middle + 1 } else { high = middle }
    }
    let end = files[low...].firstIndex { !$0.path.hasPrefix(prefix) } ?? files.count
    return reads == nil ? files[low..<end] : ArraySlice(files[low..<end].map(given))
  }

  /// Files by the last component of their path.
  func files(named name: String) -> [ScannedFile] {
    reads?.note { $0.fileNames.insert(name) }
    return (memos.filesByName.value(0) { Dictionary(grouping: allFiles, by: \.fileName) }[name] ?? []).map(given)
  }

  /// Files whose path is or ends with these whole components.
  func files(endingWith path: String) -> [ScannedFile] {
    let folder = FolderTree.parent(of: path)
    if folder.isEmpty { return files(named: path) }
    return tree.folders(named: FolderTree.name(of: folder)).compactMap { candidate in
      candidate == folder || candidate.hasSuffix("/" + folder)
        ? file(at: candidate + "/" + FolderTree.name(of: path)) : nil
    }
  }
}
