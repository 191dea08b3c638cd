import Facts

/// The counts that end a scan.
struct ScanSummary {
  private var files = 0
  private var facts = 0
  private var partial = 0
  private var withoutLanguage = 0
  /// By the ordinal of the kind.
  private var kinds = [Int](repeating: 0, count: FactKind.allCases.count)
  private var languages: [String: (facts: Int, files: Int, lines: Int)] = [:]
  private let skipped: [SkipReason: Int]

  init(skipped: [SkipReason: Int]) { self.skipped = skipped }

  mutating func add(_ file: ScannedFile) {
    files += 1
    facts += file.content.facts.count
    if file.content.partial != nil { partial += 1 }
    for fact in file.content.facts { kinds[fact.kind.ordinal] += 1 }
    guard let language = file.language else {
      withoutLanguage += 1
      return
    }
    var counts = languages[language] ?? (0, 0, 0)
    counts.facts += file.content.facts.count
    counts.files += 1
    counts.lines += file.content.lineCount
    languages[language] = counts
  }

  /// Every kind and every reason is named, with 0 where nothing was found: it was looked for.
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("facts", facts)
      $0.member("files", files)
      let kinds = FactKind.allCases.map { ($0.rawValue, self.kinds[$0.ordinal]) }
      $0.member("kinds", counts: Dictionary(uniqueKeysWithValues: kinds))
      $0.key("languages")
      $0.object { json in
        for (language, counts) in languages.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
          json.key(dynamic: language)
          json.object {
            $0.member("facts", counts.facts)
            $0.member("files", counts.files)
            $0.member("lines", counts.lines)
          }
        }
      }
      $0.member("partial", partial)
      let reasons = SkipReason.allCases.map { ($0.rawValue, skipped[$0] ?? 0) }
      $0.member("skipped", counts: Dictionary(uniqueKeysWithValues: reasons))
      $0.member("withoutLanguage", withoutLanguage)
    }
  }
}
