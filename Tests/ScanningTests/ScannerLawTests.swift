import Facts
import TestKit
import Testing

@testable import Scanning

/// What holds of every scan, whatever the bytes.
struct ScannerLawTests {
  static let languages = BuiltIn.library.languages.map(\.id)

  /// Every prefix of a short sample; of a long one as many, evenly spread, since their work is the square of the length.
  @Test(arguments: LanguageSample.all) func lawsHoldOfPrefixes(sample: LanguageSample) throws {
    let bytes = sample.bytes
    let scan = try LawfulScan(sample.language)
    scan.check(bytes, "\(sample)")
    for end in stride(from: 0, to: bytes.count, by: 1 + bytes.count / 200) {
      scan.check(Array(bytes.prefix(end)), "\(sample), first \(end) bytes", repeated: false)
    }
  }

  /// A line that ends with the bracket which the file begins with has an indentation too.
  @Test func aHeaderMayEndWithTheFirstBracket() throws {
    let scan = try LawfulScan("python")
    let text =
      "[class A:\n]sleep(1)#]\\\n\\\n(class A:\nwhile not a.is_set():\nwhile not a.is_set():\n        if x:\n"
      + "\t@app.before_request\n\\\nrouter.get, \"/x\"){while not a.is_set():\ndef f():\n\'}"
    scan.check(Array(text.utf8), "a bracket before all")
  }

  /// Pieces that open and close things, in any order.
  @Test(arguments: languages) func lawsHoldOfSoup(language: String) throws {
    let scan = try LawfulScan(language)
    let syntax = scan.scanner.definition.syntax
    var pieces: [[UInt8]] = [
      "\n", "\r\n", " ", "\t", "(", ")", "[", "]", "{", "}", "<", ">", "/", "\\", "\"", "'", "`", "${", "#", "=", "=>",
      ":",
      ",", ";", ".", "@", "é", "\u{FEFF}", "x", "name", "1", "0x", "    ", "</", "/>", "<a ", "import a ", "import (",
      "from a import b", "export default ", "class A", "def f(", "func f(", "function f(", "return ", "async ",
      "await ",
      "f\"{", "r'''", "\"\"\"", "//", "/*", "*/",
    ].map { Array($0.utf8) }
    for string in syntax.strings { pieces += [Array(string.open.utf8), Array(string.close.utf8)] }
    for word in syntax.keywords + syntax.lineComments { pieces.append(Array(word.utf8) + [0x20]) }
    for rule in ScannerLibrary.builtIn(language, examples: true)?.rules ?? [] {
      pieces += rule.matching.prefix(1).map { Array($0.utf8) } + rule.keywords.map { Array($0.utf8) + [0x20] }
    }
    pieces += (0..<256).map { [UInt8($0)] }
    for seed in 0..<40 {
      var random = SeededGenerator(seed: UInt64(seed))
      let soup = (0..<Int.random(in: 1...200, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      scan.check(soup, "\(language), soup \(seed)")
    }
    for seed in 100..<110 {
      var random = SeededGenerator(seed: UInt64(seed))
      let noise = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) }
      scan.check(noise, "\(language), noise \(seed)")
    }
  }

  /// Each of these over and over.
  static let pieces = [
    "(", "\"", "import a ", "`", "f({[", "<a>", "${`", "a.", "\n  x:", "def f():\n ", "@a\n", "\\", "/", "/[",
    "a.b(c, d)\n", "x = 1; ", "fn f() ", "func f() ", "class A : B\n", "do\n", "#if a\n",
  ]

  /// The work of a scan must grow with the length. It is counted, since time in a test says nothing.
  @Test(arguments: languages) func workGrowsWithTheLength(language: String) throws {
    let scan = try LawfulScan(language)
    for piece in Self.pieces {
      let work = [4_096, 16_384].map { length in
        scan.check(Self.run(of: piece, length), "\(language), \(piece) repeated", repeated: false)
      }
      #expect(work[1] <= 5 * work[0] + 4_096, "\(language), \(piece) repeated")
      // Where the budget has to stop a scan, the growth says nothing: it must not come to that.
      #expect(work[1] <= WorkBudget.limit(bytes: 16_384), "\(language), \(piece) repeated")
    }
  }

