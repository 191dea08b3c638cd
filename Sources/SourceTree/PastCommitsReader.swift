/// Reads what git says of past commits, newest first, and follows renames on the way.
///
/// A file that a commit took away is the one it brought under another path when that has the same bytes, or else when it
/// is the only one that came under the same file name, or else the only one of its folder whose name goes on where the
/// other's ends: `loader.go` for `load.go`. Git's own search for renames reads and compares files, and would cost more
/// than all the rest.
struct PastCommitsReader {
  private(set) var past = PastCommits.none
  private var places: [ArraySlice<UInt8>: Int] = [:]
  /// What a path of an older commit is called at the end.
  private var names: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]

  /// One path of one commit, as git prints it.
  private struct RawChange {
    var path: ArraySlice<UInt8>
    var before: ArraySlice<UInt8>
    var after: ArraySlice<UInt8>
    var kind: PastCommits.Change.Kind
  }

  /// - Parameters:
  ///   - commits: newest first, without changes.
  ///   - changes: of ``GitPlumbing/changes`` for those whose changes are known; the others have none.
  /// - Returns: nil when it is not what is expected.
  init?(_ commits: [CommitHistory.Commit], changes: [UInt8]) {
    var byCommit: [String: Range<Int>] = [:]
    var raw: [RawChange] = []
    guard Self.read(changes, into: &raw, &byCommit) else { return nil }
    past.commits.reserveCapacity(commits.count)
    for commit in commits {
      let own = byCommit[commit.id].map { raw[$0] } ?? []
      let moved = follow(own)
      // A first commit brings what there was before anybody wrote history.
      let isMass = own.count > PastCommits.massLimit || commit.parent == nil
      var kept: [PastCommits.Change] = []
      if !isMass {
        for change in own where !moved.gone.contains(change.path) {
          guard let place = place(of: change.path) else { continue }
          let kind = moved.came.contains(change.path) ? .modified : change.kind
          kept.append(PastCommits.Change(path: place, kind: kind))
        }
      }
      past.commits.append(
        PastCommits.Commit(
          id: commit.id, parent: commit.parent, authored: commit.authored,
          subject: String(commit.subject.prefix { $0 != "\0" && !$0.isNewline }), changes: kept, isMass: isMass))
      for (old, new) in moved.names where names[old] == nil { names[old] = names[new] ?? new }
    }
  }

  /// Which paths of a commit are one file before and after it.
  private func follow(
    _ changes: ArraySlice<RawChange>
  ) -> (
    names: [(old: ArraySlice<UInt8>, new: ArraySlice<UInt8>)], gone: Set<ArraySlice<UInt8>>,
    came: Set<ArraySlice<UInt8>>
  ) {
    let gone = changes.filter { $0.kind == .deleted }
    let came = changes.filter { $0.kind == .added }
    guard !gone.isEmpty, !came.isEmpty else { return ([], [], []) }
    let byBlob = Dictionary(grouping: came, by: \.after)
    let byName = Dictionary(grouping: came) { Self.fileName($0.path) }
    var taken: Set<ArraySlice<UInt8>> = []
    var pairs: [(old: ArraySlice<UInt8>, new: ArraySlice<UInt8>)] = []
    for change in gone {
      let same = byBlob[change.before] ?? []
      let named = byName[Self.fileName(change.path)] ?? []
      let match = same.count == 1 ? same[0] : named.count == 1 ? named[0] : nil
      if let match, taken.insert(match.path).inserted { pairs.append((change.path, match.path)) }
    }
    let paired = Set(pairs.map(\.old))
    pairs += Self.lengthened(
      gone.lazy.map(\.path).filter { !paired.contains($0) }, came.lazy.map(\.path).filter { !taken.contains($0) })
    taken.formUnion(pairs.map(\.new))
    return (pairs, Set(pairs.map(\.old)), taken)
  }

  /// Pairs of one folder and extension in which the name of one begins with the whole name of the other, where no other
  /// pair is possible for either.
  private static func lengthened(
    _ gone: some Sequence<ArraySlice<UInt8>>, _ came: some Sequence<ArraySlice<UInt8>>
  ) -> [(old: ArraySlice<UInt8>, new: ArraySlice<UInt8>)] {
    var byPlace: [[UInt8]: [ArraySlice<UInt8>]] = [:]
    for path in came { byPlace[Self.folderAndExtension(path), default: []].append(path) }
    var pairs: [(old: ArraySlice<UInt8>, new: ArraySlice<UInt8>)] = []
    for old in gone {
      let alike = byPlace[Self.folderAndExtension(old), default: []].filter {
        Self.isLengthened(Self.stem(old), Self.stem($0)) || Self.isLengthened(Self.stem($0), Self.stem(old))
      }
      if alike.count == 1 { pairs.append((old, alike[0])) }
    }
    let counts = Dictionary(pairs.map { ($0.new, 1) }, uniquingKeysWith: +)
    return pairs.filter { counts[$0.new] == 1 }
  }

  /// Whether a name goes on, by no word of its own, where the whole of another ends: `repository_test` and `repo_test`.
  private static func isLengthened(_ short: ArraySlice<UInt8>, _ long: ArraySlice<UInt8>) -> Bool {
    let common = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    let (short, long) = (short.dropLast(common), long.dropLast(common))
    return short.count > 2 && long.count > short.count && long.starts(with: short)
      && !long.dropFirst(short.count).contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }

  private static func stem(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    fileName(path).prefix { $0 != UInt8(ascii: ".") }
  }

  private static func folderAndExtension(_ path: ArraySlice<UInt8>) -> [UInt8] {
    let name = fileName(path)
    return Array(path.prefix(path.count - name.count)) + Array(name.dropFirst(stem(path).count))
  }

  private mutating func place(of path: ArraySlice<UInt8>) -> Int? {
    let name = names[path] ?? path
    if let known = places[name] { return known }
    guard TreePath.isSafe(name), let text = String(validating: name, as: UTF8.self) else { return nil }
    places[name] = past.paths.count
    past.paths.append(text)
    return past.paths.count - 1
  }

  private static func fileName(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    path.lastIndex(of: UInt8(ascii: "/")).map { path[($0 + 1)...] } ?? path
  }

  /// - Parameter output: for each commit with changes its id, NUL, then for each path `:MODE MODE ID ID STATUS`, NUL, the
  ///   path, NUL.
  private static func read(
    _ output: [UInt8], into raw: inout [RawChange], _ byCommit: inout [String: Range<Int>]
  ) -> Bool {
    var commit: (id: String, start: Int)?
    func end() { if let commit { byCommit[commit.id] = commit.start..<raw.count } }
    var fields = output.split(separator: 0)[...]
    while let field = fields.popFirst() {
      guard field.first == UInt8(ascii: ":") else {
        end()
        let id = String(decoding: field, as: UTF8.self)
        guard BlobID(hexadecimal: id) != nil else { return false }
        commit = (id, raw.count)
        continue
      }
      let words = field.dropFirst().split(separator: UInt8(ascii: " "))
      guard commit != nil, words.count == 5, let letter = words[4].first, let path = fields.popFirst() else {
        return false
      }
      // A change of type (`T`) is a change.
      let kind: PastCommits.Change.Kind =
        letter == UInt8(ascii: "A") ? .added : letter == UInt8(ascii: "D") ? .deleted : .modified
      raw.append(RawChange(path: path, before: words[2], after: words[3], kind: kind))
    }
    end()
    return true
  }
}
