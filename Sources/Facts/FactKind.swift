/// What sort of thing a fact states. The list is closed: it is part of the JSON contract.
public enum FactKind: String, CaseIterable, Sendable, Hashable {
  case definition, call, reference, `import`, test, entryPoint, config, data, external, error, auth, state, observe
  case risk, dependency

  /// Its place in the order of ``allCases``, by which facts of one position are sorted.
  public var ordinal: Int {
    switch self {
    case .definition: 0
    case .call: 1
    case .reference: 2
    case .import: 3
    case .test: 4
    case .entryPoint: 5
    case .config: 6
    case .data: 7
    case .external: 8
    case .error: 9
    case .auth: 10
    case .state: 11
    case .observe: 12
    case .risk: 13
    case .dependency: 14
    }
  }
}

/// The finer kind of a fact, by ``FactKind``. Raw values are the words of the JSON contract.
public enum FactDetail: String, CaseIterable, Sendable, Hashable {
  // definition
  case function, method, constructor, `class`, `struct`, interface, trait, `enum`, enumCase, type, module, namespace
  case constant, variable, property, field, macro
  // reference: a decorator or attribute; a base class or implemented interface; a type in a signature; a name that
  // is given a type here (`x = Foo()`, `x: Foo`); a local name made visible outside (`export { x }`); a function
  // passed by name; a router put under a prefix, or a group of routes written in place; a router that is made here; a
  // name that holds such a prefix;
  // a function or method that is declared here and defined elsewhere; lines whose definitions their file keeps to itself;
  // what is tried again when it fails; a verb that a handler says itself that it answers; a word from which on members are
  // visible so, or that says it of one; a package that a manifest describes.
  case decorator, base, typeUse, binding, export, callback, mount, router, prefix, declaration, fileLocal, retry, verb
  case access, package
  // import: a module or names from it; everything from it; names passed on to this module's importers.
  case named, wildcard, reExport
  // test; coverage is what a run of tests recorded of one source file; a program is a file that a build file says is built and
  // run as tests
  case testCase, suite, fixture, coverage, program
  // entryPoint
  case route, command, job, consumer, main, event
  // config
  case environmentVariable, key, flag, featureFlag, file
  // data
  case table, model, migration, query
  // external
  case http, queue, cache, storage, process, database, mail
  // error; returned is a value that says that a function failed, checked a place that compares what a call gives with such a
  // value, or hands it on
  case raise, handle, define, returned, checked
  // auth; open says of what a guard would hold for that it does not; a candidate stands where guards do, and is one if what
  // it names turns callers away for who they are; a refusal does that
  case guarded, open, candidate, refusal
  // state
  case shared
  // observe
  case log, metric, trace
  // risk, told apart by rule
  case finding
  // dependency
  case runtime, development, optional, toolchain
  // no finer kind
  case none

  /// Its place in the order of ``allCases``.
  public var ordinal: Int {
    // SAFETY: an enum of at most 256 cases without payloads is one byte, the number of its case; a test holds it to
    // `allCases`. A switch over all cases says the same and has to be kept by hand.
    Int(unsafeBitCast(self, to: UInt8.self))
  }
}

/// What a fact may say beside its name and place. Capture names in language packs are the raw values.
public enum FactAttribute: String, CaseIterable, Sendable, Hashable {
  /// Declaration text from the keyword to before the body, white space folded, capped.
  case signature
  /// First sentence of the doc comment.
  case doc
  /// Expression before the member operator, white space removed: `self`, `a.b`, `make()`.
  case receiver
  /// What the fact points at: the handler of a route, the type a name is bound to, the decorated definition.
  case target
  /// The name an import is known by in this file.
  case alias
  /// One name taken from a module, as the module spells it.
  case imported
  /// A literal that is safe to show: never the value of a configuration key.
  case value
  /// `read` or `declare`; of a definition without a signature the word that says who sees it.
  case access
  /// Present when a configuration read has a default.
  case defaulted
  /// HTTP method of a route, upper case.
  case verb
  /// Visibility outside the file or package: present when exported.
  case exported
  /// The framework whose rule found it.
  case framework
  /// Names of parameters and their types, as written between the parentheses.
  case parameters
  /// What a call is given, in languages with overloads: one entry for each argument, parted by commas (`a.b,\"`).
  case arguments
  /// Of a member without a receiver, what it is given to: `callee(label:)`, `callee(0)`, `return`, `as Type`, `= path`,
  /// `?`.
  case expected
  /// The type a function says it returns.
  case returns
  /// Dependency: declared range, locked version, package URL.
  case declared, locked, purl
  /// `loop` when the fact stands inside a loop of its enclosing definition.
  case within
  /// Present on imports that exist for types alone.
  case typeOnly
  /// Lines of a source file that ran under test, and those that did not: `3-5,9`.
  case covered, missed
  /// Of a guard: the handlers it holds for, or does not, parted by white space; all without one. Of a prefix before a whole
  /// application: the paths it is left out before, as written.
  case only, except
  /// Present on a definition that adds to a type defined elsewhere (`impl Store`, `extension Store`).
  case extends
  /// Of a handler: how many lines before it what it guards begins, and behind a dash how many before it that ends, where it is
  /// not the line of the handler.
  case tried
  /// Present on a handler whose comment says why, or that hands the error on as a value.
  case explained
  /// Of a call, a query or an outside call in a loop: what the loop walks, as receivers are written, and what those around
  /// it walk, parted by `;`. Where a loop has a condition, the condition.
  case over
}
