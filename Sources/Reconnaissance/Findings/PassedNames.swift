import CodeIndex
import Facts

/// Names of variables that are read by way of something of the program's own: a function that reads the environment by its
/// parameter, itself or through another such function, or a constant that holds the name where it is read.
struct PassedNames {
  private let index: CodeIndex
  /// What is read by the name that a parameter, variable or constant holds, by that one's name.
  private let forwarded: [String: [FactView]]
  /// The same by the type whose methods read.
  private let byType: [String: [FactView]]
  /// So many functions may a name be handed through.
  private static let functionLimit = 16

  /// - Parameter facts: of configuration.
  init(_ facts: [FactView], in index: CodeIndex) {
    self.index = index
    let forwards = facts.filter { $0[.access] == "forward" }
    forwarded = Dictionary(grouping: forwards, by: \.name)
    byType = Dictionary(grouping: forwards.filter { $0.container?[.receiver] != nil }) {
      $0.container?[.receiver] ?? ""
    }
  }

  /// What stands around a name where it is read: `getenv('APP_' . $name)`, `os.LookupEnv(name + "_FILE")`.
  struct Spelling: Hashable {
    var before = ""
    var after = ""

    func name(_ passed: String) -> String { before + passed + after }
  }

  /// Every way in which a name is read that the fact passes; empty where it passes none, or passes it to what reads nothing.
  func spellings(of fact: FactView) -> [Spelling] {
    guard !forwarded.isEmpty, fact[.access] == "pass", let target = fact[.target] else { return [] }
    switch fact[.value] {
    case "constant":
      let forwards =
        forwarded[target]?.filter { $0.detail == fact.detail && index.areRelated($0.file, fact.file) } ?? []
      return forwards.lazy.map { $0[.target] == nil ? [Self.around($0)] : spellings(behind: $0) }.first { !$0.isEmpty }
        ?? []
    case "typed": return isAskedByMethod(ofType: target, fact) ? [Spelling()] : []
    default: return isRead(by: fact[.receiver] ?? target, at: fact) ? [Spelling()] : spellings(behind: fact)
    }
  }

  private static func around(_ forward: FactView) -> Spelling {
    Spelling(before: forward[.value] == "reader" ? "" : forward[.value] ?? "", after: forward[.alias] ?? "")
  }

  /// Whether a method of the type that a constant is of reads by the name that the constant holds.
  private func isAskedByMethod(ofType type: String, _ fact: FactView) -> Bool {
    byType[type]?.contains {
      $0.detail == fact.detail && $0.file.role != .test && index.areRelated($0.file, fact.file)
    } ?? false
  }

  /// Whether a name is of a library's reader of variables: one that is made in this file or in one that it imports.
  private func isRead(by name: String, at fact: FactView) -> Bool {
    forwarded[name]?.contains { reader in
      guard reader[.value] == "reader", reader.file.role != .test else { return false }
      return reader.file == fact.file || index.importGraph.imports(of: fact.file).contains { $0.to == reader.file }
    } ?? false
  }

  /// What the function that is called reads by its parameter, or hands on. One of several names is read by what takes any
  /// number of them.
  private func spellings(behind pass: FactView) -> [Spelling] {
    var frontier = meant(by: pass).filter { pass[.value] != "listed" || Self.takesAnyNumber($0) }
      .map { (function: $0, spelling: Spelling()) }
    var seen = Set(frontier.map(\.function))
    while !frontier.isEmpty {
      var next: [(function: FactView, spelling: Spelling)] = []
      var found: [Spelling] = []
      for (function, spelling) in frontier {
        for forward in forwards(in: function, of: pass.detail) {
          let around = Self.around(forward)
          let whole = Spelling(before: around.before + spelling.before, after: spelling.after + around.after)
          if forward[.target] == nil {
            if !found.contains(whole) { found.append(whole) }
            continue
          }
          for called in meant(by: forward) where seen.count < Self.functionLimit && seen.insert(called).inserted {
            next.append((called, whole))
          }
        }
      }
      if !found.isEmpty { return found }
      frontier = next
    }
    return []
  }

  /// The functions that a call with a name as its argument calls.
  private func meant(by pass: FactView) -> [FactView] {
    guard let target = pass[.target] else { return [] }
    let lines = max(1, pass.startLine - 3)...pass.startLine
    let call = index.facts(in: pass.file, lines: lines).last { $0.kind == .call && $0.name == target }
    guard let call else { return [] }
    let binding = index.binding(of: call)
    if binding.tier <= .likely, !binding.definitions.isEmpty { return binding.definitions }
    guard binding.tier == .nameOnly else { return [] }
    let own = pass.file.facts(.definition).filter { $0.name == target && $0.detail.isFunctionLike }
    return own.count > 1 ? [] : own
  }

  private static func takesAnyNumber(_ function: FactView) -> Bool {
    let parameters = function[.parameters] ?? ""
    return parameters.contains("...") || parameters.contains("*")
  }

  /// What a function reads, or hands on, by the name that one of its parameters holds.
  private func forwards(in function: FactView, of detail: FactDetail) -> [FactView] {
    let parameters = function[.parameters] ?? ""
    let words = Set(parameters.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") })
    let facts = index.facts(in: function)
    // What a loop takes from a list that is given is given as well.
    let elements = facts.filter { fact in
      fact.detail == .binding && fact[.value] == "element" && fact[.target].map { words.contains($0[...]) } ?? false
    }
    return facts.filter { fact in
      fact.kind == .config && fact.detail == detail && fact[.access] == "forward" && fact[.value] != "reader"
        && (words.contains(fact.name[...]) || elements.contains { $0.name == fact.name })
    }
  }
}
