import PCRE2

/// The lexical syntax of a pack in the form the lexer reads: 256-entry tables and byte strings.
struct LexicalTables: Sendable {
  struct ByteClass: OptionSet {
    let rawValue: UInt8
    static let wordStart = ByteClass(rawValue: 1)
    static let word = ByteClass(rawValue: 2)
    static let digit = ByteClass(rawValue: 4)
    static let space = ByteClass(rawValue: 8)
    static let newline = ByteClass(rawValue: 16)
    /// A comment or string may begin with this byte, or a region end.
    static let special = ByteClass(rawValue: 32)
    static let open = ByteClass(rawValue: 64)
    static let close = ByteClass(rawValue: 128)
  }

  struct StringRule: Sendable {
    var open: [UInt8]
    var close: [UInt8]
    var opening: OpeningPattern?
    var prefixes: [[UInt8]]
    var escape: UInt8?
    var multiline: Bool
    var whereExpression: Bool
    var heredoc: Bool
    var doubledClose: Bool
    var closeRun: Bool
    var isComment: Bool
    var interpolations: [InterpolationRule]
  }

  /// An opening that varies from literal to literal.
  struct OpeningPattern: Sendable {
    var pattern: Pattern
    /// For each byte whether it can begin with it.
    var firstBytes: [Bool]
    /// What it matched may stand in the close and elsewhere as `{fence}`.
    var fence: Int?
    /// The byte whose partner closes the literal.
    var delimiter: Int?
  }

  struct InterpolationRule: Sendable {
    var open: [UInt8]
    var close: UInt8
    var doubled: Bool
    var before: UInt8?
    var format: UInt8?
  }

  struct BlockRule: Sendable {
    var open: [UInt8]
    var close: [UInt8]
    var nested: Bool
  }

  struct DirectiveRule: Sendable {
    enum Branch { case open, middle, close, none }
    var open: UInt8
    var words: [[UInt8]]
    var branchOpen: [[UInt8]]
    var branchMiddle: [[UInt8]]
    var branchClose: [[UInt8]]
  }

  struct RegionRule: Sendable {
    var open: Pattern
    var close: [UInt8]
  }

  /// Stands in a close, an escape or an interpolation's opening for what the opening's group `fence` matched.
  static let fenceMark = Array("{fence}".utf8)

  var classes: [UInt8] = Array(repeating: 0, count: 256)
  var lineComments: [[UInt8]]
  /// A line comment begins only at a line's start, behind white space, or behind a separator.
  var spacedComments: Bool
  var blockComments: [BlockRule]
  /// Longest opening first, so that `"""` wins over `"`; those with a pattern before all others, as the pack lists them.
  var strings: [StringRule]
  /// Strings without a prefix, by the first byte of their opening.
  var fixedStrings: [[Int]] = Array(repeating: [], count: 256)
  /// For each byte the plain string it begins.
  var plain: [PlainQuote?] = []
  /// Strings whose opening is a pattern, by the bytes it can begin with.
  var openings: [[Int]] = Array(repeating: [], count: 256)
  var prefixed: [Int] = []
  var regexLiterals: Bool
  var markup: Bool
  /// A word with a space behind it and none behind the opening lets an expression begin.
  var wordsTakeArguments: Bool
  var expressionKeywords: Set<[UInt8]>
  var nameKeywords: [[UInt8]]
  var digitSeparators: [Bool]
  var wordSuffixes: [Bool]
  var hasWordSuffixes: Bool
  var directives: DirectiveRule?
  var region: RegionRule?
  var wordSigils: [Bool]
  var hasWordSigils: Bool
  /// Bytes that make a variable behind a sigil, as `$'` and `$/` do in Perl and Ruby.
  let sigilVariables: [Bool]
  var quotedWords: UInt8?
  var endOfCode: Pattern?

