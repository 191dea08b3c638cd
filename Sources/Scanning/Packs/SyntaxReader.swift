/// Reads the `syntax` section of a pack.
enum SyntaxReader {
  static func read(_ fields: inout FieldReader, into syntax: inout ScannerDefinition.Syntax) {
    func replace<Element>(_ path: WritableKeyPath<ScannerDefinition.Syntax, [Element]>, _ new: [Element]) {
      if !new.isEmpty { syntax[keyPath: path] = new }
    }
    replace(\.lineComments, fields.strings("lineComments"))
    var comments: [ScannerDefinition.BlockComment] = []
    for var reader in fields.readers("blockComments") {
      comments.append(
        .init(open: reader.required("open"), close: reader.required("close"), nested: reader.bool("nested")))
      reader.finish()
      fields.absorb(reader.problems)
    }
    replace(\.blockComments, comments)
    var strings: [ScannerDefinition.StringSyntax] = []
    for var reader in fields.readers("strings") {
      strings.append(string(&reader))
      fields.absorb(reader.problems)
    }
    replace(\.strings, strings)
    if let characters = fields.string("wordCharacters") { syntax.wordCharacters = characters }
    replace(\.memberOperators, fields.strings("memberOperators"))
    if let scope = fields.string("scopeOperator") { syntax.scopeOperator = scope }
    if let blocks = fields.choice("blocks", of: ScannerDefinition.BlockStyle.self) { syntax.blocks = blocks }
    if fields.node("regexLiterals") != nil { syntax.regexLiterals = fields.bool("regexLiterals") }
    if fields.node("markup") != nil { syntax.markup = fields.bool("markup") }
    if let arguments = fields.choice("typeArguments", of: ScannerDefinition.TypeArguments.self) {
      syntax.typeArguments = arguments
    }
    replace(\.keywords, fields.strings("keywords"))
    replace(\.expressionKeywords, fields.strings("expressionKeywords"))
    replace(\.constructionKeywords, fields.strings("constructionKeywords"))
    replace(\.taggedStrings, fields.strings("taggedStrings"))
    replace(\.typeBraceAfter, fields.strings("typeBraceAfter"))
    replace(\.continuesAfter, fields.strings("continuesAfter"))
    replace(\.continuesBefore, fields.strings("continuesBefore"))
    replace(\.exportKeywords, fields.strings("exportKeywords"))
    replace(\.loops, fields.strings("loops"))
    replace(\.repeatedHeaders, fields.strings("repeatedHeaders"))
    replace(\.loopCalls, fields.strings("loopCalls"))
    replace(\.endlessLoops, fields.strings("endlessLoops"))
    replace(\.pauses, fields.strings("pauses"))
    replace(\.batchCalls, fields.strings("batchCalls"))
    replace(\.queryRoots, fields.strings("queryRoots"))
    replace(\.queryEnds, fields.strings("queryEnds"))
    replace(\.queryTypes, fields.strings("queryTypes"))
    replace(\.queueTypes, fields.strings("queueTypes"))
    replace(\.queueMembers, fields.strings("queueMembers"))
    replace(\.fewCalls, fields.strings("fewCalls"))
    replace(\.fewTypes, fields.strings("fewTypes"))
    replace(\.partCalls, fields.strings("partCalls"))
    replace(\.leaveWords, fields.strings("leaveWords"))
    replace(\.skipWords, fields.strings("skipWords"))
    replace(\.listCalls, fields.strings("listCalls"))
    replace(\.listMakers, fields.strings("listMakers"))
    replace(\.onceTypes, fields.strings("onceTypes"))
    replace(\.tryWords, fields.strings("tryWords"))
    replace(\.matchWords, fields.strings("matchWords"))
    for var reader in fields.readers("functionValue") {
      syntax.functionValue = .init(
        keywords: reader.strings("keywords"), modifiers: reader.strings("modifiers"), arrow: reader.string("arrow"))
      reader.finish()
      fields.absorb(reader.problems)
    }
    if fields.node("docStrings") != nil { syntax.docStrings = fields.bool("docStrings") }
    replace(\.docComments, fields.strings("docComments"))
    if let pattern = fields.string("generatedPattern") { syntax.generatedPattern = pattern }
    if fields.node("spacedComments") != nil { syntax.spacedComments = fields.bool("spacedComments") }
    if let characters = fields.string("digitSeparators") { syntax.digitSeparators = characters }
    if let characters = fields.string("wordSuffixes") { syntax.wordSuffixes = characters }
    if let characters = fields.string("wordTails") { syntax.wordTails = characters }
    if let characters = fields.string("wordSigils") { syntax.wordSigils = characters }
    if let quote = fields.string("quotedWords") {
      syntax.quotedWords = quote
      if quote.utf8.count != 1 { fields.report("`quotedWords` is one byte") }
    }
    if let pattern = fields.string("endOfCode") { syntax.endOfCode = pattern }
    replace(\.assignmentOperators, fields.strings("assignmentOperators"))
    structure(&fields, into: &syntax)
    calls(&fields, into: &syntax)
    fields.finish()
  }

