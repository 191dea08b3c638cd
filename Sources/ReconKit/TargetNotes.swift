import CodeIndex
import Facts
import Reconnaissance
import Scanning
import SourceTree

/// What a reader must know of a target before relying on the answers: that it stands in a comment, in generated code, in
/// a file that was read in part.
struct TargetNotes: Sendable {
  var library: ScannerLibrary
  var sizeLimit: Int

  /// Warnings, in the order of the targets, each once.
  func notes(on targets: [Survey.ResolvedTarget], in tree: any SourceTree) async -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for target in targets {
      var found = target.targets.flatMap { Self.notes(on: $0.file) }
      if let file = target.targets.first?.file, let line = Self.line(of: target.header.query),
        let note = await commentNote(line, in: file, target.targets, tree)
      {
        found.append(note)
      }
      for note in found where !notes.contains(note) { notes.append(note) }
    }
    return notes
  }

  /// A note as a sentence of an answer: what the message has between backticks is a name.
  static func spans(_ note: Diagnostic) -> [Span] {
    var spans: [Span] = ["Of the target: "]
    if let path = note.path { spans += [.place(path: path, lines: nil), " "] }
    for (number, part) in note.message.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      spans.append(number.isMultiple(of: 2) ? .text(String(part)) : .code(String(part)))
    }
    return spans + ["."]
  }

  private static func notes(on file: ScannedFile) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    switch file.role {
    case .generated:
      notes.append(
        Diagnostic(
          .warning, code: "target-generated",
          message: "is generated: change what it is made from, or the next build undoes the change", path: file.path))
    case .vendored:
      notes.append(
        Diagnostic(
          .warning, code: "target-vendored",
          message: "is a copy of code from elsewhere: an update undoes a change here",
          path: file.path))
    case .source, .test, .config, .documentation, .data: break
    }
    switch file.content.partial {
    case nil: break
    case .unbalancedBrackets:
      notes.append(
        Diagnostic(
          .warning, code: "target-partial",
          message: "has brackets that do not pair up: where its definitions end is an estimate", path: file.path))
    case .matchLimit, .longLine, .workLimit:
      notes.append(
        Diagnostic(
          .warning, code: "target-partial", message: "was read in part only: calls in it may be missing",
          path: file.path))
    }
    return notes
  }

  /// The line of `PATH:LINE`; nil for every other form.
  private static func line(of query: String) -> Int? {
    let parts = query.split(separator: ":")
    guard parts.count >= 2 else { return nil }
    if parts.count >= 3, let line = Int(parts[parts.count - 2]), Int(parts[parts.count - 1]) != nil { return line }
    return Int(parts[parts.count - 1])
  }

  private func commentNote(
    _ line: Int, in file: ScannedFile, _ targets: [Target], _ tree: any SourceTree
  ) async -> Diagnostic? {
    guard let language = file.language, let scanner = try? library.scanner(for: language),
      let entry = tree.entry(at: file.path),
      case .success(let bytes) = await tree.contents(of: entry, limit: sizeLimit),
      var workspace = try? ScanWorkspace()
    else { return nil }
    let nature = bytes.withUnsafeBytes {
      LineNature.of(line: line, in: $0, scanner: scanner, using: &workspace)
    }
    let definitions = targets.flatMap(\.definitions)
    if nature == .comment, let first = definitions.first, first.file == file, first.startLine > line {
      return Diagnostic(
        .warning, code: "target-comment",
        message:
          "line \(line) is in the comment of `\(first.qualifiedName)` on line \(first.startLine), which is the target",
        path: file.path)
    }
    let taken =
      definitions.first.map { "taken for `\($0.qualifiedName)` around it" } ?? "in no definition, so nothing calls it"
    switch nature {
    case .comment:
      return Diagnostic(
        .warning, code: "target-comment", message: "line \(line) is a comment, \(taken)", path: file.path)
    case .blank:
      return Diagnostic(.warning, code: "target-blank", message: "line \(line) is blank, \(taken)", path: file.path)
    case .string where definitions.isEmpty:
      return Diagnostic(
        .warning, code: "target-string", message: "line \(line) is inside a string, \(taken)", path: file.path)
    case .code, .string, nil: return nil
    }
  }
}
