/// A path pattern of `.gitattributes`, as gitattributes(5) and gitignore(5) describe it.
///
/// Matching takes time in proportion to pattern times path, whatever the pattern: only the last `*` of a name and the
/// last `**` of a path are ever taken back.
struct PathPattern: Sendable, Equatable {
  /// Components of the pattern; `**` stands for any number of folders. One component alone is matched against the name of
  /// a file in any folder.
  private let components: [[UInt8]]
  private let isName: Bool

  private static let anything = Array("**".utf8)

  /// - Parameter text: without quotes; nil for what can match no file: an empty pattern, one that ends in `/` (it names a
  ///   folder, and attributes are given to files), and a negative one, which git forbids here.
  init?(_ text: some Collection<UInt8>) {
    let slash = UInt8(ascii: "/")
    guard let first = text.first, first != UInt8(ascii: "!") else { return nil }
    let bytes = Array(first == slash ? text.dropFirst() : text.dropFirst(0))
    guard !bytes.isEmpty, bytes.last != slash else { return nil }
    isName = first != slash && !bytes.contains(slash)
    components = bytes.split(separator: slash, omittingEmptySubsequences: false).map(Array.init)
  }

  /// - Parameter path: relative to the folder of the file that holds the pattern, in components.
  func matches(_ path: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard let name = path.last else { return false }
    if isName { return Self.matches(components[0][...], name) }
    var pattern = 0
    var position = path.startIndex
    var retry: (pattern: Int, position: Int)?
    while true {
      if pattern < components.count, components[pattern] == Self.anything {
        // At the end it stands for something at least: `a/**` is not `a`.
        if pattern == components.count - 1 { return position < path.endIndex }
        retry = (pattern, position)
        pattern += 1
      } else if pattern < components.count, position < path.endIndex,
        Self.matches(components[pattern][...], path[position])
      {
        pattern += 1
        position += 1
        if pattern == components.count, position == path.endIndex { return true }
      } else if let last = retry, last.position < path.endIndex {
        retry = (last.pattern, last.position + 1)
        pattern = last.pattern + 1
        position = last.position + 1
      } else {
        return false
      }
    }
  }

  /// One component against one name: `*`, `?`, `[…]` and `\`.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    var at = pattern.startIndex
    var position = name.startIndex
    var retry: (at: Int, position: Int)?
    while position < name.endIndex || at < pattern.endIndex {
      if at < pattern.endIndex, pattern[at] == UInt8(ascii: "*") {
        at += 1
        retry = (at, position)
        continue
      }
      if position < name.endIndex, at < pattern.endIndex, let next = step(pattern, at, name[position]) {
        at = next
        position += 1
      } else if let last = retry, last.position < name.endIndex {
        retry = (last.at, last.position + 1)
        (at, position) = (last.at, last.position + 1)
      } else {
        return false
      }
    }
    return true
  }

  /// Where the pattern goes on when its next part stands for the byte.
  private static func step(_ pattern: ArraySlice<UInt8>, _ at: Int, _ byte: UInt8) -> Int? {
    switch pattern[at] {
    case UInt8(ascii: "?"): return at + 1
    case UInt8(ascii: "["): return bracket(pattern, at, byte)
    case UInt8(ascii: "\\"):
      guard at + 1 < pattern.endIndex else { return nil }
      return pattern[at + 1] == byte ? at + 2 : nil
    case byte: return at + 1
    default: return nil
    }
  }

  /// `[a-z]`, `[!a]`, `[^a]`, `[]a]`, `[[:digit:]]`; one without end matches nothing, as in git.
  private static func bracket(_ pattern: ArraySlice<UInt8>, _ open: Int, _ byte: UInt8) -> Int? {
    var at = open + 1
    guard at < pattern.endIndex else { return nil }
    let isNegated = pattern[at] == UInt8(ascii: "!") || pattern[at] == UInt8(ascii: "^")
    if isNegated { at += 1 }
    var holds = false
    let first = at
    while at < pattern.endIndex, pattern[at] != UInt8(ascii: "]") || at == first {
      if pattern[at...].starts(with: "[:".utf8), let close = pattern[at...].firstRange(of: Array(":]".utf8)) {
        holds = holds || has(String(decoding: pattern[at + 2..<close.lowerBound], as: UTF8.self), byte)
        at = close.upperBound
        continue
      }
      func literal() -> UInt8? {
        if pattern[at] == UInt8(ascii: "\\") { at += 1 }
        guard at < pattern.endIndex else { return nil }
        defer { at += 1 }
        return pattern[at]
      }
      guard let low = literal() else { return nil }
      var high = low
      if at + 1 < pattern.endIndex, pattern[at] == UInt8(ascii: "-"), pattern[at + 1] != UInt8(ascii: "]") {
        at += 1
        guard let end = literal() else { return nil }
        high = end
      }
      if low <= byte, byte <= high { holds = true }
    }
    guard at < pattern.endIndex else { return nil }
    return holds != isNegated ? at + 1 : nil
  }

  private static func has(_ name: String, _ byte: UInt8) -> Bool {
    let character = Character(UnicodeScalar(byte))
    guard byte < 0x80 else { return false }
    return switch name {
    case "alpha": character.isLetter
    case "digit": character.isNumber
    case "alnum": character.isLetter || character.isNumber
    case "upper": character.isUppercase
    case "lower": character.isLowercase
    case "space": character.isWhitespace
    case "punct": byte > 0x20 && byte < 0x7F && !character.isLetter && !character.isNumber
    case "xdigit": character.isHexDigit
    case "blank": byte == 0x20 || byte == 0x09
    case "cntrl": byte < 0x20 || byte == 0x7F
    case "graph": byte > 0x20 && byte < 0x7F
    case "print": byte >= 0x20 && byte < 0x7F
    default: false
    }
  }
}
