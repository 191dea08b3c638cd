/// What one `.gitattributes` says of the attributes asked for.
struct AttributeFile: Sendable, Equatable {
  struct Line: Sendable, Equatable {
    var pattern: PathPattern
    /// Position among the attributes asked for, and what is said of it; in the order written.
    var settings: [Setting]
  }

  struct Setting: Sendable, Equatable {
    var attribute: Int
    /// Nil takes back what lines before it said (`!text`).
    var state: AttributeState?
  }

  /// In the order written, without lines that speak of none of them.
  private(set) var lines: [Line] = []
  /// Lines were left out, since there are too many or one is too long.
  private(set) var isCut = false

  /// Git's own limit for a line, in bytes.
  static let lineLimit = 2048
  static let lineCount = 1024

  /// - Parameters:
  ///   - attributes: names of those asked for.
  ///   - macros: what `[attr]name …` lines define; such lines add to them where `definesMacros` (git reads them in the
  ///     topmost file only).
  init(
    _ text: [UInt8], attributes: [String], macros: inout [String: [Setting]], definesMacros: Bool
  ) {
    // A byte order mark is skipped, as git does.
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for raw in text[start...].split(separator: 0x0A) {
      guard raw.count <= Self.lineLimit else {
        isCut = true
        continue
      }
      var line = raw.drop { $0 == 0x20 || $0 == 0x09 }
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      guard let head = Self.head(&line) else { continue }
      let settings = Self.words(line).flatMap { Self.settings($0, attributes, macros) }
      let macro = Array("[attr]".utf8)
      if head.starts(with: macro) {
        let name = String(decoding: head.dropFirst(macro.count), as: UTF8.self)
        if definesMacros, macros.count < Self.lineCount { macros[name] = settings }
      } else if !settings.isEmpty, let pattern = PathPattern(head) {
        guard lines.count < Self.lineCount else {
          isCut = true
          return
        }
        lines.append(Line(pattern: pattern, settings: settings))
      }
    }
  }

  /// Takes the pattern off the line; it may stand in double quotes with the escapes of C. Nil when the quote does not end.
  private static func head(_ line: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard line.first == UInt8(ascii: "\"") else {
      let head = line.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      line = line[head.endIndex...]
      return Array(head)
    }
    var head: [UInt8] = []
    var position = line.startIndex + 1
    while position < line.endIndex {
      let byte = line[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        line = line[position...]
        return head
      case UInt8(ascii: "\\"):
        guard position < line.endIndex else { return nil }
        head.append(escaped(in: line, at: &position))
      default: head.append(byte)
      }
    }
    return nil
  }

  /// `\n`, `\t` and their like, three octal digits, or the byte itself.
  private static func escaped(in line: ArraySlice<UInt8>, at position: inout Int) -> UInt8 {
    let byte = line[position]
    position += 1
    switch byte {
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "v"): return 0x0B
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      let digits = line[(position - 1)...].prefix(3)
      guard digits.count == 3, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 8) else { return byte }
      position += 2
      return value
    default: return byte
    }
  }

  private static func words(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    line.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }.map { Array($0) }
  }

  /// `name`, `-name`, `!name`, `name=value`, or a macro of any of these.
  private static func settings(
    _ word: [UInt8], _ attributes: [String], _ macros: [String: [Setting]]
  ) -> [Setting] {
    let sign = word.first
    let isSigned = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "!")
    let parts = word.dropFirst(isSigned ? 1 : 0).split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(decoding: parts[0], as: UTF8.self)
    if let index = attributes.firstIndex(of: name) {
      if sign == UInt8(ascii: "!") { return [Setting(attribute: index, state: nil)] }
      if sign == UInt8(ascii: "-") { return [Setting(attribute: index, state: .unset)] }
      let state = parts.count > 1 ? AttributeState.value(String(decoding: parts[1], as: UTF8.self)) : .set
      return [Setting(attribute: index, state: state)]
    }
    return isSigned || parts.count > 1 ? [] : macros[name] ?? []
  }
}

/// What is said of an attribute of a path.
public enum AttributeState: Sendable, Equatable {
  /// `name`
  case set
  /// `-name`
  case unset
  /// `name=value`
  case value(String)

  /// Whether a yes-or-no attribute holds, as Linguist reads it.
  public var isTrue: Bool {
    switch self {
    case .set: true
    case .unset: false
    case .value(let value): value != "false"
    }
  }
}
