/// What a match of a pattern may look like, byte by byte: at least all that the pattern matches, mostly no more.
///
/// Conditions that consume nothing (`\b`, `(?!…)`, `(?<=…)`) are taken to hold, and what is too much to follow here
/// (recursion, back references, verbs) is `unknown`: anything may stand from there on.
indirect enum PatternShape {
  case empty
  case bytes(ByteSet)
  case sequence([PatternShape])
  case either([PatternShape])
  /// At least `least` times, up to `most` times; nil stands for any number.
  case repeated(PatternShape, least: Int, most: Int?)
  /// A look-ahead: it says something only where nothing follows that consumes bytes.
  case ahead(PatternShape)
  case unknown
}

/// Reads PCRE2's syntax (`pcre2pattern(3)`) into a shape. A pattern that compiles is expected; what this reader does not
/// know becomes ``PatternShape/unknown``, so that it may lag behind PCRE2 without harm.
struct PatternShapeReader {
  private let pattern: [UInt8]
  private var position = 0
  private var caseless: Bool
  private var extended = false

  static func shape(of pattern: String, caseless: Bool = false) -> PatternShape {
    var reader = PatternShapeReader(pattern: Array(pattern.utf8), caseless: caseless)
    let shape = reader.alternatives()
    // A closing parenthesis too many would end early: then nothing is known.
    return reader.position == reader.pattern.count ? shape : .unknown
  }

  private init(pattern: [UInt8], caseless: Bool) {
    self.pattern = pattern
    self.caseless = caseless
  }

  private var next: UInt8? { position < pattern.count ? pattern[position] : nil }

  private func follows(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= pattern.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where pattern[position + index] != text.utf8Start[index] { return false }
    return true
  }

  private mutating func take(_ text: StaticString) -> Bool {
    guard follows(text) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  private mutating func skip(to byte: UInt8) {
    while let found = next {
      position += 1
      if found == byte { return }
    }
  }

  // MARK: Structure

  /// Alternatives up to a closing parenthesis or the end. Options set inside end with them.
  private mutating func alternatives() -> PatternShape {
    let outer = (caseless, extended)
    defer { (caseless, extended) = outer }
    var shapes = [sequence()]
    while next == UInt8(ascii: "|") {
      position += 1
      shapes.append(sequence())
    }
    return shapes.count == 1 ? shapes[0] : .either(shapes)
  }

  private mutating func sequence() -> PatternShape {
    var shapes: [PatternShape] = []
    while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      if extended, ByteSet.space.contains(byte) {
        position += 1
      } else if extended, byte == UInt8(ascii: "#") {
        skip(to: 0x0A)
      } else {
        let item = atom(byte)
        shapes.append(quantified(item))
      }
    }
    return shapes.count == 1 ? shapes[0] : .sequence(shapes)
  }

  private mutating func atom(_ byte: UInt8) -> PatternShape {
    position += 1
    switch byte {
    case UInt8(ascii: "("): return group()
    case UInt8(ascii: "["): return characterClass()
    case UInt8(ascii: "\\"): return escape()
    case UInt8(ascii: "."): return .bytes(.all)
    case UInt8(ascii: "^"), UInt8(ascii: "$"): return .empty
    default: return literal(byte)
    }
  }

  private func literal(_ byte: UInt8) -> PatternShape {
    .bytes(caseless ? ByteSet([byte]).caseless : ByteSet([byte]))
  }

  private mutating func quantified(_ shape: PatternShape) -> PatternShape {
    while extended, let byte = next, ByteSet.space.contains(byte) { position += 1 }
    var shape = shape
    switch next {
    case UInt8(ascii: "*"): shape = .repeated(shape, least: 0, most: nil)
    case UInt8(ascii: "+"): shape = .repeated(shape, least: 1, most: nil)
    case UInt8(ascii: "?"): shape = .repeated(shape, least: 0, most: 1)
    case UInt8(ascii: "{"):
      guard let counts = counts() else { return shape }
      shape = counts.isCertain ? .repeated(shape, least: counts.least, most: counts.most) : .unknown
      position -= 1
    default: return shape
    }
    position += 1
    // Lazy or possessive: the same texts or fewer.
    if next == UInt8(ascii: "?") || next == UInt8(ascii: "+") { position += 1 }
    return shape
  }

