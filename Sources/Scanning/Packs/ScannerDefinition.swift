public import Facts

/// A language pack as its YAML says it: plain data, checked by ``PackReader`` and compiled by ``Scanner``.
///
/// The schema, by example, is `Scanners/README.md`.
public struct ScannerDefinition: Sendable, Equatable {
  public var language: String
  public var displayName: String
  /// Name of the pack's file, for problems.
  public var file = ""
  /// What its files are unless something else says otherwise: `config` for languages that configure.
  public var role = FileRole.source
  /// Which files are of the language.
  public var marks = LanguageMarks()
  public var syntax = Syntax()
  public var rules: [RuleDefinition] = []
  public var profile: LanguageProfile
  /// PCRE2 patterns searched in the path; a match makes the file's role `test`.
  public var testPaths: [String] = []
  /// Hex SHA-256 of the pack's text: with the blob id it keys a file's facts.
  public var digest = ""

  /// Without the rules that nobody switched on.
  func withoutRulesOff() -> ScannerDefinition {
    var definition = self
    definition.rules.removeAll(where: \.isOff)
    return definition
  }

  /// The lexical syntax: what is a comment, a string, a bracket, a word.
  public struct Syntax: Sendable, Equatable {
    public var lineComments: [String] = []
    public var blockComments: [BlockComment] = []
    public var strings: [StringSyntax] = []
    /// Word characters beyond letters, digits, `_` and bytes from 0x80.
    public var wordCharacters = ""
    public var memberOperators: [String] = ["."]
    /// The one of them that stands behind a type or namespace, never behind a value (`::` of C++).
    public var scopeOperator: String?
    public var blocks = BlockStyle.braces
    /// `/…/` after an operator or a keyword is a regular expression (JavaScript).
    public var regexLiterals = false
    /// `<a>text</a>` where an expression may begin is markup (JSX).
    public var markup = false
    /// Type arguments may stand between a name and its `(`.
    public var typeArguments: TypeArguments?
    /// Words that are never called, though `(` may follow.
    public var keywords: [String] = []
    /// Words after which an expression begins, so that `/` and `<` are no operators.
    public var expressionKeywords: [String] = []
    /// Words before a callee that make the call a construction (`new`).
    public var constructionKeywords: [String] = []
    /// A word directly before a string of this opening is called (tagged templates).
    public var taggedStrings: [String] = []
    /// Words and punctuation after which `{` opens a type, not a body.
    public var typeBraceAfter: [String] = []
    /// Punctuation and words that end no statement when a line ends with them.
    public var continuesAfter: [String] = []
    /// Punctuation and words that end no statement when the next line begins with them.
    public var continuesBefore: [String] = []
    /// Words before a declaration that make it visible outside (`export`, `pub`).
    public var exportKeywords: [String] = []
    /// Words that open a loop over the block that follows; in a bracket, over what stands before them in it.
    public var loops: [String] = []
    /// Those of ``loops`` that never end by themselves when nothing stands between them and their block (`for {` of Go).
    public var endlessLoops: [String] = []
    /// Those of ``loops`` whose header runs every time as well (`while`).
    public var repeatedHeaders: [String] = []
    /// Called with a function, these run it many times (`forEach`).
    public var loopCalls: [String] = []
    /// Called in a loop, these make each turn wait (`sleep`): such a loop runs by the clock or asks again.
    public var pauses: [String] = []
    /// Called, these hand out many at once (`each_slice`), to a function or to the loop whose header they stand in.
    public var batchCalls: [String] = []
    /// A chain that begins with one of these is a query until one of ``queryEnds`` asks for its rows: what it is given on the
    /// way becomes part of the statement.
    public var queryRoots: [String] = []
    public var queryEnds: [String] = []
    /// What is declared to be of one of these types is such a query too (`IQueryable<Order> orders`).
    public var queryTypes: [String] = []
    /// What is declared to be of one of these types hands out what others put into it (`jobs <-chan Job`).
    public var queueTypes: [String] = []
    /// Members that do so of whatever they are asked of (`ticker.C`).
    public var queueMembers: [String] = []
    /// Called on something, these hand out what one request or command line brings (`request->file`): few, however many rows a
    /// program keeps.
    public var fewCalls: [String] = []
    /// What is declared to hold values of one of these types holds as few (`List<MultipartFile> files`).
    public var fewTypes: [String] = []
    /// Called in a loop that runs while a condition holds, these take a part of what is left (`array_splice`): each turn does
    /// many at once.
    public var partCalls: [String] = []
    /// Keywords that leave a function, so that what stands before them in a loop runs once, and those that go on with the next turn
    /// or another case instead.
    public var leaveWords = ["return"]
    public var skipWords = ["continue", "next", "case", "default"]
    /// Called, these hand out the members of the list they are given or asked of, and no more (`sorted`, `enumerate`).
    public var listCalls: [String] = []
    /// Called, these make a list of what they are given (`listOf`).
    public var listMakers: [String] = []
    /// Types of one value that is there later or not at all, whose ``loopCalls`` run their function once (`Optional.map`).
    public var onceTypes: [String] = []
    /// Words that open what a handler guards: `try`.
    public var tryWords: [String] = []
    /// Words behind which a value stands whose cases their block tells apart: a handler among them guards that (`match`).
    public var matchWords: [String] = []
    public var functionValue = FunctionValue()
    /// Doc comments stand in the body's first string instead of before the definition.
    public var docStrings = false
    /// Comments that count as documentation begin so; empty: every comment directly before a definition.
    public var docComments: [String] = []
    /// PCRE2 pattern, searched in the first 2 KiB, that says a program wrote the file.
    public var generatedPattern: String?
    /// A line comment begins only at a line's start, behind white space or behind a separator (`#` in shells).
    public var spacedComments = false
    /// May stand between the digits of a number (`1'000`).
    public var digitSeparators = ""
    /// One of these directly behind a word belongs to it unless an assignment follows (`empty?`).
    public var wordSuffixes = ""
    /// Lines for a preprocessor: no code of their own.
    public var directives: Directives?
    /// Only what stands between is code (`<?php … ?>`).
    public var regions: Regions?
    /// Words that open and close blocks, where ``blocks`` is `words`.
    public var blockWords: [BlockWords] = []
    /// Words behind which a name stands, whatever word it is (`def end`).
    public var nameKeywords: [String] = []
    /// A line end never ends a statement.
    public var semicolons = false
    /// A word with a block of braces behind it is called (`run { … }`).
    public var trailingClosures = false
    /// Words whose first brace opens their own body, no closure: `if`, `for`, `switch`.
    public var headers: [String] = []
    /// Calls without parentheses.
    public var commandCalls: CommandCalls?
    /// Of imports that are used as types alone nothing is left when the program runs (TypeScript).
    public var erasedImports = false
    /// A name alone is a call where no variable of the code around has it.
    public var nameCalls: NameCalls?
    /// Behind one of these operators a name alone is a call (`receiver.name`).
    public var bareMemberCalls: [String] = []
    /// Keywords that begin no argument, since they modify the statement before them (`foo if x`).
    public var modifierKeywords: [String] = []
    /// Only names with a small first letter are called; others are types and constructors (Haskell).
    public var lowercaseCalls = false
    /// Keywords are never names of members, not even behind a member operator (C++).
    public var reservedKeywords = false
    /// Words in capitals between a definition's parameters and its body are macros (`LOCKS_EXCLUDED(mutex)`).
    public var macroTrailers = false
    /// A member operator may stand within a declared name (`void IFoo.Bar() {`, `Point.origin() {`).
    public var qualifiedDeclarations = false
    /// What `)` `:` begins is a list of assignments whose values may hold braces (Dart).
    public var initializerExpressions = false
    /// Words behind a return type that are no part of it (`where`).
    public var clauseKeywords: [String] = []
    /// Bytes that go on a word but begin none (`x'`).
    public var wordTails = ""
    /// A word directly behind a type declares a variable with its constructor's arguments (`Foo x(1)`), and calls nothing.
    public var typedDeclarations = false
    /// Behind one of these a definition's body is one expression (`=`, `=>`).
    public var expressionBodies: [String] = []
    /// Between `)` and a body may stand `: a{1}, b(2)` (C++).
    public var initializerLists = false
    /// The brace behind such a word, or behind it and a string, opens nothing that rules must stand within (`extern "C" {`).
    public var transparentBlocks: [String] = []
    /// `name!(…)`, `name![…]` and `name!{…}` are calls (Rust's macros).
    public var bangCalls = false
    /// Words that take parentheses between a definition's parameters and its body (`noexcept`, `__attribute__`).
    public var declarationTrailers: [String] = []
    /// Punctuation that may end the type directly before a declared name.
    public var typeTokens: [String] = []
    /// Outside of bodies a word before `(` is called only behind a `=`: elsewhere it is declared, or a macro (C).
    public var callsInBodiesOnly = false
    /// `new X[…]` makes an array: a construction needs parentheses.
    public var constructionNeedsArguments = false
    /// Member operators that may begin a name, which is then known everywhere: `\A\B`, `::A`.
    public var rootOperators: [String] = []
    /// `f?(x)` calls a function that may be missing (Swift).
    public var optionalCalls = false
    /// Several functions of one name are told apart by their arguments, so calls say what they are given.
    public var overloads = false
    /// How a value is said to be of a type, for arguments.
    public var casts = Casts()
    /// What stands between an argument's label and its value: `:`, `=`; empty where arguments have none.
    public var argumentLabels = ""
    /// `.member` with nothing before it belongs to a type that what is around it says (Swift).
    public var implicitMembers = false
    /// The word between a closure's parameters and its body, where closures are braces: `in`.
    public var closureWord = ""
    /// How far a name declared in the head of a statement is known.
    public var headScopes = HeadScopes()
    /// Bytes that begin a word and belong to it, which is then never a keyword and never called: `$`, `@`.
    public var wordSigils = ""
    /// Around a word they make a name of it that is no keyword: the backtick.
    public var quotedWords = ""
    /// PCRE2, searched at line starts: from the first match on there is no code (`__END__`).
    public var endOfCode: String?
    /// Definitions, imports and tests in the brackets of `name!(…)` are text for a macro, unless a rule says `insideMacros`.
    public var opaqueMacros = false
    /// Between such words and what ends them, names before `(` are patterns, not calls (`case .some(x):`).
    public var patterns: Patterns?
    /// Words behind which a name is never called, though `(` follows (`INSERT INTO t (a, b)`).
    public var uncalledAfter: [String] = []
    /// Besides `=`, these give a name to what stands behind (`<-`).
    public var assignmentOperators: [String] = []
    /// Keywords and patterns match in any case (SQL).
    public var caseInsensitive = false
  }