  /// What took quadratic time once, a whole mebibyte of it.
  @Test(arguments: [
    ("python", "@a\n"), ("tsx", "def f():\n "), ("javascript", "f({["),
  ])
  func aMebibyteOfOneThing(language: String, piece: String) throws {
    let scan = try LawfulScan(language)
    scan.check(Self.run(of: piece, 1 << 20), "\(language), \(piece) repeated", repeated: false)
  }

  /// A file that asks for more than its share is stopped at the same place every time, and says so.
  @Test func aFileOverItsBudgetIsPartial() throws {
    let scanner = try #require(try BuiltIn.scanner("typescript"))
    var workspace = try ScanWorkspace()
    let bytes = Self.run(of: "a<", 1 << 18)
    let content = scanner.scan(bytes, using: &workspace)
    #expect(content.partial == .workLimit)
    #expect(workspace.workSpent < 2 * WorkBudget.perByte * bytes.count)
    #expect(scanner.scan(bytes, using: &workspace) == content)
  }

  private static func run(of piece: String, _ length: Int) -> [UInt8] {
    Array(String(repeating: piece, count: length / piece.utf8.count).utf8)
  }

  /// Things in things: nothing may recurse.
  @Test(arguments: languages) func deepNesting(language: String) throws {
    let scan = try LawfulScan(language)
    let depth = 4_000
    for (open, close) in [("(", ")"), ("f(", ")"), ("{", "}"), ("[{(", ")}]"), ("function f() {\n", "}\n")] {
      let bytes = Array((String(repeating: open, count: depth) + String(repeating: close, count: depth)).utf8)
      scan.check(bytes, "\(language), \(open)…\(close) nested", repeated: false)
    }
    let crossed = String(repeating: "(", count: 16_000) + String(repeating: "]", count: 16_000)
    scan.check(Array(crossed.utf8), "\(language), brackets that do not pair", repeated: false)
    let indented = (0..<200).map { String(repeating: " ", count: $0) + "def f\($0)():\n" }.joined()
    scan.check(Array(indented.utf8), "\(language), indented", repeated: false)
  }

  /// More brackets than a token's depth can count.
  @Test func depthBeyondItsFieldIsNoTrap() throws {
    let scan = try LawfulScan("javascript")
    let deep = String(repeating: "{", count: 70_000) + " class A { f() { } }"
    scan.check(Array(deep.utf8), "70,000 brackets", repeated: false)
  }

  /// Scratch left behind by another file never shows.
  @Test func factsDoNotDependOnWhatWasScannedBefore() throws {
    var workspace = try ScanWorkspace()
    var random = SeededGenerator(seed: 7)
    let samples = LanguageSample.all.shuffled(using: &random)
    for pair in zip(samples, samples.dropFirst()) {
      for sample in [pair.0, pair.1] {
        let scanner = try #require(try BuiltIn.scanner(sample.language))
        var fresh = try ScanWorkspace()
        #expect(
          scanner.scan(sample.bytes, using: &workspace) == scanner.scan(sample.bytes, using: &fresh), "\(sample)")
      }
    }
  }

}

/// A scan whose result is held to the laws.
final class LawfulScan {
  let scanner: Scanner
  private var workspace: ScanWorkspace

  init(_ language: String) throws {
    scanner = try #require(try BuiltIn.scanner(language))
    workspace = try ScanWorkspace()
  }

  /// - Parameter repeated: whether to scan twice and compare.
  /// - Returns: the work of a scan.
  @discardableResult func check(_ bytes: [UInt8], _ what: String, repeated: Bool = true) -> Int {
    let content = scanner.scan(bytes, using: &workspace)
    if let problem = Self.problem(content) ?? Self.problem(workspace.buffer, bytes) {
      Issue.record("\(what): \(problem)")
    }
    if repeated {
      #expect(scanner.scan(bytes, using: &workspace) == content, "\(what): the second scan differs")
    }
    return workspace.workSpent
  }

