/// What the index must know of a language to bind names. Plain data out of the language pack, so that the index needs
/// neither the pack nor the scanner.
public struct LanguageProfile: Sendable, Equatable {
  public var id: String
  /// For people: `Go`, `TypeScript`.
  public var displayName: String
  /// Languages whose names may be used here as well: TypeScript calls JavaScript. Holds ``id`` itself.
  public var family: [String]
  /// Words before the member operator that mean the enclosing type: `self`, `this`, `cls`.
  public var selfNames: [String] = []
  /// Words that mean its base: `super`, `super()`.
  public var superNames: [String] = []
  /// Names of methods that run when the type is called or constructed: `__init__`, `constructor`.
  public var constructorNames: [String] = []
  public var modules = Modules()
  /// What is called behind a member operator is a function that a field holds: the language has no methods (C).
  public var membersAreFields = false
  /// Functions of the standard library: a call of such a name means a definition here only where one is in sight.
  public var standardFunctions: Set<String> = []
  /// Namespaces that come from outside unless they are opened here: `std`.
  public var externalNamespaces: Set<String> = []
  public var exports = Exports.always
  public var visibility = VisibilityRules()
  /// A method is only reached through a receiver, so a bare `name(` never means one (false in Java, C++, Swift).
  public var methodsNeedReceiver = true
  /// Method names that the standard library uses too: a call on an unknown receiver proves nothing.
  public var commonMethodNames: Set<String> = []
  /// A type implements an interface by having its methods, without saying so (Go).
  public var implicitInterfaces = false
  /// Modules have members and are mixed into types, as types are extended (Ruby).
  public var modulesAreTypes = false
  /// A type declared again is the same type (Ruby).
  public var typesReopen = false
  /// The word that says that a type has further parts elsewhere: `partial`.
  public var partialWord: String?
  /// The words of what is written once for all platforms, and of what stands for it on one of them (`expect`, `actual`).
  public var platformWords = PlatformWords()
  /// Annotations, each with a word of its arguments, of functions that code compiled now cannot call: `Deprecated HIDDEN`.
  public var uncallableMarks: Set<String> = []
  /// Attributes that give what they stand on to other packages, wherever it stands: `macro_export`.
  public var exportMarks: Set<String> = []
  /// Methods can be added at run time, so that what a type is not seen to have proves nothing.
  public var dynamicMembers = false
  /// Members of a type are known to the types nested in it (C#).
  public var seesOuterMembers = true
  /// A method's name alone calls it (Ruby).
  public var namesCallMethods = false
  /// Members that give the type of a value: `class` (Ruby).
  public var typeMembers: [String] = []
  /// A name with a capital names a type or module, so that one that is not found comes from outside (PHP).
  public var capitalsAreTypes = false
  /// What a type calls without a receiver is its own or one of its bases' and subtypes'.
  public var callsStayInFamily = false
  /// Methods of a type that construct it: `new`.
  public var constructionMethods: [String] = []
  /// Methods begin with a capital as types do, so that a name does not say whether it constructs (C#).
  public var capitalizedMembers = false
  /// The word before the first parameter of a function that is called as a method of that parameter: `this` (C#).
  public var extensionWord: String?
  /// Methods that run when a value is called like a function: `__call__`.
  public var callMethodNames: [String] = []
  /// A type may be written as a string: `def f() -> "Client"`.
  public var quotedTypes = false
  /// Words that are types of the language wherever a type stands, whatever else bears the name (`any`, `string`).
  public var wordTypes: Set<String> = []
  /// Those of them that say nothing of what a value can do (`any`).
  public var openWordTypes: Set<String> = []
  /// Methods whose result a statement like `with` gives a name to: `__enter__`.
  public var enterMethodNames: [String] = []
  /// Extensions of files that only declare what others define, without the dot: `d.ts`, `pyi`.
  public var declarationExtensions: [String] = []
  /// Generic types whose values are used like their first argument: `Optional`, `Promise`, `Annotated`.
  public var transparentTypes: [String] = []
  /// Generic types that hold values of their last argument: `list`, `dict`, `Array`, `Map`.
  public var collectionTypes: [String] = []
  /// What the names of fields begin with where a method of the bare name reads them: `@` (Ruby).
  public var fieldPrefix = ""
  /// Generic types of functions, whose last argument is the result: `Callable`.
  public var functionTypes: [String] = []
  /// Members of a type may stand in several blocks: extensions, implementations.
  public var openTypes = false
  /// A variable is known from its declaration to the end of its block; `binding` facts reach as far.
  public var blockScopes = false
  /// Words in a definition's signature that hide it from other files: `private`, `static` in C.
  public var fileLocalWords: Set<String> = []
  /// Members that give the value they are asked of, as far as its own members are concerned: `unwrap`, `clone`.
  public var transparentMembers: Set<String> = []
  /// Members of collections that give one of what they hold: `first`, `popLast`.
  public var elementMembers: Set<String> = []
  /// Members of collections that give a collection of the same: `filter`, `reversed`.
  public var collectionMembers: Set<String> = []
  /// Members of collections whose closure is given one of what they hold: `map`, `forEach`.
  public var elementClosures: Set<String> = []
  /// What gives a value of its first type argument: `static_cast<A *>(x)`, `make_unique<A>()`.
  public var castFunctions: [String] = []
  /// How a parameter is written, for reading types out of signatures.
  public var parameters = ParameterStyle.nameColonType
  /// Whether arguments may be named, or must be because labels are part of a function's name.
  public var argumentLabels = ArgumentLabels.none
  /// Names of types by the sort of literal they take, the literal's own type first: `text`, `character`, `integer`,
  /// `decimal`, `boolean`, `function`, `class` (a class given as a value); `any` takes all.
  public var literalTypes: [String: [String]] = [:]
  /// A parameter may take a value of another type, which is converted silently (C++).
  public var convertsArguments = false
  /// A call gives all type arguments of a function or none, and those left out are inferred from its arguments alone (C#).
  public var typeArgumentsTell = false
  /// Default values stand at a declaration that may be apart from the definition (C++), so that none may be seen.
  public var defaultsApart = false
  /// A function declared on a type from outside (`fun Store.reopen()`) is asked of its values where it is in scope or
  /// imported, as if it were a member (Kotlin).
  public var extensionFunctions = false
  /// A variable or field hides no function of its name (Java).
  public var variablesHideFunctions = true
  /// Constructing a type without constructors runs its base's (Python); false where each type has one of its own.
  public var inheritsConstructors = true
  /// Words that declare a type with its only value (`object Registry`): its name means the value.
  public var singletonKeywords: [String] = []
  /// The parameter of a function literal that names none: `it`.
  public var implicitParameter: String?
  /// Functions from outside that run a function literal as if it stood in what they are asked of: `apply`.
  public var receiverClosures: Set<String> = []
  /// Those that hand it what they are asked of: `let`.
  public var valueClosures: Set<String> = []
  /// Properties are read where a method is declared: `x.name` means `getName()` (Kotlin asks Java so).
  public var getterPrefixes: [String] = []
  /// First components of modules that come with the language: `os`, `net`. Empty where they are not known.
  public var standardModules: Set<String> = []
  /// How imports name packages of manifests.
  public var packages = PackageNaming()
  /// What its libraries have agreed on.
  public var practice = Practice()
  /// Frameworks and the commands that run chosen tests; the first whose condition holds is taken.
  public var testRunners: [TestRunner] = []