  /// The words behind which variables are named, besides assignments and the parameters of blocks.
  public struct NameCalls: Sendable, Equatable {
    /// Parameters: `def`.
    public var parameters: [String] = []
    /// One or several, up to a pattern's word: `for a, b in list`.
    public var lists: [String] = []
    /// What is handled, behind an arrow: `rescue Error => e`.
    public var handlers: [String] = []
    /// Names of a pattern, to the end of its line: `in {name:, size: n}`.
    public var patterns: [String] = []
  }

  public struct HeadScopes: Sendable, Equatable {
    /// Names declared behind such a word are known in the block that follows: `if`, `while`, `for`.
    public var block: [String] = []
    /// Names declared behind such a word are known up to the next such word: `case`.
    public var branch: [String] = []
  }

  /// Lines that begin with `open` and a word, and the words that take turns (`#if … #else … #endif`).
  public struct Directives: Sendable, Equatable {
    public var open: String
    /// Words that make a line a directive; empty: any word.
    public var words: [String] = []
    public var branchOpen: [String] = []
    public var branchMiddle: [String] = []
    public var branchClose: [String] = []
  }

  /// `(T)x`, `x as T`, `default(T)`: values of a type that stands beside them.
  public struct Casts: Sendable, Equatable {
    public var brackets = false
    /// Words between a value and its type: `as`.
    public var words: [String] = []
    /// What gives a value of the type in its brackets: `default`.
    public var functions: [String] = []
  }

