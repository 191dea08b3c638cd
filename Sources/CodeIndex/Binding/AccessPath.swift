/// A receiver taken apart: `self.client.get()` is `self`, `client`, `get` called.
struct AccessPath {
  struct Step {
    var name: String
    var isCalled: Bool
    /// Indexed as well, so that what it is says nothing about its elements.
    var isIndexed: Bool
    /// `::` stands behind it: the name of a module or type.
    var isScope = false
  }
  var steps: [Step]

  /// Nil for what is no chain of names: literals, operators, brackets in front.
  init?(_ text: String) {
    steps = []
    // Longer receivers are cut: what the last name is cannot be told.
    if text.utf8.count >= 120 { return nil }
    var name: [UInt8] = []
    var isCalled = false
    var isIndexed = false
    var depth = 0
    func flush(_ steps: inout [Step]) -> Bool {
      guard !name.isEmpty else { return false }
      steps.append(Step(name: String(decoding: name, as: UTF8.self), isCalled: isCalled, isIndexed: isIndexed))
      name = []
      (isCalled, isIndexed) = (false, false)
      return true
    }
    var previous: UInt8 = 0
    var angles = 0
    for byte in text.utf8 {
      defer { previous = byte }
      // Type arguments between a name and its call: `bind<Weapon>()`.
      if depth == 0, angles > 0 || (byte == UInt8(ascii: "<") && !name.isEmpty) {
        if byte == UInt8(ascii: "<") { angles += 1 }
        if byte == UInt8(ascii: ">") { angles -= 1 }
        continue
      }
      if depth > 0 {
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
        continue
      }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        guard !name.isEmpty else { return nil }
        // `Point{}` constructs as a call does.
        if byte == UInt8(ascii: "[") { isIndexed = true } else { isCalled = true }
        depth += 1
      case UInt8(ascii: "."):
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
        if isCalled || isIndexed { return nil }
        name.append(byte)
      default: return nil
      }
    }
    guard depth == 0, flush(&steps) else { return nil }
    if let first = steps.first?.name.utf8.first, first >= 48, first <= 57 { return nil }
  }
}