  /// What lines, blocks and bodies look like.
  private static func structure(_ fields: inout FieldReader, into syntax: inout ScannerDefinition.Syntax) {
    func replace(_ path: WritableKeyPath<ScannerDefinition.Syntax, [String]>, _ new: [String]) {
      if !new.isEmpty { syntax[keyPath: path] = new }
    }
    if let ends = fields.choice("statementEnds", of: StatementEnds.self) { syntax.semicolons = ends == .semicolons }
    for var reader in fields.readers("directives") {
      var directives = ScannerDefinition.Directives(open: reader.required("open"), words: reader.strings("words"))
      if directives.open.utf8.count != 1 { reader.report("`open` of directives is one byte") }
      for var branches in reader.readers("branches") {
        directives.branchOpen = branches.strings("open")
        directives.branchMiddle = branches.strings("middle")
        directives.branchClose = branches.strings("close")
        branches.finish()
        reader.absorb(branches.problems)
      }
      reader.finish()
      fields.absorb(reader.problems)
      syntax.directives = directives
    }
    for var reader in fields.readers("regions") {
      syntax.regions = .init(open: reader.required("open"), close: reader.required("close"))
      reader.finish()
      fields.absorb(reader.problems)
    }
    var blocks: [ScannerDefinition.BlockWords] = []
    for var reader in fields.readers("blockWords") {
      blocks.append(
        .init(
          open: reader.strings("open"), close: reader.strings("close"),
          place: reader.choice("where", of: ScannerDefinition.BlockWords.Place.self),
          headers: reader.strings("headers"), argument: reader.bool("argument"),
          isBody: reader.node("body") == nil || reader.bool("body"), endless: reader.string("endless")))
      reader.finish()
      fields.absorb(reader.problems)
    }
    if !blocks.isEmpty { syntax.blockWords = blocks }
    replace(\.nameKeywords, fields.strings("nameKeywords"))
    replace(\.expressionBodies, fields.strings("expressionBodies"))
    replace(\.transparentBlocks, fields.strings("transparentBlocks"))
    replace(\.declarationTrailers, fields.strings("declarationTrailers"))
    replace(\.typeTokens, fields.strings("typeTokens"))
    if fields.node("macroTrailers") != nil { syntax.macroTrailers = fields.bool("macroTrailers") }
    if fields.node("qualifiedDeclarations") != nil {
      syntax.qualifiedDeclarations = fields.bool("qualifiedDeclarations")
    }
    if fields.node("initializerExpressions") != nil {
      syntax.initializerExpressions = fields.bool("initializerExpressions")
    }
    replace(\.clauseKeywords, fields.strings("clauseKeywords"))
    if fields.node("initializerLists") != nil { syntax.initializerLists = fields.bool("initializerLists") }
    if fields.node("caseInsensitive") != nil { syntax.caseInsensitive = fields.bool("caseInsensitive") }
  }

  private enum StatementEnds: String, CaseIterable { case lines, semicolons }