  /// - Throws: every pattern that does not compile.
  init(_ syntax: ScannerDefinition.Syntax, file: String) throws(PackError) {
    var problems: [PackProblem] = []
    func pattern(_ source: String, _ options: Pattern.Options, _ what: String) -> Pattern? {
      do { return try Pattern(source, options: options) } catch {
        problems.append(PackProblem(file: file, line: 1, "\(what): \(error)"))
        return nil
      }
    }
    func table(_ text: String) -> [Bool] {
      var table = Array(repeating: false, count: 256)
      for byte in text.utf8 { table[Int(byte)] = true }
      return table
    }
    lineComments = syntax.lineComments.map { Array($0.utf8) }
    spacedComments = syntax.spacedComments
    blockComments = syntax.blockComments.map {
      BlockRule(open: Array($0.open.utf8), close: Array($0.close.utf8), nested: $0.nested)
    }
    let rules = syntax.strings.map { string in
      var opening: OpeningPattern?
      if let source = string.opening, let compiled = pattern(source, [.anchored, .multiline], "`opening`") {
        func group(_ name: String) -> Int? { compiled.captureNames.first { $0.name == name }?.group }
        // PCRE2 tells the first bytes of patterns that are not anchored only.
        opening = OpeningPattern(
          pattern: compiled, firstBytes: pattern(source, [], "`opening`")?.firstBytes ?? [], fence: group("fence"),
          delimiter: group("delimiter"))
        if opening?.firstBytes.isEmpty ?? true {
          problems.append(
            PackProblem(
              file: file, line: 1,
              "the opening `\(source)` may begin with any byte; for a line's start write `(?<![^\\n])` and not `^`"))
        }
      }
      return StringRule(
        open: Array(string.open.utf8), close: Array(string.close.utf8), opening: opening,
        prefixes: string.prefixes.map { Array($0.utf8) }, escape: string.escape?.utf8.first,
        multiline: string.multiline, whereExpression: string.whereExpression, heredoc: string.heredoc,
        doubledClose: string.doubledClose, closeRun: string.closeRun, isComment: string.isComment,
        interpolations: string.interpolations.map {
          InterpolationRule(
            open: Array($0.open.utf8), close: $0.close.utf8.first ?? UInt8(ascii: "}"), doubled: $0.doubled,
            before: $0.before?.utf8.first, format: $0.format?.utf8.first)
        })
    }
    strings = rules.enumerated().sorted {
      ($1.element.open.count, $0.offset) < ($0.element.open.count, $1.offset)
    }.map(\.element)
    regexLiterals = syntax.regexLiterals
    markup = syntax.markup
    wordsTakeArguments = syntax.commandCalls != nil
    expressionKeywords = Set(syntax.expressionKeywords.map { Array($0.utf8) })
    nameKeywords = syntax.nameKeywords.map { Array($0.utf8) }
    digitSeparators = table(syntax.digitSeparators)
    wordSuffixes = table(syntax.wordSuffixes)
    hasWordSuffixes = !syntax.wordSuffixes.isEmpty
    directives = syntax.directives.map { directives in
      func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
      return DirectiveRule(
        open: directives.open.utf8.first ?? UInt8(ascii: "#"), words: bytes(directives.words),
        branchOpen: bytes(directives.branchOpen), branchMiddle: bytes(directives.branchMiddle),
        branchClose: bytes(directives.branchClose))
    }
    wordSigils = table(syntax.wordSigils)
    sigilVariables = table("!&`'+~=/\\,;.<>*?:\"|^%-")
    hasWordSigils = !syntax.wordSigils.isEmpty
    quotedWords = syntax.quotedWords.utf8.first
    endOfCode = syntax.endOfCode.flatMap { pattern($0, .multiline, "`endOfCode`") }
    if let regions = syntax.regions, let open = pattern(regions.open, [], "`regions`") {
      region = RegionRule(open: open, close: Array(regions.close.utf8))
    }
    if !problems.isEmpty { throw PackError(problems: problems) }
    classify(syntax)
    plain = plainQuotes()
  }

  private mutating func classify(_ syntax: ScannerDefinition.Syntax) {
    func mark(_ byte: UInt8, _ kind: ByteClass) { classes[Int(byte)] |= kind.rawValue }
    for byte in UInt8.min...UInt8.max {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...0xFF:
        mark(byte, [.wordStart, .word])
      case UInt8(ascii: "0")...UInt8(ascii: "9"): mark(byte, [.digit, .word])
      case UInt8(ascii: " "), 0x09, 0x0B, 0x0C, 0x0D: mark(byte, .space)
      case 0x0A: mark(byte, .newline)
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): mark(byte, .open)
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): mark(byte, .close)
      default: break
      }
    }
    for byte in syntax.wordTails.utf8 { mark(byte, .word) }
    for byte in syntax.wordSigils.utf8 { mark(byte, .wordStart) }
    for byte in syntax.wordCharacters.utf8 { mark(byte, [.wordStart, .word]) }
    for (index, string) in strings.enumerated() {
      if let opening = string.opening {
        for byte in UInt8.min...UInt8.max where opening.firstBytes[Int(byte)] {
          openings[Int(byte)].append(index)
          if classes[Int(byte)] & ByteClass.wordStart.rawValue == 0 { mark(byte, .special) }
        }
      } else if string.prefixes.isEmpty, let first = string.open.first {
        fixedStrings[Int(first)].append(index)
      } else {
        prefixed.append(index)
      }
    }
    for open in lineComments + blockComments.map(\.open) + strings.map(\.open) {
      if let first = open.first { mark(first, .special) }
    }
    if regexLiterals { mark(UInt8(ascii: "/"), .special) }
    if markup { mark(UInt8(ascii: "<"), .special) }
    if let first = region?.close.first { mark(first, .special) }
    if let quotedWords { mark(quotedWords, .special) }
    if let open = directives?.open { mark(open, .special) }
  }
}
