extension LanguageProfile {
  /// How the web frameworks of a language put prefixes and guards before routes. Names of frameworks are those that rules
  /// set as `framework`.
  public struct Routing: Sendable, Equatable {
    /// A guard put on a router holds for the routes below it only, as in Express and chi; false where the frameworks
    /// collect a router's guards first, as Flask and FastAPI do.
    public var guardsInOrder = true
    /// Below a prefix the route `/` is a path of its own: `/x/` is not `/x`.
    public var rootAddsSlash = true
    /// Frameworks that join prefixes as text, without a slash between them; such a path may be a regular expression.
    public var joinsText: [String] = []
    /// Frameworks where a prefix given at the mount takes the place of the router's own.
    public var mountReplaces: [String] = []
    /// Endings of the functions and types that make a router: `Router` of `NewRouter()`.
    public var makers: [String] = []
    /// Methods that give a router under a further prefix.
    public var groups: [String] = []
    /// Types of routers, by which functions that give one are known: `RoutesBuilder`, `http.Handler`.
    public var routerTypes: [String] = []
    /// Methods that give the router itself, in small letters, in the form of ``NamePattern``.
    public var keeps: [String] = []
    /// Members that hold what a router holds: `users.routes()`.
    public var holders: [String] = []
    /// A folder and the name of files below it that answer at their folder's path: `app/route` for `app/users/route.ts`.
    public var fileRoutes: [String] = []
    /// The same of pages, each with the package that makes such files ones: `next:app/page`, `next:pages/*`.
    public var filePages: [String] = []
    /// Lists that are a file's routes as a whole.
    public var wholeFile: [String] = []
    /// Methods of a type that take a router and put routes on it: `boot` of a collection of routes.
    public var mountMethods: [String] = []
    /// Frameworks where a handler's path that begins with `/` or `~/` stands for itself, whatever its type's prefix is.
    public var rootedReplaces: [String] = []
    /// In a path, stands for the name of the type around the handler, without ``typeSuffix``, and for the handler's own.
    public var typeToken = ""
    public var methodToken = ""
    /// What is no part of a handler's name where a path says it: `Async`.
    public var methodSuffix = ""
    /// What names of controllers end with.
    public var typeSuffix = ""
    /// Routes without a router's name stand on what the function around them takes, or gives.
    public var bareRoutes = false
    /// Frameworks whose routes are said at the handler, which is then named where it is mounted.
    public var handlersAreMounted: [String] = []
    /// Calls by which a guard turns a caller away. Where they are known, what is named as a guard and does none of them,
    /// nor raises an error, is none: it may only look who is calling. A guard that is called so says it of itself. In the
    /// form of ``NamePattern``.
    public var refusals: [String] = []
    /// A guard that a type says again takes the place of its bases' of the same name, whatever handlers it names.
    public var guardsReplace = false
    /// Methods by which a type that is put before routes is asked: `process` of a middleware.
    public var guardMethods: [String] = []
    /// Members of settings that say where an application is installed, in small letters without what joins words: `rootpath`.
    /// Nothing stands there unless the installation is told so.
    public var installationPaths: [String] = []
    /// A path is from the root, with a slash at its beginning or without.
    public var rootsPaths = false
    /// Parts of paths below which types are declared that a handler asks for to know its caller: `auth`. A parameter of such
    /// a type that names a caller guards the handler.
    public var guardFolders: [String] = []
    /// Frameworks whose commands bear the names of the groups around them, a colon between.
    public var joinsCommands: [String] = []
    /// Packages whose decorators make jobs. A decorator of the application's own that a file with such an import gives makes one too.
    public var jobPackages: [String] = []
    /// Frameworks whose routes are asked for by a name alone, whatever prefixes stand around: fields of a GraphQL type.
    public var plainNames: [String] = []
    /// Frameworks under whose rules of who may call what another's routes stand, that one first: `api-platform:symfony`.
    public var ruledBy: [String] = []
    /// Frameworks where brackets in a path stand around what may be left out: `posts(/:id)` answers two paths.
    public var optionalSegments: [String] = []
    /// Frameworks whose types hold routes of theirs alone, in groups of theirs: words of another framework mean nothing there.
    public var typesOfOne: [String] = []
    /// Names of what is generated from a service's definition and what implements it extends, `{}` for the service:
    /// `Unimplemented{}Server`.
    public var services: [String] = []
    /// What is generated from an OpenAPI document for each tag and what answers it extends, `{}` for the tag: `{}Api`. With the
    /// word `base` behind it the generated code puts the path of the document's server before all of its paths.
    public var generatedInterfaces: [String] = []
    /// Frameworks that take routes from what a type extends.
    public var inheritsRoutes: [String] = []
    /// Methods of a controller that make the type of abilities it asks, and what that is called where none does.
    public var abilityMethods: [String] = []
    public var abilityTypes: [String] = []
    /// Actions that an ability stands for, behind its name: `read show`; `*` for all.
    public var abilityActions: [String] = []
    /// Frameworks that take no routes from abstract types.
    public var skipsAbstract: [String] = []
    /// Methods of a type that handles a route, each for the verb of its name, or that behind it (`doGet GET`); empty where no framework has such types.
    public var viewVerbs: [String] = []
    /// Methods of a type that handles a set of routes: name, verb, and what stands behind the path: `retrieve GET /{pk}`.
    public var viewActions: [String] = []
    /// Types of frameworks with the verbs or actions that what extends them has: `LoginView GET POST`, `ListModelMixin list`.
    public var viewBases: [String] = []
    /// Guards that turn away only those who change something, in the form of ``NamePattern``.
    public var readingGuards: [String] = []
    /// How what stands before routes is named, in the form of ``NamePattern``: a name like that in a list of components is none.
    public var middlewareNames: [String] = []
    /// Calls that give the name of what they are given as a text: `nameof`.
    public var nameMakers: [String] = []
    /// What an annotation's type is called by beside its use: `Attribute` of `AdminAttribute` for `[Admin]`.
    public var markSuffix = ""
    /// Annotations of methods that answer no route, whatever else says that they do: `NonAction`.
    public var unroutedMarks: [String] = []
    /// Types of what handles a route, in the form of ``NamePattern``: what is given one may put something before it.
    public var handlerTypes: [String] = []
    /// What makes a path's component out of one value, with what it puts before it: `constant`, `parameter :`.
    public var pathMakers: [String] = []
    public init() {}
  }
}
