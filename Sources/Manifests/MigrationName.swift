/// The name of a database migration, by the folder it stands in and the number or time it begins with.
///
/// Flyway (`V2__x.sql`), golang-migrate and Knex (`000002_x.up.sql`, `20240131120000_x.js`), Rails, Django
/// (`0002_x.py`), Laravel (`2024_01_31_120000_x.php`), Prisma (`20240131120000_x/migration.sql`), Diesel
/// (`2024-01-31-120000_x/up.sql`), SeaORM (`m20240131_000001_x.rs`), Doctrine (`Version20240131120000.php`), Entity Framework
/// (`20240131120000_X.cs`), MikroORM (`Migration20240131120000.ts`), DbUp (`2024-01-31_00_x.sql`) and Alembic
/// (`1f2e3d4c5b6a_x.py`) are read by these few shapes.
public struct MigrationName: Sendable, Equatable, Comparable {
  /// How the order is written.
  public enum Scheme: Sendable, Equatable {
    /// Consecutive numbers padded with zeros to `width` digits; 1 when they are not padded.
    case sequence(width: Int)
    /// `yyyyMMddHHmmss`, `yyyyMMddHHmm`, `yyyyMMdd`, `yyyy_MM_dd_HHmmss`, `yyyy-MM-dd-HHmmss`, `yyyy-MM-dd`,
    /// `yyyyMMdd_HHmmss`, `yyyyMMddTHHmmss`, `unixSeconds` or `unixMilliseconds`.
    case timestamp(format: String)
    /// A random revision; the order stands in the files.
    case revision
  }
  public enum Direction: String, Sendable { case up, down }

  /// File name without its extensions and direction: `0001_init` of `0001_init.up.sql`.
  public let stem: String
  public let scheme: Scheme
  /// What migrations of one folder are ordered by: the digits without leading zeros, or the revision.
  public let orderKey: String
  /// What stands before the order: `V` with Flyway, else empty.
  public let prefix: String
  /// What stands between order and description: `_`, `__`, `-` or empty.
  public let separator: String
  /// The rest of the stem, as written.
  public let title: String
  /// Nil when the name does not say.
  public let direction: Direction?

  private static let folders: Set<String> = ["migrations", "migrate", "migration", "versions", "drizzle"]

