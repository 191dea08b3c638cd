import Facts

/// A migration that is written in the language of the program: named by its file, which gives its place in the order.
/// What it changes is said by the rules of its language.
extension ManifestFormat {
  static let codeMigration = ManifestFormat("migration", matches: { migration($0) != nil }) { text, facts in
    guard let migration = migration(text.location) else { return }
    facts.add(
      .data, .migration, migration.stem, line: 1,
      [
        .access: "declare", .value: migration.direction == .down ? MigrationName.Direction.down.rawValue : nil,
        .target: followed(by: migration.stem, in: text),
      ])
  }

  /// The migrations of its own application that one of Django says it follows, in quotes and in order of name, as Django walks
  /// them; those of others are its neighbours' matter.
  private static func followed(by stem: String, in text: ManifestText) -> String? {
    guard text.location.hasExtension("py"),
      let start = text.lines.firstIndex(where: { $0.text.trimmed.hasPrefix("dependencies = [") })
    else { return nil }
    var words: [String] = []
    for line in text.lines[start...] {
      let marks = line.text.map { $0 == "'" ? "\"" : $0 }
      // What is quoted stands at the odd places.
      let parts = marks.split(separator: "\"", omittingEmptySubsequences: false)
      words += parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
      if line.text.contains("]") { break }
    }
    let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (application: words[$0], name: words[$0 + 1]) }
    let own = pairs.filter { $0.application == text.location.folders.dropLast().last.map(String.init) }
    let names = Set((own.isEmpty ? pairs : own).map(\.name)).subtracting([stem]).sorted()
    return names.isEmpty ? nil : names.map { "\"\($0)\"" }.joined(separator: ", ")
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
