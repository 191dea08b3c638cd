/// One lexical token; 16 bytes. Offsets count bytes from 0, the end is exclusive.
struct Token {
  enum Kind: UInt8 {
    case word, number, string, punctuation, open, close
  }

  var start: UInt32
  var end: UInt32
  /// For brackets, and words that open and close blocks: index of the partner; -1 when there is none.
  var mate: Int32
  /// How many brackets are open around it. A bracket has the depth of what it stands in.
  var depth: UInt16
  var kind: Kind
  var flags: Flags

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// Nothing but white space and comments stands before it on its line.
    static let firstOnLine = Flags(rawValue: 1)
    /// White space or a comment stands directly before it.
    static let spaced = Flags(rawValue: 2)
    /// A bracket that interpolation put into a string.
    static let interpolation = Flags(rawValue: 4)
    /// Inside markup, where words are tags and attributes.
    static let markup = Flags(rawValue: 8)
    /// The line it begins continues the one before (backslash).
    static let continued = Flags(rawValue: 16)
    /// A word that is a name whatever it spells: quoted, or behind a sigil.
    static let named = Flags(rawValue: 64)
    /// The first of a region of code: a statement begins, whatever stands before.
    static let regionStart = Flags(rawValue: 32)
  }
}

/// One line for the preprocessor, with the lines that continue it. Offsets count bytes from 0, ends are exclusive.
struct Directive {
  /// Where its mark stands (`#`).
  var start: UInt32
  var end: UInt32
  /// The word behind the mark: `include`.
  var wordStart: UInt32
  var wordEnd: UInt32
}

/// One comment; needed only for documentation.
struct Comment {
  var start: UInt32
  var end: UInt32
  /// Lines count from 0.
  var firstLine: UInt32
  var lastLine: UInt32
  /// A line comment ends with its line; neighbours make one text.
  var isLine: Bool
  /// Code stands before it on its line.
  var trailing: Bool
}