  public struct Patterns: Sendable, Equatable {
    public var open: [String]
    /// Words and punctuation at the pattern's own depth.
    public var close: [String]
    /// Only names behind a member operator are patterns, with what stands in their brackets (`case .some(x)`).
    public var members = false
  }

  public struct Regions: Sendable, Equatable {
    /// PCRE2, searched from the end of the last region.
    public var open: String
    public var close: String
  }

  public struct BlockWords: Sendable, Equatable {
    public enum Place: String, Sendable, CaseIterable {
      /// Where a statement begins, or an expression can: not as a modifier behind one.
      case statement
    }
    public var open: [String]
    public var close: [String]
    public var place: Place?
    /// The opener belongs to one of these words when that one's header is not over yet (`while x do`).
    public var headers: [String] = []
    /// The block is an argument of the call before it.
    public var argument = false
    /// Whether the block can be the body of a definition.
    public var isBody = true
    /// A header that goes on with this, a space before it, opens nothing (`def f = 1`).
    public var endless: String?
  }

  public enum CommandCalls: String, Sendable, CaseIterable {
    /// A word with an argument behind it on its line (Ruby, Elixir).
    case arguments
    /// The first word of a row of words (Haskell): what stands behind it are its arguments.
    case heads
    /// The first word of every command (shells).
    case first
  }

