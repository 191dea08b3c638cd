import CodeIndex
import Facts
import Reconnaissance
import Scanning
import SourceTree

/// Reads the targets' lines once more for what they write: no fact holds an assignment to a field.
struct FieldSearch: Sendable {
  var library: ScannerLibrary
  var sizeLimit: Int
  static let asking: Set<QuestionID> = [.indirect]

  /// - Parameter asked: nil for every question.
  /// - Returns: the fields that the targets write, in order of place; nothing when nobody asks.
  func fields(
    of targets: [Target], in tree: any SourceTree, _ index: CodeIndex, asked: [QuestionID]?
  ) async -> [SharedFields.Field] {
    guard asked.map({ !Self.asking.isDisjoint(with: $0) }) ?? true, var workspace = try? ScanWorkspace() else {
      return []
    }
    var writes: [SharedFields.Write] = []
    var contents: [String: [UInt8]] = [:]
    for target in targets {
      let file = target.file
      guard let scanner = file.language.flatMap({ try? library.scanner(for: $0) }) else { continue }
      if contents[file.path] == nil, let entry = tree.entry(at: file.path),
        case .success(let bytes) = await tree.contents(of: entry, limit: sizeLimit)
      {
        contents[file.path] = Array(bytes)
      }
      guard let bytes = contents[file.path] else { continue }
      let lines = target.definitions.map(\.lines)
      for range in lines.isEmpty ? [1...max(1, file.content.lineCount)] : lines {
        writes += bytes.withUnsafeBytes {
          WriteFinder.writes(in: $0, lines: range, scanner: scanner, using: &workspace)
        }.map { SharedFields.Write(file: file, line: $0.line, name: $0.name, receiver: $0.receiver) }
      }
    }
    return SharedFields.fields(of: writes, index)
  }
}
