import FactCache
import Facts
import Manifests
import Scanning
import SourceTree

/// Makes a file of a reading and of where it lies, for one worker.
struct FileAssembly: ~Copyable {
  private let library: ScannerLibrary
  private let roles: FileRoleClassifier
  private var workspace: ScanWorkspace
  /// Of the last file's folder: files come in order of path.
  private var folder = (path: Substring(), marks: FolderMarks(ofFile: ""))

  init(library: ScannerLibrary, roles: FileRoleClassifier, workspace: consuming ScanWorkspace) {
    self.library = library
    self.roles = roles
    self.workspace = workspace
  }

  /// - Parameter blob: git's id of the bytes, hexadecimal.
  mutating func file(
    _ reading: Reading, at entry: TreeEntry, blob: String, overrides: RoleOverrides
  ) -> ScannedFile {
    let scanner = reading.language.flatMap { try? library.scanner(for: $0) }
    let path = entry.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { entry.path[...$0] } ?? ""
    if folder.path != path { folder = (path, FolderMarks(ofFile: entry.path)) }
    let role = roles.role(
      path: entry.path, in: folder.marks, scanner: scanner, content: reading.content, byteCount: reading.byteCount,
      namesSourceMap: reading.namesSourceMap, overrides: overrides, using: &workspace)
    return ScannedFile(
      path: entry.path, pathBytes: entry.nonUTF8Path, language: reading.language, role: role, blob: blob,
      byteCount: reading.byteCount, content: Self.content(of: reading, path: entry.path, role: role, library))
  }

  /// The facts of a file that lies at a path and plays a role.
  static func content(of reading: Reading, path: String, role: FileRole, _ library: ScannerLibrary) -> FileFacts {
    var content = reading.content
    if role == .data {
      // The keys of a file of data are no configuration, and the variables of a fixture nobody sets.
      content = FileFacts(lineCount: content.lineCount)
      let configures = reading.manifest?.content.facts.allSatisfy { $0.kind == .config } ?? false
      if configures, FolderMarks(ofFile: path).holdsData { return content }
    } else if reading.language.flatMap({ try? library.scanner(for: $0) })?.definition.role == .config {
      // What a reader of settings passes over in a file that it has read to its end, tables of records, is data.
      let hasManifest = reading.manifest.map { manifest in
        !manifest.content.facts.isEmpty || manifest.problem == nil && ManifestReader.readsSettings(path: path)
      }
      content = SettingsFile.facts(content, path: path, hasManifest: hasManifest ?? false)
    }
    return reading.manifest.map { content.merged(with: $0.content) } ?? content
  }
}
