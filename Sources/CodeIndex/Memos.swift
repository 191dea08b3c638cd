import Facts

/// Everything the index works out on demand.
struct Memos: Sendable {
  let scopes = Memo<ScannedFile, FileScope>()
  /// Whether some code is neither shown nor measures or builds what is.
  let hasCodeApart = Memo<Int, Bool>()
  let shownFolders = Memo<String, Bool>()
  let packageScopes = Memo<ScannedFile, [String]>()
  let modules = Memo<ModuleRequest, ModuleTarget>()
  /// Whether a folder holds files of a language at any depth, by folder and extension.
  let moduleFolders = Memo<String, Bool>()
  /// Modules that manifests declare, longest path first.
  let declaredModules = Memo<Int, [DeclaredModule]>()
  let packageTable = Memo<Int, PackageTable>()
  let packaged = Memo<PackageRequest, [FactView]>()
  /// The files of a package by what they define; the request has no name.
  let packageHolders = Memo<PackageRequest, [String: [ScannedFile]]>()
  /// All words that a file's facts have.
  let fileWords = Memo<ScannedFile, Set<String>>()
  let packageImports = Memo<FactView, [Value]>()
  let wildcards = Memo<FactView, [Value]>()
  let exports = Memo<ExportRequest, [Value]>()
  /// Prefixes before all handlers of a framework's applications, and versions in their paths.
  let applicationPrefixes = Memo<String, [FactView]>()
  let guardMarks = Memo<Int, [String: [FactView]]>()
  let applicationVersions = Memo<String, [FactView]>()
  /// Imports of whole folders of handlers, by framework.
  let folderImports = Memo<String, [FolderMounts.Import]>()
  /// Guards by the names that an application gives them and groups of them.
  let guardNames = Memo<Int, [String: [FactView]]>()
  /// Whether what stands before a handler turns callers away.
  let guardProofs = Memo<GuardRequest, Bool>()
  /// What members hold that paths are written with.
  let heldPaths = Memo<FactView, String>()
  /// Annotations of the repository's own that make routes, by the names they are used by, and those that stand on types.
  let marks = Memo<Int, [String: [FactView]]>()
  let markedTypes = Memo<FactView, FactView?>()
  /// What a route that is handled by a type answers.
  let viewRoutes = Memo<FactView, [ViewRoute]>()
  let heldRouters = Memo<FactView, [Router]>()
  /// The types that answer the routes of a type, where it is not that one alone.
  let routeOwners = Memo<FactView, [FactView]?>()
  /// What answers the operations of documents by way of generated interfaces.
  let generatedInterfaces = Memo<Int, [FactView: GeneratedInterfaces.Answer]>()
  /// Conventions that give handlers their paths, by framework; areas of their types.
  let conventions = Memo<String, [FactView]>()
  let areas = Memo<FactView, String?>()
  /// Modules of a build that run together.
  let applicationModules = Memo<Int, Applications.Table>()
  /// What abilities are given or taken before anyone asks who is calling.
  let abilities = Memo<Int, [FactView]>()
  /// Rules about paths, by framework.
  let accessRules = Memo<String, [FactView]>()
  /// Guards that name the types they stand before.
  let givenGuards = Memo<Int, [FactView]>()
  let ruledFrameworks = Memo<Int, Set<String>>()
  /// Types by their names in small letters, without what joins words.
  let typesByWord = Memo<Int, [String: [FactView]]>()
  let bases = Memo<FactView, [Value]>()
  let members = Memo<FactView, [FactView]>()
  let initializers = Memo<FactView, [FactView]>()
  /// Files by the last component of their path.
  let filesByName = Memo<Int, [String: [ScannedFile]]>()
  let fileNames = Memo<Int, FileNames>()
  /// Types that implement an interface without saying so.
  let implementers = Memo<FactView, [FactView]>()
  let declarations = Memo<[FactView], FactView?>()
  let extensions = Memo<CandidateRequest, [FactView]>()
  let candidates = Memo<CandidateRequest, [FactView]>()
  let memberCandidates = Memo<CandidateRequest, [FactView]>()
  /// Whether what a call or reference is asked of begins with a variable or the object itself.
  let askedOfValues = Memo<FactView, Bool>()
  let tests = Memo<ScannedFile, [FactView]>()
  /// Functions that nobody gives the router they take.
  let uncalledRegistrars = Memo<FactView, Bool>()
  /// Whether nothing but tests imports a file.
  let testFeeds = Memo<ScannedFile, Bool>()
  let definitionsInFile = Memo<ScannedFile, [FactView]>()
  let owners = Memo<FactView, Value>()
  let parts = Memo<FactView, [FactView]>()
  let outsideParts = Memo<OutsideType, [FactView]>()
  let blockBases = Memo<FactView, [Value]>()
  let topLevel = Memo<CandidateRequest, [FactView]>()
  let outsideNames = Memo<String, Bool>()
  let typeParameters = Memo<FactView, TypeParameters>()
  /// What stands between the angle brackets behind a definition's name.
  let typeParameterLists = Memo<FactView, [WrittenTypeParameter]>()
  /// By folder.
  let targets = Memo<String, BuildTargets.Target>()
  let declaredTargets = Memo<Int, [BuildTargets.Target]>()
  let sights = Memo<ScannedFile, BuildTargets.Sight>()
  let targetImports = Memo<BuildTargets.Target, [BuildTargets.Target]>()
  let targetFiles = Memo<Int, [BuildTargets.Target: [ScannedFile]]>()
  let targetNames = Memo<Int, [String: [BuildTargets.Target]]>()
  /// Libraries of packages here, by the name that paths begin with.
  let crates = Memo<Int, [String: ScannedFile]>()
  let fixtureTakers = Memo<Int, [String: [FactView]]>()
  let unrecognisedTests = Memo<Int, Set<ScannedFile>>()
  /// Full names of definitions; what stands in a function has none.
  let paths = Memo<FactView, String?>()
  let namespaceLines = Memo<ScannedFile, [FactView]>()
  let namespaceMembers = Memo<Namespaces.Request, [FactView]>()
  /// Full names of all namespaces, by language.
  let namespaceNames = Memo<String, Set<String>>()
  /// Imports that hold for other files too, by language.
  let sharedImports = Memo<String, [FactView]>()
  /// Namespaces whose extension methods a file can call.
  let visibleNamespaces = Memo<ScannedFile, Set<String>>()
  /// A type with its bases and subtypes, and the bases of these.
  let families = Memo<FactView, Set<FactView>>()
  let typeParts = Memo<FactView, [FactView]>()
  let uses = Memo<FactView, [Use]>()
  /// Where settings name a definition in full.
  let loadingNames = Memo<FactView, [FactView]>()
  /// Calls by which control may come to a function that something keeps.
  let keptCalls = Memo<FactView, [PossibleUse]>()
  /// Calls of what a variable or field keeps.
  let holderCalls = Memo<String, [FactView]>()
  let bindings = Memo<FactView, Resolution>()
  let includes = Memo<ScannedFile, [ScannedFile]>()
  let visibleFiles = Memo<ScannedFile, Set<ScannedFile>>()
  let parameters = Memo<FactView, String>()
  /// What definitions for one platform are the parts of.
  let commonParts = Memo<FactView, FactView?>()
  let callable = Memo<FactView, Bool>()
  /// Of functions as their own headings say them.
  let writtenParameters = Memo<FactView, ParameterList>()
  let ownNames = Memo<NameOfType, OwnName>()
  let typeTexts = Memo<TypeText.Request, TypeText>()
  let parameterLists = Memo<FactView, ParameterList>()
  let privacy = Memo<FactView, Bool>()
  let fileLocal = Memo<FactView, Bool>()
  let fileLocalLines = Memo<ScannedFile, [ClosedRange<Int>]>()
  /// What a file imports, through others too.
  let reachedFiles = Memo<ScannedFile, Set<ScannedFile>>()
  let edges = Memo<ScannedFile, [ImportGraph.Edge]>()
  let wholeGraph = Memo<Int, ImportGraph.Whole>()
  let dependencies = Memo<Int, [Dependency]>()
  let declaredDependencies = Memo<Int, [Dependency]>()
  let declaredNamespaces = Memo<String, Set<String>>()
  let packageLookup = Memo<Int, PackageLookup>()
  let declaredRoutes = Memo<Int, DeclaredRoutes.Joined>()
  let routers = Memo<ScannedFile, RouterFacts>()
  let mounts = Memo<Int, [Router: [FactView]]>()
  let possibleWays = Memo<FactView, [EntryPaths.Path]>()
  let routeChains = Memo<FactView, [[FactView]]>()
  let routerGuards = Memo<ScannedFile, [RouterGuard]>()
  let exposures = Memo<FactView, Exposure>()
  let exported = Memo<FactView, Bool>()
  let headerDeclarations = Memo<FactView, FactView?>()
  let accessSections = Memo<ScannedFile, [FactView]>()
  /// Packages of manifests, by folder.
  let packageFacts = Memo<Int, [String: [FactView]]>()
  /// Whether there is a program of a language or a related one.
  let programs = Memo<String, Bool>()
  /// By the manifest of their package.
  let packageEntries = Memo<ScannedFile, [ScannedFile]>()
  /// Types that a file's exports hand to others without their names.
  let givenTypes = Memo<ScannedFile, Set<FactView>>()
  /// Files and folders that a build installs where headers are.
  let installedPaths = Memo<Int, [String]>()
  let hasHeadersForOthers = Memo<Int, Bool>()
}
