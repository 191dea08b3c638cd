import CodeIndex
import Facts

/// A folder of database migrations and how its files are named.
struct MigrationFolder: Sendable, Hashable {
  var path: String
  /// Newest last, by the number or time that their names begin with.
  var files: [ScannedFile]
  /// The name the next one would have, without its title: `0004_<title>.sql`; nil for random revisions.
  var nextName: String?
  /// `numbered`, `time-stamped` or `named by revision`.
  var scheme: String

  /// Folders that hold a `migration` fact or a file numbered like one below `migrations` or `migrate`, most files first.
  static func all(in index: CodeIndex) -> [MigrationFolder] {
    let stated = Set(index.facts(.data).filter { $0.detail == .migration }.map(\.file))
    let files = index.files.filter { file in
      guard file.role != .test, file.role != .documentation else { return false }
      return isOrdered(name(of: file)) && (stated.contains(file) || isMigrationFolder(folder(of: file)))
    }
    return Dictionary(grouping: files, by: folder(of:)).map { folder, files in
      MigrationFolder(path: folder, files: files)
    }.sorted { ($1.files.count, $0.path) < ($0.files.count, $1.path) }
  }

  private init(path: String, files: [ScannedFile]) {
    self.path = path
    self.files = files.sorted { Self.key($0) < Self.key($1) }
    guard let last = self.files.last else {
      (nextName, scheme) = (nil, "")
      return
    }
    let name = Self.name(of: last)
    let order = name.drop { $0 == "V" }.prefix { $0.isASCII && $0.isNumber }
    let rest = name.dropFirst(name.count - name.drop { $0 == "V" }.count + order.count)
    let separator = rest.prefix { $0 == "_" || $0 == "-" }
    let prefix = name.hasPrefix("V") ? "V" : ""
    let ending = Self.isFolderPerMigration(last) ? "/" + last.fileName : Self.ending(of: last)
    let tail = Self.directedTail(of: last, rest) ?? separator + "<title>" + ending
    let isRevision = !rest.isEmpty && separator.isEmpty && prefix.isEmpty
    if isRevision {
      scheme = "named by revision"
      nextName = nil
    } else if order.count >= 8, let time = Self.timeFormat(order, rest) {
      scheme = "time-stamped"
      nextName = prefix + time + tail
    } else if !order.isEmpty, order.count < 8, let number = Int(order) {
      scheme = "numbered"
      let next = String(number + 1)
      let zeros = order.first == "0" ? String(repeating: "0", count: max(0, order.count - next.count)) : ""
      nextName = prefix + zeros + next + tail
    } else {
      scheme = "named by revision"
      nextName = nil
    }
  }

  /// `.do.<title>.sql` of `005.undo.users.sql`, where the way comes before the title; nil for other names.
  private static func directedTail(of file: ScannedFile, _ rest: Substring) -> String? {
    let parts = file.fileName.split(separator: ".")
    guard rest.isEmpty, parts.count > 3 else { return nil }
    let forwards = ["do": "do", "undo": "do", "up": "up", "down": "up"]
    return forwards[String(parts[1])].map { ".\($0).<title>.\(parts[parts.count - 1])" }
  }

  private static func timeFormat(_ order: Substring, _ rest: Substring) -> String? {
    switch order.count {
    case 14: "<yyyyMMddHHmmss>"
    case 12: "<yyyyMMddHHmm>"
    case 8: "<yyyyMMdd>"
    case 10: "<unix seconds>"
    case 13: "<unix milliseconds>"
    default: nil
    }
  }

  /// `.up.sql` of `0001_init.up.sql`.
  private static func ending(of file: ScannedFile) -> String {
    String(file.fileName.dropFirst(PathWords.stem(of: file.fileName).count))
  }

  private static func isFolderPerMigration(_ file: ScannedFile) -> Bool {
    ["migration", "up", "down"].contains(PathWords.stem(of: file.fileName))
  }

  private static func name(of file: ScannedFile) -> String {
    isFolderPerMigration(file)
      ? PathWords.components(file.folder).last ?? "" : PathWords.stem(of: file.fileName)
  }

  private static func folder(of file: ScannedFile) -> String {
    isFolderPerMigration(file) ? PathWords.components(file.folder).dropLast().joined(separator: "/") : file.folder
  }

  private static func isMigrationFolder(_ folder: String) -> Bool {
    PathWords.components(folder).suffix(2).contains {
      ["migrations", "migrate", "migration"].contains($0.lowercased())
    }
  }

  private static func isOrdered(_ name: String) -> Bool {
    let order = name.drop { $0 == "V" }
    if order.first?.isNumber == true, order.first?.isASCII == true { return true }
    // Alembic: twelve hexadecimal digits.
    return name.count > 12 && name.prefix(12).allSatisfy(\.isHexDigit) && name.dropFirst(12).hasPrefix("_")
  }

  private static func key(_ file: ScannedFile) -> (Int, String, String) {
    let digits = name(of: file).drop { $0 == "V" }.prefix { $0.isASCII && $0.isNumber }.drop { $0 == "0" }
    return (digits.count, String(digits), file.path)
  }

  /// Migrations rather than files: up and down of one are one.
  var count: Int { Set(files.map { PathWords.stem(of: $0.fileName) + Self.folderKey($0) }).count }
  private static func folderKey(_ file: ScannedFile) -> String { isFolderPerMigration(file) ? file.folder : "" }

  /// `2 migrations in `db/`, numbered; the next is `0003_<title>.sql``.
  var spans: [Span] {
    var spans: [Span] = [.text(Count.of(count, "migration") + " in ")] + [Wording.folder(path)]
    spans.append(.text(", " + scheme))
    if let last = files.last { spans += [", last ", .code(last.fileName)] }
    if let nextName { spans += ["; the next by this scheme is ", .code(nextName)] }
    return spans
  }
}
