import CodeIndex
import Facts
import Scanning
import SourceTree

/// What a user's words for a target mean where the facts leave it open: a line of a comment belongs to the definition
/// that the comment stands above, and only the text says what is a comment.
struct TargetReading: Sendable {
  let library: ScannerLibrary
  let tree: any SourceTree
  let index: CodeIndex
  let sizeLimit: Int

  /// The target itself where no comment is named, and where the comment is above nothing.
  func resolve(_ query: String) async -> TargetResolver.Result {
    if let (file, line) = index.targets.place(query),
      let definition = await definition(below: line, in: file)
    {
      return index.targets.result(of: definition)
    }
    return index.targets.resolve(query)
  }

  private func definition(below line: Int, in file: ScannedFile) async -> FactView? {
    guard let language = file.language, let scanner = try? library.scanner(for: language),
      let entry = tree.entry(at: file.path),
      case .success(let bytes) = await tree.contents(of: entry, limit: sizeLimit),
      var workspace = try? ScanWorkspace()
    else { return nil }
    let natures = bytes.withUnsafeBytes { LineNature.all(in: $0, scanner: scanner, using: &workspace) }
    guard line <= natures.count, natures[line - 1] == .comment else { return nil }
    var last = line
    while last < natures.count, natures[last] == .comment { last += 1 }
    guard let next = file.facts(.definition).first(where: { $0.startLine > last }), !next.detail.isNamespace,
      next.startLine - last <= Self.reach,
      natures[last..<min(next.startLine, natures.count)].allSatisfy({ $0 == .code })
    else { return nil }
    // What stands between, decorators and the words before a name, is part of the definition: nothing else may be there,
    // and no body may end there.
    let isItsOwn = (last + 1..<next.startLine).allSatisfy { isOfHead($0, in: file) }
    return isItsOwn && innermost(at: line, in: file) == around(next) ? next : nil
  }

  /// How many lines decorators and the words before a name may take.
  private static let reach = 16

  /// Whether a line holds a decorator, with whatever it is given, or nothing but names of types.
  private func isOfHead(_ line: Int, in file: ScannedFile) -> Bool {
    let facts = index.facts(in: file, lines: line...line)
    return facts.contains { $0.detail == .decorator } || facts.allSatisfy { $0.detail == .typeUse }
  }

  private func innermost(at line: Int, in file: ScannedFile) -> FactView? {
    file.facts(.definition).last {
      ($0.detail.isFunctionLike || $0.detail.isTypeLike) && $0.lines.contains(line) && $0.lines.count > 1
    }
  }

  private func around(_ definition: FactView) -> FactView? {
    var container = definition.container
    while let current = container, !current.detail.isFunctionLike, !current.detail.isTypeLike {
      container = current.container
    }
    return container
  }
}
