public import Facts

/// One rule of a pack: where to look, what must match, which fact it makes.
public struct RuleDefinition: Sendable, Equatable {
  public var id: String
  public var fact: FactKind
  public var detail: FactDetail
  /// Words or single punctuation bytes at which the pattern is tried.
  public var keywords: [String] = []
  /// Where else the pattern is tried.
  public var anchor: Anchor = .keyword
  /// PCRE2, anchored at the candidate, over the text with comments blanked and string contents masked by 0x01.
  public var pattern: String
  /// How far from its candidate the pattern may look, in bytes.
  public var window = 4096
  public var body = Body.match
  /// Without its body there is no fact.
  public var requiresBody = false
  /// The candidate must stand directly in one of these: details of definitions, or `top`.
  public var within: [String] = []
  /// The innermost definition around the candidate must not be one of these.
  public var notWithin: [String] = []
  /// So many brackets must be open around the candidate.
  public var depth: Int?
  /// The innermost open bracket must stand directly behind one of these words or punctuation bytes.
  public var insideBracketsOf: [String] = []
  /// The innermost open bracket around the candidate must be one of these: `([`.
  public var brackets = ""
  /// The fact's name must be that of a function which the file defines, or may be that of one it imports by name.
  public var namesFunction = false
  /// There is no fact where no variable or field keeps what the rule finds, alone, in a list or in a table; `target` is what does.
  public var mustBeKept = false
  /// What is assigned behind the match must be a literal of this sort.
  public var value: ValueRequirement?
  /// Conditions on captures, searched in the original bytes: capture name → PCRE2.
  public var conditions: [Condition] = []
  /// Constant attributes.
  public var constants: [Constant] = []
  /// One fact for every match of `pattern` within `capture`.
  public var each: Each?
  /// Several facts for one match, or for one item of `each`.
  public var expansion: RuleExpansion?
  /// The fact's `target` is written as receivers are, without what stands in brackets: `load().items`.
  public var emptied = false
  /// Where an expression begins whose chain of names, calls and indexes is the fact's `target`.
  public var chain: Chain?
  /// The fact's `target` is the definition that follows (decorators).
  public var attachesToNext = false
  /// One fact for every leaf of an import tree (`a::{b, c as d}`).
  public var tree: ImportTree?
  /// Tried in the brackets of macros as well, where the pack calls those opaque.
  public var insideMacros = false
  /// Makes no fact; what it matches is claimed all the same.
  public var silent = false
  /// The words of the match are neither called nor declared by a later rule.
  public var uncalled = false
  /// With body `until`: words that end it.
  public var until: [String] = []
  /// The fact is named by the expression before the member operator instead of by a capture (`Article.objects.get`).
  public var namedByReceiver = false
  /// Stands before the captured name in the fact's, since the library puts it there.
  public var namePrefix: String?
  /// The name is spelled otherwise than it stands in the code.
  public var spelling: NameSpelling?
  /// What the fact says of the expression it stands at.
  public var expression: Expression?
  public enum Expression: String, Sendable, CaseIterable {
    /// The chain of names and calls behind the match becomes `target`; without one there is no fact.
    case chain
    /// A function literal begins here: what it is given to becomes `target`, and `value` says as which argument. The fact
    /// reaches to the literal's end; without a call around there is no fact.
    case closure
  }
  /// What is joined to the text that the match ends in becomes `arguments`.
  public var joined: Joined?
  public enum Joined: String, Sendable, CaseIterable {
    /// As far as the argument reaches that the text stands in.
    case text
    /// With the arguments behind it: `Sprintf("… %s", name)`.
    case all
  }
  /// The file must hold one of these texts, or the rule is not tried in it: for patterns that walk through a body in search of a
  /// rare word.
  public var requiresText: [String] = []
  /// The file must import something whose module matches this PCRE2.
  public var requiresImport: String?
  /// The file must import nothing whose module matches this PCRE2.
  public var unlessImport: String?
  /// Why what it finds is worth a look, in one sentence: for rules of risks.
  public var why: String?
  /// Not run unless a pack says so (`switchOn`): too much of what it finds is not worth a reviewer's minute.
  public var isOff = false
  public var matching: [String] = []
  public var skipping: [String] = []
  /// Name of the file of the pack that gives it, which may be a base of the one at hand.
  public var file = ""
  /// Line in that file, counting from 1.
  public var line = 0

  public enum Anchor: String, Sendable, CaseIterable {
    /// At the rule's keywords.
    case keyword
    /// At the first token of every statement.
    case statement
    /// At the first token of every item: after an opening bracket or a comma.
    case item
    /// At a word with `(` behind it, type arguments allowed between.
    case callable
    /// At a word with `=` behind it.
    case assignment
    /// Everywhere in the masked text, by itself.
    case free
    /// At the first content byte of every string; the pattern sees the original bytes.
    case string
    /// There and behind every semicolon in it, so that a script of many statements is read whole.
    case stringStatement
    /// At every directive, or those whose word is one of the rule's keywords.
    case directive

    /// Whether the pattern sees what strings hold, as it is written.
    var readsStrings: Bool { self == .string || self == .stringStatement }
  }

  public enum Body: String, Sendable, CaseIterable {
    /// The match itself.
    case match
    /// To the end of the block that opens behind the match.
    case block
    /// To the end of the value assigned behind the match.
    case value
    /// To the end of the statement.
    case statement
    /// To the bracket that closes the first one opened behind the match.
    case brackets
    /// Over the lines that follow and stand deeper than the match begins.
    case indented
    /// To the end of the block around it, or of the file.
    case rest
    /// As far as a name declared here is known: to the end of the block around it, or of the one its statement's head
    /// opens.
    case scope
    /// To the end of the chain of calls that the match begins: `scope("/x").route(…).wrap(…)`.
    case chain
    /// To the end of the block or expression behind the match, which a comma ends: the arm of a pattern.
    case arm
    /// To the first of the rule's words `until` behind the match.
    case until
    /// Over a header without a body, at a callable that a type declares: a prototype.
    case declaration
    /// The fact stands where the file defines the function that it names, and reaches as far: `RUN_TEST(test_sum)` says
    /// that `test_sum` is a test.
    case function
  }

  public enum ValueRequirement: String, Sendable, CaseIterable { case function, `class` }

  public struct Condition: Sendable, Equatable {
    public var capture: String
    public var pattern: String
  }

  public struct Constant: Sendable, Equatable {
    public var key: FactAttribute
    public var value: String
  }

  /// How a captured text names several things below one path.
  public struct ImportTree: Sendable, Equatable {
    public var capture: String
    public var separator: String
    /// Words between a name and what it is called here.
    public var aliasWords: [String] = []
    public var wildcards: [String] = []
    /// A leaf that means the path before it.
    public var selfName: String?
  }

  /// What is assigned, returned or walked over, written as receivers are: `self.load().items[]`. Without such a chain as
  /// all of the expression there is no fact.
  public struct Chain: Sendable, Equatable {
    /// Stands where the expression begins; may be empty.
    public var capture: String
    /// Words that end the expression.
    public var until: [String] = []
  }

  public struct Each: Sendable, Equatable {
    public var capture: String
    public var pattern: String
    /// The facts stand where the rule's `name` stands instead of at their own match.
    public var atName = false
    /// Between the rule's `name` and their own: `server.port`.
    public var joinedBy: String?
    /// The facts reach as far as the rule's `body`.
    public var spans = false
    /// The pattern sees what strings hold.
    public var readsStrings = false
  }
}
