public import Facts
import PCRE2

/// A language pack ready to run: immutable, shared by all workers.
///
/// `scan` is a pure function of the bytes: the same bytes give the same facts, whatever was scanned before.
public final class Scanner: Sendable {
  public let definition: ScannerDefinition
  let tables: LexicalTables
  let words: WordTable
  /// Pairs the words that open and close blocks; nil where blocks have other marks.
  let pairing: BlockPairing?
  let wordFlags: [UInt64]
  let rules: [CompiledRule]
  /// Rules by where they are tried, in the order of the pack.
  let groups: RuleGroups
  let freeRules: [Int]
  let directiveRules: [Int]
  let generated: Pattern?
  /// Searched in a file's path: a match makes it a test.
  let testPaths: [Pattern]

  public var profile: LanguageProfile { definition.profile }

  /// - Throws: every pattern that does not compile, and every capture that means nothing.
  public init(_ definition: ScannerDefinition) throws(PackError) {
    self.definition = definition
    var problems: [PackProblem] = []
    var rules: [CompiledRule] = []
    let file = definition.file
    tables = try LexicalTables(definition.syntax, file: file)
    words = WordTable(definition)
    pairing = BlockPairing(definition.syntax, words: words)
    wordFlags = words.entries.map(\.flags)
    let components = PathComponents(
      middlewareNames: definition.profile.routing.middlewareNames, nameMakers: definition.profile.routing.nameMakers)
    let caseless = definition.syntax.caseInsensitive
    for rule in definition.rules {
      do { rules.append(try CompiledRule(rule, components: components, caseless: caseless, file: file)) } catch {
        problems += error.problems
      }
    }
    if let source = definition.syntax.generatedPattern {
      do { generated = try Pattern(source) } catch {
        generated = nil
        problems.append(PackProblem(file: file, line: 1, "`generatedPattern`: \(error)"))
      }
    } else {
      generated = nil
    }
    var testPaths: [Pattern] = []
    for source in definition.testPaths {
      do { testPaths.append(try Pattern(source)) } catch {
        problems.append(PackProblem(file: file, line: 1, "`testPaths`: \(error)"))
      }
    }
    self.testPaths = testPaths
    if !problems.isEmpty { throw PackError(problems: problems) }
    self.rules = rules
    groups = RuleGroups(rules, words)
    freeRules = rules.indices.filter { rules[$0].definition.anchor == .free }
    directiveRules = rules.indices.filter { rules[$0].definition.anchor == .directive }
  }

  /// The facts of one file.
  ///
  /// - Parameter workspace: scratch of the calling worker; its contents do not matter.
  public func scan(_ source: UnsafeRawBufferPointer, using workspace: inout ScanWorkspace) -> FileFacts {
    Lexer.read(source, tables: tables, match: &workspace.match, into: &workspace.buffer)
    var scan = FileScan(scanner: self, source: source, sieves: workspace.sieves(of: self))
    return scan.run(&workspace)
  }

  public func scan(_ source: [UInt8], using workspace: inout ScanWorkspace) -> FileFacts {
    source.withUnsafeBytes { scan($0, using: &workspace) }
  }
}

/// One worker's scratch memory, reused for every file it scans.
public struct ScanWorkspace: ~Copyable {
  var buffer = TokenBuffer()
  var entries: [UInt16] = []
  var match: MatchState
  private var sieves: RuleSieves?
  private var known: [RuleSieves] = []
  /// Indices of the rules that make no facts and matched in the last scan, for those who check packs.
  var silentMatches: Set<Int> = []
  /// What the last scan cost, as ``WorkBudget`` counts.
  var workSpent = 0

  public init() throws(ScanWorkspaceError) {
    do { match = try MatchState() } catch { throw ScanWorkspaceError() }
  }

  /// Files of one language mostly follow one another, so the sieves of the last one are kept, and those before it too.
  mutating func sieves(of scanner: Scanner) -> RuleSieves {
    if let sieves, sieves.scanner === scanner { return sieves }
    let found = known.first { $0.scanner === scanner } ?? RuleSieves(scanner)
    if !known.contains(where: { $0 === found }) { known.append(found) }
    sieves = found
    return found
  }
}

/// There is no memory for a worker's scratch.
public struct ScanWorkspaceError: Error, CustomStringConvertible {
  public init() {}
  public var description: String { "out of memory for a scanner's scratch" }
}
