/// Questions about the structure of one file's tokens: where a block, a statement or a value ends.
///
/// Brackets are skipped through their partners, so each answer costs about as many steps as the text has tokens at its
/// own level. Positions are token indices; ends are inclusive unless they say otherwise.
struct TokenView {
  let source: UnsafeRawBufferPointer
  let tokens: UnsafeBufferPointer<Token>
  /// For each token its entry in the word table.
  let entries: UnsafeBufferPointer<UInt16>
  let flags: UnsafeBufferPointer<UInt64>
  let lineStarts: UnsafeBufferPointer<UInt32>
  /// Not the traits themselves: they are large, and views are handed on all the time.
  let traits: UnsafePointer<SyntaxTraits>
  /// What the walks over this file have cost so far.
  let work: UnsafeMutablePointer<WorkBudget>
  let memory: UnsafeMutablePointer<WalkMemory>

  var syntax: SyntaxTraits {
    // SAFETY: they outlive the scan of a file, and a view lives within it. An address, for a value would be copied.
    unsafeAddress { traits }
  }

  var count: Int { tokens.count }

  func has(_ flag: WordTable.Flags, _ index: Int) -> Bool {
    flags[Int(entries[index])] & flag.rawValue != 0
  }

  /// A word that the language keeps for itself, unless it is used as a member's name (`promise.catch`).
  func isKeyword(_ index: Int) -> Bool {
    has(.keyword, index) && (syntax.reservedKeywords || memberOperator(endingAt: index - 1) == 0)
  }

  /// The byte of a bracket or punctuation token; the last one of an interpolation's opening.
  func byte(_ index: Int) -> UInt8 { source[Int(tokens[index].end) - 1] }

  func isPunctuation(_ index: Int, _ byte: UInt8) -> Bool {
    index >= 0 && index < count && tokens[index].kind == .punctuation && self.byte(index) == byte
  }

  func isOpen(_ index: Int, _ byte: UInt8) -> Bool {
    index >= 0 && index < count && tokens[index].kind == .open && self.byte(index) == byte
  }

  /// A bracket or a word that opens a block: what it holds ends at its partner.
  func opens(_ index: Int) -> Bool { tokens[index].kind == .open || Int(tokens[index].mate) > index }

  /// A bracket or a word that closes what an earlier token opened.
  func closes(_ index: Int) -> Bool {
    tokens[index].kind == .close || (tokens[index].mate >= 0 && Int(tokens[index].mate) < index)
  }

  func isWord(_ index: Int) -> Bool { index >= 0 && index < count && tokens[index].kind == .word }

  /// Two punctuation bytes without space between.
  func isPair(_ index: Int, _ first: UInt8, _ second: UInt8) -> Bool {
    isPunctuation(index, first) && isPunctuation(index + 1, second) && tokens[index].end == tokens[index + 1].start
  }

  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: source[Int(tokens[index].start)..<Int(tokens[index].end)])
  }

  /// The tokens within a range of bytes; nil when there are none.
  func tokens(in range: Range<Int>) -> ClosedRange<Int>? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var last = low
    while last + 1 < count, Int(tokens[last + 1].end) <= range.upperBound { last += 1 }
    return low < count && Int(tokens[low].end) <= range.upperBound ? low...last : nil
  }

  /// Index of the closing partner, or the last token when there is none.
  func partner(_ index: Int) -> Int { tokens[index].mate < 0 ? count - 1 : Int(tokens[index].mate) }
}

/// The parts of a pack's syntax that structure depends on. Nothing here counts its owners, and it is not copyable: every
/// question about tokens asks it.
struct SyntaxTraits: ~Copyable, Sendable {
  var blocks: ScannerDefinition.BlockStyle
  var semicolons: Bool
  var arrow: ShortWord
  var arrowBodies: Bool
  var trailingClosures: Bool
  var hasPauses: Bool
  var hasPartCalls: Bool
  var commandCalls: ScannerDefinition.CommandCalls?
  /// A name alone is a call where no variable has it.
  var nameCalls: Bool
  var bareMemberCalls: ShortWords
  var wordSuffixes: ShortWord
  var lambdaArrow: Bool
  var patternsAreMembers: Bool
  var hasModifiers: Bool
  var lowercaseCalls: Bool
  var reservedKeywords: Bool
  var macroTrailers: Bool
  var qualifiedDeclarations: Bool
  var initializerExpressions: Bool
  var typedDeclarations: Bool
  var initializerLists: Bool
  var bangCalls: Bool
  var angleArguments: Bool
  /// Type arguments stand behind `::` only, so that a bare `<` compares.
  var turbofish: Bool
  var callsInBodiesOnly: Bool
  var constructionNeedsArguments: Bool
  var optionalCalls: Bool
  var opaqueMacros: Bool
  var hasPatterns: Bool
  var assignmentOperators: ShortWords
  var squareArguments: Bool
  var memberOperators: ShortWords
  var scopeOperator: ShortWord
  /// Some member operator ends with the byte at this place.
  private var endsMember: (UInt64, UInt64) = (0, 0)
  var taggedStrings: ShortWord
  /// Some word makes what follows it a construction.
  var hasConstruction: Bool
  /// Calls say what they are given.
  var overloads: Bool
  /// `(T)x` is a value of T; so is `x as T`; so is `default(T)`.
  var bracketCasts: Bool
  var castWords: ShortWords
  var castFunctions: ShortWords
  /// What stands between an argument's label and its value; 0 where arguments have none.
  private var argumentLabel: UInt8
  /// A `*` before an argument takes what it points at; elsewhere it spreads a list.
  var starDereferences: Bool
  /// A member operator with nothing before it asks a type that what is around it says.
  var implicitMembers: Bool
  /// Ends the parameters of a closure; empty where closures are not braces.
  var closureWord: ShortWord
  /// Member operators that may begin a name.
  var rootOperators: ShortWords

