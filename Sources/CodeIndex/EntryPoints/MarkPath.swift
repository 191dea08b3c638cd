import Facts

/// A path, or part of one, that an annotation's type makes of what its constructor is given: `api/v${version}/${resource}`.
struct MarkPath {
  struct Argument {
    /// The parameter that it names; nil where its place says which it is.
    let name: String?
    let value: String

    /// - Parameter value: as a sum is written down, in which a number is a name.
    init(name: String?, value: String) {
      self.name = name
      let inside = value.dropFirst(2).dropLast()
      let isNumber = value.hasPrefix("${") && !inside.isEmpty && inside.allSatisfy(\.isNumber)
      self.value = isNumber ? String(inside) : value
    }
  }

  let text: String

  /// - Parameters:
  ///   - template: constants in it begin with a capital and are left as they are.
  ///   - parameters: the constructor's; where they are not known all of them are the first argument.
  init(_ template: String, of parameters: String?, _ arguments: [Argument]) {
    let known = TopLevelText.split(parameters ?? "", at: ",").map(Parameter.init).filter { !$0.name.isEmpty }
    func value(of name: String) -> String {
      guard let place = known.firstIndex(where: { $0.name == name }) else { return arguments.first?.value ?? "" }
      if let named = arguments.first(where: { $0.name == name }) { return named.value }
      if place < arguments.count, arguments[place].name == nil { return arguments[place].value }
      return known[place].value
    }
    var text = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}") {
      let name = rest[open.upperBound..<close]
      text += rest[..<open.lowerBound]
      text += name.first?.isLowercase == true ? value(of: String(name)) : "${\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
  }

  /// A parameter with what it is when nothing is given: a literal's content, or the name of a constant.
  private struct Parameter {
    let name: String
    let value: String

    init(_ text: Substring) {
      let halves = TopLevelText.split(text, at: "=", limit: 1)
      name = TopLevelText.words(halves.first ?? text).last ?? ""
      guard halves.count > 1 else {
        value = ""
        return
      }
      let written = TopLevelText.trimmed(halves[1])
      if written.hasPrefix("\""), written.hasSuffix("\""), written.count > 1 {
        value = String(written.dropFirst().dropLast())
      } else {
        value = written.first?.isUppercase == true ? "${\(written)}" : written == "null" ? "" : String(written)
      }
    }
  }
}