  /// Whether any folder of a path begins like one of migrations: what is no such path need not be cut into folders.
  static func mayStand(at path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      var start = 0
      for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") {
        let folder = bytes[start..<position]
        if beginnings.contains(where: { begins(folder, with: $0) }) || ends(folder, with: ending) { return true }
        start = position + 1
      }
      return false
    }
  }
  private static func begins(_ folder: Slice<UnsafeBufferPointer<UInt8>>, with word: [UInt8]) -> Bool {
    guard folder.count >= word.count else { return false }
    for place in word.indices where folder[folder.startIndex + place] | 0x20 != word[place] { return false }
    return true
  }
  private static func ends(_ folder: Slice<UnsafeBufferPointer<UInt8>>, with word: [UInt8]) -> Bool {
    folder.count >= word.count && begins(folder.suffix(word.count), with: word)
  }
  private static let beginnings: [[UInt8]] = ["migra", "versi", "drizz"].map { Array($0.utf8) }
  private static let ending = Array("migrations".utf8)

  /// A name that tools write, or one with a word before it (`knex_migrations`), unless that says that they are retired.
  private static func isFolder(_ name: Substring) -> Bool {
    let name = name.lowercased()
    if folders.contains(name) { return true }
    let words = name.split { $0 == "_" || $0 == "-" }
    return words.count > 1 && words.last == "migrations" && !retired.contains(words[0])
  }
  private static let retired: Set<Substring> = ["old", "legacy", "archived", "retired", "deprecated"]

  /// Whether scripts below these folders are migrations: `Migrator/DbScripts`, and versions of the program below such a folder,
  /// `migration/sqlite/0.22`.
  private static func holdScripts(_ components: [Substring]) -> Bool {
    let versions = components.reversed().prefix { folder in
      let digits = folder.first == "v" || folder.first == "V" ? folder.dropFirst() : folder
      return !digits.isEmpty && digits.allSatisfy { $0 == "." || isDigit($0) }
    }
    let near = components.dropLast(versions.count).suffix(2)
    return near.contains { isFolder($0) || $0.lowercased().hasPrefix("migrat") }
      && !near.contains { others.contains($0.lowercased()) }
  }
  private static let others: Set<String> = [
    "seed", "seeds", "seeders", "fixtures", "test", "tests", "testdata", "snapshots",
  ]

  /// The migration that `path` (relative, with `/`) names; nil when the folder or the name is not that of one.
  /// - Parameter isMarked: the file says in its text that it is one, so that its folder may have any name.
  public static func parse(_ path: String, isMarked: Bool = false) -> MigrationName? {
    var components = path.split(separator: "/")
    guard let file = components.popLast(), let dot = file.firstIndex(of: "."), dot > file.startIndex else { return nil }
    var direction: Direction?
    for word in file[dot...].split(separator: ".") {
      if word == "up" || word == "do" { direction = .up }
      if word == "down" || word == "undo" { direction = .down }
    }
    var stem = file[..<dot]
    // Versions such as V1.2__x keep their dots.
    if file.first == "V" || file.first == "U", let name = file.range(ofASCII: "__") {
      stem = file[..<(file[name.upperBound...].firstIndex(of: ".") ?? file.endIndex)]
    }
    if let version = version(file) { stem = version }
    if ["migration", "up", "down"].contains(stem), let folder = components.popLast() {
      if stem != "migration" { direction = stem == "up" ? .up : .down }
      stem = folder
    }
    // Elsewhere a file that says which way it leads is one too: `schema/0002_users.up.sql`.
    let isDirected = direction != nil && file.hasSuffix(".sql")
    if isDirected || isMarked || components.suffix(2).contains(where: isFolder)
      || file.hasSuffix(".sql") && holdScripts(components)
    {
      return parse(stem: String(stem), direction: direction)
    }
    // A name like no other's: `migrations/sql/src/m20240131_x.rs`.
    guard stem.first == "m", components.contains(where: isFolder),
      let name = parse(stem: String(stem), direction: direction), name.prefix == "m"
    else { return nil }
    return name
  }

  private static func parse(stem: String, direction: Direction?) -> MigrationName? {
    var rest = stem[...]
    var prefix = ""
    // One that runs whenever it has changed, behind those that have a version (Flyway, "Repeatable migrations").
    if stem.hasPrefix(repeatable), stem.count > repeatable.count {
      return MigrationName(
        stem: stem, scheme: .sequence(width: 1), orderKey: "0", prefix: "R", separator: "__",
        title: String(stem.dropFirst(repeatable.count)), direction: direction)
    }
    if let first = rest.first, "VU".contains(first) || first == "v" && (stem.contains(".") || isNumbered(rest)),
      rest.dropFirst().first?.isNumber == true
    {
      prefix = String(first)
      rest = rest.dropFirst()
    }
    for (word, isFollowed) in [("Version", true), ("Migration", true), ("m", false)] {
      guard prefix.isEmpty, rest.hasPrefix(word) else { continue }
      let number = rest.dropFirst(word.count).prefix(while: isDigit)
      if isFollowed ? number.count == 14 : number.count == 8 && isYear(number) {
        prefix = word
        rest = rest.dropFirst(word.count)
      }
    }
    guard
      let (order, scheme) = dashed(rest) ?? laravel(rest) ?? digits(
        rest, mayHoldDots: ["V", "U", "v"].contains(prefix))
        ?? revision(rest)
    else {
      return nil
    }
    rest = rest.dropFirst(order.count)
    let separator = rest.prefix { $0 == "_" || $0 == "-" }
    let key = order.filter { $0 != "_" && $0 != "-" && $0 != "T" }.drop { $0 == "0" }
    return MigrationName(
      stem: stem, scheme: scheme, orderKey: key.isEmpty ? "0" : String(key), prefix: prefix,
      separator: String(separator), title: String(rest.dropFirst(separator.count)),
      direction: prefix == "U" ? .down : direction)
  }

  /// `2024-01-31-120000`, `2024-01-31_00`, `20240131_120000` and `20240131T120000`.
  private static func dashed(_ text: Substring) -> (order: Substring, scheme: Scheme)? {
    let parts = text.split(separator: "-", maxSplits: 4, omittingEmptySubsequences: false)
    if parts.count >= 4, zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 && $0.allSatisfy(isDigit) }) {
      let time = parts[3].prefix(while: isDigit)
      if time.count >= 4 { return (text[..<time.endIndex], .timestamp(format: "yyyy-MM-dd-HHmmss")) }
    }
    if parts.count >= 3, isYear(parts[0]), zip(parts, [4, 2]).allSatisfy({ $0.count == $1 && $0.allSatisfy(isDigit) }) {
      let day = parts[2].prefix(while: isDigit)
      let next = text[day.endIndex...].first
      if day.count == 2, next == nil || next == "_" || next == "-" || next == "." {
        return (text[..<day.endIndex], .timestamp(format: "yyyy-MM-dd"))
      }
    }
    let day = text.prefix(while: isDigit)
    guard day.count == 8, isYear(day), let between = text.dropFirst(8).first, between == "_" || between == "T" else {
      return nil
    }
    let time = text.dropFirst(9).prefix(while: isDigit)
    return time.count == 6 ? (text[..<time.endIndex], .timestamp(format: "yyyyMMdd\(between)HHmmss")) : nil
  }

  private static func laravel(_ text: Substring) -> (order: Substring, scheme: Scheme)? {
    let parts = text.split(separator: "_", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count >= 4, zip(parts, [4, 2, 2, 6]).allSatisfy({ $0.count == $1 && $0.allSatisfy(isDigit) }) else {
      return nil
    }
    return (text[..<parts[3].endIndex], .timestamp(format: "yyyy_MM_dd_HHmmss"))
  }

  private static func digits(_ text: Substring, mayHoldDots: Bool) -> (order: Substring, scheme: Scheme)? {
    let order = text.prefix { isDigit($0) || mayHoldDots && ($0 == "." || $0 == "_") }
    let number = mayHoldDots ? Substring(order.range(ofASCII: "__").map { order[..<$0.lowerBound] } ?? order) : order
    let next = text.dropFirst(number.count).first
    guard number.contains(where: isDigit), next == nil || next == "_" || next == "-" || mayHoldDots else { return nil }
    let scheme: Scheme =
      switch number.count {
      case 14 where isYear(number): .timestamp(format: "yyyyMMddHHmmss")
      case 12 where isYear(number): .timestamp(format: "yyyyMMddHHmm")
      case 8 where isYear(number): .timestamp(format: "yyyyMMdd")
      case 10 where number.first == "1": .timestamp(format: "unixSeconds")
      case 13 where number.first == "1": .timestamp(format: "unixMilliseconds")
      default: .sequence(width: number.first == "0" && !number.contains(".") ? number.count : 1)
      }
    return (number, scheme)
  }

  private static func revision(_ text: Substring) -> (order: Substring, scheme: Scheme)? {
    let order = text.prefix { $0.isHexDigit && !$0.isUppercase }
    guard order.count == 12, text.dropFirst(12).first == "_" else { return nil }
    return (order, .revision)
  }

  /// `v0.4.0` of `v0.4.0.go`: what brings a store from one version of the program to the next is named by that.
  private static func version(_ file: Substring) -> Substring? {
    guard file.first == "v", let end = file.lastIndex(of: ".") else { return nil }
    let parts = file[..<end].dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
    return file[..<end]
  }

  private static let repeatable = "R__"

  /// `v12` and `v12_title`.
  private static func isNumbered(_ stem: Substring) -> Bool {
    let behind = stem.dropFirst().drop(while: isDigit).first
    return behind == nil || behind == "_"
  }

  private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }
  private static func isYear(_ text: Substring) -> Bool { text.hasPrefix("19") || text.hasPrefix("20") }

  /// By number, then by stem: within one folder this is the order they run in, revisions apart.
  public static func < (a: MigrationName, b: MigrationName) -> Bool {
    if (a.prefix == "R") != (b.prefix == "R") { return b.prefix == "R" }
    let (first, second) = (a.numbers, b.numbers)
    for (x, y) in zip(first, second) where x != y {
      return x.count == y.count ? x.lexicographicallyPrecedes(y) : x.count < y.count
    }
    return first.count == second.count ? a.stem < b.stem : first.count < second.count
  }

  /// The dotted parts of the order, without leading zeros.
  private var numbers: [Substring] { orderKey.split(separator: ".").map { $0.drop { $0 == "0" } } }
}