  var indented: Bool { blocks == .indentation }

  /// Whether a member operator may end with a byte.
  func mayEndMember(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? endsMember.0 : endsMember.1) & (1 << UInt64(byte & 63)) != 0
  }

  /// Whether what stands at `index` ends an argument's label.
  func isArgumentLabel(_ view: TokenView, _ index: Int) -> Bool {
    argumentLabel != 0 && view.isPunctuation(index, argumentLabel) && !view.isPair(index, argumentLabel, argumentLabel)
      && !view.isPair(index, argumentLabel, UInt8(ascii: ">"))
  }

  init(_ syntax: ScannerDefinition.Syntax) {
    blocks = syntax.blocks
    semicolons = syntax.semicolons
    arrowBodies = syntax.expressionBodies.contains("=>")
    trailingClosures = syntax.trailingClosures
    hasPauses = !syntax.pauses.isEmpty
    hasPartCalls = !syntax.partCalls.isEmpty
    commandCalls = syntax.commandCalls
    nameCalls = syntax.nameCalls != nil
    bareMemberCalls = ShortWords(syntax.bareMemberCalls.map { ShortWord($0.utf8) })
    wordSuffixes = ShortWord(syntax.wordSuffixes.utf8)
    hasModifiers = !syntax.modifierKeywords.isEmpty
    lambdaArrow = syntax.functionValue.keywords.contains("->")
    lowercaseCalls = syntax.lowercaseCalls
    reservedKeywords = syntax.reservedKeywords
    macroTrailers = syntax.macroTrailers
    qualifiedDeclarations = syntax.qualifiedDeclarations
    initializerExpressions = syntax.initializerExpressions
    typedDeclarations = syntax.typedDeclarations
    initializerLists = syntax.initializerLists
    bangCalls = syntax.bangCalls
    arrow = ShortWord((syntax.functionValue.arrow ?? "").utf8)
    patternsAreMembers = syntax.patterns?.members ?? false
    angleArguments = syntax.typeArguments == .angle || syntax.typeArguments == .turbofish
    turbofish = syntax.typeArguments == .turbofish
    callsInBodiesOnly = syntax.callsInBodiesOnly
    constructionNeedsArguments = syntax.constructionNeedsArguments
    optionalCalls = syntax.optionalCalls
    opaqueMacros = syntax.opaqueMacros
    hasPatterns = syntax.patterns != nil
    assignmentOperators = ShortWords(syntax.assignmentOperators.map { ShortWord($0.utf8) })
    squareArguments = syntax.typeArguments == .square
    memberOperators = ShortWords(syntax.memberOperators.map { ShortWord($0.utf8) }.sorted { $0.count > $1.count })
    scopeOperator = ShortWord((syntax.scopeOperator ?? "").utf8)
    taggedStrings = ShortWord(syntax.taggedStrings.compactMap(\.utf8.first))
    hasConstruction = !syntax.constructionKeywords.isEmpty
    overloads = syntax.overloads
    bracketCasts = syntax.casts.brackets
    castWords = ShortWords(syntax.casts.words.map { ShortWord($0.utf8) })
    castFunctions = ShortWords(syntax.casts.functions.map { ShortWord($0.utf8) })
    argumentLabel = syntax.argumentLabels.utf8.first ?? 0
    starDereferences = syntax.memberOperators.contains("->")
    implicitMembers = syntax.implicitMembers
    closureWord = ShortWord(syntax.closureWord.utf8)
    rootOperators = ShortWords(syntax.rootOperators.map { ShortWord($0.utf8) })
    for end in memberOperators.compactMap(\.last) where end < 128 {
      if end < 64 { endsMember.0 |= 1 << UInt64(end) } else { endsMember.1 |= 1 << UInt64(end - 64) }
    }
  }
}
