import CodeIndex
import Facts

/// The styles of names in a repository, by language and kind, with shares and exceptions.
struct NamingCensus: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case file = "files"
    case type = "types"
    case function = "functions"
    case constant = "constants"
    case test = "tests"
  }

  /// One kind in one language.
  struct Entry: Sendable {
    var kind: Kind
    var style: CaseStyle
    /// Some name fits this style and no other; else all are one lower-case word, which says little.
    var isDecided: Bool
    /// Names that fit the style.
    var count: Int
    var total: Int
    /// Less than half of the names fit any style, so that none is the house's.
    var isMixed: Bool { count * 2 < total }
    /// Names that do not fit, in order of place: a fact, or a file when `fact` is nil.
    var exceptions: [(name: String, file: ScannedFile, fact: FactView?)]
    /// Words that names begin or end with, when at least three and a tenth of them do.
    var prefix: (word: String, count: Int)?
    var suffix: (word: String, count: Int)?
    /// The first name that fits and says so (more than one word), for the evidence.
    var example: (name: String, file: ScannedFile, fact: FactView?)?
  }

  struct Language: Sendable {
    var id: String
    var displayName: String
    var fileCount: Int
    /// In the order of ``Kind``.
    var entries: [Entry]
    /// How many names there are of a kind, and how many fit each style.
    var counts: [Kind: (total: Int, fitting: [CaseStyle: Int])]
  }

  /// Most files first, then by id.
  let languages: [Language]

  init(_ index: CodeIndex) { self.init(index.files, index) }

  /// Of some files alone.
  init(_ files: [ScannedFile], _ index: CodeIndex) {
    var byLanguage: [String: [ScannedFile]] = [:]
    for file in files where file.role == .source || file.role == .test {
      if let language = file.language { byLanguage[language, default: []].append(file) }
    }
    languages = byLanguage.map { id, files in
      let capitalExports = files.first.flatMap(index.profile(for:))?.exports == .capitalized
      let names = Self.names(files)
      return Language(
        id: id, displayName: files.first.flatMap(index.profile(for:))?.displayName ?? id, fileCount: files.count,
        entries: Kind.allCases.compactMap { kind in
          Self.entry(kind, names[kind] ?? [], capitalExports: capitalExports && kind != .file)
        },
        counts: names.mapValues { Self.counts($0.map(\.name), capitalExports) })
    }.sorted { ($1.fileCount, $0.id) < ($0.fileCount, $1.id) }
  }

  private typealias Name = (name: String, file: ScannedFile, fact: FactView?)

  private static func counts(_ names: [String], _ capitalExports: Bool) -> (total: Int, fitting: [CaseStyle: Int]) {
    let styles = names.map { CaseStyle.fitting($0, capitalExports: capitalExports) }.filter { !$0.isEmpty }
    var fitting: [CaseStyle: Int] = [:]
    for style in styles.joined() { fitting[style, default: 0] += 1 }
    return (styles.count, fitting)
  }

  private static func names(_ files: [ScannedFile]) -> [Kind: [Name]] {
    var names: [Kind: [Name]] = [:]
    for file in files {
      // A migration is named by number or time.
      if file.role == .source, file.fileName.first?.isNumber != true {
        names[.file, default: []].append((PathWords.stem(of: file.fileName), file, nil))
      }
      for fact in file.content.facts.indices {
        let plain = file.content.facts[fact]
        guard plain.kind == .definition || plain.kind == .test else { continue }
        let view = FactView(file: file, index: fact)
        if let kind = kind(of: view) { names[kind, default: []].append((view.name, file, view)) }
      }
    }
    return names
  }

  private static func kind(of fact: FactView) -> Kind? {
    let isTest = fact.file.role == .test
    if fact.kind == .test {
      // Titles are prose.
      return fact.detail == .testCase && !fact.name.contains(" ") ? .test : nil
    }
    // Dunder names are the language's, not the house's.
    guard !isTest, !(fact.name.hasPrefix("__") && fact.name.hasSuffix("__")) else { return nil }
    switch fact.detail {
    case .class, .struct, .interface, .trait, .enum, .type: return .type
    case .function, .method: return .function
    case .constant: return .constant
    default: return nil
    }
  }

  private static func entry(_ kind: Kind, _ names: [Name], capitalExports: Bool) -> Entry? {
    let fitting = names.map { CaseStyle.fitting($0.name, capitalExports: capitalExports) }
    var votes: [CaseStyle: Int] = [:]
    var decided: [CaseStyle: Int] = [:]
    for styles in fitting {
      for style in styles { votes[style, default: 0] += 1 }
      if styles.count == 1 { decided[styles[0], default: 0] += 1 }
    }
    let total = fitting.count { !$0.isEmpty }
    // A name that fits several styles speaks for each; names that fit one only decide between them.
    guard total >= 2,
      let style = CaseStyle.allCases.filter({ $0 != .mixed && votes[$0] != nil }).max(by: {
        (votes[$0] ?? 0, decided[$0] ?? 0) < (votes[$1] ?? 0, decided[$1] ?? 0)
      })
    else { return nil }
    let pairs = zip(names, fitting)
    let exceptions = pairs.filter { !$0.1.isEmpty && !$0.1.contains(style) }.map(\.0)
    let fits = pairs.filter { $0.1.contains(style) }
    return Entry(
      kind: kind, style: style, isDecided: (decided[style] ?? 0) > 0, count: total - exceptions.count, total: total,
      exceptions: exceptions,
      // A type's first word is what it is about, its last what it is.
      prefix: kind == .type ? nil : common(names.compactMap { affix($0.name, \.first) }, of: total),
      suffix: common(names.compactMap { affix($0.name, \.last) }, of: total),
      example: (fits.first { $0.1.count == 1 } ?? fits.first)?.0)
  }

  /// The first or last word of a name of two words or more, in the name's own case.
  private static func affix(_ name: String, _ end: (ArraySlice<String>) -> String?) -> String? {
    let words = IdentifierWords.split(name)
    guard words.count > 1, let word = end(words[...]), word.utf8.count > 1 else { return nil }
    // ASCII case keeps the length, so the word's own spelling can be cut out of the name.
    let bytes = Array(name.utf8)
    let isFirst = end([words[0], ""]) == words[0]
    let trimmed = name.utf8.drop { !isWord($0) }
    if isFirst { return String(decoding: trimmed.prefix(word.utf8.count), as: UTF8.self) }
    let tail = bytes.reversed().drop { !isWord($0) }.prefix(word.utf8.count).reversed()
    return String(decoding: tail, as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
  }

  private static func common(_ words: [String], of total: Int) -> (word: String, count: Int)? {
    var counts: [String: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 3,
      best.value * 10 >= total
    else { return nil }
    return (best.key, best.value)
  }
}