  /// Examples in comments that run as tests; nil where none do.
  public var docTests: DocTests?

  /// False where no pack says how names are bound: uses are then known by name only.
  public var bindsNames = true
  /// Functions that reach others by a name made at run time: `getattr`, `public_send`.
  public var reflectiveCalls: Set<String> = []
  /// Methods that change what they are called on: `append`, `push`; and functions and words before a name that do the same
  /// to it: `delete`, `del`.
  public var changingMethods: Set<String> = []
  public var changingWords: Set<String> = []
  /// Words before a function type that are no part of it: `suspend`.
  public var functionTypeModifiers: [String] = []
  /// Annotations, decorators and calls by which a container comes to construct or call what carries them: `Autowired`.
  public var injectionMarks: Set<String> = []
  /// Annotations and decorators that call nothing and let nothing be called: `Override`, `property`.
  public var inertMarks: Set<String> = []
  public var routing = Routing()
  /// Why what a rule of risks finds is worth a look, in one sentence, by the rule's id.
  public var riskReasons: [String: String] = [:]
  /// The kinds of facts that its rules make; empty where that is not known.
  public var foundKinds: Set<FactKind> = []
  /// Rules say what a test is, so that any other function in a test file is a helper.
  public var marksTests = false
  /// The words of the language itself, which say nothing of what a text is about: `return`.
  public var keywords: Set<String> = []

