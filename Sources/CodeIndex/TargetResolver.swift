public import Facts

/// What a target option turned out to be.
public enum Target: Sendable, Hashable {
  case definition(FactView)
  case file(ScannedFile)
  /// Lines (from 1, both inclusive) with the definitions they touch, innermost ones only.
  case lines(ScannedFile, ClosedRange<Int>, definitions: [FactView])

  /// The file it stands in.
  public var file: ScannedFile {
    switch self {
    case .definition(let definition): definition.file
    case .file(let file), .lines(let file, _, _): file
    }
  }
  /// The definitions at hand: one, those of the lines, or the outermost ones of the file.
  public var definitions: [FactView] {
    switch self {
    case .definition(let definition): [definition]
    case .file(let file): file.outermostDefinitions
    case .lines(_, _, let definitions): definitions
    }
  }
}

/// Finds what `SYMBOL | PATH | PATH:LINE | PATH:START-END` means.
public struct TargetResolver: Sendable {
  public enum Result: Sendable, Hashable {
    /// One target, or several that are one thing (overloads of one name in one type).
    case resolved([Target])
    /// Candidates in order of place; the caller lists them and stops.
    case ambiguous([FactView])
    /// Nothing here defines it: the imports, calls and references that show it comes from outside, in order of place.
    case external([FactView])
    /// `reason` is one line without a full stop.
    case notFound(reason: String, nearMisses: [String])
  }

  let index: CodeIndex

  public func resolve(_ query: String) -> Result {
    var query = String(TopLevelText.trimmed(query))
    while query.hasPrefix("./") { query = String(query.dropFirst(2)) }
    if query.isEmpty { return .notFound(reason: "an empty target", nearMisses: []) }
    if let file = index.file(at: query) { return .resolved([.file(file)]) }
    let folder = query.hasSuffix("/") ? String(query.dropLast()) : query
    let isFolder = index.tree.hasFolder(folder)
    // A path may hold colons itself: the last one that leaves a file's path separates.
    for colon in query.indices.reversed() where query[colon] == ":" {
      let path = query[..<colon]
      let stripped = path.hasSuffix(":") ? path.dropLast() : path
      guard let file = index.file(at: String(stripped)) else { continue }
      return inside(file, String(query[query.index(after: colon)...]))
    }
    if !isFolder || !query.contains("/") {
      let found = symbol(query, in: nil)
      if !found.isEmpty { return result(found) }
    }
    if isFolder {
      let files = index.files(below: folder.isEmpty ? "" : folder + "/").prefix(8).map(\.path)
      return .notFound(reason: "`\(folder)` is a folder: name a file or a symbol in it", nearMisses: files)
    }
    let outside = OutsideUses(index).sites(of: query)
    if !outside.isEmpty { return .external(outside) }
    return .notFound(
      reason: query.contains("/") ? "no such file or symbol" : "no definition of this name",
      nearMisses: NearMisses(index).of(query))
  }

  /// The file and line that `PATH:LINE` names; nil when there is none.
  public func place(_ query: String) -> (file: ScannedFile, line: Int)? {
    var query = query
    while query.hasPrefix("./") { query = String(query.dropFirst(2)) }
    for colon in query.indices.reversed() where query[colon] == ":" {
      guard let file = index.file(at: String(query[..<colon])) else { continue }
      // A column behind it, as compilers print it, says nothing more.
      let line = query[query.index(after: colon)...].prefix { $0 != ":" }
      guard let number = Int(line), number >= 1, number <= max(file.content.lineCount, 1) else { return nil }
      return (file, number)
    }
    return nil
  }

  // MARK: In a file

  private func inside(_ file: ScannedFile, _ rest: String) -> Result {
    let ends = rest.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if ends.count <= 2, let first = ends[0], let last = ends.count == 2 ? ends[1] : first {
      let count = max(file.content.lineCount, file.content.facts.map { Int($0.endLine) }.max() ?? 0)
      guard first >= 1, first <= last, last <= max(count, 1) else {
        return .notFound(reason: "`\(file.path)` has lines 1 to \(count)", nearMisses: [])
      }
      if ends.count == 1, index.definition(at: file.path, line: first)?.startLine != first {
        let declared = index.definitions(declaredAt: file.path, line: first)
        if declared.count > 1 { return result(declared) }
      }
      if ends.count == 1, let definition = index.definition(at: file.path, line: first) {
        return result(of: definition)
      }
      return .resolved([.lines(file, first...last, definitions: touched(file, first...last))])
    }
    // `path:12:5` as compilers print it.
    let parts = rest.split(separator: ":")
    if parts.count == 2, Int(parts[0]) != nil, Int(parts[1]) != nil { return inside(file, String(parts[0])) }
    let found = symbol(rest, in: file)
    return found.isEmpty
      ? .notFound(
        reason: "no definition `\(rest)` in `\(file.path)`",
        nearMisses: NearMisses(index).of(rest, in: file))
      : result(found)
  }

