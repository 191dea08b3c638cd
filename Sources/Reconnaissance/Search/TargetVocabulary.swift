public import CodeIndex
public import Facts

/// How often the words of a vocabulary stand in a text, and how many words that text has.
public struct WordCounts: Sendable, Equatable {
  /// By place in the vocabulary.
  var counts: [Int]
  var length = 0
}

/// The words that a target's text and name are made of, for counting them in the texts of other files.
///
/// Identifiers are cut into words at changes of case and at what is neither letter nor digit; words of one letter are no
/// words. Words are cut down to crude stems as they are read, for every word of every file passes here: Porter's
/// (``WordStem``) costs ten times as much and tells test files apart no better. Words of the language itself, and those that
/// nearly all code uses, say nothing of what a text is about; only the target's name may be made of them.
public struct TargetVocabulary: Sendable {
  /// In order of first occurrence: those of the name first.
  let words: [String]
  private let places: [UInt64: Int]
  /// How often each stands in the target's text.
  let frequencies: [Int]
  /// How many of ``words`` belong to the name.
  let nameCount: Int

  /// - Parameter contents: bytes of the targets' files, by path.
  public init(_ targets: [Target], in index: CodeIndex, contents: [String: [UInt8]]) {
    let keywords = Set(targets.map(\.file)).compactMap { index.profile(for: $0)?.keywords }
    self.init(
      names: targets.flatMap { Self.names(of: $0, index) },
      ignoring: keywords.reduce(CommonWords.ofCode) { $0.union($1) },
      texts: targets.flatMap { target in
        contents[target.file.path].map { bytes in Self.ranges(of: target).map { Self.lines($0, of: bytes) } } ?? []
      })
  }

  /// - Parameters:
  ///   - names: what the target is called: its name, that of the type around it, the stem of its file.
  ///   - ignored: words that say nothing where they stand in a text.
  ///   - texts: the lines of its definitions.
  init(names: [String], ignoring ignored: Set<String> = CommonWords.ofCode, texts: [[UInt8]]) {
    var words: [String] = []
    var places: [UInt64: Int] = [:]
    var frequencies: [Int] = []
    var empty: Set<UInt64> = []
    for word in ignored { Self.scan(Array(word.utf8)) { _, key in empty.insert(key) } }
    func add(_ bytes: some Collection<UInt8>, counting: Bool) {
      Self.scan(bytes) { word, key in
        if counting, places[key] == nil, empty.contains(key) { return }
        let place =
          places[key]
          ?? {
            places[key] = words.count
            words.append(String(decoding: word, as: UTF8.self))
            frequencies.append(0)
            return words.count - 1
          }()
        if counting { frequencies[place] += 1 }
      }
    }
    for name in names { add(Array(name.utf8), counting: false) }
    nameCount = words.count
    for text in texts { add(text, counting: true) }
    self.words = words
    self.places = places
    self.frequencies = frequencies
  }

  /// O(bytes).
  public func counts(in bytes: some Collection<UInt8>) -> WordCounts {
    var result = WordCounts(counts: Array(repeating: 0, count: words.count))
    Self.scan(bytes) { _, key in
      result.length += 1
      if let place = places[key] { result.counts[place] += 1 }
    }
    return result
  }

  /// The words of a name that are part of the vocabulary, by place, and all of them as they count.
  func terms(in name: String) -> [(word: String, place: Int?)] {
    var terms: [(word: String, place: Int?)] = []
    Self.scan(Array(name.utf8)) { word, key in
      terms.append((String(decoding: word, as: UTF8.self), places[key]))
    }
    return terms
  }

  /// A constructor is known by its type, and `index.js` by its folder.
  private static func names(of target: Target, _ index: CodeIndex) -> [String] {
    var names: [String] = []
    for definition in target.definitions {
      if definition.detail != .constructor { names.append(definition.name) }
      if let around = definition.containerName ?? definition[.receiver] { names.append(around) }
    }
    let stem = PathWords.stem(of: target.file.fileName)
    let standsForFolder = index.profile(for: target.file)?.modules.indexFiles.contains(stem) == true
    return names + [standsForFolder ? String(target.file.folder.split(separator: "/").last ?? "") : stem]
  }

