import Facts

/// How much of one file is found again in another, by what their facts say.
///
/// Lines of text would do as well, but bytes are not at hand here, and facts of one language are what a reader calls
/// "the same code". A file that has none is never taken for another.
enum FileLikeness {
  /// In parts of a thousand: a pair below this is a removed and an added file. git's default for `--find-renames`.
  static let threshold = 500
  /// Files with fewer facts than this say too little to be told apart.
  static let leastFacts = 4
  /// A statement that more files than this make says nothing about which of them is which.
  private static let commonLimit = 40

  /// Removed and added files that are one, likeliest first.
  static func pairs(_ removed: [ScannedFile], _ added: [ScannedFile]) -> [FilePairs.Pair] {
    var statements = Statements()
    let old = removed.compactMap { file in statements.counts(of: file).map { (file: file, counts: $0) } }
    let new = added.compactMap { file in statements.counts(of: file).map { (file: file, counts: $0) } }
    guard !old.isEmpty, !new.isEmpty else { return [] }

    var holders: [UInt32: (old: [Int], new: [Int])] = [:]
    for (number, entry) in old.enumerated() {
      for id in entry.counts.keys { holders[id, default: ([], [])].old.append(number) }
    }
    for (number, entry) in new.enumerated() {
      for id in entry.counts.keys { holders[id, default: ([], [])].new.append(number) }
    }
    var candidates: Set<[Int]> = []
    for (_, files) in holders where files.old.count + files.new.count <= commonLimit {
      for first in files.old { for second in files.new { candidates.insert([first, second]) } }
    }
    var matching = Matching<ScannedFile>()
    for candidate in candidates {
      let (first, second) = (old[candidate[0]], new[candidate[1]])
      guard first.file.language == second.file.language else { continue }
      let likeness = likeness(first.counts, second.counts)
      if likeness < threshold { continue }
      // Of two that are as like, the one that kept its name.
      matching.add(
        first.file, second.file, weight: 2 * likeness + (first.file.fileName == second.file.fileName ? 1 : 0),
        places: (first.file.path, second.file.path))
    }
    return matching.best().map { FilePairs.Pair(before: $0, after: $1) }
  }

  /// Dice's coefficient of two multisets, in parts of a thousand.
  static func likeness(_ a: [UInt32: Int], _ b: [UInt32: Int]) -> Int {
    let total = a.values.reduce(0, +) + b.values.reduce(0, +)
    guard total > 0 else { return 0 }
    let (small, large) = a.count <= b.count ? (a, b) : (b, a)
    let shared = small.reduce(0) { $0 + min($1.value, large[$1.key] ?? 0) }
    return 2_000 * shared / total
  }

  /// What files say, as small numbers.
  private struct Statements {
    private var names = NameTable()
    private var buffer: [UInt8] = []

    /// How often a file says what: kind and name of its facts. Nil for a file that says too little.
    mutating func counts(of file: ScannedFile) -> [UInt32: Int]? {
      guard file.content.facts.count >= FileLikeness.leastFacts else { return nil }
      var counts: [UInt32: Int] = [:]
      for fact in file.content.facts {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(UInt8(fact.kind.ordinal))
        buffer += file.content.names.utf8(fact.name)
        counts[names.intern(buffer).rawValue, default: 0] += 1
      }
      return counts
    }
  }
}
