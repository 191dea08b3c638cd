import Facts

/// `.sql` files: tables made, changed and dropped, the migration the file is by its place, and queries that a comment names for
/// the program. Other statements are left out: a dump has millions of them.
extension ManifestFormat {
  static let sql = ManifestFormat("sql", matches: { $0.hasExtension("sql") }) { text, facts in
    let marks = marks(in: text.lines)
    for changeSet in marks.changeSets {
      facts.add(.data, .migration, changeSet.text, line: changeSet.number, [.access: "declare"])
    }
    if marks.changeSets.isEmpty, let migration = MigrationName.parse(text.location.path, isMarked: marks.isMigration) {
      facts.add(
        .data, .migration, migration.stem, line: 1,
        [.value: migration.direction == .down ? MigrationName.Direction.down.rawValue : nil])
    }
    var words = SQLWords(text.bytes)
    var named = NamedSQLQueries(marks.queries)
    while let word = words.next() {
      // What takes the migration back stands below.
      if let down = marks.down, word.line > down { break }
      guard !word.isQuoted else { continue }
      let verb = word.text.uppercased()
      if let query = named.query(verb, word.line, &words) {
        facts.add(
          .data, .query, query.table, line: query.line,
          [.access: query.verb == "SELECT" ? "read" : nil, .verb: query.verb, .alias: query.name])
      }
      switch verb {
      case "CREATE":
        // CREATE [GLOBAL] [TEMPORARY] [UNLOGGED] … TABLE
        var isTemporary = false
        while let next = words.peek(), tableModifiers.contains(next.text.uppercased()) {
          isTemporary = isTemporary || next.text.uppercased().hasPrefix("TEMP")
          _ = words.next()
        }
        // One that is gone with its session is no table of the program's.
        guard words.accept("TABLE"), !isTemporary else { continue }
        _ = words.accept("IF") && words.accept("NOT") && words.accept("EXISTS")
        if let table = words.name() { facts.add(.data, .table, table.text, line: table.line, [.access: "declare"]) }
      case "ALTER":
        guard words.accept("TABLE") else { continue }
        _ = words.accept("IF") && words.accept("EXISTS")
        _ = words.accept("ONLY")
        guard let table = words.name() else { continue }
        let isRenamed = words.accept("RENAME") && words.accept("TO")
        let target = isRenamed ? words.name()?.text : nil
        facts.add(
          .data, .table, table.text, line: table.line,
          [.value: target == nil ? "alter" : "rename", .target: target])
      case "RENAME":
        // MySQL and ClickHouse: RENAME TABLE a TO b, c TO d
        guard words.accept("TABLE") else { continue }
        repeat {
          guard let table = words.name(), words.accept("TO"), let target = words.name() else { break }
          facts.add(.data, .table, table.text, line: table.line, [.value: "rename", .target: target.text])
        } while words.accept(",")
      case "DROP":
        guard words.accept("TABLE") else { continue }
        _ = words.accept("IF") && words.accept("EXISTS")
        repeat {
          if let table = words.name() { facts.add(.data, .table, table.text, line: table.line, [.value: "drop"]) }
        } while words.accept(",")
      default: break
      }
    }
  }

  /// What comments say to the tools that run migrations (goose, sql-migrate, dbmate and Liquibase) and to those that give
  /// queries a name (sqlc, yesql, aiosql, HugSQL).
  private static func marks(
    in lines: [TextLine]
  ) -> (isMigration: Bool, down: Int?, changeSets: [TextLine], queries: [TextLine]) {
    var isMigration = false
    var down: Int?
    var changeSets: [TextLine] = []
    var queries: [TextLine] = []
    for line in lines where line.text.hasPrefix("--") {
      let words = line.text.dropFirst(2).split { $0 == " " || $0 == "\t" }
      guard let first = words.first else { continue }
      if ["+goose", "+migrate"].contains(first) || first.hasPrefix("migrate:") { isMigration = true }
      let isDown =
        ["+goose", "+migrate"].contains(first)
        ? words.dropFirst().first?.lowercased() == "down" : first == "migrate:down"
      if isDown, down == nil { down = line.number }
      if first == "name:" || first == ":name", words.count > 1 {
        queries.append(
          TextLine(
            number: line.number, text: String(words[1].prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) })))
      }
      if first == "changeset", let name = words.dropFirst().first, let colon = name.firstIndex(of: ":") {
        changeSets.append(TextLine(number: line.number, text: String(name[name.index(after: colon)...])))
      }
    }
    return (isMigration, down, changeSets, queries)
  }

  private static let tableModifiers: Set<String> = [
    "OR", "REPLACE", "GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "EXTERNAL", "FOREIGN", "VIRTUAL",
  ]
}

