import Facts

/// What `#include` names: a file beside the one that includes it, one below a folder of headers, or the only one whose
/// path ends so. Flags of the build are not known, so that what could be several files is none.
struct IncludedFiles {
  /// In front of a name that was written `<so>`: it is not looked for beside the file.
  static let systemMark: Character = "<"

  let index: CodeIndex
  let modules: LanguageProfile.Modules

  func resolve(_ name: String, from file: ScannedFile) -> ModuleTarget {
    let isSystem = name.first == Self.systemMark
    let path = isSystem ? String(name.dropFirst()) : name
    if let found = found(path, isSystem: isSystem, from: file) {
      return .module(Module(files: [found], folder: nil, label: path))
    }
    return isSystem ? .external(path) : .unresolved
  }

  private func found(_ path: String, isSystem: Bool, from file: ScannedFile) -> ScannedFile? {
    let tree = index.tree
    if !isSystem, let beside = FolderTree.resolve(path, in: file.folder).flatMap(tree.file) { return beside }
    var folder = file.folder
    while true {
      for root in modules.sourceRoots {
        if let found = tree.file(FolderTree.join(FolderTree.join(folder, root), path)) { return found }
      }
      if let found = tree.file(FolderTree.join(folder, path)), !isSystem || path.contains("/") { return found }
      if folder.isEmpty { break }
      folder = FolderTree.parent(of: folder)
    }
    // The system's headers have short names, which files here may share.
    guard !isSystem || path.contains("/") else { return nil }
    let rest = path.split(separator: "/").drop { $0 == ".." || $0 == "." }.joined(separator: "/")
    let candidates = tree.files(named: FolderTree.name(of: rest)).filter {
      $0.path == rest || $0.path.hasSuffix("/" + rest)
    }
    return FolderTree.nearest(of: candidates, to: file.folder)
  }
}

extension CodeIndex {
  /// The files that a file includes itself, in order of place.
  func includes(of file: ScannedFile) -> [ScannedFile] {
    memos.includes.value(file) {
      guard profile(for: file)?.modules.style == .include else { return [] }
      var found: [ScannedFile] = []
      for fact in file.facts(.import) {
        guard case .files(let files) = imports.resolve(fact) else { continue }
        for included in files where included != file && !found.contains(included) { found.append(included) }
      }
      return found
    }
  }

  /// A file with all that it includes, directly or not: what its code can see.
  func visibleFiles(from file: ScannedFile) -> Set<ScannedFile> {
    memos.visibleFiles.value(file) {
      var seen: Set<ScannedFile> = [file]
      var queue = [file]
      while let next = queue.popLast() {
        for included in includes(of: next) where seen.insert(included).inserted { queue.append(included) }
      }
      return seen
    }
  }
}
