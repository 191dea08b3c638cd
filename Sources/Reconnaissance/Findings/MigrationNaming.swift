import CodeIndex
import Facts

/// How the files of migrations are named, read from one of them.
struct MigrationNaming {
  /// The name that bears the order: of the file without its endings, or of the folder.
  let name: String
  private let file: ScannedFile

  init(_ file: ScannedFile) {
    self.file = file
    name =
      Self.isFolderPerMigration(file)
      ? PathWords.components(file.folder).last ?? "" : PathWords.stem(of: file.fileName)
  }

  static func isFolderPerMigration(_ file: ScannedFile) -> Bool {
    ["migration", "up", "down"].contains(PathWords.stem(of: file.fileName))
  }

  /// The scheme in words, and the next name by it; nil where it cannot be told.
  var following: (scheme: String, nextName: String?) {
    let prefix = name.prefix { $0.isLetter }
    let rest = name.dropFirst(prefix.count)
    // `V1.2__x` has words of its own: only prefixes that tools write are kept.
    guard prefix.isEmpty || ["V", "v", "m", "Version", "Migration"].contains(prefix), let first = rest.first,
      first.isNumber
    else {
      return ("named by revision", nil)
    }
    if let (time, order) = Self.time(rest) {
      return ("time-stamped", prefix + time + tail(rest.dropFirst(order.count)))
    }
    let order = rest.prefix { $0.isASCII && $0.isNumber }
    let title = rest.dropFirst(order.count)
    // A letter behind the digits: they are a part of something random.
    guard title.first.map({ "_-.".contains($0) }) ?? true, order.utf8.count < 8, let number = Int(order) else {
      return ("named by revision", nil)
    }
    let next = String(number + 1)
    let zeros = order.first == "0" ? String(repeating: "0", count: max(0, order.count - next.count)) : ""
    return ("numbered", prefix + zeros + next + tail(title))
  }

  /// What stands for the time, and the part of the name that it stands in.
  private static func time(_ text: Substring) -> (format: String, order: Substring)? {
    let dashed = [
      (4, 2, 2, 6, "-", "<yyyy-MM-dd-HHmmss>"), (4, 2, 2, 6, "_", "<yyyy_MM_dd_HHmmss>"),
      (4, 2, 2, 4, "_", "<yyyy_MM_dd_HHmm>"),
    ]
    for (year, month, day, clock, separator, format) in dashed {
      let parts = text.split(separator: Character(separator), maxSplits: 4, omittingEmptySubsequences: false)
      guard parts.count >= 4,
        zip(parts, [year, month, day]).allSatisfy({ $0.count == $1 && $0.allSatisfy(\.isNumber) })
      else { continue }
      let time = parts[3].prefix { $0.isNumber }
      if time.count == clock { return (format, text[..<time.endIndex]) }
    }
    let day = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    if day.count == 3, zip(day, [4, 2]).allSatisfy({ $0.count == $1 && $0.allSatisfy(\.isNumber) }),
      day[2].prefix(while: { $0.isNumber }).count == 2
    {
      // Several of a day are counted: `2024-01-31_00_x`.
      let date = text.prefix(10)
      let counter = text.dropFirst(11).prefix { $0.isNumber }
      return text.dropFirst(10).first == "_" && counter.count == 2
        ? ("<yyyy-MM-dd>_00", text[..<counter.endIndex]) : ("<yyyy-MM-dd>", date)
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if digits.count == 8, let between = text.dropFirst(8).first, between == "_" || between == "T" {
      let clock = text.dropFirst(9).prefix { $0.isASCII && $0.isNumber }
      if clock.count == 6 { return ("<yyyyMMdd\(between)HHmmss>", text[..<clock.endIndex]) }
    }
    // A letter follows: the digits are a part of something random.
    if text.dropFirst(digits.count).first?.isLetter == true { return nil }
    let format: String? =
      switch digits.count {
      case 14: "<yyyyMMddHHmmss>"
      case 12: "<yyyyMMddHHmm>"
      case 8: "<yyyyMMdd>"
      case 10: "<unix seconds>"
      case 13: "<unix milliseconds>"
      default: nil
      }
    return format.map { ($0, digits) }
  }

  /// `_<title>.up.sql` behind the order; `.do.<title>.sql` where the way comes before the title.
  private func tail(_ rest: Substring) -> String {
    let parts = file.fileName.split(separator: ".")
    let forwards = ["do": "do", "undo": "do", "up": "up", "down": "up"]
    if rest.isEmpty, parts.count > 3, let way = forwards[String(parts[1])] {
      return ".\(way).<title>.\(parts[parts.count - 1])"
    }
    let separator = rest.prefix { $0 == "_" || $0 == "-" }
    let ending =
      Self.isFolderPerMigration(file)
      ? "/" + file.fileName : String(file.fileName.dropFirst(PathWords.stem(of: file.fileName).count))
    // Without a title the time is the whole name.
    return rest.isEmpty && !Self.isFolderPerMigration(file) ? ending : separator + "<title>" + ending
  }
}
