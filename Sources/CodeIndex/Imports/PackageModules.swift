import Facts

/// A module path and the folder it stands for.
struct DeclaredModule: Sendable {
  var path: String
  var folder: String
}

/// A path below a module root names a folder whose files are one package (Go).
struct PackageModules {
  let index: CodeIndex
  let modules: LanguageProfile.Modules

  /// The module paths of the manifests with their folders, longest path first.
  private var declared: [DeclaredModule] {
    index.memos.declaredModules.value(0) {
      index.facts(.definition, .module).lazy.filter { $0.rule == "manifest.go-mod" }
        .map { DeclaredModule(path: $0.name, folder: $0.file.folder) }
        .sorted { ($1.path.count, $0.path) < ($0.path.count, $1.path) }
    }
  }

  func resolve(_ name: String, from file: ScannedFile) -> ModuleTarget {
    let declared = declared
    for module in declared where name == module.path || name.hasPrefix(module.path + "/") {
      let rest = String(name.dropFirst(module.path.count).drop { $0 == "/" })
      if let found = package(in: FolderTree.join(module.folder, rest), for: file, label: name) { return .module(found) }
      return .unresolved
    }
    // Without a manifest, the tail of the path that is a folder here.
    if declared.isEmpty {
      var parts = name.split(separator: "/").map(String.init)
      while parts.count > 1 {
        parts.removeFirst()
        if let found = package(in: parts.joined(separator: "/"), for: file, label: name) { return .module(found) }
      }
    }
    return .external(name)
  }

  private func package(in folder: String, for file: ScannedFile, label: String) -> Module? {
    let files = index.files(in: folder).filter { candidate in
      candidate.language == file.language && index.packageName(of: candidate)?.hasSuffix("_test") != true
    }
    // What tests define beside a package, no other package sees.
    let seen = folder == file.folder ? files : files.filter { $0.role != .test }
    return files.isEmpty ? nil : Module(files: seen.isEmpty ? files : seen, folder: nil, label: label)
  }

  /// What a package is called where its files cannot be seen: the last component, before version suffixes.
  static func likelyNames(of path: String) -> [String] {
    var parts = path.split(separator: "/").map(String.init)
    if let last = parts.last, parts.count > 1, last.first == "v", last.dropFirst().allSatisfy(\.isNumber) {
      parts.removeLast()
    }
    guard var last = parts.last else { return [] }
    if let dot = last.range(of: ".v") { last = String(last[..<dot.lowerBound]) }
    var names = [last]
    if last.hasPrefix("go-") { names.append(String(last.dropFirst(3))) }
    if last.hasSuffix("-go") || last.hasSuffix(".go") { names.append(String(last.dropLast(3))) }
    if let dash = last.lastIndex(of: "-") { names.append(String(last[last.index(after: dash)...])) }
    return names
  }
}

extension String {
  /// The first place of a short literal; nil when it is not there.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