  /// `{3}`, `{3,}` and `{3,5}`; nil for a plain brace. `{,5}` and spaces came with later versions of PCRE2 and are plain
  /// text before: that is not certain.
  private mutating func counts() -> (least: Int, most: Int?, isCertain: Bool)? {
    var end = position + 1
    while end < pattern.count, pattern[end] != UInt8(ascii: "}") {
      guard ByteSet.digits.contains(pattern[end]) || [44, 32, 9].contains(pattern[end]) else { return nil }
      end += 1
    }
    guard end < pattern.count, end > position + 1 else { return nil }
    let parts = pattern[(position + 1)..<end].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    position = end + 1
    switch parts.count {
    case 1: return parts[0].map { ($0, $0, true) } ?? (0, nil, false)
    case 2:
      let isOpen = pattern[position - 2] == UInt8(ascii: ",")
      return (parts[0] ?? 0, parts[1], parts[0] != nil && (isOpen || parts[1] != nil))
    default: return (0, nil, false)
    }
  }

  /// Behind an opening parenthesis, up to behind its partner.
  private mutating func group() -> PatternShape {
    if next == UInt8(ascii: "*") {
      // Verbs, and the long names of groups.
      skip(to: UInt8(ascii: ")"))
      return .unknown
    }
    guard take("?") else { return closed(alternatives()) }
    if take("#") {
      skip(to: UInt8(ascii: ")"))
      return .empty
    }
    if take("=") { return .ahead(closed(alternatives())) }
    if take("!") || take("<=") || take("<!") {
      _ = closed(alternatives())
      return .empty
    }
    if take(":") || take("|") || take(">") { return closed(alternatives()) }
    if take("<") || take("P<") {
      skip(to: UInt8(ascii: ">"))
      return closed(alternatives())
    }
    if take("'") {
      skip(to: UInt8(ascii: "'"))
      return closed(alternatives())
    }
    if take("(DEFINE)") {
      _ = closed(alternatives())
      return .empty
    }
    if follows("(") {
      _ = closed(alternatives())
      return .unknown
    }
    if let shape = options() { return shape }
    // Recursion, calls of groups, callouts.
    skip(to: UInt8(ascii: ")"))
    return .unknown
  }

  private mutating func closed(_ shape: PatternShape) -> PatternShape {
    take(")") ? shape : .unknown
  }

