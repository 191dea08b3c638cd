/// What the names of the folders around a file say of its role.
public struct FolderMarks: Sendable {
  let isVendored: Bool
  let isGenerated: Bool
  let isDocumentation: Bool
  /// Files of configuration in it are given to tests, or hold texts.
  public let holdsData: Bool

  /// - Parameter path: of a file, relative to the root, with `/`.
  public init(ofFile path: String) {
    let folders = path.split(separator: "/").dropLast()
    func lies(in names: Set<Substring>, root: Set<Substring> = []) -> Bool {
      folders.contains(where: names.contains) || folders.first.map(root.contains) == true
    }
    isVendored = lies(in: RoleNames.vendoredFolders, root: RoleNames.vendoredRoots)
    isGenerated = lies(in: RoleNames.generatedFolders)
    isDocumentation = lies(in: RoleNames.documentationFolders, root: RoleNames.documentationRoots)
    holdsData = lies(in: RoleNames.dataFolders)
  }
}
