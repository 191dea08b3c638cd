import CodeIndex
import Facts

/// Which handlers of errors are about a call: those that guard its line, not any in the same function.
struct GuardedCalls {
  private let handlers: [FactView]

  /// - Parameter facts: those inside the function that calls.
  init(_ facts: [FactView]) { handlers = facts.filter { $0.kind == .error && $0.detail == .handle } }

  /// The handlers that a failure of a call leads to, in order of place.
  func handlers(of call: FactView) -> [FactView] {
    let line = call.startLine
    var found = handlers.filter { lines(guardedBy: $0)?.contains(line) ?? false }
    // Where nothing says what is guarded, an error is looked at where it has just come from: `err := f()`, `if err != nil`.
    let next = handlers.first { lines(guardedBy: $0) == nil && (line...line + Self.nearness).contains($0.startLine) }
    if let next { found.append(next) }
    return found.sorted(by: PlaceOrder.precedes)
  }

  /// How many lines a call and what follows it may take.
  private static let nearness = 6

  /// What a handler says it guards; of one in the body of another, what that does: `error instanceof A` in a `catch`.
  private func lines(guardedBy handler: FactView) -> ClosedRange<Int>? {
    if let own = handler.triedLines { return own }
    return handlers.last { $0 != handler && $0.endLine > $0.startLine && $0.lines.contains(handler.startLine) }?
      .triedLines
  }
}

extension FactView {
  /// The lines that a handler of errors guards, where its file says so.
  var triedLines: ClosedRange<Int>? {
    guard let tried = self[.tried] else { return nil }
    let parts = tried.split(separator: "-").compactMap { Int($0) }
    guard let first = parts.first else { return nil }
    let end = startLine - (parts.dropFirst().first ?? 0)
    return min(startLine - first, end)...end
  }
}
