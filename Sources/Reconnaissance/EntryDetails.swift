import CodeIndex
import Facts

/// How an entry point is reached and what stands before it.
public struct EntryDetails: Sendable, Hashable {
  public struct Site: Sendable, Hashable {
    public var name: String
    public var path: String
    /// Counts from 1.
    public var line: Int

    init(_ fact: FactView, name: String? = nil) {
      self.name = name ?? fact.name
      path = fact.path
      line = fact.startLine
    }
  }

  /// HTTP method; nil when any will do, or none is said.
  public var verb: String?
  /// Of a route, the full paths as a client calls them: one for each place where its router is mounted. Else empty.
  public var paths: [String]
  /// The function that answers, when it is defined here.
  public var handler: Site?
  /// Of a route, the guards in sight, nearest first. Empty says that none was found.
  public var guards: [Site]
  /// Of a route, that a description says it: a schema, an interface definition, an OpenAPI document. Without a handler
  /// nothing in sight answers it.
  public var isDeclared = false
}

extension EntryDetails {
  init(route: RouteTable.Route) {
    verb = route.verb
    paths = route.paths
    handler = route.handler.map { Site($0, name: $0.qualifiedName) }
    guards = route.guards.map { Site($0) }
    isDeclared = DeclaredRoutes.holds(route.fact)
  }

  init(_ entry: FactView, in index: CodeIndex) {
    self.init(handler: index.entryPaths.handler(of: entry).definitions.first)
  }

  init(handler: FactView?) {
    verb = nil
    paths = []
    self.handler = handler.map { Site($0, name: $0.qualifiedName) }
    guards = []
  }
}
