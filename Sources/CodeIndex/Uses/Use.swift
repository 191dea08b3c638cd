public import Facts

/// What one call or reference was found to mean.
public struct Binding: Sendable, Hashable {
  /// The definitions in this repository it means; more than one for overloads, conditional definitions, and for what
  /// is known by name only. Empty when it means something outside or nothing that is known.
  public var definitions: [FactView]
  public var tier: Tier
  /// A few words, no full stop: `imported from a.b`, `same class`, `only definition of this name`.
  public var reason: String

  public init(definitions: [FactView], tier: Tier, reason: String) {
    self.definitions = definitions
    self.tier = tier
    self.reason = reason
  }
}

/// One place where a definition is used.
public struct Use: Sendable, Hashable {
  /// A `call`, or a `reference` of detail decorator, callback, base or typeUse.
  public var site: FactView
  /// What is used.
  public var definition: FactView
  /// The innermost function-like definition around the site, else the innermost type; nil at top level.
  public var enclosing: FactView?
  public var tier: Tier
  /// A few words, no full stop.
  public var reason: String
  /// What is called there is what a variable or field keeps, which the definition is among.
  public var isByHolder = false

  public init(site: FactView, definition: FactView, enclosing: FactView?, tier: Tier, reason: String) {
    self.site = site
    self.definition = definition
    self.enclosing = enclosing
    self.tier = tier
    self.reason = reason
  }

  /// Confirmed or likely: may be printed as a caller or user.
  public var isPrintable: Bool { tier == .confirmed || tier == .likely }
}

/// A place where a name stands in the text, found by a search over bytes rather than by a rule.
public struct Mention: Sendable, Hashable {
  public enum Context: String, Sendable, Hashable { case code, comment, string, prose }
  /// What stands directly around a name.
  public enum Shape: String, Sendable, Hashable {
    case plain
    /// Behind a member operator: `x.name`.
    case member
    /// In front of `=` or `:`, as what is assigned to or a key is.
    case key
    /// Of a string or a line of text: all of it, or the end of a dotted name or path in it (`"app.jobs.name"`).
    case whole
    /// Between the marks of a template's code: `{{ x.name }}`.
    case embedded
  }
  public var path: String
  /// From 1.
  public var line: Int
  public var context: Context
  public var shape: Shape
  /// Code that assigns to the name there, or changes what it holds.
  public var isWrite: Bool
  /// In code, what stands before the member operator, without white space: `self`, `a.b`; `()` for more than names. Nil
  /// for a bare name.
  public var receiver: String?
  /// The name with what it is the last part of: `app.jobs:run`, `com.shop.Cart`; the name alone where it stands alone.
  /// Nil when that was not read.
  public var qualified: String?
  /// In code, something that can begin arguments, a block or a literal stands behind it; in other text a `(` directly.
  public var isApplied: Bool
  /// Of a key in code, what stands before the brackets around it: `Options` of `new Options { Max = 3 }`; nil where
  /// statements stand in them.
  public var owner: String?
  /// In a comment, the line at which the example begins that is run as a test; nil elsewhere.
  public var example: Int?

  public init(
    path: String, line: Int, context: Context, shape: Shape = .plain, isWrite: Bool = false, receiver: String? = nil,
    qualified: String? = nil, isApplied: Bool = false, owner: String? = nil, example: Int? = nil
  ) {
    self.example = example
    self.path = path
    self.line = line
    self.context = context
    self.shape = shape
    self.isWrite = isWrite
    self.receiver = receiver
    self.qualified = qualified
    self.isApplied = isApplied
    self.owner = owner
  }
}

/// The uses of a definition with the places where its name merely stands.
public struct UseTally: Sendable, Hashable {
  /// Confirmed and likely calls.
  public var callers: [Use]
  /// Confirmed and likely uses that are no calls: decorators, callbacks, bases, types.
  public var references: [Use]
  /// Calls and references known by name only.
  public var nameOnly: [Use]
  /// Mentions on lines where none of the above and no definition of this name stands.
  public var mentions: [Mention]
}
