/// What libraries and runtimes of a language have agreed on, as far as answers about errors and risks ask for it
/// (`binding: practice` of a pack).
public struct Practice: Sendable, Equatable {
  /// What a handler names that takes any error; the empty name where one need name none.
  public var broadErrors: Set<String> = []
  /// Functions say by what they return that they failed, since nothing can be raised (C).
  public var errorsAreValues = false
  /// Calls and decorators that say, for all of an application, what becomes of an error.
  public var errorBoundaryCalls: [String] = []
  public var errorBoundaryMarks: Set<String> = []
  /// Calls that read or write many rows at once: what a query in a loop could be instead.
  public var batchCalls: [String] = []
  /// Those that mean it only when a model is asked: `Story.includes(:tags)`, not `names.includes(x)`.
  public var batchModelCalls: [String] = []
  /// Calls that ask a disk, another process or the names of hosts, which no fact tells of: by name, or as `ZipFile.OpenRead`
  /// where the name alone is one of many.
  public var reachingCalls: Set<String> = []
  /// Whatever touches one of these objects (`window`, or a member of one: `document.body`), imports one of these packages, or lies below a folder of such a name, runs in
  /// somebody's browser; so does a package that declares one of them, unless it serves.
  public var pageObjects: Set<String> = []
  public var pagePackages: Set<String> = []
  public var pageFolders: Set<String> = []
  /// Endings of files that are parts of a page (`vue`).
  public var pageEndings: Set<String> = []
  /// A package that declares one of these serves requests, whatever it draws.
  public var servingPackages: Set<String> = []
  /// Modules of such a package that draw where no page is: `react-dom/server`.
  public var pagelessModules: Set<String> = []
  /// Calls that put queries together into one (`or`, `union`), and texts into one (`Append`): what stands in a loop before
  /// them runs once.
  public var queryJoins: [String] = []
  public var textJoins: [String] = []
  /// How a test shows that it drives an application instead of code: packages it imports, types and calls it names, marks
  /// that start the application or ask for what a machine must have, and parameters that fixtures hand a client to.
  public var testClientPackages: Set<String> = []
  public var testClientTypes: Set<String> = []
  public var testClientMarks: Set<String> = []
  public var testClientParameters: Set<String> = []
  /// Packages that answer in place of the network.
  public var standInPackages: Set<String> = []
  /// Packages that make data up (`faker`): whoever imports one fills a database, once or by hand.
  public var fillerPackages: [String] = []
  /// Frameworks that name a table after the application its model belongs to, and the model: `shop_orderline`.
  public var tablesByApplication: Set<String> = []
  /// What extends a model is one too.
  public var inheritsModels = false
  /// Files that stand in the folder of such an application; a folder of migrations stands there too.
  public var applicationFiles: [String] = []

  /// Handlers of any error that let it end without a trace are risks. No pack says so: of those that were read in applications
  /// nobody had tried before, fewer than half were worth a reviewer's minute.
  public var tellsSilentErrors = false
  /// Beginnings of chains whose texts somebody outside writes (`req.query`, `sys.argv`).
  public var outsideTexts: [String] = []
  /// Types whose text is a number, a truth or an id, whatever it holds: nothing in it can be more than a value.
  public var plainTypes: Set<String> = []
  /// Functions that write their argument as text and do no more (`String.valueOf`), and methods that do so of what they are asked of.
  public var textMakers: Set<String> = []
  public var textMethods: Set<String> = []
  /// Calls by which a query says how many rows it may bring (`Limit`), or asks for one or a number (`first`, `count`).
  public var boundingCalls: Set<String> = []
  /// Types of parameters by which a query that a framework writes is told how many rows it may bring (`Pageable`).
  public var boundingTypes: Set<String> = []
  /// Calls that give, of a query or a model, all the rows there are (`findMany`, `pluck`), or narrow them (`filter`) where a
  /// loop over the query itself reads them.
  public var rowCalls: Set<String> = []
  /// What stands in a chain that asks a database, whatever it is asked for (`objects`, `session`).
  public var rowSources: Set<String> = []
  /// Types whose methods without a body a framework writes: those that return a list read rows (`JpaRepository`).
  public var rowTypes: Set<String> = []
  /// Calls that hand on the list that they are asked of, or walk it (`values`, `each`).
  public var passingCalls: Set<String> = []
  /// Words before a value that hand it on (`await`, `try`).
  public var passingWords: Set<String> = []
  /// Calls that wait for several at once, which so run beside each other (`Promise.all`, `gather`).
  public var togetherCalls: Set<String> = []
  /// Types, by their whole names, of what is only started when a function returns it: several run at once.
  public var startedTypes: [String] = []
  /// Packages whose tasks are put in a queue by calling them.
  public var queuingPackages: Set<String> = []

  public init() {}
}
