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
    for var reader in fields.readers("functionValue") {
      syntax.functionValue = .init(
        keywords: reader.strings("keywords"), modifiers: reader.strings("modifiers"), arrow: reader.string("arrow"))
      reader.finish()
      fields.absorb(reader.problems)
    }
    if fields.node("docStrings") != nil { syntax.docStrings = fields.bool("docStrings") }
    replace(\.docComments, fields.strings("docComments"))
    if let pattern = fields.string("generatedPattern") { syntax.generatedPattern = pattern }
    fields.finish()
  }

  private static func string(_ reader: inout FieldReader) -> ScannerDefinition.StringSyntax {
    let open = reader.required("open")
    var string = ScannerDefinition.StringSyntax(open: open, close: reader.string("close") ?? open)
    string.prefixes = reader.strings("prefixes").map { $0.lowercased() }
    string.escape = reader.string("escape")
    if let escape = string.escape, escape.utf8.count != 1 { reader.report("`escape` is one byte") }
    string.multiline = reader.bool("multiline")
    for var inner in reader.readers("interpolation") {
      string.interpolation = .init(
        open: inner.required("open"), close: inner.required("close"), doubled: inner.bool("doubled"),
        format: inner.string("format"))
      inner.finish()
      reader.absorb(inner.problems)
    }
    reader.finish()
    return string
  }
}
