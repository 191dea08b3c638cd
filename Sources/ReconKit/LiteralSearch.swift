import CodeIndex
import Facts
import Reconnaissance
import Scanning
import SourceTree

/// Reads the targets' lines once more for addresses and numbers in them, which no fact holds.
struct LiteralSearch: Sendable {
  var library: ScannerLibrary
  var sizeLimit: Int
  static let asking: Set<QuestionID> = [.configuration]

  /// - Parameter asked: nil for every question.
  /// - Returns: in order of target, then of place; nothing when nobody asks.
  func literals(of targets: [Target], in tree: any SourceTree, asked: [QuestionID]?) async -> [HardCodedLiteral] {
    guard asked.map({ !Self.asking.isDisjoint(with: $0) }) ?? true else { return [] }
    var found: [HardCodedLiteral] = []
    var contents: [String: [UInt8]] = [:]
    for target in targets {
      let path = target.file.path
      if contents[path] == nil, let entry = tree.entry(at: path),
        case .success(let bytes) = await tree.contents(of: entry, limit: sizeLimit)
      {
        contents[path] = withoutComments(Array(bytes), of: target.file)
      }
      guard let bytes = contents[path] else { continue }
      let lines = target.definitions.map(\.lines)
      for range in lines.isEmpty ? [1...Int.max] : lines {
        found += HardCodedLiteral.read(bytes, path: path, lines: range)
      }
    }
    var seen: Set<HardCodedLiteral> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// What a comment links to is no address that the code goes to.
  private func withoutComments(_ bytes: [UInt8], of file: ScannedFile) -> [UInt8] {
    guard let scanner = file.language.flatMap({ try? library.scanner(for: $0) }), var workspace = try? ScanWorkspace()
    else { return bytes }
    return bytes.withUnsafeBytes { CodeText.withoutComments($0, scanner: scanner, using: &workspace) }
  }
}
