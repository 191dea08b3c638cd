import CodeIndex
import Facts

/// Step 2b: tables and migrations, clients of outside services, and who may call what.
struct IntegrationQuestion: Question {
  let id = QuestionID.integration

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    if let answer = StepTwoB.notApplicable(id, inquiry) { return answer }
    let index = inquiry.index
    let similar =
      inquiry.isAddition
      ? inquiry.search(inquiry.phrases).matches.prefix(FilesAtHand.similarLimit).map(\.file) : []
    func used(_ kind: FactKind) -> [FactView] { index.facts(kind).filter { $0.file.isOfTheProgram } }
    let data = Self.ofTables(used(.data))
    let external = used(.external).filter(OutsideCalls.isCall)
    // What guards the pages that a framework brings is no pattern for new code.
    let guards = used(.auth).filter { $0.detail == .guarded && $0[.value] != "administration" }
    let table = RouteTable(index)
    let searched = Searched(
      inquiry,
      [
        "tables": TableName.unique(data).count, "clients": external.count, "guards": guards.count,
        "routes": table.routes.count,
      ])
    let coverage = RuleCoverage(inquiry)
    let folders = MigrationFolder.all(in: index)
    let retried = RetriedCalls(index)
    let retries = external.compactMap { call in retried.retry(of: call).map { (call: call, retry: $0) } }
    let effects = MigrationEffects(index)
    let lines = [
      AnswerLine(
        .label("Database"), Self.database(data, similar, folders, searched, coverage.doubt(.data)),
        children: Self.tables(data, similar, index) + Self.migrations(folders, effects)),
      AnswerLine(
        .label("External APIs"),
        Self.clients(external, retries, similar, searched, coverage.doubt(.external), index)),
      AnswerLine(
        .label("Authentication"), Self.authentication(guards, table, similar, searched, coverage.doubt(.auth))),
    ]
    func items(_ facts: [FactView], _ reason: String, _ more: [FactView: String] = [:]) -> [Evidence] {
      let near = facts.filter { similar.contains($0.file) }
      return near.map { Evidence($0, reason: reason + ", in a similar feature" + (more[$0] ?? "")) }
        + facts.filter { !similar.contains($0.file) }.map { Evidence($0, reason: reason + (more[$0] ?? "")) }
    }
    let all =
      items(TableName.unique(data), "table or model") + Self.conventional(data, index) + Self.inherited(data, index)
      + items(external, "call to an outside service", Self.words(retries))
      + items(guards, "guard") + folders.flatMap { Self.items($0, effects) }
    var questions: [ClarificationQuestion] = []
    let touched = TableName.unique(data.filter { similar.contains($0.file) })
    if inquiry.isAddition, !touched.isEmpty {
      questions.append(
        ClarificationQuestion(
          ["Does "] + Wording.phrases(inquiry)
            + [" need a table or column of its own? Similar code uses "]
            + Wording.cited(touched, limit: 3, name: TableName.of) + ["."],
          rank: 3, from: id))
    }
    return Answer(
      id, all.isEmpty ? .none : .answered, lines: lines, items: all, searched: searched.counts, questions: questions)
  }

  /// Tables whose names a framework makes of those of models.
  private static func conventional(_ data: [FactView], _ index: CodeIndex) -> [Evidence] {
    ConventionalTables(index).tables(of: data).map { table in
      Evidence(
        path: table.site.path, lines: table.site.lines, kind: .data, detail: .table, name: table.name,
        container: table.site.containerName, tier: .likely, rule: "index.table-convention",
        reason: "table by the framework's convention")
    }
  }

  /// Types that are models by what they extend.
  private static func inherited(_ data: [FactView], _ index: CodeIndex) -> [Evidence] {
    InheritedModels(index: index).types(of: data).map { type in
      Evidence(
        path: type.path, lines: type.lines, kind: .data, detail: .model, name: type.name,
        container: type.containerName, tier: .likely, rule: "index.model-inherited", reason: "model by what it extends")
    }
  }

  /// What code of today declares, then what migrations say, then queries, each in order of place. A query counts for a table where
  /// one of its name is declared, or where no file declares any.
  private static func ofTables(_ data: [FactView]) -> [FactView] {
    let migrated = Set(data.filter { $0.detail == .migration && $0[.access] != "read" }.map(\.file))
    let declared = Set(data.filter { $0.detail == .table || $0.detail == .model }.map { TableName.key($0.name) })
    let kept = data.filter {
      $0.detail != .query || declared.isEmpty || declared.contains(TableName.key(TableName.of($0)))
    }
    let named = kept.filter { $0.detail != .query }
    return named.filter { !migrated.contains($0.file) } + named.filter { migrated.contains($0.file) }
      + kept.filter { $0.detail == .query }
  }

  private static func database(
    _ data: [FactView], _ similar: [ScannedFile], _ migrations: [MigrationFolder], _ searched: Searched,
    _ doubt: String
  ) -> [Span] {
    let tables = TableName.unique(data)
    if tables.isEmpty, migrations.isEmpty {
      return [.text("no table, model, query or migration (\(searched.words))\(doubt)")]
    }
    var parts: [[Span]] = []
    let near = TableName.unique(data.filter { similar.contains($0.file) })
    if !near.isEmpty { parts.append(["similar code uses "] + Wording.cited(near, name: TableName.of)) }
    if !similar.isEmpty, near.isEmpty { parts.append(["similar code uses no table"]) }
    if !tables.isEmpty {
      parts.append(
        [.text(Count.of(tables.count, "table or model", plural: "tables and models") + " in all")]
          + (near.isEmpty ? [": "] + Wording.cited(tables, limit: 3, name: TableName.of) : []))
    }
    parts += migrations.prefix(2).map(\.spans)
    return Listing.joined(parts)
  }

  /// Tables that similar code uses, or else those that code touches most, with who reads and who writes them.
  private static func tables(_ data: [FactView], _ similar: [ScannedFile], _ index: CodeIndex) -> [AnswerLine] {
    TableUse.all(data, in: index).filter { use in
      similar.isEmpty ? use.queryCount > 1 : use.sites.contains { similar.contains($0.file) }
    }.prefix(4).map { AnswerLine($0.spans) }
  }

  private static func migrations(_ folders: [MigrationFolder], _ effects: MigrationEffects) -> [AnswerLine] {
    folders.prefix(2).flatMap { folder -> [AnswerLine] in
      let last = folder.migrations.suffix(3).map { migration -> [Span] in
        let changes = effects.spans(migration.file)
        return [Span.site(migration)] + (changes.isEmpty ? [] : [" "] + changes)
      }
      let leftovers = effects.leftovers(folder.migrations)
      return [
        AnswerLine(
          ["last of ", Wording.folder(folder.path), ": "] + Listing.spans(last, limit: 3, separator: "; ") { $0 })
      ]
        + (leftovers.isEmpty
          ? []
          : [
            AnswerLine(
              [
                .text(
                  "\(leftovers.contains { $0.end[.target] != nil } ? "dropped or renamed" : "dropped"), still named: ")
              ]
                + Listing.spans(leftovers, limit: 3) { leftover in
                  [
                    .code(leftover.end.name), .text(leftover.end[.target] == nil ? " (dropped " : " (renamed "),
                    Span.site(leftover.end), ") ",
                  ]
                    + Listing.sites(leftover.uses, limit: 2)
                })
          ])
    }
  }

  /// All migrations of a folder in the order in which they run.
  private static func items(_ folder: MigrationFolder, _ effects: MigrationEffects) -> [Evidence] {
    folder.migrations.enumerated().map { number, migration in
      let changes = effects.changes(in: migration.file).map { "\(MigrationEffects.verb($0)) \($0.name)" }
      return Evidence(
        migration, reason: (["migration \(number + 1) of \(folder.count)"] + changes.prefix(4)).joined(separator: ", "))
    }
  }

  private typealias Retry = (call: FactView, retry: FactView)

  private static func words(_ retries: [Retry]) -> [FactView: String] {
    Dictionary(
      retries.map { ($0.call, ", tried again by \($0.retry.name) (line \($0.retry.startLine) of \($0.retry.path))") }
    ) { first, _ in first }
  }

  private static func clients(
    _ external: [FactView], _ retries: [Retry], _ similar: [ScannedFile], _ searched: Searched, _ doubt: String,
    _ index: CodeIndex
  ) -> [Span] {
    if external.isEmpty { return [.text("no call to an outside service found (\(searched.words))\(doubt)")] }
    let near = external.filter { similar.contains($0.file) }
    var parts: [[Span]] = []
    if !similar.isEmpty {
      parts.append(near.isEmpty ? ["similar code calls none"] : ["similar code calls "] + Wording.cited(near))
    }
    // In the order of the contract's list.
    let byDetail = FactDetail.allCases.compactMap { detail -> [Span]? in
      let facts = external.filter { $0.detail == detail }
      guard !facts.isEmpty else { return nil }
      let files = Set(facts.map(\.file)).count
      let example: [Span] = similar.isEmpty ? [" ("] + Wording.cited(facts, limit: 2) + [")"] : []
      let modules = OutsideModules.names(facts)
      let through: [Span] = modules.isEmpty ? [] : [" through "] + Wording.names(modules, limit: 3)
      // A page that hangs is its reader's to leave.
      let outside = detail == .http ? OutsideCalls(facts, index) : nil
      let times: [Span] =
        outside.map { outside in
          guard outside.timed > 0 else { return [] }
          let count = ", \(outside.bounded.count) of \(outside.timed) with a time-out"
          return [.text(count + byLibrary(outside.bounded))]
        } ?? []
      // Only what is known: that nothing is seen to try again proves nothing.
      let again = retries.filter { $0.call.detail == detail }
      let others = Set(again.map(\.retry)).count - 1
      let repeated: [Span] =
        again.first.map {
          [.text(", \(again.count) tried again by "), .code($0.retry.name), " ", Span.site($0.retry)]
            + (others > 0 ? [.text(" and \(Count.of(others, "other"))")] : [])
        } ?? []
      return [.text("\(Count.of(facts.count, "\(detail.rawValue) call")) in \(Count.of(files, "file"))")] + through
        + times + repeated
        + example
    }
    return Listing.joined(parts + byDetail)
  }

  /// `, 2 by their library alone`: what a library waits by itself shows nothing on its line.
  private static func byLibrary(_ bounded: [FactView]) -> String {
    let silent = bounded.count { $0[.defaulted] == "library" }
    if silent == 0 { return "" }
    return silent == bounded.count ? ", by their library alone" : ", \(silent) by their library alone"
  }

  private static func authentication(
    _ guards: [FactView], _ table: RouteTable, _ similar: [ScannedFile], _ searched: Searched, _ doubt: String
  ) -> [Span] {
    if guards.isEmpty {
      return [.text("no guard, decorator or middleware for permissions found (\(searched.words))\(doubt)")]
    }
    var parts: [[Span]] = []
    let near = table.routes.filter {
      similar.contains($0.fact.file) || $0.handler.map { similar.contains($0.file) } ?? false
    }
    if !near.isEmpty {
      parts.append(
        ["similar routes: "]
          + Listing.spans(near, limit: 3) { route in
            [.code(route.title), " ", Span.site(route.fact), " "]
              + (route.guards.isEmpty
                ? ["with no guard in sight"] : ["behind "] + Wording.names(unique(route.guards.map(\.name))))
          })
    }
    let groups = NamedFacts.group(guards).sorted { ($1.facts.count, $0.name) < ($0.facts.count, $1.name) }
    parts.append(
      ["guards: "]
        + Listing.spans(groups, limit: 3) { group in
          [.code(group.name), .text(" \(Count.of(group.facts.count, "time")) ("), Span.site(group.facts[0]), ")"]
        })
    // What stands before a route that only a description says is not said there.
    let routes = table.routes.filter { $0.handler != nil || !DeclaredRoutes.holds($0.fact) }
    if !routes.isEmpty {
      let guarded = routes.count { !$0.guards.isEmpty }
      parts.append([.text("\(Wording.share(guarded, of: routes.count, "route")) stand behind one in sight")])
    }
    return Listing.joined(parts)
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
