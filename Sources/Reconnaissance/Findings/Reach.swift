import CodeIndex
import Facts

/// Whether code reaches out of the program, by itself or a few calls deep: asks a database, a service, a file store,
/// another process. What does can fail for reasons that are not in the code, so its failure is worth a trace; what only
/// reads a value apart fails by the value, and a handler there decides a case.
final class Reach {
  /// What is looked for.
  enum Aim {
    /// Whatever leaves the program.
    case outside
    /// What changes something there: a row, a file, what others are told. When it fails, something is missing from then on.
    case changes
  }

  private let index: CodeIndex
  private var known: [FactView: Bool] = [:]
  private let aim: Aim
  /// Calls that are followed from the code asked about.
  private let depth: Int
  /// Definitions of one name that are followed where it is not known which is meant.
  private static let candidates = 3

  init(_ index: CodeIndex, _ aim: Aim = .outside, depth: Int = 3) {
    self.index = index
    self.aim = aim
    self.depth = depth
  }

  /// - Parameter lines: of one definition, or of a file outside any.
  func leavesProgram(_ file: ScannedFile, lines: ClosedRange<Int>) -> Bool {
    leaves(index.facts(in: file, lines: lines), depth)
  }

  private func leaves(_ facts: [FactView], _ depth: Int) -> Bool {
    if facts.contains(where: isOutside) { return true }
    guard depth > 0 else { return false }
    return facts.contains { $0.kind == .call && calls($0, depth - 1) }
  }

  private func calls(_ call: FactView, _ depth: Int) -> Bool {
    let binding = index.binding(of: call)
    guard binding.tier <= .likely else {
      // Whichever of the few that have the name is meant, it does. Methods of a type that is named would have been found.
      return call[.receiver]?.first?.isUppercase != true && (1...Self.candidates).contains(binding.definitions.count)
        && binding.definitions.allSatisfy { leaves($0, depth) }
    }
    // Behind an interface stands what implements it.
    let meant = binding.definitions.flatMap { [$0] + index.overrides.overriding($0) }
    return meant.contains { leaves($0, depth) }
  }

  private func leaves(_ definition: FactView, _ depth: Int) -> Bool {
    if let answer = known[definition] { return answer }
    // A definition that calls itself adds nothing.
    known[definition] = false
    let answer = definition.detail.isFunctionLike && leaves(index.facts(in: definition), depth)
    known[definition] = answer
    return answer
  }

  /// Whether the pack says so of the call: by its name, or with a name of its receiver before it, however that is written
  /// (`file.delete`), for what holds a thing is mostly called after it.
  private func reaches(_ call: FactView) -> Bool {
    guard let said = index.profile(for: call.file)?.practice.reachingCalls, !said.isEmpty else { return false }
    if said.contains(call.name) { return true }
    guard let receiver = call[.receiver] else { return false }
    let names = Self.chain(receiver)
    return said.contains { form in
      let parts = form.split(separator: ".")
      return parts.count == 2 && parts[1] == call.name && names.contains(parts[0].lowercased())
    }
  }

  /// The names of a receiver in small letters, what stands in brackets left out: `Disk.Open(path).Info` is `disk`, `open`, `info`.
  private static func chain(_ receiver: String) -> Set<String> {
    var depth = 0
    let outside = receiver.map { character -> Character in
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      return depth == 0 ? character : " "
    }
    let names = String(outside).lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }
    return Set(names.map(String.init))
  }

  /// A request on what the file makes elsewhere for such: `CONNECTION.get("/tomorrow")`.
  private func asksClient(_ call: FactView) -> Bool {
    call[.receiver] != nil && Self.requests.contains(call.name.lowercased())
      && call.file.facts(.external).contains { $0.detail == .http }
  }

  private static let requests: Set<String> = [
    "get", "post", "put", "patch", "delete", "head", "request", "send", "execute",
  ]

  private func isOutside(_ fact: FactView) -> Bool {
    if aim == .changes { return changes(fact) }
    return switch fact.kind {
    case .external: !["client", "options"].contains(fact[.value])
    case .data: fact.detail == .query
    case .call: reaches(fact) || asksClient(fact)
    default: false
    }
  }

  private func changes(_ fact: FactView) -> Bool {
    switch fact.kind {
    case .external:
      return [.mail, .queue].contains(fact.detail) && !["client", "options"].contains(fact[.value])
    case .data:
      guard fact.detail == .query, fact[.access] != "read" else { return false }
      if let verb = fact[.verb] { return verb.uppercased() != "SELECT" }
      // A client of a database says by the call what it does: `db.order.deleteMany()`.
      return index.facts(in: fact.file, lines: fact.startLine...fact.startLine).contains { call in
        call.kind == .call && IdentifierWords.split(call.name).first.map(Self.writing.contains) ?? false
      }
    case .call:
      guard fact[.receiver] != nil, let word = IdentifierWords.split(fact.name).first else { return false }
      return Self.saving.contains(word)
    default: return false
    }
  }

  /// Words that a call of a query which changes rows begins with.
  private static let writing: Set<String> = [
    "create", "update", "delete", "upsert", "insert", "save", "destroy", "remove", "increment", "decrement",
  ]
  /// Words that a method which changes something elsewhere begins with.
  private static let saving: Set<String> = [
    "save", "persist", "commit", "insert", "upsert", "destroy", "publish", "upload", "dispatch", "enqueue", "send",
  ]
}
