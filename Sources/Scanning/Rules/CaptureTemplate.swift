import Facts

/// A text with captures in it: `/{_path|name}/:{name:singular}_id`.
///
/// In braces stand names of captures, of which the first that matched counts, and last perhaps `=` with a text for when
/// none did; behind a colon, what is made of it.
struct CaptureTemplate: Sendable, Equatable {
  enum Form: String, Sendable, CaseIterable {
    case singular, plural, dashed, underscored, lower, upper
    /// `albums.songs` as `albums/{album}/songs`, and with `/{song}` behind it.
    case collection, member
    /// What stands before the first white space.
    case word
    /// What stands before a question mark: a path without its query.
    case path
    /// `SyncAll` as `sync-all`.
    case kebab
    /// A list of texts as the components of one path: `"users", ":id"`; what is no text stands as `${…}`.
    case components
    /// The same of all brackets of a chain of calls: `.grouped("api").grouped("v1")`.
    case calls
  }

  enum Piece: Sendable, Equatable {
    case text([UInt8])
    case capture(groups: [Int], otherwise: [UInt8], form: Form?)
  }

  private(set) var pieces: [Piece] = []

  /// - Parameter group: the number of a capture; nil for one that the pattern has not.
  /// - Returns: nil with the name that is unknown.
  init?(_ text: String, unknown: inout String?, group: (String) -> Int?) {
    // `{{` and `}}` stand for a brace.
    let braces = ("\u{1}", "\u{2}")
    func plain(_ text: Substring) -> [UInt8] {
      Array(text.replacing(braces.0, with: "{").replacing(braces.1, with: "}").utf8)
    }
    var rest = text.replacing("{{", with: braces.0).replacing("}}", with: braces.1)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let inner = rest[rest.index(after: open)..<close]
      let parts = inner.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      var groups: [Int] = []
      var otherwise: [UInt8] = []
      for name in parts[0].split(separator: "|") {
        if name.hasPrefix("=") {
          otherwise = Array(name.dropFirst().utf8)
        } else if let found = group(String(name)) {
          groups.append(found)
        } else {
          unknown = String(name)
          return nil
        }
      }
      var form: Form?
      if parts.count > 1 {
        form = Form(rawValue: String(parts[1]))
        if form == nil {
          unknown = String(parts[1])
          return nil
        }
      }
      pieces.append(.text(plain(rest[..<open])))
      pieces.append(.capture(groups: groups, otherwise: otherwise, form: form))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.text(plain(rest)))
  }

  /// - Parameter captured: the text of a group; nil when it did not match.
  func text(_ captured: (Int) -> [UInt8]?) -> [UInt8] {
    var text: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .text(let bytes): text += bytes
      case .capture(let groups, let otherwise, let form):
        let found = groups.lazy.compactMap(captured).first { !$0.isEmpty } ?? otherwise
        text += form.map { Self.written(found, $0) } ?? found
      }
    }
    return text
  }

  private static func written(_ text: [UInt8], _ form: Form) -> [UInt8] {
    switch form {
    case .singular: EnglishPlural.singular(text)
    case .plural: EnglishPlural.plural(text)
    case .dashed: text.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    case .underscored: text.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }
    case .lower: text.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
    case .collection: nested(text, withMember: false)
    case .member: nested(text, withMember: true)
    case .path: Array(text.prefix { $0 != UInt8(ascii: "?") })
    case .kebab: kebab(text)
    case .word: Array(text.prefix { $0 > 32 })
    case .components: PathComponents.joined(text)
    case .calls: PathComponents.ofCalls(text)
    case .upper: text.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    }
  }

  private static func kebab(_ text: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    for (place, byte) in text.enumerated() {
      let isCapital = byte >= 65 && byte <= 90
      let follows = place + 1 < text.count ? text[place + 1] : 0
      let begins = isCapital && place > 0 && (text[place - 1] >= 97 || (follows >= 97 && follows <= 122))
      if begins { words.append(UInt8(ascii: "-")) }
      words.append(isCapital ? byte + 32 : byte == UInt8(ascii: "_") ? UInt8(ascii: "-") : byte)
    }
    return words
  }

  private static func nested(_ text: [UInt8], withMember: Bool) -> [UInt8] {
    let parts = text.split(separator: UInt8(ascii: "."))
    var path: [UInt8] = []
    for (number, part) in parts.enumerated() {
      if number > 0 { path.append(UInt8(ascii: "/")) }
      path += part
      guard withMember || number < parts.count - 1 else { continue }
      let last = part.split(separator: UInt8(ascii: "/")).last ?? part
      path += Array("/{".utf8) + written(EnglishPlural.singular(Array(last)), .underscored) + Array("}".utf8)
    }
    return path
  }
}
