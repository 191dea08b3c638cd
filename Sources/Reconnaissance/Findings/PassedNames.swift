import CodeIndex
import Facts

/// Names of variables that are read by way of something of the program's own: a function that reads the environment by its
/// parameter, or a constant that holds the name where it is read.
struct PassedNames {
  private let index: CodeIndex
  /// What is read by the name that a parameter, variable or constant holds, by that one's name.
  private let forwarded: [String: [FactView]]

  /// - Parameter facts: of configuration.
  init(_ facts: [FactView], in index: CodeIndex) {
    self.index = index
    forwarded = Dictionary(grouping: facts.filter { $0[.access] == "forward" }, by: \.name)
  }

  /// What is put before the name where it is read (`getenv('APP_' . $name)`), mostly nothing; nil where the fact passes no
  /// name, or passes it to what reads nothing.
  func prefix(of fact: FactView) -> String? {
    guard !forwarded.isEmpty, fact[.access] == "pass", let target = fact[.target] else { return nil }
    if fact[.value] == "constant" {
      return forwarded[target]?.contains { index.areRelated($0.file, fact.file) } == true ? "" : nil
    }
    if isRead(by: fact[.receiver] ?? target, at: fact) { return "" }
    let lines = max(1, fact.startLine - 3)...fact.startLine
    let call = index.facts(in: fact.file, lines: lines).last { $0.kind == .call && $0.name == target }
    guard let call else { return nil }
    let binding = index.binding(of: call)
    var meant = binding.tier <= .likely ? binding.definitions : []
    if meant.isEmpty, binding.tier == .nameOnly {
      meant = fact.file.facts(.definition).filter { $0.name == target && $0.detail.isFunctionLike }
      if meant.count > 1 { return nil }
    }
    return meant.lazy.compactMap { prefix(in: $0, forAll: fact[.value] == "listed") }.first
  }

  /// Whether a name is of a library's reader of variables: one that is made in this file or in one that it imports.
  private func isRead(by name: String, at fact: FactView) -> Bool {
    forwarded[name]?.contains { reader in
      guard reader[.value] == "reader", reader.file.role != .test else { return false }
      return reader.file == fact.file || index.importGraph.imports(of: fact.file).contains { $0.to == reader.file }
    } ?? false
  }

  /// - Parameter forAll: whether the name is one of several that the function must take any number of.
  private func prefix(in function: FactView, forAll: Bool) -> String? {
    let parameters = function[.parameters] ?? ""
    if forAll, !parameters.contains("..."), !parameters.contains("*") { return nil }
    let words = Set(parameters.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") })
    let facts = index.facts(in: function)
    // What a loop takes from a list that is given is given as well.
    let elements = facts.filter { fact in
      fact.detail == .binding && fact[.value] == "element" && fact[.target].map { words.contains($0[...]) } ?? false
    }
    let read = facts.first { fact in
      fact.kind == .config && fact[.access] == "forward"
        && (words.contains(fact.name[...]) || elements.contains { $0.name == fact.name })
    }
    return read.map { $0[.value] ?? "" }
  }
}
