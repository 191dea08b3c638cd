import CodeIndex
import Facts

/// Configuration names of some kinds: environment variables, keys, feature flags. Names and places, never values.
struct ConfigurationSection: ComparisonSection {
  let id: SectionID
  let details: Set<FactDetail>

  static let environment = ConfigurationSection(id: .environment, details: [.environmentVariable])
  static let keys = ConfigurationSection(id: .configuration, details: [.key, .flag])
  static let featureFlags = ConfigurationSection(id: .flags, details: [.featureFlag])

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    let pairing = KeyedPairing(entries(pair.before), entries(pair.after), by: \.name)
    let added = pairing.added.map { entry in
      Change(.added, entry.name.name, after: Self.place(entry), spans: state(entry))
    }
    let removed = pairing.removed.map { Change(.removed, $0.name.name, before: Self.place($0)) }
    let changed = pairing.both.compactMap { old, new -> Change? in
      let spans = Self.difference(old, new)
      return spans.isEmpty
        ? nil : Change(.changed, new.name.name, before: Self.place(old), after: Self.place(new), spans: spans)
    }
    // What is read first: a program that starts without it may fail.
    return added.enumerated().sorted { a, b in
      (a.element.after?.reason == Self.read ? 0 : 1, a.offset) < (
        b.element.after?.reason == Self.read ? 0 : 1, b.offset
      )
    }.map(\.element) + changed + removed
  }

  private static let read = "is read"

  private func entries(_ index: CodeIndex) -> [ConfigurationCensus.Entry] {
    ConfigurationCensus(index).entries.filter { details.contains($0.name.detail) }.map { entry in
      var entry = entry
      // What tests declare configures nothing.
      entry.declares.removeAll { $0.file.role == .test }
      return entry
    }.filter { !($0.reads.isEmpty && $0.declares.isEmpty) }
  }

  private static func place(_ entry: ConfigurationCensus.Entry) -> Evidence? {
    if let fact = entry.reads.first { return Evidence(fact, reason: read) }
    return entry.declares.first.map { Evidence($0, reason: "is declared") }
  }

  /// `read, with a default; not declared`
  private func state(_ entry: ConfigurationCensus.Entry) -> [Span] {
    // Most keys of a file are read by other programs.
    guard !entry.reads.isEmpty else { return id == .environment ? ["declared, read nowhere"] : [] }
    let others = entry.reads.count - 1
    let reads = others == 0 ? "read" : "read here and at \(Count.of(others, "other place"))"
    let defaults = Self.hasDefault(entry) ? ", with a default" : ", without a default"
    let head = Span.text(reads + defaults)
    return entry.declares.isEmpty
      ? [head, "; declared nowhere"] : [head, "; declared at "] + Listing.sites(entry.declares, limit: 2)
  }

  private static func difference(_ old: ConfigurationCensus.Entry, _ new: ConfigurationCensus.Entry) -> [Span] {
    var parts: [[Span]] = []
    if old.reads.isEmpty != new.reads.isEmpty {
      parts.append([new.reads.isEmpty ? "no longer read, still declared" : "now read"])
    } else if !new.reads.isEmpty, hasDefault(old) != hasDefault(new) {
      parts.append([hasDefault(new) ? "now with a default" : "no longer with a default"])
    }
    if old.declares.isEmpty != new.declares.isEmpty {
      parts.append(
        new.declares.isEmpty
          ? ["no longer declared, still read"] : ["now declared at "] + Listing.sites(new.declares, limit: 2))
    }
    return Listing.joined(parts)
  }

  /// A default stands beside every read.
  private static func hasDefault(_ entry: ConfigurationCensus.Entry) -> Bool {
    entry.reads.allSatisfy { $0[.defaulted] != nil }
  }
}
