import CodeIndex
import Facts

/// Migrations by name, with what they create, alter and drop.
struct MigrationSection: ComparisonSection {
  let id = SectionID.migrations

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    func migrations(_ index: CodeIndex) -> [FactView] {
      index.facts(.data, .migration).filter { $0.file.isOfTheProgram && !MigrationFolder.isRepeated($0) }
    }
    let pairing = KeyedPairing(
      migrations(pair.before), migrations(pair.after), before: { [$0.name, pair.pathAfter($0.path)] },
      after: { [$0.name, $0.path] })
    let differing = Set(pair.files.changed.map(\.after))
    return pairing.added.map { migration in
      Change(
        .added, Self.name(migration), after: Evidence(migration, reason: "a new migration"),
        spans: Self.steps(of: migration.file))
    }
      + pairing.both.filter { differing.contains($0.after.file) }.map { old, new in
        Change(
          .changed, Self.name(new), before: Evidence(old, reason: "as it was"),
          after: Evidence(new, reason: "as it is"),
          spans: ["edited: where it has run, the edit does not run"])
      }
      + pairing.removed.map { Change(.removed, Self.name($0), before: Evidence($0, reason: "is gone")) }
  }

  private static func name(_ migration: FactView) -> String {
    migration.name.isEmpty ? migration.file.fileName : migration.name
  }

  /// `create `orders` `:12`, drop `carts` `:20``
  private static func steps(of file: ScannedFile) -> [Span] {
    // The way back repeats the way there.
    let steps = file.facts(.data).filter {
      $0.detail != .migration && $0[.value] != nil && !["down", "downgrade"].contains($0.container?.name)
    }
    return Listing.spans(steps, limit: 4) { step in
      [.text(step[.value] == "create" ? "creates " : step[.value] == "drop" ? "drops " : "alters "), .code(step.name)]
        + [" ", Span.site(step)]
    }
  }
}