  public init(id: String, displayName: String, family: [String]) {
    self.id = id
    self.displayName = displayName
    self.family = family
  }

  /// How import statements name files.
  public struct Modules: Sendable, Equatable {
    public enum Style: String, Sendable, CaseIterable {
      /// `a.b.c` names `a/b/c.py` or the package `a/b/c/__init__.py`; leading dots climb.
      case dottedPath
      /// A path below a module root names a folder whose files share one scope (Go).
      case packageDirectory
      /// `./x` names a file beside this one, with extensions and index files tried (JavaScript).
      case relativePath
      /// An import names a target of the build, a folder whose files share one top level (Swift).
      case target
      /// `a::b` names a module, a file `b` in the folder of `a` or a block in its file (Rust).
      case modulePath
      /// Names have namespaces, which imports name; files say nothing (C#, PHP, Ruby, Elixir).
      case namespaces
      /// Files say at their top which package they belong to, wherever they stand: `a.b.C.D` is `D` in the `C` of the
      /// package `a.b` (Java, Kotlin, Scala).
      case declaredPackage
      /// A path of a header, beside the file or below a folder of headers; all that it declares, and what it includes
      /// declares, is visible here (C, C++).
      case include
      /// Imports say nothing about files.
      case none
    }
    public var style = Style.none
    /// Whether it is files that imports name.
    public var namesFiles: Bool { style != .none && style != .namespaces }
    /// Whether all imports lead to files: named by themselves, or because each names what one file defines.
    public var followsFiles: Bool { namesFiles && style != .target || importsNameDefinitions }
    /// Extensions tried, in order, without the dot.
    public var extensions: [String] = []
    /// File names that stand for their folder, without extension: `__init__`, `index`.
    public var indexFiles: [String] = []
    /// Folders that may stand between the root and the first component: `src`, `lib`.
    public var sourceRoots: [String] = []
    /// An import without alias binds the last component (Java's `import a.b.C`), not the first (Python's `import a.b`).
    public var bindsLastComponent = false
    /// Every file of one folder shares one top-level scope.
    public var folderIsScope = false
    /// What an import of a package's file begins with (`package:`), and the files that stand where a package does.
    public var packageScheme: String?
    public var packageFiles: [String] = []
    /// Where names have namespaces: an import names a type or a function, not a namespace (PHP's `use`, C#'s does not), and
    /// its file is loaded when that is first used.
    public var importsNameDefinitions = false
    /// What the namespaces around one hold is known in it (C#, Ruby), not only what it holds itself (PHP).
    public var seesOuterNamespaces = false
    /// An import may begin at a package around the file (Scala's `import parser.Tokens` in `package lang`).
    public var relativePackages = false
    /// First names of a path that mean the module or package around all (`crate`, `_root_`), the one that the file is
    /// (`self`) and the one around that (`super`).
    public var rootWords: Set<String> = []
    public var ownWord: String?
    public var parentWord: String?
    public init() {}
  }

  /// Which definitions can be used from outside.
  public enum Exports: String, Sendable, CaseIterable {
    /// A capital first letter (Go).
    case capitalized
    /// No leading underscore (Python, Dart).
    case notUnderscored
    /// Marked by a word or an export statement; the scanner sets the attribute `exported`.
    case marked
    case always
  }

  public enum ParameterStyle: String, Sendable, CaseIterable {
    /// `name: Type = default`
    case nameColonType
    /// `a, b Type`
    case nameType
    /// `Type name`
    case typeName
    /// No types are written.
    case untyped
  }

