/// A file that the plan says it will touch.
public struct PlannedFile: Sendable, Hashable {
  public enum Action: String, Sendable { case new, modify, delete }
  public var path: String
  public var action: Action
  /// Counts from 1.
  public var line: Int
}

extension ParsedPlan {
  /// The files of 4.1: `**Modified Files:**`, `**New Files:**`, and `**Deleted Files:**` where somebody has them.
  public var designedFiles: [PlannedFile] {
    let groups: [(words: String, action: PlannedFile.Action)] = [
      ("Modified Files", .modify), ("New Files", .new), ("Deleted Files", .delete), ("Removed Files", .delete),
    ]
    return groups.flatMap { group in
      guard let range = lines(under: group.words, in: .interactionMap) else { return [PlannedFile]() }
      return entries(in: range).filter { $0.parent.map { !range.contains(entries[$0].line) } ?? true }
        .compactMap { entry in
          guard !Placeholder.isOne(entry.content) else { return nil }
          for case .code(let code) in CodeSpans(entry.content).pieces where PlanPath.isName(code) {
            return PlannedFile(path: PlanPath.plain(code), action: group.action, line: entry.line)
          }
          return nil
        }
    }
  }

  /// The files of a commit: `` `src/a.py` (new), `src/b.py` (modify) ``. Without a word in brackets, modified.
  public func files(of commit: PlannedCommit) -> [PlannedFile] {
    guard let field = field("Files", of: commit) else { return [] }
    return ([field] + entries(below: field)).flatMap { entry in
      let content = entry.line == field.line ? field.text : entry.content
      guard !Placeholder.isOne(content) else { return [PlannedFile]() }
      let pieces = CodeSpans(content).pieces
      return pieces.indices.compactMap { index in
        guard case .code(let code) = pieces[index], PlanPath.isName(code) else { return nil }
        // What stands in brackets behind a file says what is done to it.
        if index > 0, case .text(let before) = pieces[index - 1],
          let open = before.lastIndex(of: "("), !before[open...].contains(")")
        {
          return nil
        }
        var action = PlannedFile.Action.modify
        if index + 1 < pieces.count, case .text(let after) = pieces[index + 1] {
          let words = after.drop { $0 == " " }.lowercased()
          if words.hasPrefix("(new") || words.hasPrefix("(add") || words.hasPrefix("(create") { action = .new }
          if words.hasPrefix("(delete") || words.hasPrefix("(remove") { action = .delete }
        }
        return PlannedFile(path: PlanPath.plain(code), action: action, line: entry.line)
      }
    }
  }

  /// The paths among the code spans of a line.
  static func paths(in line: String) -> [String] {
    CodeSpans(line).pieces.compactMap { piece in
      guard case .code(let code) = piece, PlanPath.isOne(code) else { return nil }
      return PlanPath.plain(code)
    }
  }
}

/// A code span that names a file.
enum PlanPath {
  /// It has a folder or an extension, and no space.
  static func isOne(_ code: String) -> Bool {
    guard isName(code) else { return false }
    let path = plain(code)
    let name = path.split(separator: "/").last ?? ""
    return path.contains("/") || name.dropFirst().contains(".") && name.last != "."
  }

  /// It can be a file's name where nothing but files is named: `Makefile`.
  static func isName(_ code: String) -> Bool {
    !code.contains { $0.isWhitespace || "(){}<>=,;\"'$*|".contains($0) } && !code.contains("://")
      && !plain(code).isEmpty && !code.hasPrefix("/")
  }

  /// Without `./` before it, and without lines or a member behind it: `a.py:12-40`, `a.py::load()`.
  static func plain(_ code: String) -> String {
    var path = Substring(code)
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    if let colon = path.firstIndex(of: ":") { path = path[..<colon] }
    return String(path)
  }
}
