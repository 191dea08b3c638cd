internal import PackTree

/// Users' packs, read. One may be the base of another whatever their order.
struct UserPacks {
  /// By language.
  private(set) var definitions: [String: ScannerDefinition] = [:]
  /// Of all packs, in order of file name.
  private(set) var problems: [PackProblem] = []
  private var trees: [String: Tree] = [:]

  private struct Tree {
    var pack: ScannerLibrary.PackText
    var bytes: [UInt8]
  }

  /// - Parameter packs: in any order; of several of one language that with the highest rank counts.
  init(_ packs: [ScannerLibrary.PackText]) {
    for pack in packs.sorted(by: { ($0.rank, $0.file) < ($1.rank, $1.file) }) {
      do {
        let bytes = try PackTree.write(pack.text)
        let id = PackNode(serialForm: bytes)?.entries?.first { $0.key.says("language") }?.value
        let language = id?.text ?? pack.file
        if let other = trees[language]?.pack, other.rank == pack.rank {
          problems.append(
            PackProblem(
              file: pack.file, line: id?.line ?? 1, "`language` “\(language)” is given by \(other.file) already"))
        } else {
          trees[language] = Tree(pack: pack, bytes: bytes)
        }
      } catch { problems.append(PackProblem(file: pack.file, line: error.line, error.message)) }
    }
    for (language, tree) in trees.sorted(by: { $0.value.pack.file < $1.value.pack.file })
    where definitions[language] == nil {
      do {
        // The patterns are tried here, so that a pack is refused as a whole and not when a file asks for it.
        _ = try Scanner(try read(tree, within: [language]))
      } catch {
        definitions[language] = nil
        // The pack may have been read already, as the base of another.
        problems += error.problems.filter { !problems.contains($0) }
      }
    }
    problems.sort { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  /// - Parameter open: languages being read, to end circles.
  private mutating func read(_ tree: Tree, within open: [String]) throws(PackError) -> ScannerDefinition {
    var failed: PackError?
    let found = try PackReader.read(tree: tree.bytes, file: tree.pack.file) { name in
      do throws(PackError) { return try definition(of: name, within: open) } catch {
        failed = error
        return nil
      }
    }
    if let failed { throw failed }
    definitions[found.language] = found
    return found
  }

  private mutating func definition(of language: String, within open: [String]) throws(PackError) -> ScannerDefinition? {
    if let known = definitions[language] { return known }
    guard !open.contains(language) else { return nil }
    guard let tree = trees[language] else { return ScannerLibrary.builtIn(language, examples: true) }
    return try read(tree, within: open + [language])
  }
}
