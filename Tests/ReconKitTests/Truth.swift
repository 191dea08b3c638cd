import TestKit

/// The tables of a sample's `SOURCE.md`, which hold the truth by hand.
struct Truth {
  private let sections: [(title: Substring, lines: [Substring])]

  init(_ sample: SampleRepository) {
    let text = Checkout.text(sample.folder + "/SOURCE.md") ?? ""
    sections = text.split(separator: "\n## ", omittingEmptySubsequences: false).map { section in
      let lines = section.split(separator: "\n", omittingEmptySubsequences: false)
      return (lines.first ?? "", Array(lines.dropFirst()))
    }
  }

  /// `path:line` of every direct call of the modification target, sorted.
  var callSites: [String] {
    let section = sections.first { $0.lines.contains { $0.hasPrefix("Direct call sites, all of them") } }
    return Self.rows(section?.lines ?? []).compactMap { Self.spans($0[0]).first }.sorted()
  }

  /// How many call sites the sentence above their table says there are.
  var callSiteCount: Int? {
    let line = sections.flatMap(\.lines).first { $0.hasPrefix("Direct call sites, all of them") }
    return line?.firstMatch(of: /\(([0-9]+)\)/).flatMap { Int($0.1) }
  }

  struct Variable {
    var name: String
    /// `path:line` of every read, sorted.
    var reads: [String]
    /// `path:line` of every place where CI sets it.
    var setInCI: [String]
    var isDeclared: Bool
  }

  var variables: [Variable] {
    let section = sections.first { $0.title.hasPrefix("Environment variables") }
    return Self.rows(section?.lines ?? []).compactMap { row in
      guard let name = Self.spans(row[0]).first else { return nil }
      let parts = row[1].split(separator: "set in CI", omittingEmptySubsequences: false).map {
        Self.spans($0).filter { $0.contains(/:[0-9]+$/) }.sorted()
      }
      return Variable(
        name: name, reads: parts[0], setInCI: parts.dropFirst().flatMap { $0 },
        isDeclared: row[2].hasPrefix("yes") || row[2].contains("never read") || Self.isInExample(row[2]))
    }
  }

  /// Whether a cell of places names a line of the example file, before what only describes the variable.
  private static func isInExample(_ cell: Substring) -> Bool {
    let declared = cell.firstRange(of: "described").map { cell[..<$0.lowerBound] } ?? cell
    return spans(declared).contains { $0.hasPrefix(".env.example:") }
  }

  struct Route: Hashable, CustomStringConvertible {
    /// `POST /api/orders/<int:order_id>/cancel`
    var title: String
    var isGuarded: Bool
    var description: String { title + (isGuarded ? ", guarded" : ", open") }
  }

  /// Routes in the order of their table. A cell that says `the same` means the one above; what only counts, limits or
  /// checks a signature in the handler itself is no guard.
  var routes: [Route] {
    let section = sections.first { $0.title.hasPrefix("Routes") }
    var routes: [Route] = []
    var above = false
    for row in Self.rows(section?.lines ?? []) {
      guard row.count > 2, let path = Self.spans(row[0]).first, let verb = row[0].split(separator: " ").first else {
        continue
      }
      let isOpen = row[2].contains("none") || row[2].contains("no token")
      let isSame = row[2].hasPrefix("the same") && above
      let isGuarded = !isOpen && (isSame || Self.spans(row[2]).contains { $0.contains(Self.guards) })
      above = isGuarded
      routes.append(Route(title: "\(verb) \(path)", isGuarded: isGuarded))
    }
    return routes
  }

  private static var guards: Regex<Substring> {
    /login_required|requireToken|authenticate|requireRole|PreAuthorize|auth:/
  }

  /// How many routes and variables the titles of their sections say there are.
  var routeCount: Int? { count(in: "Routes") }
  var variableCount: Int? { count(in: "Environment variables") }

  private func count(in title: String) -> Int? {
    sections.first { $0.title.hasPrefix(title) }?.title.firstMatch(of: /\(([0-9]+)\)/).flatMap { Int($0.1) }
  }

  /// The cells of the first table's rows, its head left out.
  private static func rows(_ lines: [Substring]) -> [[Substring]] {
    let table = lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return table.dropFirst(2).map { row in
      row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
        Substring(String($0).trimmed)
      }
    }
  }

  private static func spans(_ cell: Substring) -> [String] {
    cell.matches(of: /`([^`]+)`/).map { String($0.1) }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
