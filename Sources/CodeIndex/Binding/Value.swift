import Facts

/// What an expression stands for, as far as the facts tell.
enum Value: Hashable, Sendable {
  /// A type itself, or a variable that methods are declared on.
  case type(FactView)
  /// A value of a type; of a function, where calling it constructs.
  case instance(FactView)
  case function(FactView)
  case module(Module)
  /// A package by its full name, where files say which one they belong to, and the file that asks.
  case package(String, for: ScannedFile)
  /// A name from outside the repository, or something that comes from one.
  case external(String)
  /// A parameter or variable of which no type is in sight. It shadows outer names.
  case variable
  /// A list, map or channel of these.
  indirect case elements([Value])

  /// A function or type of this repository.
  var isDefined: Bool {
    switch self {
    case .type, .function: true
    default: false
    }
  }

  /// Whether a name that means this may be called, where variables are no functions.
  var mayBeCalled: Bool {
    switch self {
    case .type, .function, .module, .external: true
    case .instance, .package, .variable, .elements: false
    }
  }
}

/// Values with how they were found.
struct Found: Sendable {
  /// More than one when the type is one of several.
  var values: [Value]
  /// A few words: `imported from a.b`.
  var reason: String
  /// False when another assignment could hold at this place.
  var certain = true
}

/// A place in a file, as scopes see it.
struct Place: Sendable {
  var file: ScannedFile
  /// The fact of the innermost definition around it; -1 at top level.
  var container: Int
  var line: Int
  var column: Int
  /// The name that is looked up here is called.
  var isCalled = false
  /// A type is meant by what is looked up here.
  var isType = false

  init(file: ScannedFile, container: Int, line: Int, column: Int = 1) {
    self.file = file
    self.container = container
    self.line = line
    self.column = column
  }

  init(of fact: FactView) {
    self.init(
      file: fact.file, container: Int(fact.fact.container), line: fact.startLine, column: fact.startColumn)
  }

  /// Just inside a definition.
  init(inside definition: FactView) {
    self.init(file: definition.file, container: definition.index, line: definition.startLine)
  }

  /// The definition around it, and so on outwards.
  var definition: FactView? { container < 0 ? nil : FactView(file: file, index: container) }
}