  /// The first law of facts that is broken. One pass, so that a mebibyte of facts takes no time.
  static func problem(_ content: FileFacts) -> String? {
    var last: (Int32, Int32) = (0, 0)
    for (index, fact) in content.facts.enumerated() {
      let name = content.names[fact.name]
      if (fact.startLine, fact.startColumn) < last { return "fact \(index) `\(name)` is out of order" }
      last = (fact.startLine, fact.startColumn)
      if fact.startLine < 1 || fact.startColumn < 1 || fact.endLine < fact.startLine
        || Int(fact.endLine) > content.lineCount
      {
        return "fact \(index) `\(name)` at \(fact.startLine)-\(fact.endLine) of \(content.lineCount) lines"
      }
      if Int(fact.firstAttribute) + Int(fact.attributeCount) > content.attributes.count {
        return "fact \(index) `\(name)` has attributes that are not there"
      }
      guard fact.container >= 0 else { continue }
      guard fact.container < index else { return "fact \(index) `\(name)` precedes its container" }
      let container = content.facts[Int(fact.container)]
      if container.startLine > fact.startLine || container.endLine < fact.endLine {
        return "fact \(index) `\(name)` at \(fact.startLine)-\(fact.endLine) reaches out of its container "
          + "`\(content.names[container.name])` at \(container.startLine)-\(container.endLine)"
      }
    }
    return nil
  }

  /// The first law of the lexical pass that is broken.
  static func problem(_ buffer: TokenBuffer, _ source: [UInt8]) -> String? {
    guard buffer.masked.count == source.count else { return "the masked copy has another length" }
    for index in source.indices {
      let (old, new) = (source[index], buffer.masked[index])
      if new != old, new != 0x20, new != 0x01 { return "byte \(index) is masked by \(new)" }
      if old == 0x0A, new == 0x20 { return "the line feed at \(index) is lost" }
    }
    let starts = [0] + source.indices.filter { source[$0] == 0x0A }.map { UInt32($0 + 1) }
    if buffer.lineStarts != starts, buffer.lineStarts != starts.filter({ $0 == 0 || $0 < source.count }) {
      return "lines begin elsewhere"
    }
    var end: UInt32 = 0
    for (index, token) in buffer.tokens.enumerated() {
      if token.start < end || token.end < token.start || Int(token.end) > source.count {
        return "token \(index) at \(token.start)..<\(token.end) overlaps or is out of order"
      }
      end = token.end
      if token.mate >= 0, let problem = problem(ofPair: index, buffer) { return problem }
    }
    for pair in zip(buffer.comments, buffer.comments.dropFirst()) where pair.1.start < pair.0.end {
      return "comments overlap"
    }
    return nil
  }

  /// What is wrong with the partner of the token at `index`.
  private static func problem(ofPair index: Int, _ buffer: TokenBuffer) -> String? {
    let token = buffer.tokens[index]
    let partner = Int(token.mate)
    guard partner < buffer.tokens.count, partner != index else { return "mate of token \(index)" }
    let mate = buffer.tokens[partner]
    if partner < index {
      // It closes: what it closes opens, and ends here unless branches of a conditional share the end.
      guard Int(mate.mate) > partner, mate.kind != .close else {
        return "token \(index) closes \(partner), which opens nothing"
      }
      guard Int(mate.mate) == index || !buffer.directives.isEmpty else {
        return "brackets \(partner) and \(index) are not each other's"
      }
      return nil
    }
    // It opens. A block between words, and what a branch left open, may end without a closer.
    if Int(mate.mate) == index {
      return mate.depth == token.depth ? nil : "brackets \(index) and \(partner) stand at different depths"
    }
    guard token.kind == .word || !buffer.directives.isEmpty else {
      return "brackets \(index) and \(partner) are not each other's"
    }
    return nil
  }
}
