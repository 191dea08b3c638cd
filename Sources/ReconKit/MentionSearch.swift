import CodeIndex
import Facts
import Reconnaissance
import Scanning
import SourceTree

/// Reads the tree once more for the places where a target's name merely stands: comments, strings, prose, code that no
/// rule understood. It is what lets "none" be honest.
struct MentionSearch: Sendable {
  var library: ScannerLibrary
  var sizeLimit: Int
  /// Questions that speak of mentions.
  static let asking: Set<QuestionID> = [.callers, .indirect, .entryPoints, .tests]
  /// Those that ask who uses a value, which nothing calls.
  static let askingOfValues: Set<QuestionID> = [.regressionRisk, .constraints, .questions]
  /// More names than these are not searched for; a file or a range of lines can hold hundreds.
  static let nameLimit = 24

  /// - Parameter asked: nil for every question.
  /// - Returns: by bare name, in order of path and line.
  func mentions(
    of targets: [Survey.ResolvedTarget], in tree: any SourceTree, files: [ScannedFile], asked: [QuestionID]?
  ) async -> [String: [Mention]] {
    let all = asked.map { !Self.asking.isDisjoint(with: $0) } ?? true
    guard all || asked.map({ !Self.askingOfValues.isDisjoint(with: $0) }) ?? true else { return [:] }
    var names: [String] = []
    var callable: Set<String> = []
    for definition in targets.flatMap(\.targets).flatMap(\.definitions).flatMap(\.subjects)
    where all || definition.holdsValue {
      if !names.contains(definition.name) { names.append(definition.name) }
      if !definition.holdsValue { callable.insert(definition.name) }
    }
    names = Array(names.prefix(Self.nameLimit))
    return await mentions(ofNames: names, values: Set(names).subtracting(callable), in: tree, files: files)
  }

  /// The places of the shared variables that the targets' files can name, in the files that can name them.
  func stateMentions(
    of targets: [Survey.ResolvedTarget], in tree: any SourceTree, _ index: CodeIndex, asked: [QuestionID]?
  ) async -> [String: [Mention]] {
    guard asked?.contains(.indirect) ?? true, !targets.isEmpty else { return [:] }
    let reach = SharedState.reach(of: targets.flatMap(\.targets), index)
    return await mentions(
      ofNames: reach.names, values: Set(reach.names), in: tree, files: index.files.filter(reach.files.contains))
  }

  /// - Parameter values: those of the names that only hold values: of `self.items = items` the one that is set counts.
  /// - Returns: by name, in order of path and line.
  func mentions(
    ofNames names: [String], values: Set<String>, in tree: any SourceTree, files: [ScannedFile]
  ) async -> [String: [Mention]] {
    guard !names.isEmpty, var workspace = try? ScanWorkspace() else { return [:] }
    let known = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = tree.entries.filter { known[$0.path] != nil }
    var found: [String: [Mention]] = [:]
    var start = 0
    while start < entries.count, !Task.isCancelled {
      let batch = Array(entries[start..<min(entries.count, start + tree.batchSize)])
      var contents: [(Int, [UInt8])] = []
      await tree.readContents(of: batch, limit: sizeLimit) { position, result in
        if case .success(let bytes) = result, names.contains(where: { holds($0, bytes) }) {
          contents.append((position, Array(bytes)))
        }
      }
      for (position, bytes) in contents {
        guard let file = known[batch[position].path] else { continue }
        let scanner = file.language.flatMap { try? library.scanner(for: $0) }
        for name in names {
          let lines = bytes.withUnsafeBytes {
            MentionFinder.lines(
              of: name, preferringWrites: values.contains(name), in: $0, scanner: scanner, using: &workspace)
          }
          found[name, default: []] += lines.map {
            Mention(
              path: file.path, line: $0.line, context: context($0.context, hasScanner: scanner != nil),
              shape: Self.shape($0.shape), isWrite: $0.isWrite, receiver: $0.receiver, qualified: $0.qualified,
              isApplied: $0.isApplied, owner: $0.owner, example: $0.example)
          }
        }
      }
      start += batch.count
    }
    return found
  }

  /// A quick look whether a name can be there at all.
  private func holds(_ name: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var copy = name
    return copy.withUTF8 { ByteSearch.contains(bytes, UnsafeRawBufferPointer($0)) }
  }

  private static func shape(_ shape: MentionFinder.Shape) -> Mention.Shape {
    switch shape {
    case .plain: .plain
    case .member: .member
    case .key: .key
    case .whole: .whole
    case .embedded: .embedded
    }
  }

  private func context(_ context: MentionFinder.Context, hasScanner: Bool) -> Mention.Context {
    guard hasScanner else { return .prose }
    switch context {
    case .code: return .code
    case .comment: return .comment
    case .string: return .string
    }
  }
}
