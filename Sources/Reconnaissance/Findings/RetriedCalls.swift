import CodeIndex
import Facts

/// Which outside calls are tried again when they fail, as far as the code says: by a wrapper or a decorator around them, around
/// their callers, by the client they go through, or by the job they are a part of.
struct RetriedCalls {
  private let index: CodeIndex
  private let retries: [ScannedFile: [FactView]]
  /// Retries that name a type whose calls go through a client that is made elsewhere, by that name.
  private let ofTypes: [String: FactView]
  /// What holds for all clients of a program, by its language.
  private let ofAll: [String: FactView]

  init(_ index: CodeIndex) {
    self.index = index
    let all = index.facts(.reference, .retry).filter { $0.file.isOfTheProgram }
    retries = Dictionary(grouping: all, by: \.file)
    ofTypes = Dictionary(
      all.filter { $0[.value] == "client" }.compactMap { fact in fact[.target].map { ($0, fact) } }
    ) { first, _ in first }
    ofAll = Dictionary(
      all.filter { $0[.value] == "application" }.compactMap { fact in fact.file.language.map { ($0, fact) } }
    ) { first, _ in first }
  }

  var isEmpty: Bool { retries.isEmpty }

  /// What tries `call` again; nil where nothing is seen to.
  func retry(of call: FactView) -> FactView? {
    guard !isEmpty else { return nil }
    let around = Self.around(call)
    if let direct = holding(call, around) { return direct }
    for definition in around {
      if let retry = ofTypes[definition.name] { return retry }
    }
    if call.detail == .http, let all = call.file.language.flatMap({ ofAll[$0] }) { return all }
    guard let own = index.enclosingDefinition(of: call) else { return nil }
    // One step up, and only where all who call it do: otherwise some of its calls are tried once.
    let uses = index.uses(of: own).filter {
      $0.isPrintable && $0.site.file.role != .test && ($0.site.kind == .call || $0.site.detail == .callback)
    }
    let theirs = uses.map { holding($0.site, Self.around($0.site)) }
    return theirs.allSatisfy { $0 != nil } ? theirs.first ?? nil : nil
  }

  /// What tries again in the file of `site`: around its lines, of a definition it stands in, or of the file's clients.
  private func holding(_ site: FactView, _ around: [FactView]) -> FactView? {
    retries[site.file]?.first { retry in
      switch (retry[.value], retry[.target]) {
      case ("application", _): false
      case ("client", nil): site.kind == .external
      case ("job", nil): around.contains { $0 == retry.container }
      case (_, let target?):
        // The first of the name below a decorator is what it decorates.
        site.file.facts(.definition).first { $0.name == target && $0.startLine >= retry.startLine }
          .map(around.contains) ?? false
      default: retry.startLine <= site.startLine && site.endLine <= retry.endLine
      }
    }
  }

  /// The definitions that a fact stands in, from the inside out.
  private static func around(_ fact: FactView) -> [FactView] {
    var found: [FactView] = []
    var next = fact.container
    while let current = next {
      found.append(current)
      next = current.container
    }
    return found
  }
}
