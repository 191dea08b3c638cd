import CodeIndex
import Facts

/// Whether a style gains or loses ground: names in the source files that came last, beside all names.
struct NamingTrend {
  private let recent: [String: NamingCensus.Language]
  private let fileCount: Int

  /// So many of the files added last are looked at.
  private static let window = 20
  private static let fewest = 5
  /// A share that differs by less than this, in hundredths, stays as it is.
  private static let least = 10

  init(_ index: CodeIndex, _ history: ChangeHistory) {
    var seen: Set<ScannedFile> = []
    let files = PastAdditions(index, history).additions.flatMap(\.sources).filter { seen.insert($0).inserted }
      .prefix(Self.window)
    fileCount = files.count
    let census = NamingCensus(Array(files), index)
    recent = Dictionary(census.languages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// `rising: 18 of 20 names in the 20 files added last`; nil where nothing moved, or too little came to tell.
  func words(_ entry: NamingCensus.Entry, in language: String) -> String? {
    guard let late = recent[language]?.counts[entry.kind], late.total >= Self.fewest, !entry.exceptions.isEmpty else {
      return nil
    }
    let fitting = late.fitting[entry.style] ?? 0
    let difference = fitting * 100 / late.total - entry.count * 100 / max(1, entry.total)
    guard abs(difference) >= Self.least else { return nil }
    return "\(difference > 0 ? "rising" : "declining"): \(fitting) of \(late.total) in the "
      + "\(Count.of(fileCount, "file")) added last"
  }
}
