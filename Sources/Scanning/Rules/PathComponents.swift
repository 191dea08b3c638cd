import Facts

/// A path that is written as a list of arguments: `"users", ":id"`, or as calls that each take some: `.grouped("api")`.
struct PathComponents: Sendable, Equatable {
  /// Names of what stands before routes and is no component, in the form of ``NamePattern``.
  let middlewareNames: [String]
  /// Calls that give the name of what they are given as a text.
  var nameMakers: [String] = []

  /// - Returns: the components with slashes between. A value that is no text stands as `${…}`; what is made on the spot or has
  ///   a label is no component.
  func joined(_ text: [UInt8]) -> [UInt8] {
    var path: [UInt8] = []
    append(Self.arguments(of: text[...]), to: &path)
    return path
  }

  /// The components of all bracketed lists of a chain of calls.
  func ofCalls(_ text: [UInt8]) -> [UInt8] {
    var path: [UInt8] = []
    var depth = 0
    var start = 0
    for (place, byte) in text.enumerated() {
      if byte == UInt8(ascii: "(") {
        depth += 1
        if depth == 1 { start = place + 1 }
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { append(Self.arguments(of: text[start..<place]), to: &path) }
      }
    }
    return path
  }

  /// A list as an argument is its items. One in which something is made on the spot holds what stands before routes, so
  /// that a name beside it is no component either: `[sessions, Guard()]`.
  private func append(_ parts: [ArraySlice<UInt8>], to path: inout [UInt8]) {
    let isOfGuards = parts.contains { part in
      part.last == UInt8(ascii: ")") && part.first != UInt8(ascii: ".")
    }
    for part in parts {
      if part.first == UInt8(ascii: "["), part.last == UInt8(ascii: "]") {
        append(Self.arguments(of: part.dropFirst().dropLast()), to: &path)
      } else if !isOfGuards || part.first == UInt8(ascii: "\"") {
        append(part, to: &path)
      }
    }
  }

  private func append(_ part: ArraySlice<UInt8>, to path: inout [UInt8]) {
    guard let component = component(part), !component.isEmpty else { return }
    if !path.isEmpty, path.last != UInt8(ascii: "/") { path.append(UInt8(ascii: "/")) }
    path += component
  }

  private func component(_ part: ArraySlice<UInt8>) -> [UInt8]? {
    let quote = UInt8(ascii: "\"")
    guard let first = part.first, let last = part.last else { return nil }
    if first == quote, last == quote, part.count > 1 { return Array(part.dropFirst().dropLast()) }
    let isCall = last == UInt8(ascii: ")")
    if first == UInt8(ascii: "."), isCall, let open = part.firstIndex(of: quote),
      let close = part.lastIndex(of: quote), close > open
    {
      let sign = part.starts(with: ".parameter".utf8) ? [UInt8(ascii: ":")] : []
      return sign + Array(part[(open + 1)..<close])
    }
    if part.elementsEqual(".anything".utf8) { return [UInt8(ascii: "*")] }
    if part.elementsEqual(".catchall".utf8) { return Array("**".utf8) }
    let word = part.prefix { $0 == 95 || ($0 | 0x20 >= 97 && $0 | 0x20 <= 122) || ($0 >= 48 && $0 <= 57) }
    let isLabelled = word.endIndex < part.endIndex && part[word.endIndex] == UInt8(ascii: ":") && !word.isEmpty
    // A parameter that is told by its type: `String.parameter`.
    if part.suffix(10).elementsEqual(".parameter".utf8) { return [UInt8(ascii: ":")] + Array(part.dropLast(10)) }
    if isCall || isLabelled || isNamedAsGuard(part) { return nil }
    return Array("${".utf8) + Array(part) + Array("}".utf8)
  }

  /// What stands before routes is named so where it is made elsewhere: `app.sessions.middleware`, `tokenAuthenticator`.
  private func isNamedAsGuard(_ part: ArraySlice<UInt8>) -> Bool {
    NamePattern.fits(String(decoding: part, as: UTF8.self), oneOf: middlewareNames)
  }

  /// What stands between the commas that no bracket and no text holds, without white space around it.
  private static func arguments(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var depth = 0
    var isText = false
    var start = text.startIndex
    for place in text.indices {
      switch text[place] {
      case UInt8(ascii: "\""): isText.toggle()
      case _ where isText: break
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        parts.append(text[start..<place])
        start = place + 1
      default: break
      }
    }
    parts.append(text[start...])
    return parts.map { part in
      let head = part.drop { $0 <= 32 }
      return head[..<(head.lastIndex { $0 > 32 }.map { $0 + 1 } ?? head.startIndex)]
    }
  }
}