  private static func ranges(of target: Target) -> [ClosedRange<Int>] {
    switch target {
    case .definition(let definition): [definition.lines]
    case .file(let file): [1...max(1, file.content.lineCount)]
    case .lines(_, let lines, let definitions): definitions.isEmpty ? [lines] : definitions.map(\.lines)
    }
  }

  /// Some lines of a text, from 1, both inclusive.
  private static func lines(_ lines: ClosedRange<Int>, of bytes: [UInt8]) -> [UInt8] {
    var line = 1
    var start: Int?
    for (position, byte) in bytes.enumerated() {
      if line == lines.lowerBound, start == nil { start = position }
      guard byte == UInt8(ascii: "\n") else { continue }
      if line == lines.upperBound { return start.map { Array(bytes[$0...position]) } ?? [] }
      line += 1
    }
    return start.map { Array(bytes[$0...]) } ?? []
  }

  /// Words longer than this are data.
  private static let longest = 40

  /// Gives each word in lower case, cut to its stem, with a number that stands for it (FNV-1a, 64 bits).
  private static func scan(_ bytes: some Collection<UInt8>, _ body: (ArraySlice<UInt8>, UInt64) -> Void) {
    var word: [UInt8] = []
    word.reserveCapacity(longest)
    var lastWasUpper = false
    var isNumber = false
    func end() {
      if word.count > 1, word.count <= longest {
        cut(&word)
        var key: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { key = (key ^ UInt64(byte)) &* 0x100_0000_01b3 }
        body(word[...], key)
      }
      word.removeAll(keepingCapacity: true)
      lastWasUpper = false
      isNumber = false
    }
    for byte in bytes {
      switch byte {
      case 97...122, 128...:
        if isNumber { end() }
        // The last capital of a run belongs to the word after it: HTTP|Server.
        if lastWasUpper, word.count > 1 {
          let first = word.removeLast()
          end()
          word.append(first)
        }
        lastWasUpper = false
        if word.count <= longest { word.append(byte) }
      case 65...90:
        if !lastWasUpper, !word.isEmpty { end() }
        lastWasUpper = true
        if word.count <= longest { word.append(byte | 0x20) }
      case 48...57:
        if !isNumber { end() }
        isNumber = true
        if word.count <= longest { word.append(byte) }
      default: if !word.isEmpty { end() }
      }
    }
    end()
  }

  /// Takes the endings of plurals and of verbs off longer words.
  private static func cut(_ word: inout [UInt8]) {
    guard word.count > 4 else { return }
    func ends(_ ending: StaticString) -> Bool {
      ending.withUTF8Buffer { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
    }
    if ends("ies") {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    }
    if ends("ing") {
      word.removeLast(3)
    } else if ends("ed") || ends("es") {
      word.removeLast(2)
    } else if ends("s"), !ends("ss") {
      word.removeLast()
    }
  }
}

/// The texts of a repository's files, as far as they share words with the targets.
public struct SharedTexts: Sendable {
  public let vocabulary: TargetVocabulary
  /// By path.
  public let files: [String: WordCounts]

  public init(vocabulary: TargetVocabulary, files: [String: WordCounts]) {
    self.vocabulary = vocabulary
    self.files = files
  }

  /// The files that may speak of a target: those of languages that call its own, in order of path. Of its test files,
  /// those in which its tests may stand.
  public static func candidates(
    for targets: [Target], _ roles: Set<FileRole>, in index: CodeIndex
  ) -> [ScannedFile] {
    let languages = Set(targets.flatMap { index.profile(for: $0.file)?.family ?? $0.file.language.map { [$0] } ?? [] })
    return index.files.filter { roles.contains($0.role) && $0.language.map(languages.contains) == true }
  }
}