  /// Functions and types that lines touch, without those around another one that is touched.
  private func touched(_ file: ScannedFile, _ lines: ClosedRange<Int>) -> [FactView] {
    let all = file.facts(.definition).filter {
      ($0.detail.isFunctionLike || $0.detail.isTypeLike) && $0.lines.overlaps(lines)
    }
    return all.filter { outer in
      !all.contains { inner in
        var container = inner.container
        while let current = container {
          if current == outer { return true }
          container = current.container
        }
        return false
      }
    }
  }

  // MARK: Symbols

  /// Definitions that a symbol as people write it can mean: `pkg.Type.method`, `Type::method`, `Type#method`, `f()`.
  private func symbol(_ text: String, in file: ScannedFile?) -> [FactView] {
    var parts = text.prefix { $0 != "(" }.split(whereSeparator: { ".:#/\\>-* ".contains($0) }).map(String.init)
    var candidates = parts.last.map { index.definitions(named: $0) } ?? []
    if candidates.isEmpty {
      // Names with such characters: `save!`, `@scope/pkg`, `-[x y]`.
      parts = [text]
      candidates = index.definitions(named: text)
    }
    candidates = candidates.filter { ($0.file == file || file == nil) && $0.file.language != nil }
    let outer = parts.dropLast()
    let exact = candidates.filter { isSuffix(Array(outer), of: $0, contiguous: true) }
    var found = exact.isEmpty ? candidates.filter { isSuffix(Array(outer), of: $0, contiguous: false) } : exact
    let callable = found.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
    if !callable.isEmpty { found = callable } else { found = found.filter { !$0.detail.isNamespace } }
    // A type and its own constructors are one thing.
    found = found.filter { definition in
      guard definition.detail == .constructor, let type = definition.container else { return true }
      return !found.contains(type)
    }
    // What only adds to a type stands aside for the type itself.
    let own = found.filter { $0[.extends] == nil }
    return own.isEmpty ? found : own
  }

  /// Whether the words before the name lead to a definition: its containers, then its module, package and folders.
  private func isSuffix(_ outer: [String], of definition: FactView, contiguous: Bool) -> Bool {
    guard !outer.isEmpty else { return true }
    let file = definition.file
    var path = file.folder.split(separator: "/").map(String.init)
    let stem = String(file.fileName.prefix { $0 != "." })
    let isIndex = index.profile(for: file)?.modules.indexFiles.contains(stem) == true
    let containers = definition.qualifiedName.split(separator: ".").dropLast().map(String.init)
    if contiguous {
      // The module by its file, by its folder, or by the package's own name.
      var heads = [path + (isIndex ? [] : [stem]), path]
      if let package = index.packageName(of: file) {
        heads.append(path + package.split(separator: ".").map(String.init))
      }
      return heads.contains { ($0 + containers).suffix(outer.count).elementsEqual(outer) }
    }
    if let package = index.packageName(of: file) { path += package.split(separator: ".").map(String.init) }
    var rest = (path + [stem] + containers)[...]
    for word in outer {
      guard let at = rest.firstIndex(of: word) else { return false }
      rest = rest[(at + 1)...]
    }
    return true
  }

  /// What a definition is as a target: with its parts for each platform where it stands for all.
  public func result(of definition: FactView) -> Result {
    .resolved(([definition] + index.platformParts(of: definition)).map { .definition($0) })
  }

  private func result(_ all: [FactView]) -> Result {
    var found = all.filter { index.isCallable($0) && index.implementation(of: $0) == nil }
    if found.isEmpty { found = all }
    found = index.joinedByPlatform(found)
    guard let first = found.first else {
      return .notFound(reason: "no definition of this name", nearMisses: [])
    }
    let isOne = found.allSatisfy {
      $0.file == first.file && $0.fact.container == first.fact.container && $0[.receiver] == first[.receiver]
    }
    // Of one file's parts those of its platform are meant.
    if isOne, let file = all.first?.file, file != first.file, all.allSatisfy({ $0.file == file }) {
      return .resolved(all.filter { index.isCallable($0) }.map { .definition($0) })
    }
    return isOne
      ? .resolved(found.flatMap { [$0] + index.platformParts(of: $0) }.map { .definition($0) })
      : .ambiguous(found)
  }
}
