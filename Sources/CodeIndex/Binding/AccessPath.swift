/// A receiver taken apart: `self.client.get()` is `self`, `client`, `get` called.
struct AccessPath: Hashable {
  struct Step: Hashable {
    var name: String
    var isCalled: Bool
    /// Indexed as well, so that what it is says nothing about its elements.
    var isIndexed: Bool
    /// `::` stands behind it: the name of a module or type.
    var isScope = false
    /// What comes before is said to be of this type: `x.(Box)`, `(x as Box)`. The step has no name.
    var asserted: String?
    /// Has type arguments: `Box<T>` and `Box` are two types.
    var isGeneric = false
    /// What stands in the angle brackets behind the name, `Weapon` of `bind<Weapon>()`; empty without.
    var typeArguments = ""
  }
  var steps: [Step]
  /// It says that its first name is known everywhere: `\A\B`, `::A`.
  var isAbsolute = false

  /// Whether a receiver is too long to have been kept whole: it says how it begins, and not what its last name is.
  static func isCut(_ receiver: String) -> Bool { receiver.utf8.count >= 120 || receiver.hasSuffix("…") }

  /// Nil for what is no chain of names: literals, operators, lists in front.
  init?(_ text: String) {
    steps = []
    if Self.isCut(text) { return nil }
    var text = text[...]
    if text.hasPrefix("global::") { text = text.dropFirst("global".count) }
    if text.hasPrefix("::") || text.hasPrefix("\\") {
      isAbsolute = true
      text = text.dropFirst(text.hasPrefix("::") ? 2 : 1)
      if text.isEmpty { return }
    }
    var isParted = false
    if text.first == "(" {
      guard let group = Self.group(text) else { return nil }
      (steps, text) = group
      isParted = true
    }
    var assertion: [UInt8]?
    var name: [UInt8] = []
    var isCalled = false
    var isIndexed = false
    var isGeneric = false
    var depth = 0
    var typeArguments: [UInt8] = []
    func flush(_ steps: inout [Step]) -> Bool {
      if name.isEmpty, isParted { return true }
      guard !name.isEmpty else { return false }
      steps.append(
        Step(
          name: String(decoding: name, as: UTF8.self), isCalled: isCalled, isIndexed: isIndexed, isGeneric: isGeneric,
          typeArguments: String(decoding: typeArguments, as: UTF8.self)))
      name = []
      isGeneric = false
      typeArguments = []
      (isCalled, isIndexed) = (false, false)
      return true
    }
    var previous: UInt8 = 0
    var angles = 0
    for byte in text.utf8 {
      defer { previous = byte }
      // Type arguments between a name and its call: `bind<Weapon>()`.
      if depth == 0, angles > 0 || (byte == UInt8(ascii: "<") && !name.isEmpty) {
        isGeneric = true
        if byte == UInt8(ascii: "<") { angles += 1 }
        if byte == UInt8(ascii: ">") { angles -= 1 }
        if angles > 1 || (angles == 1 && byte != UInt8(ascii: "<")) || (angles == 1 && !typeArguments.isEmpty) {
          typeArguments.append(byte)
        }
        continue
      }
      if depth > 0 {
        assertion?.append(byte)
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
        if depth == 0, let type = assertion {
          let text = String(decoding: type.dropLast(), as: UTF8.self)
          steps.append(Step(name: "", isCalled: false, isIndexed: false, asserted: text))
          (assertion, isParted) = (nil, true)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if name.isEmpty, isParted, previous == 0, !steps.isEmpty {
          // `(a.b)(x)`, `(*T)(x)`
          let isCall = byte == UInt8(ascii: "(")
          if isCall, steps[steps.count - 1].isCalled { return nil }
          if isCall { steps[steps.count - 1].isCalled = true } else { steps[steps.count - 1].isIndexed = true }
          depth += 1
          continue
        }
        if name.isEmpty, previous == UInt8(ascii: "."), byte == UInt8(ascii: "("), !steps.isEmpty {
          assertion = []
          depth += 1
          continue
        }
        guard !name.isEmpty else { return nil }
        // `Point{}` constructs as a call does.
        if byte == UInt8(ascii: "[") { isIndexed = true } else { isCalled = true }
        depth += 1
      case UInt8(ascii: "."), UInt8(ascii: "\\"):
        guard flush(&steps) else { return nil }
      case UInt8(ascii: ":"):
        // `::` is one separator.
        if previous == byte { continue }
        guard flush(&steps) else { return nil }
        steps[steps.count - 1].isScope = true
      case UInt8(ascii: ">"):
        guard previous == UInt8(ascii: "-"), flush(&steps) else { return nil }
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "!"): continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "@"),
        UInt8(ascii: "#"), 0x80...0xFF:
        let isBehindOperator = previous == UInt8(ascii: ".") || previous == UInt8(ascii: ">")
        if isCalled || isIndexed || (isParted && !isBehindOperator) { return nil }
        isParted = false
        name.append(byte)
      default: return nil
      }
    }
    guard depth == 0, flush(&steps), !steps.isEmpty else { return nil }
    if let first = steps.first?.name.utf8.first, first >= 48, first <= 57 { return nil }
  }

  /// What stands in parentheses in front, and what is behind them: `(&T{}).a`, `(await load()).b`, `(x as Box).c`.
  private static func group(_ text: Substring) -> ([Step], Substring)? {
    var depth = 0
    guard
      let close = text.indices.first(where: { index in
        if "([{".contains(text[index]) { depth += 1 }
        if ")]}".contains(text[index]) { depth -= 1 }
        return depth == 0
      })
    else { return nil }
    var inner = text[text.index(after: text.startIndex)..<close]
    let rest = text[text.index(after: close)...]
    if let word = inner.indices.last(where: { inner[$0...].hasPrefix(" as ") }) {
      let type = String(inner[word...].dropFirst(4))
      return ([Step(name: "", isCalled: false, isIndexed: false, asserted: type)], rest)
    }
    if inner.first == "(", let end = inner.firstIndex(of: ")"), let behind = inner[end...].dropFirst().first,
      behind.isLetter || behind == "_" || behind == "("
    {
      // `((Box) x).c`
      let type = String(inner[..<end].dropFirst())
      return ([Step(name: "", isCalled: false, isIndexed: false, asserted: type)], rest)
    }
    while let first = inner.first, "&*".contains(first) { inner.removeFirst() }
    for word in ["await ", "new "] where inner.hasPrefix(word) { inner.removeFirst(word.count) }
    guard let path = AccessPath(String(inner)) else { return nil }
    return (path.steps, rest)
  }
}
