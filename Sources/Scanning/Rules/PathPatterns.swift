/// A path whose parameters may say what they fit, as it is read: `/:id([0-9]+)`, `/:id:int` and `/{id: /[0-9]+/}` as `/:id` and
/// `/{id}`, `/^:kind(open|closed)$` as `/:kind`. What may be left out, `/?:page`, stands in brackets: `(/:page)`.
enum PathPatterns {
  static func plain(_ text: [UInt8]) -> [UInt8] {
    var path: [UInt8] = []
    var place = 0
    var isOptional = false
    func next(_ byte: UInt8) -> Bool { place < text.count && text[place] == byte }
    while place < text.count {
      let byte = text[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\\"):
        // In a text with escapes a sign is escaped by two.
        while next(byte) { place += 1 }
      case UInt8(ascii: "^") where path.isEmpty || path.last == UInt8(ascii: "/"): continue
      case UInt8(ascii: "$") where place == text.count: continue
      case UInt8(ascii: "/"):
        if isOptional { path.append(UInt8(ascii: ")")) }
        isOptional = false
        let begins = next(UInt8(ascii: "?")) && place + 1 < text.count
        if begins {
          place += 1
          isOptional = true
          path.append(UInt8(ascii: "("))
        }
        path.append(byte)
      case UInt8(ascii: ":") where place < text.count && isWord(text[place]):
        path.append(byte)
        place = word(in: text, from: place, to: &path)
        if next(UInt8(ascii: "(")) {
          place = end(of: text, from: place)
        } else if next(byte), types.contains(where: { starts(text, place + 1, $0) }) {
          var type: [UInt8] = []
          place = word(in: text, from: place + 1, to: &type)
        }
      case UInt8(ascii: "{"):
        let close = end(of: text, from: place - 1)
        path.append(byte)
        path += text[place..<max(place, close - 1)].prefix { isWord($0) }
        path.append(UInt8(ascii: "}"))
        place = close
      default: path.append(byte)
      }
    }
    if isOptional { path.append(UInt8(ascii: ")")) }
    return path
  }

  /// What a parameter's name may be followed by to say its type.
  private static let types = ["int", "string"].map { Array($0.utf8) }

  private static func starts(_ text: [UInt8], _ place: Int, _ word: [UInt8]) -> Bool {
    let rest = text[place...]
    return rest.starts(with: word) && !rest.dropFirst(word.count).prefix(1).contains(where: isWord)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (byte | 0x20 >= 97 && byte | 0x20 <= 122) || (byte >= 48 && byte <= 57)
  }

  private static func word(in text: [UInt8], from start: Int, to path: inout [UInt8]) -> Int {
    let word = text[start...].prefix { isWord($0) }
    path += word
    return word.endIndex
  }

  /// Behind the bracket that closes the one at a place; brackets in a class close nothing.
  private static func end(of text: [UInt8], from start: Int) -> Int {
    var depth = 0
    var isInClass = false
    var place = start
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "("), UInt8(ascii: "{"):
        if !isInClass { depth += 1 }
      case UInt8(ascii: ")"), UInt8(ascii: "}"):
        if !isInClass { depth -= 1 }
        if depth == 0 { return place + 1 }
      default: break
      }
      place += 1
    }
    return text.count
  }
}
