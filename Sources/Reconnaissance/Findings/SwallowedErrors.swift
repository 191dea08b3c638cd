import CodeIndex
import Facts

/// Handlers of any error that let it end without a trace: nothing is raised again, logged or counted, and nothing is called
/// that might do so.
///
/// A handler of a named error is left out: `except KeyError` decides a case. What only raises is too: whoever calls sees it.
/// So is one before which nothing leaves the program (``Reach``): a value that cannot be read is a case as well. Whoever says
/// in a comment why nothing is done has thought about it.
/// Where a language has no handler that names an error, one that calls nothing says little, and only the others' habit counts.
struct SwallowedErrors {
  struct Finding {
    let handler: FactView
    /// Handlers of any error in its folder, and those of them that log.
    let siblings: Int
    let logging: Int
    /// The nearest handler that does log.
    let model: FactView?
  }

  /// In the order of the handlers asked about.
  let findings: [Finding]
  /// Handlers of any error that were looked at.
  let count: Int
  /// Those that leave no trace either, and are no finding: the pack tells of none, a comment says why, or nothing before them
  /// leaves the program.
  let silent: [FactView]

  /// - Parameter handlers: `error` facts of the code at hand.
  init(_ handlers: [FactView], _ index: CodeIndex) {
    let browser = BrowserCode(index)
    let reach = Reach(index)
    let uncalled = UncalledCode(index)
    let looked = handlers.filter {
      Self.isBroad($0, index) && !RunsOnce.holds($0.file, index) && !index.isOfTests($0) && !browser.holds($0.file)
    }
    count = looked.count
    var pages: [ScannedFile: Page] = [:]
    func page(_ file: ScannedFile) -> Page {
      if let known = pages[file] { return known }
      let page = Page(file)
      pages[file] = page
      return page
    }
    var folders: [String: [(handler: FactView, logs: Bool)]] = [:]
    func siblings(_ folder: String) -> [(handler: FactView, logs: Bool)] {
      if let known = folders[folder] { return known }
      let all = index.files(in: folder).filter { $0.role == .source }.flatMap { $0.facts(.error) }.filter {
        Self.isBroad($0, index)
      }
      .map { (handler: $0, logs: page($0.file).observes($0)) }
      folders[folder] = all
      return all
    }
    let mute = looked.filter { handler in
      let page = page(handler.file)
      return !page.observes(handler) && !page.raises(handler) && !page.calls(handler)
    }
    let findings: [Finding] = mute.compactMap { handler in
      guard handler[.explained] == nil, index.profile(for: handler.file)?.practice.tellsSilentErrors == true else {
        return nil
      }
      let others = siblings(handler.file.folder)
      let logging = others.filter(\.logs)
      guard
        handler[.value] != "untyped" || logging.count >= 2 && logging.count * 2 >= others.count,
        !Self.onlyClearsUp(handler, index), !RunsOnce.isStep(handler, index), !uncalled.holds(handler),
        reach.leavesProgram(handler.file, lines: Self.guarded(by: handler, index))
      else { return nil }
      return Finding(
        handler: handler, siblings: others.count, logging: logging.count,
        model: logging.first { $0.handler.file == handler.file }?.handler ?? logging.first?.handler)
    }
    self.findings = findings
    let found = Set(findings.map(\.handler))
    silent = mute.filter { !found.contains($0) }
  }

  /// What is tried is to be rid of something, and nothing else: `fs.unlinkSync(tmp)`.
  static func onlyClearsUp(_ handler: FactView, _ index: CodeIndex) -> Bool {
    let calls = index.facts(in: handler.file, lines: guarded(by: handler, index)).filter {
      $0.kind == .call && !asking.contains($0.name)
    }
    return !calls.isEmpty
      && calls.allSatisfy { IdentifierWords.split($0.name).first.map(clearing.contains) ?? false }
  }

  private static let clearing: Set<String> = [
    "unlink", "rm", "rmdir", "rmtree", "close", "destroy", "kill", "disconnect",
  ]
  private static let asking: Set<String> = ["existsSync", "exists", "require"]

  /// The lines of what a handler guards. Where that is not known, what stands before it in its definition.
  static func guarded(by handler: FactView, _ index: CodeIndex) -> ClosedRange<Int> {
    let first = handler.triedLines?.lowerBound ?? index.enclosingDefinition(of: handler)?.startLine ?? 1
    return min(first, handler.startLine)...handler.startLine
  }

  /// Reaches over a body of its own, and handles whatever comes.
  private static func isBroad(_ fact: FactView, _ index: CodeIndex) -> Bool {
    guard fact.kind == .error, fact.detail == .handle, fact.endLine > fact.startLine else { return false }
    return index.profile(for: fact.file)?.practice.broadErrors.contains(fact.name) ?? false
  }

  /// Where a file raises, observes and calls.
  private struct Page {
    private let raising: [Int]
    private let observing: [Int]
    private let calling: [Int]

    init(_ file: ScannedFile) {
      raising = file.facts(.error).filter { $0.detail == .raise }.map(\.startLine).sorted()
      observing = file.facts(.observe).map(\.startLine).sorted()
      // What is called by a variable's name has no call of its own in every language, but is named.
      let named = file.facts(.reference).filter { $0.detail == .callback }
      calling = (file.facts(.call) + named).map(\.startLine).sorted()
    }

    func raises(_ handler: FactView) -> Bool { Self.holds(raising, handler) }
    func observes(_ handler: FactView) -> Bool { Self.holds(observing, handler) }
    func calls(_ handler: FactView) -> Bool { Self.holds(calling, handler) }

    /// The line of the head is left out: what it calls is what may fail.
    private static func holds(_ lines: [Int], _ handler: FactView) -> Bool {
      var (low, high) = (0, lines.count)
      while low < high {
        let middle = (low + high) / 2
        if lines[middle] <= handler.startLine { low = middle + 1 } else { high = middle }
      }
      return low < lines.count && lines[low] <= handler.endLine
    }
  }
}
