import CodeIndex
import Facts

/// The migrations of one folder, or of one list in code, in the order in which they run.
struct MigrationFolder: Sendable, Hashable {
  var path: String
  /// One fact a migration: what leads back is left out. In the order in which they run.
  var migrations: [FactView]
  /// The name the next one would have, without its title: `0004_<title>.sql`; nil for random revisions.
  var nextName: String?
  /// `numbered`, `time-stamped`, `named by revision` or `in the order in which code adds them`.
  var scheme: String

  /// The files of ``migrations`` with those that lead back, by path.
  var files: [ScannedFile] { migrations.map(\.file) }
  var count: Int { migrations.count }

  /// Folders with migrations, most first, then by path.
  static func all(in index: CodeIndex) -> [MigrationFolder] {
    let stated = index.facts(.data, .migration).filter {
      $0.file.isOfTheProgram && $0.file.role != .documentation
    }
    let added = MigrationLists.flattened(
      stated.filter { $0[.access] == "read" }.sorted(by: PlaceOrder.precedes))
    var forwards = stated.filter { $0[.access] != "read" && $0[.value] != "down" }
    var folders: [MigrationFolder] = []
    if !added.isEmpty {
      // Migrations of several types may bear one name: `Order.AddAmount`, `Invoice.AddAmount`. Of one name in several
      // applications the nearest to the list is meant.
      let byName = Dictionary(grouping: forwards.flatMap { [($0.qualifiedName, $0), ($0.name, $0)] }, by: \.0)
      let byFile = Dictionary(grouping: forwards, by: \.file.fileName)
      var seen: Set<FactView> = []
      let ordered = added.flatMap { entry -> [FactView] in
        // A list names files or what they define.
        let file = PathWords.components(entry.name).last ?? ""
        if let inFiles = byFile[file] { return Self.included(inFiles, by: entry) }
        let named = byName[entry.name] ?? byName[PathWords.lastName(of: entry.name)]
        return named.map { [Self.nearest($0.map(\.1), to: entry)] } ?? []
      }.filter { seen.insert($0).inserted }
      if !ordered.isEmpty { folders.append(MigrationFolder(added: ordered)) }
      forwards.removeAll(where: seen.contains)
    }
    folders += Dictionary(grouping: forwards) { folder(of: $0.file) }.map { folder, migrations in
      MigrationFolder(path: folder, migrations: unique(migrations))
    }
    return folders.sorted { ($1.count, $0.path) < ($0.count, $1.path) }
  }

  /// The migrations of the file that a list includes: of several of one name, the one whose path ends as the list has it, nearest to
  /// the list.
  private static func included(_ migrations: [FactView], by entry: FactView) -> [FactView] {
    let named = entry.name.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
    let fitting = Set(migrations.map(\.file)).filter { $0.path == named || $0.path.hasSuffix("/" + named) }
    let file = fitting.min { (-shared($0, entry), $0.path) < (-shared($1, entry), $1.path) }
    return migrations.filter { $0.file == file }.sorted(by: PlaceOrder.precedes)
  }

  /// The one whose path goes the longest way with that of the list, of several the first.
  private static func nearest(_ migrations: [FactView], to entry: FactView) -> FactView {
    migrations.reduce(migrations[0]) { shared($1.file, entry) > shared($0.file, entry) ? $1 : $0 }
  }

  private static func shared(_ file: ScannedFile, _ entry: FactView) -> Int {
    zip(file.path.utf8, entry.file.path.utf8).prefix { $0 == $1 }.count
  }

  /// Whether a file that is a migration by its name says another one besides: that of a function that registers it, or of its class.
  static func isRepeated(_ migration: FactView) -> Bool {
    let name = MigrationNaming(migration.file).name
    return migration.name != name
      && migration.file.facts(.data).contains {
        $0.detail == .migration && $0.name == name && $0[.access] != "read" && $0[.value] != "down"
      }
  }

