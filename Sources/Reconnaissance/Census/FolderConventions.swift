import CodeIndex
import Facts

/// How code in one folder is set out: what its files are called after, how many types one holds, how it imports, raises
/// errors and reads settings.
struct FolderConventions {
  private let folder: FolderCensus.Folder
  private let index: CodeIndex

  /// Fewer files than these make no convention.
  private static let fewest = 3

  init(_ folder: FolderCensus.Folder, _ index: CodeIndex) {
    self.folder = folder
    self.index = index
  }

  /// `in src/jobs/: files end with Job (5 of 6), one type a file (6 of 6), …`; nil where nothing is common.
  var line: AnswerLine? {
    let parts = [affixes, typesPerFile, imports, errors, settings].compactMap { $0 }
    if parts.isEmpty { return nil }
    return AnswerLine(["in ", Wording.folder(folder.path), ": "] + Listing.joined(parts))
  }

  private var affixes: [Span]? {
    let stems = folder.sources.map { IdentifierWords.split(PathWords.stem(of: $0.fileName)) }.filter { $0.count > 1 }
    let ends: [(verb: String, words: [String])] = [
      ("end with ", stems.compactMap(\.last)), ("begin with ", stems.compactMap(\.first)),
    ]
    let parts = ends.compactMap { end -> [Span]? in
      guard let best = Self.most(end.words), best.count >= Self.fewest, best.count * 3 >= folder.sources.count else {
        return nil
      }
      return [.text(end.verb), .quoted(best.name), .text(" (\(best.count) of \(folder.sources.count))")]
    }
    return parts.isEmpty ? nil : ["file names "] + Listing.joined(parts, separator: " and ")
  }

  private var typesPerFile: [Span]? {
    let counts = folder.sources.map { file in
      file.outermostDefinitions.count { $0.detail.isTypeLike && $0[.extends] == nil }
    }
    let typed = counts.count { $0 > 0 }
    guard typed >= Self.fewest, typed * 2 >= counts.count else { return nil }
    let single = counts.count { $0 == 1 }
    return single * 3 >= typed * 2
      ? [.text("one type a file (\(single) of \(typed))")]
      : [.text("several types a file (\(typed - single) of \(typed))")]
  }

  private var imports: [Span]? {
    let names = folder.sources.flatMap { $0.facts(.import) }.map(\.name)
    guard names.count >= Self.fewest * 2 else { return nil }
    let relative = names.count { $0.hasPrefix(".") }
    guard relative > 0 else { return nil }
    let others = names.count - relative
    return relative >= others
      ? [.text("imports are relative (\(relative) of \(names.count))")]
      : [.text("imports are by full name (\(others) of \(names.count))")]
  }

  private var errors: [Span]? {
    // What is only raised again has no name.
    let raised = folder.sources.flatMap { $0.facts(.error) }.filter {
      $0.detail == .raise && !$0.name.isEmpty && !ErrorValues.endsProgram($0)
    }
    guard let best = Self.most(raised.map(\.name)), best.count > 1,
      let first = raised.first(where: { $0.name == best.name })
    else { return nil }
    return ["errors: ", .code(best.name), " ", .site(first), .text(" (\(best.count) of \(raised.count))")]
  }

  private var settings: [Span]? {
    let read = folder.sources.flatMap { $0.facts(.config) }.filter {
      $0[.access] != "declare" && $0.detail != .file && ConfigurationCensus.speaksForItself($0)
    }
    guard let first = read.first else { return nil }
    return [
      .text("settings read at \(Count.of(read.count, "place")), as "), .code(first.name), " ", .site(first),
    ]
  }

  private static func most(_ names: [String]) -> (name: String, count: Int)? {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) }
  }
}
