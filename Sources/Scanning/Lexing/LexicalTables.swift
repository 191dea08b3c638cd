/// The lexical syntax of a pack in the form the lexer reads: 256-entry tables and byte strings.
struct LexicalTables: Sendable {
  struct ByteClass: OptionSet {
    let rawValue: UInt8
    static let wordStart = ByteClass(rawValue: 1)
    static let word = ByteClass(rawValue: 2)
    static let digit = ByteClass(rawValue: 4)
    static let space = ByteClass(rawValue: 8)
    static let newline = ByteClass(rawValue: 16)
    /// A comment or string may begin with this byte.
    static let special = ByteClass(rawValue: 32)
    static let open = ByteClass(rawValue: 64)
    static let close = ByteClass(rawValue: 128)
  }

  struct StringRule: Sendable {
    var open: [UInt8]
    var close: [UInt8]
    var prefixes: [[UInt8]]
    var escape: UInt8?
    var multiline: Bool
    var interpolation: InterpolationRule?
  }

  struct InterpolationRule: Sendable {
    var open: [UInt8]
    var close: UInt8
    var doubled: Bool
    var format: UInt8?
  }

  struct BlockRule: Sendable {
    var open: [UInt8]
    var close: [UInt8]
    var nested: Bool
  }

  var classes: [UInt8] = Array(repeating: 0, count: 256)
  var lineComments: [[UInt8]]
  var blockComments: [BlockRule]
  /// Longest opening first, so that `"""` wins over `"`.
  var strings: [StringRule]
  var regexLiterals: Bool
  var markup: Bool
  var expressionKeywords: Set<[UInt8]>

  init(_ syntax: ScannerDefinition.Syntax) {
    lineComments = syntax.lineComments.map { Array($0.utf8) }
    blockComments = syntax.blockComments.map {
      BlockRule(open: Array($0.open.utf8), close: Array($0.close.utf8), nested: $0.nested)
    }
    strings = syntax.strings.map { string in
      StringRule(
        open: Array(string.open.utf8), close: Array(string.close.utf8),
        prefixes: string.prefixes.map { Array($0.utf8) }, escape: string.escape?.utf8.first,
        multiline: string.multiline,
        interpolation: string.interpolation.map {
          InterpolationRule(
            open: Array($0.open.utf8), close: $0.close.utf8.first ?? UInt8(ascii: "}"), doubled: $0.doubled,
            format: $0.format?.utf8.first)
        })
    }.enumerated().sorted { ($1.element.open.count, $0.offset) < ($0.element.open.count, $1.offset) }.map(\.element)
    regexLiterals = syntax.regexLiterals
    markup = syntax.markup
    expressionKeywords = Set(syntax.expressionKeywords.map { Array($0.utf8) })

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
    for byte in syntax.wordCharacters.utf8 { mark(byte, [.wordStart, .word]) }
    for open in lineComments + blockComments.map(\.open) + strings.map(\.open) {
      if let first = open.first { mark(first, .special) }
    }
    if regexLiterals { mark(UInt8(ascii: "/"), .special) }
    if markup { mark(UInt8(ascii: "<"), .special) }
  }
}
