import CodeIndex
import Facts

/// Where this repository puts a variable of the environment that its code reads: the places that a new one touches too.
struct ConfigurationHabit {
  /// A file, and how many of the variables read it reads, declares or describes.
  struct Place: Hashable {
    var file: ScannedFile
    var verb: String
    var count: Int
  }

  /// Variables that code outside of tests reads.
  let readCount: Int
  /// Files that hold at least a fifth of them, and two; most first, then by path.
  let places: [Place]
  /// The variable that stands in most of ``places``, with where.
  let example: (name: String, sites: [FactView])?

  init(_ census: ConfigurationCensus) {
    let read = census.variables.filter { !$0.reads.isEmpty }
    readCount = read.count
    var counts: [ScannedFile: [String: Int]] = [:]
    for entry in read {
      for (verb, facts) in Self.parts(of: entry) {
        for file in Set(facts.map(\.file)) { counts[file, default: [:]][verb, default: 0] += 1 }
      }
    }
    let enough = max(2, (read.count + 4) / 5)
    let places = counts.flatMap { file, verbs in
      verbs.filter { $0.value >= enough }.map { Place(file: file, verb: $0.key, count: $0.value) }
    }.sorted {
      ($1.count, $0.file.path, $0.verb) < ($0.count, $1.file.path, $1.verb)
    }
    self.places = places
    let files = Set(places.map(\.file))
    let shown = read.map { entry -> (name: String, sites: [FactView]) in
      var seen: Set<ScannedFile> = []
      let sites = Self.parts(of: entry).flatMap(\.facts).filter {
        files.contains($0.file) && seen.insert($0.file).inserted
      }
      return (entry.name.name, sites)
    }
    example = shown.max { ($0.sites.count, $1.name) < ($1.sites.count, $0.name) }.flatMap {
      $0.sites.count > 1 ? $0 : nil
    }
  }

  private static func parts(of entry: ConfigurationCensus.Entry) -> [(verb: String, facts: [FactView])] {
    [("reads", entry.reads), ("declares", entry.declares), ("describes", entry.documents)]
  }

  /// `of 34 variables read, `config.py` reads 30, `.env.example` declares 28; `MAIL_HOST` stands at …`; empty without a habit.
  var spans: [Span] {
    if places.isEmpty { return [] }
    let list = Listing.spans(places, limit: 4) {
      [.place(path: $0.file.path, lines: nil), .text(" \($0.verb) \(Count.number($0.count))")]
    }
    return [.text("of \(Count.of(readCount, "variable")) read, ")] + list
      + (example.map { [", as ", .code($0.name), " shows: "] + Listing.sites($0.sites, limit: 4) } ?? [])
  }
}
