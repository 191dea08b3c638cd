import CodeIndex
import Facts

/// Whether code reaches out of the program, by itself or a few calls deep: asks a database, a service, a file store,
/// another process. What does can fail for reasons that are not in the code, so its failure is worth a trace; what only
/// reads a value apart fails by the value, and a handler there decides a case.
final class Reach {
  private let index: CodeIndex
  private var known: [FactView: Bool] = [:]
  /// Calls that are followed from the code asked about.
  private static let depth = 3

  init(_ index: CodeIndex) { self.index = index }

  /// - Parameter lines: of one definition, or of a file outside any.
  func leavesProgram(_ file: ScannedFile, lines: ClosedRange<Int>) -> Bool {
    leaves(index.facts(in: file, lines: lines), Self.depth)
  }

  private func leaves(_ facts: [FactView], _ depth: Int) -> Bool {
    if facts.contains(where: isOutside) { return true }
    guard depth > 0 else { return false }
    return facts.contains { $0.kind == .call && calls($0, depth - 1) }
  }

  private func calls(_ call: FactView, _ depth: Int) -> Bool {
    let binding = index.binding(of: call)
    guard binding.tier <= .likely else { return false }
    // Behind an interface stands what implements it.
    let meant = binding.definitions.flatMap { [$0] + index.overrides.overriding($0) }
    return meant.contains { definition in
      if let answer = known[definition] { return answer }
      // A definition that calls itself adds nothing.
      known[definition] = false
      let answer = definition.detail.isFunctionLike && leaves(index.facts(in: definition), depth)
      known[definition] = answer
      return answer
    }
  }

  private func writesFile(_ call: FactView) -> Bool {
    index.profile(for: call.file)?.practice.fileCalls.contains(call.name) ?? false
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
    switch fact.kind {
    case .external: fact[.value] != "client"
    case .data: fact.detail == .query
    case .call: writesFile(fact) || asksClient(fact)
    default: false
    }
  }
}
