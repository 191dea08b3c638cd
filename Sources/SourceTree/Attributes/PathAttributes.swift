public import Facts

/// The attributes that a tree's `.gitattributes` give to its paths, by gitattributes(5).
///
/// Read from the tree that is scanned, so they are those of the commit or folder; `info/attributes` and the user's own
/// file are no part of it. `git check-attr` would do the same, but it may start a monitor that a hostile repository names,
/// and knows neither plain folders nor, in older versions, commits.
public struct PathAttributes: Sendable {
  private struct Folder: Sendable {
    /// Its path in components.
    var path: [[UInt8]]
    var file: AttributeFile
  }

  /// By depth, so that what stands deeper is said later.
  private let folders: [Folder]
  private let count: Int
  /// What could not be used of the files.
  public let diagnostics: [Diagnostic]

  /// Larger files are not read, in bytes.
  static let sizeLimit = 256 * 1024
  /// Lines of all files together; each costs a look at every path below its folder.
  static let lineCount = 4096

  public var isEmpty: Bool { folders.isEmpty }

  /// - Parameter attributes: names of the attributes that will be asked for.
  public init(_ attributes: [String], of tree: any SourceTree) async {
    count = attributes.count
    let entries = tree.entries.filter { $0.path == ".gitattributes" || $0.path.hasSuffix("/.gitattributes") }
    var contents: [(entry: TreeEntry, result: Result<[UInt8], ReadFailure>)] = []
    await tree.readContents(of: entries, limit: Self.sizeLimit) { position, result in
      contents.append((entries[position], result.map(Array.init)))
    }
    var folders: [Folder] = []
    var diagnostics: [Diagnostic] = []
    var macros: [String: [AttributeFile.Setting]] = [:]
    var lines = 0
    func components(_ entry: TreeEntry) -> [[UInt8]] {
      entry.pathBytes.split(separator: UInt8(ascii: "/")).dropLast().map(Array.init)
    }
    let ordered = contents.map { (path: components($0.entry), $0.entry, $0.result) }.enumerated()
      .sorted { ($0.element.path.count, $0.offset) < ($1.element.path.count, $1.offset) }.map(\.element)
    for (path, entry, result) in ordered {
      guard case .success(let bytes) = result else {
        diagnostics.append(Self.note("could not be read, or is larger than \(Self.sizeLimit) bytes", entry))
        continue
      }
      let file = AttributeFile(bytes, attributes: attributes, macros: &macros, definesMacros: path.isEmpty)
      guard !file.lines.isEmpty || file.isCut else { continue }
      lines += file.lines.count
      guard lines <= Self.lineCount else {
        diagnostics.append(Self.note("not used: together they have more than \(Self.lineCount) lines", entry))
        continue
      }
      if file.isCut { diagnostics.append(Self.note("lines of it are too long or too many and were left out", entry)) }
      folders.append(Folder(path: path, file: file))
    }
    self.folders = folders
    self.diagnostics = diagnostics
  }

  private static func note(_ message: String, _ entry: TreeEntry) -> Diagnostic {
    Diagnostic(.note, code: "attributes", message: message, path: entry.path)
  }

  /// - Parameter path: of a file, relative to the root.
  /// - Returns: for each attribute asked for what the last line that matches says; nil where none says anything.
  public func states(of path: [UInt8]) -> [AttributeState?] {
    var states = [AttributeState?](repeating: nil, count: count)
    guard !folders.isEmpty else { return states }
    let components = path.split(separator: UInt8(ascii: "/"))
    for folder in folders
    where folder.path.count < components.count && zip(folder.path, components).allSatisfy({ $0.elementsEqual($1) }) {
      let below = components[folder.path.count...]
      for line in folder.file.lines where line.pattern.matches(below) {
        for setting in line.settings { states[setting.attribute] = setting.state }
      }
    }
    return states
  }
}
