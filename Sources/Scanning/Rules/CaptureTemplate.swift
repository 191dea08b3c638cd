import Facts

/// A text with captures in it: `/{_path|name}/:{name:singular}_id`.
///
/// In braces stand names of captures, of which the first that matched counts, each with what is made of it behind a colon,
/// and last perhaps `=` with a text for when none did.
struct CaptureTemplate: Sendable, Equatable {
  enum Form: String, Sendable, CaseIterable {
    case singular, plural, dashed, underscored, lower, upper
    /// As it is, and counts where it matched nothing at all: `path: ""` says that there is no path.
    case given
    /// `albums.songs` as `albums/{album}/songs`, and with `/{song}` behind it.
    case collection, member
    /// With a slash behind it: `admin/` of `admin`.
    case folder
    /// What stands before the first white space.
    case word
    /// What stands before a question mark: a path without its query.
    case path
    /// A path without the place for its format behind it: `/books.{_format}`, `/books{._format}`.
    case formatless
    /// A path without what its parameters must fit: ``PathPatterns``.
    case patternless
    /// A servlet's mapping without the star that stands for all below it: `/api/*` as `/api`.
    case mapping
    /// `SyncAll` as `sync-all`.
    case kebab
    /// `all_orders` and `AllOrders` as `allOrders`.
    case camel
    /// `SyncAll` as `sync_all`.
    case snake
    /// `OrderLine` as `order_lines`, which mappers call a table.
    case table
    /// The words of a list in the order of the alphabet, as Rails names a table that joins two: `:orders, :customers`.
    case joined
    /// What stands behind the last point: `Order` of `shop.models.Order`.
    case last
    /// A list of texts as the components of one path: `"users", ":id"`; what is no text stands as `${…}`.
    case components
    /// The same of all brackets of a chain of calls: `.grouped("api").grouped("v1")`.
    case calls
    /// The text that an expression gives: `Root + "/{id}"` as `${Root}/{id}`.
    case sum
  }

  enum Piece: Sendable, Equatable {
    case text([UInt8])
    case capture([Alternative], otherwise: [UInt8])
  }

  struct Alternative: Sendable, Equatable {
    var group: Int
    var form: Form?
  }

  private(set) var pieces: [Piece] = []
  private let components: PathComponents

  /// - Parameter components: how the language's frameworks list the components of a path.
  /// - Parameter group: the number of a capture; nil for one that the pattern has not.
  /// - Returns: nil with the name that is unknown.
  init?(
    _ text: String, components: PathComponents, unknown: inout String?, group: (String) -> Int?
  ) {
    self.components = components
    // `{{` and `}}` stand for a brace.
    let braces = ("\u{1}", "\u{2}")
    func plain(_ text: Substring) -> [UInt8] {
      Array(text.replacing(braces.0, with: "{").replacing(braces.1, with: "}").utf8)
    }
    // Of three, the first closes a capture: `${{{_name}}}`.
    var rest = text.replacing("{{", with: braces.0).replacing("}}}", with: "}" + braces.1)
      .replacing("}}", with: braces.1)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let inner = rest[rest.index(after: open)..<close]
      var alternatives: [Alternative] = []
      var otherwise: [UInt8] = []
      for part in inner.split(separator: "|") {
        if part.hasPrefix("=") {
          otherwise = Array(part.dropFirst().utf8)
          continue
        }
        let words = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let form = words.count > 1 ? Form(rawValue: words[1]) : nil
        guard let found = group(words[0]), words.count == 1 || form != nil else {
          unknown = group(words[0]) == nil ? words[0] : words[1]
          return nil
        }
        alternatives.append(Alternative(group: found, form: form))
      }
      pieces.append(.text(plain(rest[..<open])))
      pieces.append(.capture(alternatives, otherwise: otherwise))
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
      case .capture(let alternatives, let otherwise):
        text += first(of: alternatives, captured) ?? otherwise
      }
    }
    return text
  }

  private func first(of alternatives: [Alternative], _ captured: (Int) -> [UInt8]?) -> [UInt8]? {
    for alternative in alternatives {
      guard let found = captured(alternative.group), !found.isEmpty || alternative.form == .given else { continue }
      return alternative.form.map { written(found, $0) } ?? found
    }
    return nil
  }

  private func written(_ text: [UInt8], _ form: Form) -> [UInt8] {
    switch form {
    case .given: text
    case .singular: EnglishPlural.singular(text)
    case .plural: EnglishPlural.plural(text)
    case .dashed: text.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    case .underscored: text.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }
    case .lower: text.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
    case .collection: nested(text, withMember: false)
    case .member: nested(text, withMember: true)
    case .folder: text + [UInt8(ascii: "/")]
    case .path: Array(text.prefix { $0 != UInt8(ascii: "?") })
    case .formatless: Self.formats.first { text.suffix($0.count) == $0[...] }.map { text.dropLast($0.count) } ?? text
    case .patternless: PathPatterns.plain(text)
    case .mapping: text.suffix(2) == Array("/*".utf8)[...] ? text.dropLast(2) : text
    case .kebab: Self.kebab(text)
    case .camel: Self.camel(text)
    case .snake: written(Self.kebab(text), .underscored)
    case .table: EnglishPlural.plural(written(Self.kebab(text), .underscored))
    case .last: Array(text.split(separator: UInt8(ascii: ".")).last ?? text[...])
    case .joined: Self.joined(text)
    case .word: Array(text.prefix { $0 > 32 })
    case .components: components.joined(text)
    case .calls: components.ofCalls(text)
    case .sum: components.ofSum(text)
    case .upper: text.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    }
  }

  private static func joined(_ text: [UInt8]) -> [UInt8] {
    let words = text.split { !($0 == UInt8(ascii: "_") || $0 >= 48 && $0 <= 57 || $0 | 32 >= 97 && $0 | 32 <= 122) }
    let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
    return Array(sorted.joined(separator: [UInt8(ascii: "_")]))
  }

  private static let formats = ["{._format}", ".{_format}"].map { Array($0.utf8) }

  private static func camel(_ text: [UInt8]) -> [UInt8] {
    var word: [UInt8] = []
    var isNext = false
    for byte in text {
      if byte == UInt8(ascii: "_"), !word.isEmpty {
        isNext = true
      } else {
        word.append(isNext && byte >= 97 && byte <= 122 ? byte - 32 : byte)
        isNext = false
      }
    }
    // `URLOfOrder` is `urlOfOrder`: of a run of capitals the last begins a word, unless nothing follows.
    let run = word.prefix { $0 >= 65 && $0 <= 90 }.count
    for place in 0..<(run > 1 && run < word.count ? run - 1 : run) { word[place] += 32 }
    return word
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

  private func nested(_ text: [UInt8], withMember: Bool) -> [UInt8] {
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