  /// `(?i)`, `(?x-i:…)`: options for the rest of the group around, or for their own; nil when there are none.
  private mutating func options() -> PatternShape? {
    let start = position
    let outer = (caseless, extended)
    var isOn = true
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "i"): caseless = isOn
      case UInt8(ascii: "x"): extended = isOn
      case UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "n"), UInt8(ascii: "J"), UInt8(ascii: "U"): break
      case UInt8(ascii: "-"): isOn = false
      case UInt8(ascii: ")"): return .empty
      case UInt8(ascii: ":"):
        let shape = closed(alternatives())
        (caseless, extended) = outer
        return shape
      default:
        (caseless, extended) = outer
        position = start
        return nil
      }
    }
    return .unknown
  }

  // MARK: Bytes

  /// Behind a backslash outside a class.
  private mutating func escape() -> PatternShape {
    guard let byte = next else { return .unknown }
    if let set = escapedSet() { return .bytes(caseless ? set.caseless : set) }
    position += 1
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "Z"), UInt8(ascii: "z"),
      UInt8(ascii: "G"), UInt8(ascii: "K"), UInt8(ascii: "E"):
      return .empty
    case UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "p"), UInt8(ascii: "P"), UInt8(ascii: "o"):
      skipBracketed()
    case UInt8(ascii: "Q"):
      while position < pattern.count, !take("\\E") { position += 1 }
    case UInt8(ascii: "c"): position += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): while let digit = next, ByteSet.digits.contains(digit) { position += 1 }
    default: break
    }
    return .unknown
  }

  /// The argument of `\k`, `\g`, `\p` or `\o`: in brackets or quotes, or bare.
  private mutating func skipBracketed() {
    switch next {
    case UInt8(ascii: "{"): skip(to: UInt8(ascii: "}"))
    case UInt8(ascii: "<"): skip(to: UInt8(ascii: ">"))
    case UInt8(ascii: "'"):
      position += 1
      skip(to: UInt8(ascii: "'"))
    default:
      position += 1
      while let digit = next, ByteSet.digits.contains(digit) { position += 1 }
    }
  }

  /// What a backslash and the letter at `position` stand for when that is one byte of a set; nil otherwise, and then
  /// nothing is consumed.
  private mutating func escapedSet() -> ByteSet? {
    guard let byte = next else { return nil }
    let set: ByteSet
    switch byte {
    case UInt8(ascii: "d"): set = .digits
    case UInt8(ascii: "D"): set = ByteSet.digits.inverted
    case UInt8(ascii: "w"): set = .word
    case UInt8(ascii: "W"): set = ByteSet.word.inverted
    case UInt8(ascii: "s"): set = .space
    case UInt8(ascii: "S"): set = ByteSet.space.inverted
    case UInt8(ascii: "h"): set = .horizontalSpace
    case UInt8(ascii: "v"): set = .verticalSpace
    case UInt8(ascii: "H"), UInt8(ascii: "V"), UInt8(ascii: "N"), UInt8(ascii: "C"): set = .all
    case UInt8(ascii: "n"): set = ByteSet([10])
    case UInt8(ascii: "r"): set = ByteSet([13])
    case UInt8(ascii: "t"): set = ByteSet([9])
    case UInt8(ascii: "f"): set = ByteSet([12])
    case UInt8(ascii: "e"): set = ByteSet([27])
    case UInt8(ascii: "a"): set = ByteSet([7])
    case UInt8(ascii: "x"): return hexadecimal()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return nil
    default: set = ByteSet([byte])
    }
    position += 1
    return set
  }

  /// `xHH` and `x{HH}`.
  private mutating func hexadecimal() -> ByteSet? {
    let start = position
    position += 1
    let isBraced = take("{")
    var value = 0
    var digits = 0
    while let byte = next, isBraced || digits < 2, let digit = Self.hexadecimalDigit(byte) {
      value = min(value * 16 + digit, 256)
      digits += 1
      position += 1
    }
    guard !isBraced || take("}"), value < 256 else {
      position = start
      return nil
    }
    return ByteSet([UInt8(value)])
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte) - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte) - 55
    default: nil
    }
  }

  /// Behind an opening bracket, up to behind its partner. What is not understood makes it a class of all bytes.
  private mutating func characterClass() -> PatternShape {
    let isNegated = take("^")
    var set = ByteSet([])
    var isKnown = true
    var isFirst = true
    while let byte = next, isFirst || byte != UInt8(ascii: "]") {
      isFirst = false
      if byte == UInt8(ascii: "["), let mark = pattern.dropFirst(position + 1).first, [58, 46, 61].contains(mark) {
        // `[:alpha:]`: a known name is no more use than all bytes. Without its end the bracket is plain.
        isKnown = false
        var end = position + 2
        while end + 1 < pattern.count, !(pattern[end] == mark && pattern[end + 1] == UInt8(ascii: "]")) {
          guard pattern[end] >= 97, pattern[end] <= 122 || pattern[end] == 94 else { break }
          end += 1
        }
        let isName = end + 1 < pattern.count && pattern[end] == mark && pattern[end + 1] == UInt8(ascii: "]")
        position = isName ? end + 2 : position + 1
        continue
      }
      guard let low = classItem() else {
        isKnown = false
        continue
      }
      guard low.isSingle, follows("-"), let end = pattern.dropFirst(position + 1).first, end != UInt8(ascii: "]") else {
        set = set.union(low.set)
        continue
      }
      position += 1
      if let high = classItem(), high.isSingle, low.byte <= high.byte {
        set = set.union(ByteSet(low.byte...high.byte))
      } else {
        isKnown = false
      }
    }
    guard take("]") else { return .unknown }
    guard isKnown else { return .bytes(.all) }
    if caseless { set = set.caseless }
    return .bytes(isNegated ? set.inverted : set)
  }

  private struct ClassItem {
    var set: ByteSet
    /// When it is a single one.
    var byte: UInt8 = 0
    var isSingle = false
  }

  /// One byte or escape of a class; nil when it is not understood.
  private mutating func classItem() -> ClassItem? {
    guard let byte = next else { return nil }
    position += 1
    guard byte == UInt8(ascii: "\\") else { return ClassItem(set: ByteSet([byte]), byte: byte, isSingle: true) }
    if next == UInt8(ascii: "b") {
      position += 1
      return ClassItem(set: ByteSet([8]), byte: 8, isSingle: true)
    }
    guard let set = escapedSet() else {
      position += 1
      return nil
    }
    let members = (UInt8.min...UInt8.max).filter(set.contains)
    return ClassItem(set: set, byte: members.first ?? 0, isSingle: members.count == 1)
  }
}