  /// What a call looks like beyond a word and its parentheses.
  private static func calls(_ fields: inout FieldReader, into syntax: inout ScannerDefinition.Syntax) {
    if fields.node("trailingClosures") != nil { syntax.trailingClosures = fields.bool("trailingClosures") }
    let headers = fields.strings("headers")
    if !headers.isEmpty { syntax.headers = headers }
    if let calls = fields.choice("commandCalls", of: ScannerDefinition.CommandCalls.self) {
      syntax.commandCalls = calls
    }
    if fields.node("erasedImports") != nil { syntax.erasedImports = fields.bool("erasedImports") }
    for var reader in fields.readers("nameCalls") {
      syntax.nameCalls = .init(
        parameters: reader.strings("parameters"), lists: reader.strings("lists"), handlers: reader.strings("handlers"),
        patterns: reader.strings("patterns"))
      reader.finish()
      fields.absorb(reader.problems)
    }
    let bare = fields.strings("bareMemberCalls")
    if !bare.isEmpty { syntax.bareMemberCalls = bare == ["true"] ? syntax.memberOperators : bare }
    let modifiers = fields.strings("modifierKeywords")
    if !modifiers.isEmpty { syntax.modifierKeywords = modifiers }
    if fields.node("lowercaseCalls") != nil { syntax.lowercaseCalls = fields.bool("lowercaseCalls") }
    if fields.node("reservedKeywords") != nil { syntax.reservedKeywords = fields.bool("reservedKeywords") }
    if fields.node("typedDeclarations") != nil { syntax.typedDeclarations = fields.bool("typedDeclarations") }
    if fields.node("callsInBodiesOnly") != nil { syntax.callsInBodiesOnly = fields.bool("callsInBodiesOnly") }
    if fields.node("implicitMembers") != nil { syntax.implicitMembers = fields.bool("implicitMembers") }
    if let word = fields.string("closureWord") { syntax.closureWord = word }
    for var reader in fields.readers("headScopes") {
      syntax.headScopes = .init(block: reader.strings("block"), branch: reader.strings("branch"))
      reader.finish()
      fields.absorb(reader.problems)
    }
    let roots = fields.strings("rootOperators")
    if !roots.isEmpty { syntax.rootOperators = roots }
    if fields.node("optionalCalls") != nil { syntax.optionalCalls = fields.bool("optionalCalls") }
    if fields.node("overloads") != nil { syntax.overloads = fields.bool("overloads") }
    if let label = fields.string("argumentLabels") { syntax.argumentLabels = label }
    for var reader in fields.readers("casts") {
      syntax.casts = .init(
        brackets: reader.bool("brackets"), words: reader.strings("words"), functions: reader.strings("functions"))
      reader.finish()
      fields.absorb(reader.problems)
    }
    if fields.node("opaqueMacros") != nil { syntax.opaqueMacros = fields.bool("opaqueMacros") }
    if fields.node("constructionNeedsArguments") != nil {
      syntax.constructionNeedsArguments = fields.bool("constructionNeedsArguments")
    }
    let uncalled = fields.strings("uncalledAfter")
    if !uncalled.isEmpty { syntax.uncalledAfter = uncalled }
    for var reader in fields.readers("patterns") {
      syntax.patterns = .init(
        open: reader.strings("open"), close: reader.strings("close"), members: reader.bool("members"))
      reader.finish()
      fields.absorb(reader.problems)
    }
    if fields.node("bangCalls") != nil { syntax.bangCalls = fields.bool("bangCalls") }
  }

  private static func string(_ reader: inout FieldReader) -> ScannerDefinition.StringSyntax {
    let opening = reader.string("opening")
    let open = opening == nil ? reader.required("open") : reader.string("open") ?? ""
    let heredoc = reader.bool("heredoc")
    var string = ScannerDefinition.StringSyntax(
      open: open, close: reader.string("close") ?? (heredoc ? "{fence}" : open))
    string.opening = opening
    string.heredoc = heredoc
    if opening != nil, !open.isEmpty { reader.report("a string has `open` or `opening`, not both") }
    string.whereExpression = reader.choice("where", of: StringPlace.self) == .expression
    string.closeRun = reader.bool("closeRun")
    string.doubledClose = reader.bool("doubledClose")
    string.isComment = reader.bool("comment")
    string.prefixes = reader.strings("prefixes").map { $0.lowercased() }
    string.escape = reader.string("escape")
    if let escape = string.escape, escape.utf8.count != 1 { reader.report("`escape` is one byte") }
    string.multiline = reader.bool("multiline")
    for var inner in reader.readers("interpolation") {
      string.interpolations.append(
        .init(
          open: inner.required("open"), close: inner.required("close"), doubled: inner.bool("doubled"),
          before: inner.string("before"), format: inner.string("format")))
      inner.finish()
      reader.absorb(inner.problems)
    }
    reader.finish()
    return string
  }

  private enum StringPlace: String, CaseIterable { case expression }
}
