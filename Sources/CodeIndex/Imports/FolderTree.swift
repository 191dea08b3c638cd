import Facts

/// Which files and folders exist, for resolving imports.
struct FolderTree: Sendable {
  private let byPath: [String: ScannedFile]
  /// Every folder that holds a file, at any depth; the root is `""`.
  private let folders: Set<String>
  /// Folders by their last component, in order of path.
  private let foldersByName: [String: [String]]
  private let filesByName: [String: [ScannedFile]]
  private let reads: ReadLog?

  init(_ files: [ScannedFile], reads: ReadLog? = nil) {
    self.reads = reads
    var byPath: [String: ScannedFile] = [:]
    var folders: Set<String> = [""]
    var filesByName: [String: [ScannedFile]] = [:]
    for file in files {
      byPath[file.path] = file
      filesByName[file.fileName, default: []].append(file)
      var folder = file.folder
      while !folder.isEmpty, folders.insert(folder).inserted { folder = Self.parent(of: folder) }
    }
    self.byPath = byPath
    self.filesByName = filesByName
    self.folders = folders
    var byName: [String: [String]] = [:]
    for folder in folders.sorted() where !folder.isEmpty { byName[Self.name(of: folder), default: []].append(folder) }
    foldersByName = byName
  }

  func file(_ path: String) -> ScannedFile? {
    let found = byPath[path]
    reads?.note {
      $0.paths.insert(path)
      if found != nil { $0.files.insert(path) }
    }
    return found
  }
  func hasFolder(_ path: String) -> Bool {
    reads?.note { $0.folders.insert(path) }
    return folders.contains(path)
  }
  /// In order of path.
  func files(named name: String) -> [ScannedFile] {
    let found = filesByName[name] ?? []
    reads?.note {
      $0.fileNames.insert(name)
      $0.files.formUnion(found.map(\.path))
    }
    return found
  }
  func folders(named name: String) -> [String] {
    reads?.note { $0.folderNames.insert(name) }
    return foldersByName[name] ?? []
  }

  /// The file `stem` with the first extension that exists.
  func file(stem: String, extensions: [String]) -> ScannedFile? {
    for ending in extensions {
      if let file = file(stem + "." + ending) { return file }
    }
    return nil
  }

  /// The file that stands for a folder.
  func indexFile(of folder: String, _ modules: LanguageProfile.Modules) -> ScannedFile? {
    for name in modules.indexFiles {
      if let file = file(stem: Self.join(folder, name), extensions: modules.extensions) { return file }
    }
    return nil
  }

  static func parent(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : name.isEmpty ? folder : folder + "/" + name
  }

  /// A path relative to a folder, with `.` and `..` worked out; nil when it leaves the repository.
  static func resolve(_ path: String, in folder: String) -> String? {
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == ".." {
        if parts.isEmpty { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// How many leading folders two paths share.
  static func nearness(_ a: String, _ b: String) -> Int {
    zip(a.split(separator: "/"), b.split(separator: "/")).prefix { $0 == $1 }.count
  }

  /// The file that shares the most leading folders with one; nil where several are as near.
  static func nearest(of files: [ScannedFile], to folder: String) -> ScannedFile? {
    guard files.count > 1 else { return files.first }
    let nearness = files.map { Self.nearness($0.folder, folder) }
    guard let nearest = nearness.max(), nearness.count(where: { $0 == nearest }) == 1,
      let place = nearness.firstIndex(of: nearest)
    else { return nil }
    return files[place]
  }
}
