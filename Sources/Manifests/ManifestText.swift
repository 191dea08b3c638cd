/// Where a file stands, for deciding its kind.
struct ManifestLocation: Sendable {
  /// Relative to the repository root.
  let path: String
  /// The last component.
  let name: String
  /// ``name`` in lower case.
  let lowercasedName: String
  /// What stands behind the last dot of ``lowercasedName``; empty without one.
  private let suffix: String

  init(path: String) {
    self.path = path
    name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    let lowercased = name.lowercased()
    lowercasedName = lowercased
    suffix =
      lowercased.utf8.lastIndex(of: UInt8(ascii: "."))
      .map { String(lowercased[lowercased.utf8.index(after: $0)...]) } ?? ""
  }

  /// The folders above it, from the root down.
  var folders: [Substring] { path.split(separator: "/").dropLast() }

  /// Whether it stands directly in a folder of that name.
  func isDirectly(in folder: String) -> Bool {
    let above = path.utf8.dropLast(name.utf8.count)
    guard above.count > folder.utf8.count, above.dropLast().suffix(folder.utf8.count).elementsEqual(folder.utf8) else {
      return false
    }
    return above.count == folder.utf8.count + 1 || above.dropLast(folder.utf8.count + 1).last == UInt8(ascii: "/")
  }

  /// Most files of a tree are asked all of these in vain, so that no list is made for the usual one.
  func isNamed(_ name: String) -> Bool { self.name == name }
  func isNamed(_ names: String...) -> Bool { names.contains(name) }
  func hasExtension(_ suffix: String) -> Bool { self.suffix == suffix }
  func hasExtension(_ extensions: String...) -> Bool { extensions.contains(suffix) }
}

/// One line without its end, counting from 1.
struct TextLine: Sendable {
  let number: Int
  let text: String
}

/// The contents of a file, for readers that want bytes and for those that want lines.
struct ManifestText: Sendable {
  let location: ManifestLocation
  /// Without byte order mark.
  let bytes: [UInt8]

  init(location: ManifestLocation, bytes: [UInt8]) {
    self.location = location
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// Lines ended by LF, and the last one when it has no end.
  var lineCount: Int {
    bytes.reduce(into: 0) { count, byte in if byte == .lineFeed { count += 1 } }
      + (bytes.isEmpty || bytes.last == .lineFeed ? 0 : 1)
  }

  /// Decoded as UTF-8 with replacement.
  var lines: [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      let last = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
      lines.append(TextLine(number: lines.count + 1, text: String(decoding: bytes[start..<last], as: UTF8.self)))
      start = end + 1
    }
    return lines
  }

  /// Lines that end in a backslash joined with the next; the number is that of the first.
  var logicalLines: [TextLine] { ShellCommand.joiningContinuations(lines) }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
}

extension StringProtocol {
  /// Without spaces and tabs at both ends.
  var trimmed: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
    let all = Substring(self).utf8
    guard let first = all.firstIndex(where: { !isSpace($0) }), let last = all.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }

  /// Letters, digits and underscores, not beginning with a digit.
  var isIdentifier: Bool {
    guard let first = utf8.first, !(48...57).contains(first) else { return false }
    return utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95 }
  }

  /// Without the quotes around it, when it stands between two of the same kind.
  var unquoted: String {
    guard utf8.count >= 2, let first = utf8.first, first == Substring(self).utf8.last,
      first == .quote || first == .apostrophe
    else { return String(self) }
    return String(dropFirst().dropLast())
  }
}