  public struct BlockComment: Sendable, Equatable {
    public var open: String
    public var close: String
    public var nested = false
  }

  public struct StringSyntax: Sendable, Equatable {
    /// How it begins; empty where ``opening`` says so.
    public var open: String
    /// How it ends. `{fence}` stands for what the group `fence` of ``opening`` matched; empty: at the partner of its
    /// group `delimiter`.
    public var close: String
    /// PCRE2 for an opening that varies; anchored where the literal begins, its prefix included.
    public var opening: String?
    /// Only where an expression may begin.
    public var whereExpression = false
    /// The text begins on the next line and ends with the line that begins with the fence.
    public var heredoc = false
    /// Of a run of the close's bytes the last ones close.
    public var closeRun = false
    /// The close twice stands for itself.
    public var doubledClose = false
    /// What it holds is a comment whose ends vary (Lua's `--[==[ … ]==]`).
    public var isComment = false
    /// Words that may stand directly before the opening, in any case (`r`, `f`); empty: none.
    public var prefixes: [String] = []
    /// The byte that takes the next one's meaning away.
    public var escape: String?
    /// Ends only at its close; otherwise also at the end of the line.
    public var multiline = false
    public var interpolations: [Interpolation] = []
  }

  public struct Interpolation: Sendable, Equatable {
    public var open: String
    public var close: String
    /// The opening twice stands for itself (f-strings).
    public var doubled = false
    /// Must follow the opening, and is code (`$` of PHP's `{$name}`).
    public var before: String?
    /// This byte outside brackets ends the code and begins a format text (f-strings).
    public var format: String?
  }

  public enum BlockStyle: String, Sendable, CaseIterable { case braces, indentation, words }
  public enum TypeArguments: String, Sendable, CaseIterable { case angle, square, turbofish }

  /// What a function literal looks like, so that assignments can name it.
  public struct FunctionValue: Sendable, Equatable {
    /// Words that begin one: `function`, `func`, `lambda`.
    public var keywords: [String] = []
    /// Words that may stand before it: `async`.
    public var modifiers: [String] = []
    /// Stands between parameters and body: `=>`.
    public var arrow: String?
  }
}
