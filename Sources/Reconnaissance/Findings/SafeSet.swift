import CodeIndex
import Facts

/// What may also use the targets' definitions, beside what surely does, each place with its reason; and what bears
/// their names without being a use.
struct SafeSet {
  /// Why a place may be a use, the likeliest first.
  enum Way: Int, CaseIterable {
    case dispatch, byName, takenFor, inCode, template, configuration, string
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
  /// Names that fields or variables of objects bear as well.
  private var fields: [String: Bool] = [:]

  init(_ tallies: [(subject: FactView, uses: UseTally)], _ inquiry: Inquiry) {
    let index = inquiry.index
    isOfTypes = !tallies.isEmpty && tallies.allSatisfy { $0.subject.detail.isTypeLike }
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
    for (subject, _) in tallies where searched.insert(subject.name).inserted {
      for mention in inquiry.mentions[subject.name] ?? [] {
        classify(mention, subject, own, index, &seen)
      }
    }
    entries.sort { a, b in
      if a.way != b.way { return a.way.rawValue < b.way.rawValue }
      if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
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
    case .byName: break
    case .takenFor(let other): (entry.way, entry.other) = (.takenFor, other)
    }
    return entry
  }

  // MARK: Mentions

  private mutating func classify(
    _ mention: Mention, _ subject: FactView, _ own: Set<FactView>, _ index: CodeIndex, _ seen: inout Set<Place>
  ) {
    let name = subject.name
    guard let file = index.file(at: mention.path) else { return }
    if mention.context != .comment, Self.isExplained(name, mention.line, file, index) { return }
    let place = Place(path: mention.path, line: mention.line, name: name)
    if seen.contains(place) { return }
    func entry(_ way: Way, _ reason: String) -> Entry {
      Entry(
        way: way, path: mention.path, line: mention.line,
        enclosing: index.definition(at: mention.path, line: mention.line), name: name, reason: reason)
    }
    if mention.shape == .embedded, Self.isTemplate(file) {
      return add(entry(.template, "named in a template's code"), name, &seen)
    }
    if file.role == .config, mention.context != .comment, mention.shape == .whole || mention.shape == .member {
      return add(entry(.configuration, "named in configuration"), name, &seen)
    }
    switch mention.context {
    case .comment, .prose: passing.append((name, mention))
    case .string:
      if mention.shape == .whole, file.role != .documentation, file.role != .data,
        index.profile(for: file)?.bindsNames == true
      {
        add(entry(.string, "its name is a string: reflection or registration by name may use it"), name, &seen)
      } else {
        passing.append((name, mention))
      }
    case .code:
      guard Self.areRelated(file, subject.file, index), mention.shape != .key else {
        passing.append((name, mention))
        return
      }
      if mention.shape == .member {
        // `x.name` that calls nothing: a field, where there are fields of that name.
        if isField(name, index) { return passing.append((name, mention)) }
        add(entry(.inCode, "named behind a member operator without a call"), name, &seen)
      } else if let reading = index.reading(of: name, atLine: mention.line, in: file) {
        guard reading.definitions.contains(where: own.contains) else { return }
        add(entry(.inCode, "named without a call that a rule reads: \(reading.reason)"), name, &seen)
      } else if index.profile(for: file)?.modules.style != LanguageProfile.Modules.Style.none {
        // Where imports name files, a bare name that none of them brings is a local one.
        passing.append((name, mention))
      } else {
        add(entry(.inCode, "named in code without a call that a rule reads"), name, &seen)
      }
    }
  }

  /// Whether a name is that of a field, or of something assigned to an object, anywhere.
  private mutating func isField(_ name: String, _ index: CodeIndex) -> Bool {
    if let known = fields[name] { return known }
    let found =
      index.definitions(named: name).contains { !$0.detail.isFunctionLike && !$0.detail.isTypeLike }
      || index.assignsMember(named: name)
    fields[name] = found
    return found
  }

  /// Whether a fact of the line says what the name is doing there.
  private static func isExplained(_ name: String, _ line: Int, _ file: ScannedFile, _ index: CodeIndex) -> Bool {
    index.facts(in: file, lines: line...line).contains { fact in
      switch fact.kind {
      case .definition: fact.name == name
      case .call: fact.name == name
      // A test's title spells what it is for.
      case .test: fact.name.contains(name)
      case .import: fact[.imported] == name || fact[.alias] == name || last(fact.name) == name
      case .reference: last(fact.name) == name
      case .dependency: fact.name == name
      default: false
      }
    }
  }

  private static func last(_ name: String) -> String {
    name.split(whereSeparator: { ".:#/\\".contains($0) }).last.map(String.init) ?? name
  }

  private static func areRelated(_ a: ScannedFile, _ b: ScannedFile, _ index: CodeIndex) -> Bool {
    guard let language = a.language else { return false }
    return language == b.language || index.profile(for: b)?.family.contains(language) == true
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
