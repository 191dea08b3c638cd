public import Facts

/// How a definition is reached from outside: the shortest chain for each kind of entry point.
public struct EntryPaths: Sendable {
  public enum Kind: Sendable, Hashable {
    /// Its detail: route, command, job, consumer, event, main.
    case entryPoint(FactDetail)
    case exportedAPI
    case test
  }
  public struct Path: Sendable, Hashable {
    public var kind: Kind
    /// The `entryPoint` or `test` fact; nil for exported API.
    public var entry: FactView?
    /// The outermost definition: the handler, the test, the exported function. The target itself when it is the entry.
    public var start: FactView?
    /// From the entry inwards: each hop's site is a call in the definition before it. Empty when the target is the
    /// entry itself.
    public var hops: [Use]
    /// The weakest tier of its hops.
    public var tier: Tier
  }

  let index: CodeIndex

  /// Breadth first over confirmed and likely callers.
  /// - Parameters:
  ///   - depth: how many calls to walk up at most.
  ///   - perKind: how many chains of one kind to give, shortest first.
  public func paths(to definition: FactView, depth: Int = 8, perKind: Int = 1) -> [Path] { [] }
  /// Entry points whose handler is this definition.
  public func entries(handledBy definition: FactView) -> [FactView] { [] }
  /// The handler of an entry point, when it is defined here.
  public func handler(of entryPoint: FactView) -> Binding {
    Binding(definitions: [], tier: .nameOnly, reason: "")
  }
  /// Callers of callers: every definition that reaches this one with its distance (1 is a direct caller), nearest first.
  public func transitiveCallers(of definition: FactView, depth: Int = 5) -> [(definition: FactView, distance: Int)] {
    []
  }
}