/// Words, quoted identifiers and single signs of SQL; comments, strings and dollar-quoted bodies are passed over.
struct SQLWords {
  struct Word {
    let text: String
    let line: Int
    let isQuoted: Bool
  }
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var ahead: Word?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func peek() -> Word? {
    if ahead == nil { ahead = scan() }
    return ahead
  }

  mutating func next() -> Word? {
    defer { ahead = nil }
    return ahead ?? scan()
  }

  mutating func accept(_ text: String) -> Bool {
    guard let word = peek(), !word.isQuoted, word.text.uppercased() == text else { return false }
    ahead = nil
    return true
  }

  /// A name with its schema, without quotes; the schemas that are there by default are left out.
  mutating func name() -> Word? {
    guard let first = peek(), first.isQuoted || first.text.utf8.allSatisfy(Self.isWord) else { return nil }
    ahead = nil
    var parts = [first.text]
    while accept("."), let part = next() { parts.append(part.text) }
    if parts.count > 1, ["public", "dbo"].contains(parts[0].lowercased()) { parts.removeFirst() }
    return Word(text: parts.joined(separator: "."), line: first.line, isQuoted: first.isQuoted)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte >= 128
  }

  private func follows(_ byte: UInt8) -> Bool { at + 1 < bytes.count && bytes[at + 1] == byte }

  private mutating func scan() -> Word? {
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case .lineFeed:
        line += 1
        at += 1
      case 0x09, 0x0D, 0x20: at += 1
      case UInt8(ascii: "-") where follows(byte): while at < bytes.count, bytes[at] != .lineFeed { at += 1 }
      case UInt8(ascii: "/") where follows(UInt8(ascii: "*")):
        skip(past: [UInt8(ascii: "*"), UInt8(ascii: "/")], from: at + 2)
      case .apostrophe: skip(past: [.apostrophe], from: at + 1)
      case UInt8(ascii: "$"):
        let tag = bytes[at...].dropFirst().prefix(while: Self.isWord)
        guard tag.endIndex < bytes.count, bytes[tag.endIndex] == byte else {
          at += 1
          continue
        }
        skip(past: [byte] + Array(tag) + [byte], from: tag.endIndex + 1)
      case .quote, UInt8(ascii: "`"), UInt8(ascii: "["):
        let close = byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : byte
        let start = (line: line, at: at + 1)
        skip(past: [close], from: start.at)
        let end = max(start.at, at - 1)
        return Word(
          text: String(decoding: bytes[min(start.at, bytes.count)..<min(end, bytes.count)], as: UTF8.self),
          line: start.line, isQuoted: true)
      case _ where Self.isWord(byte):
        let word = bytes[at...].prefix(while: Self.isWord)
        at = word.endIndex
        return Word(text: String(decoding: word, as: UTF8.self), line: line, isQuoted: false)
      default:
        at += 1
        return Word(text: String(UnicodeScalar(byte)), line: line, isQuoted: false)
      }
    }
    return nil
  }

  /// Moves behind the next `end`, or to the end of the file.
  private mutating func skip(past end: [UInt8], from start: Int) {
    at = start
    while at < bytes.count, bytes[at] != end[0] || !bytes[at...].starts(with: end) {
      if bytes[at] == .lineFeed { line += 1 }
      at += 1
    }
    at = min(at + end.count, bytes.count)
  }
}