  /// Two rules may know one file as a migration; of a chain, what names its place in it counts.
  private static func unique(_ migrations: [FactView]) -> [FactView] {
    let chained = Set(migrations.filter { $0[.target] != nil }.map(\.file))
    var seen: Set<String> = []
    return migrations.sorted(by: PlaceOrder.precedes).filter { migration in
      let counts = chained.contains(migration.file) ? migration[.target] != nil : !isRepeated(migration)
      return counts && seen.insert(migration.path + "\n" + migration.name).inserted
    }
  }

  private init(added migrations: [FactView]) {
    self.migrations = migrations
    path = PathWords.commonFolder(of: migrations.map(\.file.folder))
    (nextName, scheme) = (nil, "in the order in which code adds them")
  }

  private init(path: String, migrations: [FactView]) {
    self.path = path
    let isChain = migrations.contains { $0[.target] != nil }
    // What is named by its file has its place in the name as well, but for branches.
    let isNamed = isChain && migrations.allSatisfy { $0[.target] == nil || $0.rule == Self.byFile }
    self.migrations =
      isChain
      ? isNamed ? MigrationOrder.walked(migrations) : MigrationOrder.chained(migrations)
      : migrations.sorted { a, b in
        let (first, second) = (Self.name(of: a), Self.name(of: b))
        return first == second ? PlaceOrder.precedes(a, b) : MigrationOrder.precedes(first, second)
      }
    (scheme, nextName) = ("named by revision", nil)
    // What runs whenever it has changed has no place among those that are numbered.
    let numbered = self.migrations.last { !MigrationOrder.isRepeatable(MigrationNaming($0.file).name) }
    guard let last = numbered?.file, !isChain || isNamed else { return }
    (scheme, nextName) = MigrationNaming(last).following
  }

  /// The rule by which a file is a migration for its name.
  private static let byFile = "manifest.migration"

  /// What the order is read from: the name of the file, or of the folder where each migration has its own, behind the versions
  /// of the program that it stands below: `0.22.01__x` of `0.22/01__x.sql`.
  private static func name(of migration: FactView) -> String {
    let order = MigrationNaming(migration.file).name
    guard !MigrationOrder.numbers(of: order).isEmpty else { return migration.name }
    let versions = versions(PathWords.components(migration.file.folder))
    return (versions.map { String($0.drop { $0.isLetter }) } + [order.drop { $0.isLetter }.description])
      .joined(separator: ".")
  }

  private static func folder(of file: ScannedFile) -> String {
    let folders = PathWords.components(file.folder)
    let kept = folders.dropLast(MigrationNaming.isFolderPerMigration(file) ? 1 : versions(folders).count)
    return kept.joined(separator: "/")
  }

  /// The last folders of a path that are nothing but numbers: `0.22`, `v1.4`, `2024`.
  private static func versions(_ folders: [String]) -> ArraySlice<String> {
    let count = folders.reversed().prefix { folder in
      let digits = folder.first == "v" || folder.first == "V" ? folder.dropFirst() : folder[...]
      return !digits.isEmpty && digits.allSatisfy { $0 == "." || $0.isASCII && $0.isNumber }
    }.count
    return folders.suffix(count)
  }

  /// Neighbours that bear the same number, so that the order between them is chance.
  var clashes: [(FactView, FactView)] {
    guard scheme == "numbered" || scheme == "time-stamped" else { return [] }
    return zip(migrations, migrations.dropFirst()).filter { a, b in
      a.file !== b.file && MigrationOrder.numbers(of: Self.name(of: a)) == MigrationOrder.numbers(of: Self.name(of: b))
    }
  }

  /// `2 migrations in `db/`, numbered; the next is `0003_<title>.sql``.
  var spans: [Span] {
    var spans: [Span] = [.text(Count.of(count, "migration") + " in ")] + [Wording.folder(path)]
    spans.append(.text(", " + scheme))
    if let last = migrations.last {
      spans += [", last ", .code(MigrationNaming.isFolderPerMigration(last.file) ? last.name : last.file.fileName)]
    }
    if let nextName { spans += ["; the next by this scheme is ", .code(nextName)] }
    if let (first, second) = clashes.first {
      spans += ["; ", .code(first.file.fileName), " and ", .code(second.file.fileName), " bear the same number"]
    }
    return spans
  }
}
