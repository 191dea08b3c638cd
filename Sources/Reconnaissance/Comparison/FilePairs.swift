public import Facts

/// Which file of one scan is which of another.
///
/// Renames are found here and not asked of git: a work tree, a commit and a plain list of files then take one path, and
/// neither a setting nor a version of git can change the result. A removed and an added file are one when their bytes
/// are the same; of the rest, when their facts are alike (``FileLikeness``).
public struct FilePairs: Sendable {
  /// One file on both sides.
  public struct Pair: Sendable, Hashable {
    public var before: ScannedFile
    public var after: ScannedFile

    public init(before: ScannedFile, after: ScannedFile) {
      self.before = before
      self.after = after
    }
  }

  /// Only after, in byte order of path.
  public let added: [ScannedFile]
  /// Only before, in byte order of path.
  public let removed: [ScannedFile]
  /// Under one path with other bytes, or taken for another language or role. In byte order of path.
  public let changed: [Pair]
  /// Under another path, with the same bytes or not. In byte order of the path after.
  public let renamed: [Pair]
  /// Files that are the same in path, bytes and facts.
  public let unchangedCount: Int
  private let later: [ScannedFile: ScannedFile]
  private let earlier: [ScannedFile: ScannedFile]

  /// O(files + facts of files that were removed or added). Files are in any order, each path once.
  public init(before: [ScannedFile], after: [ScannedFile]) {
    let known = Dictionary(before.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    var later: [ScannedFile: ScannedFile] = [:]
    var changed: [Pair] = []
    var added: [ScannedFile] = []
    for file in after {
      guard let old = known[Self.key(file)] else {
        added.append(file)
        continue
      }
      later[old] = file
      if !Self.isSame(old, file) { changed.append(Pair(before: old, after: file)) }
    }
    let removed = before.filter { later[$0] == nil }
    unchangedCount = later.count - changed.count
    let renamed = Self.renames(from: removed, to: added)
    for pair in renamed { later[pair.before] = pair.after }
    let earlier = Dictionary(later.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    self.later = later
    self.earlier = earlier
    self.changed = changed.sorted { Self.precedes($0.after, $1.after) }
    self.renamed = renamed.sorted { Self.precedes($0.after, $1.after) }
    self.added = added.filter { earlier[$0] == nil }.sorted(by: Self.precedes)
    self.removed = removed.filter { later[$0] == nil }.sorted(by: Self.precedes)
  }

  /// What became of a file of the scan before; nil when it was removed.
  public func after(_ file: ScannedFile) -> ScannedFile? { later[file] }
  /// What a file of the scan after was; nil when it was added.
  public func before(_ file: ScannedFile) -> ScannedFile? { earlier[file] }

  /// Files on both sides whose facts may differ.
  var differing: [Pair] { changed + renamed }

  /// A path as bytes: two that are shown alike may be two files.
  private static func key(_ file: ScannedFile) -> [UInt8] { file.pathBytes ?? Array(file.path.utf8) }

  static func precedes(_ a: ScannedFile, _ b: ScannedFile) -> Bool { key(a).lexicographicallyPrecedes(key(b)) }

  /// The same bytes may give other facts where `.gitattributes` name another language, so facts are looked at as well.
  private static func isSame(_ a: ScannedFile, _ b: ScannedFile) -> Bool {
    a.blob == b.blob && a.language == b.language && a.role == b.role && a.saysTheSame(as: b)
  }

  // MARK: Renames

  private static func renames(from removed: [ScannedFile], to added: [ScannedFile]) -> [Pair] {
    guard !removed.isEmpty, !added.isEmpty else { return [] }
    var pairs = sameBytes(removed, added)
    let moved = Set(pairs.flatMap { [$0.before, $0.after] })
    pairs += FileLikeness.pairs(removed.filter { !moved.contains($0) }, added.filter { !moved.contains($0) })
    return pairs
  }

  /// An empty file is no evidence of anything.
  private static func sameBytes(_ removed: [ScannedFile], _ added: [ScannedFile]) -> [Pair] {
    let byBlob = Dictionary(grouping: added.filter { $0.byteCount > 0 && !$0.blob.isEmpty }, by: \.blob)
    var matching = Matching<ScannedFile>()
    for old in removed {
      for new in byBlob[old.blob] ?? [] {
        // Of several copies the one that kept its name, then the one in the nearest folder.
        matching.add(
          old, new, weight: (old.fileName == new.fileName ? 1_000 : 0) + sharedFolders(old, new),
          places: (old.path, new.path))
      }
    }
    return matching.best().map { Pair(before: $0, after: $1) }
  }

  private static func sharedFolders(_ a: ScannedFile, _ b: ScannedFile) -> Int {
    let first = a.folder.split(separator: "/")
    let other = b.folder.split(separator: "/")
    return zip(first, other).prefix { $0 == $1 }.count
      + zip(first.reversed(), other.reversed()).prefix { $0 == $1 }.count
  }
}
