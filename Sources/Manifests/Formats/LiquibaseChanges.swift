import Facts

/// Change logs of Liquibase in XML and YAML (docs.liquibase.com/concepts/changelogs): a change set is a migration, and files that
/// are included run where the list names them.
extension ManifestFormat {
  static let liquibaseXML = ManifestFormat(
    "liquibase-xml", matches: { $0.hasExtension("xml") && isChangeLog($0) }
  ) { text, facts in
    var tags = XMLTags(text.bytes)
    var isRolledBack = false
    while let tag = tags.next() {
      switch tag.name {
      case "rollback": isRolledBack = !tag.isClosed
      case "/rollback": isRolledBack = false
      case "include":
        if let file = tag["file"] { facts.add(.data, .migration, file, line: tag.line, [.access: "read"]) }
      case "renameTable": if !isRolledBack { rename(tag["oldTableName"], tag["newTableName"], line: tag.line, &facts) }
      case "changeSet": facts.add(.data, .migration, tag["id"] ?? "", line: tag.line, [.access: "declare"])
      default: if !isRolledBack { change(tag.name, tag["tableName"] ?? tag["baseTableName"], line: tag.line, &facts) }
      }
    }
    facts.report(tags.problem)
  }

  static let liquibaseYAML = ManifestFormat(
    "liquibase-yaml", matches: { $0.hasExtension("yml", "yaml") && isChangeLog($0) }
  ) { text, facts in
    let (entries, problem) = YAMLReader.read(text.lines)
    facts.report(problem)
    var renamed: YAMLEntry?
    for entry in entries where !entry.path.contains("rollback") {
      // Both names stand side by side, in any order.
      if entry.path.dropLast().last == "renameTable", ["oldTableName", "newTableName"].contains(entry.key) {
        guard let other = renamed, other.key != entry.key, other.path.dropLast() == entry.path.dropLast() else {
          renamed = entry
          continue
        }
        let (old, new) = entry.key == "oldTableName" ? (entry, other) : (other, entry)
        rename(old.value, new.value, line: old.line, &facts)
        renamed = nil
      }
      if entry.isUnder("changeSet", "id") {
        facts.add(.data, .migration, entry.value, line: entry.line, [.access: "declare"])
      } else if entry.isUnder("include", "file") {
        facts.add(.data, .migration, entry.value, line: entry.line, [.access: "read"])
      } else if entry.key == "tableName" || entry.key == "baseTableName" {
        change(entry.path.dropLast().last ?? "", entry.value, line: entry.line, &facts)
      }
    }
  }

  private static func isChangeLog(_ location: ManifestLocation) -> Bool {
    location.lowercasedName.contains("changelog") || location.lowercasedName.contains("changeset")
      || location.folders.contains { ["changelog", "changelogs", "changesets", "liquibase"].contains($0.lowercased()) }
  }

  private static func rename(_ old: String?, _ new: String?, line: Int, _ facts: inout FactList) {
    guard let old, let new else { return }
    facts.add(.data, .table, old, line: line, [.access: "declare", .value: "rename", .target: new])
  }

  private static func change(_ name: String, _ table: String?, line: Int, _ facts: inout FactList) {
    guard let table else { return }
    let verb: String? =
      switch name {
      case "createTable": "create"
      case "dropTable": "drop"
      case _ where ["add", "drop", "rename", "modify", "createIndex", "set"].contains(where: name.hasPrefix): "alter"
      default: nil
      }
    if let verb { facts.add(.data, .table, table, line: line, [.access: "declare", .value: verb]) }
  }
}
