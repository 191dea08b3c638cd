import CodeIndex
import Facts

/// A feature of the repository: a source file with the routes, tests, tables and configuration that belong to it.
struct Feature: Sendable {
  var file: ScannedFile
  /// What to read first; the best match of a search, else the first exported definition. May be empty.
  var definitions: [FactView]
  var routes: [RouteTable.Route]
  /// Commands, jobs, consumers, events and `main` that stand in it.
  var entryPoints: [FactView]
  var tests: [ScannedFile]
  /// Tables, models and queries the file names.
  var data: [FactView]
  /// Declarations in other files of the tables it names.
  var migrations: [FactView]
  var configuration: [FactView]
  var external: [FactView]

  init(_ file: ScannedFile, definitions: [FactView] = [], in index: CodeIndex, routes table: RouteTable) {
    self.file = file
    let own = file.outermostDefinitions.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
    let open = definitions.isEmpty ? own.filter { index.exposure(of: $0) == .exported } : []
    self.definitions = definitions.isEmpty ? Array((open + own).prefix(1)) : definitions
    let best = self.definitions
    func isInside(_ fact: FactView) -> Bool {
      best.contains { $0.file == fact.file && $0.lines.contains(fact.startLine) }
    }
    // In a file of many features, what belongs to this one comes first.
    func ownFirst<Part>(_ parts: [Part], _ isOwn: (Part) -> Bool) -> [Part] {
      parts.filter(isOwn) + parts.filter { !isOwn($0) }
    }
    routes = ownFirst(table.routes(of: file)) { route in
      isInside(route.fact) || route.handler.map(best.contains) ?? false
    }
    entryPoints = ownFirst(
      file.facts(.entryPoint).filter {
        $0.detail != .route && !RepositoryCommands.isTooling($0) && !index.isNoWayIn($0)
      }, isInside)
    tests = index.testLinks.filesNamedAfter(file)
    data = ownFirst(file.facts(.data), isInside)
    configuration = ownFirst(file.facts(.config).filter(ConfigurationCensus.speaksForItself), isInside)
    external = file.facts(.external)
    let tables = Set(data.map(TableName.of))
    migrations =
      tables.isEmpty
      ? []
      : index.facts(.data).filter {
        $0.file != file && ($0.detail == .table || $0.detail == .migration) && $0[.access] == "declare"
          && tables.contains(TableName.of($0))
      }
  }

  /// What it reads of the configuration, each setting once.
  var settings: [FactView] {
    var seen: Set<String> = []
    return configuration.filter { $0[.access] != "declare" && seen.insert($0.name).inserted }
  }

  /// What it is made of, each part cited: `POST /x` `:12`, tests `a_test.go`, …
  var parts: [[Span]] {
    var parts: [[Span]] = []
    if let first = routes.first {
      parts.append(
        ["route ", .code(first.title), " ", .site(first.fact)]
          + (routes.count > 1 ? [.text(" and \(routes.count - 1) more")] : []))
    }
    if let first = entryPoints.first {
      parts.append([.text(first.detail.rawValue + " "), .code(first.name), " ", .site(first)])
    }
    if !tests.isEmpty {
      parts.append(
        [.text(tests.count == 1 ? "test " : "tests ")]
          + Wording.places(tests, limit: 2))
    }
    let tables = TableName.unique(data)
    if !tables.isEmpty { parts.append(["data "] + Wording.cited(tables, limit: 2, name: TableName.of)) }
    if !migrations.isEmpty { parts.append(["migration "] + Wording.cited(migrations, limit: 2)) }
    if !settings.isEmpty { parts.append(["reads "] + Wording.cited(settings, limit: 2)) }
    return parts
  }
}

/// The table or model a `data` fact is about.
enum TableName {
  /// Of `SELECT users` it is `users`: a query's name is the statement's verb and table.
  static func of(_ fact: FactView) -> String {
    guard fact.detail == .query else { return fact.name }
    return fact.name.split(separator: " ").last.map(String.init) ?? fact.name
  }

  /// What a table and the model of its rows have in common: `Order`, `orders`, `order_lines` and `OrderLine`. Letters and
  /// digits in lower case, without the schema and the ending of the plural.
  static func key(_ name: String) -> String {
    let bare = name.split(separator: ".").last ?? ""
    let word = String(
      String.UnicodeScalarView(
        bare.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    ).lowercased()
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "xes", "ches", "shes"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word.hasSuffix("s") && !word.hasSuffix("ss") && word.utf8.count > 3 ? String(word.dropLast()) : word
  }

  /// The first fact of each table, in order of place.
  static func unique(_ facts: [FactView]) -> [FactView] {
    var seen: Set<String> = []
    return facts.filter { $0.detail != .migration && seen.insert(of($0)).inserted }
  }
}
