import Facts

/// A migration that is written in the language of the program: named by its file, which gives its place in the order.
/// What it changes is said by the rules of its language.
extension ManifestFormat {
  static let codeMigration = ManifestFormat("migration", matches: { migration($0) != nil }) { text, facts in
    guard let migration = migration(text.location) else { return }
    facts.add(
      .data, .migration, migration.stem, line: 1,
      [.access: "declare", .value: migration.direction == .down ? MigrationName.Direction.down.rawValue : nil])
  }

  private static func migration(_ location: ManifestLocation) -> MigrationName? {
    guard
      // The cheapest first: nearly every file of a repository is asked.
      MigrationName.mayStand(at: location.path),
      !location.hasExtension("sql", "md", "txt", "json", "yml", "yaml", "xml", "snap", "lock", "toml", "csv", "map"),
      // What a tool is told of the script beside it: `V2__x.sql.conf`.
      !location.hasExtension("conf"),
      // Programs that a migration has built and runs: no library has migrations in these languages.
      !location.hasExtension("c", "cc", "cpp", "h"),
      // One that is put aside is run by nobody.
      !location.hasExtension("unused", "disabled", "old", "bak", "orig"),
      // What a tool writes beside a migration is none.
      !location.lowercasedName.holds(ascii: ".designer."), !location.lowercasedName.holds(ascii: ".test."),
      !location.lowercasedName.holds(ascii: ".spec."), let migration = MigrationName.parse(location.path)
    else { return nil }
    // A random revision gives no order: such a file says itself what it is and what it follows.
    return migration.scheme == .revision || location.folders.last == "versions" ? nil : migration
  }
}
