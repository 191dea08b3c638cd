/// What a call is given, read back from its `arguments` attribute.
struct ArgumentList {
  enum Value: Equatable {
    /// A literal, by the word for its class in ``LanguageProfile/literalTypes``.
    case literal(String)
    /// `null`, `nil`: fits whatever can be absent.
    case absent
    case path(AccessPath)
    /// `new Store()`
    case construction(String)
    /// It is said to be of this type: `(Store)x`.
    case typed(String)
    case list
    /// Several values at once, nobody knows how many.
    case spread
    case unknown
  }
  struct Argument: Equatable {
    var label: String?
    var value: Value
    /// A closure behind the brackets: its label may be left out.
    var isTrailing = false
  }
  var arguments: [Argument] = []
  /// How many type arguments the call gives; 0 where it leaves them out.
  var typeArguments = 0

  init(_ text: String) {
    var text = text[...]
    if text.first == "<", let end = text.firstIndex(of: ">") {
      typeArguments = Int(text[..<end].dropFirst()) ?? 0
      text = text[text.index(after: end)...].drop { $0 == "," }
    }
    guard !text.isEmpty else { return }
    for entry in text.split(separator: ",", omittingEmptySubsequences: false) { arguments.append(Self.argument(entry)) }
  }

  private static func argument(_ entry: Substring) -> Argument {
    var entry = entry
    var label: String?
    if let colon = entry.firstIndex(of: ":") {
      let behind = entry.index(after: colon)
      let name = entry[..<colon]
      if behind < entry.endIndex, entry[behind] != ":", name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
        label = String(name)
        entry = entry[behind...]
      }
    }
    let isTrailing = entry == "&{}"
    return Argument(label: label, value: value(isTrailing ? "{}" : entry), isTrailing: isTrailing)
  }

  /// The class of a number; its last letter may say of which size it is.
  private static func number(_ text: Substring) -> String {
    switch text.last?.lowercased() {
    case "f": "single"
    case "d": "decimal"
    case "l": text.hasPrefix("0.") ? "decimal" : "long"
    case "u": "unsigned"
    default: text.hasPrefix("0.") ? "decimal" : "integer"
    }
  }

  private static func value(_ text: Substring) -> Value {
    switch text {
    case "\"": return .literal("text")
    case "'": return .literal("character")
    case "{}": return .literal("function")
    case "[]": return .list
    case "*": return .spread
    case "?": return .unknown
    case "true", "false": return .literal("boolean")
    case "null", "nil", "nullptr", "NULL", "None": return .absent
    default: break
    }
    if text.first == "0" { return .literal(number(text)) }
    if text.hasPrefix("as ") { return .typed(String(text.dropFirst(3).map { $0 == ";" ? "," : $0 })) }
    // `new byte[] {…}`
    if text.hasPrefix("new "), let bracket = text.firstIndex(of: "["),
      !text[..<bracket].contains(where: { "({<".contains($0) })
    {
      return .typed(text[..<bracket].dropFirst(4) + "[]")
    }
    if text.hasPrefix("new ") { return .construction(String(text.dropFirst(4).prefix { $0 != "(" && $0 != "<" })) }
    // `Store.class`, `typeof(Store)`
    if text.hasSuffix(".class") || text.hasPrefix("typeof(") { return .literal("class") }
    return AccessPath(String(text.drop { $0 == "&" || $0 == "*" })).map { .path($0) } ?? .unknown
  }
}

extension AccessPath: Equatable {
  static func == (a: AccessPath, b: AccessPath) -> Bool {
    a.steps.elementsEqual(b.steps) {
      $0.name == $1.name && $0.isCalled == $1.isCalled && $0.isIndexed == $1.isIndexed
    }
  }
}
