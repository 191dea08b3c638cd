import CodeIndex
import Facts

/// What is joined to a statement: whether it can be nothing but a number, a truth or an id, so that it is no more than a value.
struct JoinedValues {
  let index: CodeIndex

  /// - Parameter finding: its `target` is what is joined, where that is one expression.
  func arePlain(_ finding: FactView) -> Bool {
    guard let joined = finding[.target], let practice = index.profile(for: finding.file)?.practice,
      !practice.plainTypes.isEmpty
    else { return false }
    return isPlain(joined, at: finding, finding.lines, practice, Self.depth)
  }

  private func isPlain(
    _ expression: String, at finding: FactView, _ lines: ClosedRange<Int>, _ practice: Practice, _ depth: Int
  ) -> Bool {
    guard depth > 0 else { return false }
    let text = expression.filter { !$0.isWhitespace }
    if let inner = Self.texted(text, practice) { return isPlain(inner, at: finding, lines, practice, depth - 1) }
    guard text.hasSuffix(")") else {
      let name = text.hasPrefix("this.") ? String(text.dropFirst(5)) : text
      return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        && holdsPlain(name, at: finding, lines, practice, depth)
    }
    return givesPlain(text, in: finding.file, lines, practice)
  }

  /// What is only written as text: `id.toString()`, `String.valueOf(id)`.
  private static func texted(_ text: String, _ practice: Practice) -> String? {
    if let method = practice.textMethods.first(where: { text.hasSuffix(".\($0)()") }) {
      return String(text.dropLast(method.count + 3))
    }
    guard let maker = practice.textMakers.first(where: { text.hasPrefix($0 + "(") }), text.hasSuffix(")") else {
      return nil
    }
    return String(text.dropFirst(maker.count + 1).dropLast())
  }

  /// A parameter, a local name or a field.
  private func holdsPlain(
    _ name: String, at finding: FactView, _ lines: ClosedRange<Int>, _ practice: Practice, _ depth: Int
  ) -> Bool {
    guard let around = index.enclosingDefinition(of: finding) else { return false }
    let bindings = finding.file.facts(.reference).filter {
      $0.detail == .binding && $0.name == name && around.lines.contains($0.startLine)
        && $0.startLine <= lines.upperBound
    }
    if let last = bindings.last {
      // Each value that it may have by now.
      return bindings.allSatisfy { binding in
        guard let said = binding[.target] else { return false }
        if isPlainType(said, practice) { return true }
        if binding[.value] != nil { return isPlain(said, at: binding, binding.lines, practice, depth - 1) }
        return binding == last && isMadePlain(binding, practice, depth)
      }
    }
    if let parameter = around[.parameters]?.split(separator: ",").first(where: { Self.words($0).contains(name) }) {
      return Self.words(parameter).contains { $0 != name && isPlainType($0, practice) }
    }
    guard let type = around.container, type.detail.isTypeLike else { return false }
    let fields = index.members(of: type).filter { $0.name == name && !$0.detail.isFunctionLike }
    return !fields.isEmpty && fields.allSatisfy { $0[.returns].map { isPlainType($0, practice) } ?? false }
  }

  /// `String id = pet.getId().toString();`: the last call of the line makes a text of what the one before gives.
  private func isMadePlain(_ binding: FactView, _ practice: Practice, _ depth: Int) -> Bool {
    let calls = binding.file.facts(.call).filter { binding.startLine == $0.startLine }
    guard let last = calls.max(by: { $0.startColumn < $1.startColumn }) else { return false }
    if let maker = last[.receiver], practice.textMakers.contains(maker + "." + last.name),
      let arguments = last[.arguments], !arguments.isEmpty
    {
      return isPlain(arguments, at: binding, binding.lines, practice, depth - 1)
    }
    guard practice.textMethods.contains(last.name), let receiver = last[.receiver] else { return false }
    return isPlain(receiver, at: binding, binding.lines, practice, depth - 1)
  }

  /// A call whose every meaning gives such a value.
  private func givesPlain(
    _ text: String, in file: ScannedFile, _ lines: ClosedRange<Int>, _ practice: Practice
  ) -> Bool {
    guard let open = text.lastIndex(of: "(") else { return false }
    let chain = text[..<open]
    let name = chain.split(separator: ".").last.map(String.init) ?? ""
    let receiver = String(chain.dropLast(name.count + 1))
    let calls = file.facts(.call).filter {
      $0.name == name && lines.contains($0.startLine) && ($0[.receiver] ?? "") == receiver
    }
    guard !calls.isEmpty else { return false }
    return calls.allSatisfy { call in
      let meant = index.binding(of: call).definitions
      return !meant.isEmpty && meant.allSatisfy { $0[.returns].map { isPlainType($0, practice) } ?? false }
    }
  }

  private func isPlainType(_ text: String, _ practice: Practice) -> Bool {
    let name = text.split(separator: ".").last.map(String.init) ?? text
    return practice.plainTypes.contains(name) || index.definitions(named: name).contains { $0.detail == .enum }
  }

  private static func words(_ text: Substring) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }

  /// How far a value is followed through names and what makes texts of it.
  private static let depth = 4
}
