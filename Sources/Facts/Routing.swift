extension LanguageProfile {
  /// How the web frameworks of a language put prefixes and guards before routes. Names of frameworks are those that rules
  /// set as `framework`.
  public struct Routing: Sendable, Equatable {
    /// A guard put on a router holds for the routes below it only, as in Express and chi; false where the frameworks
    /// collect a router's guards first, as Flask and FastAPI do.
    public var guardsInOrder = true
    /// Below a prefix the route `/` is a path of its own: `/x/` is not `/x`.
    public var rootAddsSlash = true
    /// Frameworks that join prefixes as text, without a slash between them.
    public var joinsText: [String] = []
    /// Frameworks where a prefix given at the mount takes the place of the router's own.
    public var mountReplaces: [String] = []
    /// Endings of the functions and types that make a router: `Router` of `NewRouter()`.
    public var makers: [String] = []
    /// Methods that give a router under a further prefix.
    public var groups: [String] = []
    /// Methods that give the router itself, in small letters.
    public var keeps: [String] = []
    /// Members that hold what a router holds: `users.routes()`.
    public var holders: [String] = []
    /// Lists that are a file's routes as a whole.
    public var wholeFile: [String] = []
    public init() {}
  }
}