  /// Both empty where a language has no such parts.
  public struct PlatformWords: Sendable, Equatable {
    public var common = ""
    public var actual = ""
    public init() {}
  }

  public enum ArgumentLabels: String, Sendable, CaseIterable {
    case none
    case optional
    case required
  }

  /// Blocks of code in doc comments that a runner takes out and runs as tests (Rust).
  public struct DocTests: Sendable, Equatable {
    /// What a line of such a comment begins with: `///`.
    public var marks: [String] = []
    /// What stands before and after the code: three backticks.
    public var fence = ""
    /// The words behind the fence with which a block is run; one with any other word is not.
    public var runs: [String] = []
    /// What runs those of one definition: a template of `{class}` and `{name}`, as of ``TestRunner/test``.
    public var command = ""
    public init() {}
  }

  /// One test framework and how it is told to run only some tests. Which files are looked for is told by their names, with
  /// a `*` for any letters; they may stand in the folder of a test or in one above it.
  public struct TestRunner: Sendable, Equatable {
    public var framework: String
    /// An import or dependency name that shows the framework is in use; empty means always.
    public var evidence: [String] = []
    /// Files of which one must be there; empty means none need be.
    public var files: [String] = []
    /// Folders of which one must be around the test file, `jvm/test` for one in another; empty means any.
    public var folders: [String] = []
    /// Words of which the plugins of the project's build file must have one in their names; empty means they need not.
    public var plugins: [String] = []
    /// Functions of which the project's build file must call one: `jvm`; empty means it need not.
    public var calls: [String] = []
    /// Tools of which the repository must ask for one; empty means it need not.
    public var tools: [String] = []
    /// Texts of which one of the repository's own test commands must hold one; empty means none need.
    public var saidBy: [String] = []
    /// Packages of which a manifest must declare one, and none of ``unlessPackages``; empty means it need not.
    public var packages: [String] = []
    public var unlessPackages: [String] = []
    /// The command runs in the nearest folder with such a file; in the repository's root when there is none.
    public var root: [String] = []
    /// `{project}` is the nearest folder with such a file.
    public var project: [String] = []
    /// How one test is named, as `{tests}`: a template of `{path}`, `{line}`, `{module}`, `{package}`, `{target}` (of the
    /// build), `{class}`, `{name}` and `{outer}`. Punctuation inside the braces is written only where there is something: `{path}{::class}{::name}`.
    public var test = ""
    /// The same for a whole file.
    public var file = ""
    /// The same for all tests that are built together, or declared in one package, where files are too many to be named:
    /// ``file`` as if it were of all of them. Empty where there is no such name.
    public var group = ""
    /// ``test`` and ``command`` for where the full name of every test chosen is known: `{scope}` is the module it stands in.
    public var exactTest = ""
    public var exactCommand = ""
    /// What ``test`` is filled with is searched for in the names of tests, so that one may cover others.
    public var isSubstring = false
    /// Stands between the names of nested types.
    public var nesting = "."
    /// What ``test`` and ``file`` are filled with is matched as a regular expression.
    public var isPattern = false
    /// Shell words with placeholders. A word with `{paths}`, `{folders}` (`./tests`), `{modules}` (`tests.test_a`), `{nodes}`
    /// (`tests/test_a.py::Case::test_x`), `{classes}`, `{stems}` or `{tests}` becomes one word for each; `{tests:,}` is one
    /// word in which they are joined by a comma. `{path}` and `{folder}` are the first of them; `{names}` is a regular
    /// expression of the tests' names, `{expression}` has them joined by `or`, `{name}` is the first. `{cases}` are `{tests}`
    /// where tests are chosen, `{wholes}` where whole files are, `{programs}` words that choose the programs of tests (`--test
    /// cart`). Words in square
    /// brackets are left out when a placeholder in them has nothing to say: `[-run {names}]`. Quotes in the template only
    /// part words: what is filled in is quoted anew.
    public var command: String

    public init(framework: String, evidence: [String] = [], command: String) {
      self.framework = framework
      self.evidence = evidence
      self.command = command
    }
  }
}
