/// Users' packs, read. One may be the base of another whatever their order.
struct UserPacks {
  /// By language.
  private(set) var definitions: [String: ScannerDefinition] = [:]
  /// Of all packs, in order of file name.
  private(set) var problems: [PackProblem] = []
  private let packs: [ScannerLibrary.PackText]

  /// - Parameter packs: in any order; their files have different names.
  init(_ packs: [ScannerLibrary.PackText]) {
    self.packs = packs.sorted { $0.file < $1.file }
    for pack in self.packs where definitions[Self.language(pack)] == nil {
      do { _ = try read(pack, within: [Self.language(pack)]) } catch {
        // The pack may have been read already, as the base of another.
        problems += error.problems.filter { !problems.contains($0) }
      }
    }
  }

  private static func language(_ pack: ScannerLibrary.PackText) -> String { String(pack.file.dropLast(4)) }

  /// - Parameter open: languages being read, to end circles.
  private mutating func read(
    _ pack: ScannerLibrary.PackText, within open: [String]
  ) throws(PackError) -> ScannerDefinition {
    var failed: PackError?
    let found = try PackReader.read(pack.text, file: pack.file) { name in
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
    guard let pack = packs.first(where: { Self.language($0) == language }) else {
      return ScannerLibrary.builtIn(language, examples: true)
    }
    return try read(pack, within: open + [language])
  }
}
