import CodeIndex
import Facts

/// What may also use the targets' definitions, beside what surely does, each place with its reason; and what bears
/// their names without being a use.
struct SafeSet {
  /// Why a place may be a use, the likeliest first.
  enum Way: Int, CaseIterable {
    case dispatch, kept, byName, takenFor, inCode, template, configuration, string
  }
  struct Entry {
    var way: Way
    var path: String
    var line: Int
    /// The call or reference; nil for a place found by a text search.
    var site: FactView?
    var enclosing: FactView?
    /// The method that is called instead, or what the place was taken for.
    var other: FactView?
    var name: String
    var reason: String
  }

  /// In order of way, then of place; each place once.
  private(set) var entries: [Entry] = []
  /// Mentions that are no use: comments, prose, sentences in strings, code of other languages. In order of place.
  private(set) var passing: [(name: String, mention: Mention)] = []
  /// What other calls of these names mean for certain.
  private(set) var others: [NamesakeUses.Other] = []
  /// Only types are asked about: what bears their name uses them, and calls nothing.
  private(set) var isOfTypes = false
  /// Only what holds a value is asked about, which nothing can call.
  private(set) var isOfValues = false
  /// Mentions that were bound: uses, and none of this set.
  private(set) var named: [UncalledUses.Entry] = []

  init(_ tallies: [(subject: FactView, uses: UseTally)], _ inquiry: Inquiry) {
    let index = inquiry.index
    isOfTypes = !tallies.isEmpty && tallies.allSatisfy { $0.subject.detail.isTypeLike }
    isOfValues = !tallies.isEmpty && tallies.allSatisfy(\.subject.holdsValue)
    var seen: Set<Place> = []
    for tally in tallies {
      for use in tally.uses.callers + tally.uses.references {
        seen.insert(Place(path: use.site.path, line: use.site.startLine, name: tally.subject.name))
      }
    }
    var otherSites: Set<FactView> = []
    let own = Set(tallies.map(\.subject))
    for (subject, _) in tallies {
      let namesakes = index.namesakeUses(of: subject)
      for possible in namesakes.possible {
        if case .takenFor(let other) = possible.way, own.contains(other) { continue }
        add(Self.entry(possible), subject.name, &seen)
      }
      for other in namesakes.others where !(other.definition.map(own.contains) ?? false) {
        let fresh = other.sites.filter { otherSites.insert($0).inserted }
        if !fresh.isEmpty { others.append(.init(definition: other.definition, sites: fresh)) }
      }
    }
    var searched: Set<String> = []
    var reader = MentionReader(index, of: own, inquiry.mentions)
    for (subject, _) in tallies where searched.insert(subject.name).inserted {
      for mention in inquiry.mentions[subject.name] ?? [] {
        guard let file = index.file(at: mention.path) else { continue }
        place(mention, reader.reading(of: mention, naming: subject, in: file), subject, index, &seen)
      }
    }
    entries.sort { a, b in
      if a.way != b.way { return a.way.rawValue < b.way.rawValue }
      if a.path != b.path { return a.path.precedesInBytes(b.path) }
      return a.line < b.line
    }
  }

  private struct Place: Hashable {
    var path: String
    var line: Int
    var name: String
  }

  private mutating func add(_ entry: Entry, _ name: String, _ seen: inout Set<Place>) {
    if seen.insert(Place(path: entry.path, line: entry.line, name: name)).inserted { entries.append(entry) }
  }

  private static func entry(_ possible: PossibleUse) -> Entry {
    var entry = Entry(
      way: .byName, path: possible.site.path, line: possible.site.startLine, site: possible.site,
      enclosing: possible.enclosing, name: possible.site.name, reason: possible.reason)
    switch possible.way {
    case .dispatch(let through): (entry.way, entry.other) = (.dispatch, through)
    case .kept: entry.way = .kept
    case .byName: break
    case .takenFor(let other): (entry.way, entry.other) = (.takenFor, other)
    }
    return entry
  }

  private mutating func place(
    _ mention: Mention, _ reading: MentionReading, _ subject: FactView, _ index: CodeIndex, _ seen: inout Set<Place>
  ) {
    let name = subject.name
    let place = Place(path: mention.path, line: mention.line, name: name)
    if seen.contains(place) { return }
    switch reading {
    case .use(let kind, let tier, let reason):
      seen.insert(place)
      let enclosing = index.definition(at: mention.path, line: mention.line)
      named.append(
        UncalledUses.Entry(
          kind: kind, path: mention.path, line: mention.line, enclosing: enclosing, name: name, tier: tier,
          reason: reason))
    case .possible(let way, let reason):
      let enclosing = index.definition(at: mention.path, line: mention.line)
      add(
        Entry(way: way, path: mention.path, line: mention.line, enclosing: enclosing, name: name, reason: reason),
        name, &seen)
    case .passing: passing.append((name, mention))
    case .explained: return
    }
  }

  private static let templateExtensions: Set<String> = [
    "html", "htm", "xhtml", "jinja", "jinja2", "j2", "erb", "haml", "slim", "ejs", "hbs", "mustache", "twig", "cshtml",
    "razor", "jsp", "ftl", "ftlh", "vm", "liquid", "tmpl", "gotmpl", "gohtml", "tpl", "svelte", "vue", "heex", "eex",
    "leex", "mako", "njk", "pug",
  ]

  /// Whether a file is a template, by its name.
  static func isTemplate(_ file: ScannedFile) -> Bool {
    let name = file.fileName
    if name.hasSuffix(".blade.php") || name.hasSuffix(".html.php") || name.hasSuffix(".phtml") { return true }
    guard let dot = name.lastIndex(of: ".") else { return false }
    return templateExtensions.contains(name[name.index(after: dot)...].lowercased())
  }
}
