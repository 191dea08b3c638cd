import CodeIndex
import Facts

/// What differs between two signatures, in words.
struct SignatureDifference {
  let change: FactChanges.Pair
  let before: CodeIndex
  let after: CodeIndex

  /// Two lists of parameters longer than this together, in characters, are not shown whole but by what differs.
  private static let wholeLimit = 120

  var spans: [Span] {
    var parts: [[Span]] = []
    if differs(.parameters) { parts.append(parameters) }
    if differs(.returns) {
      parts.append([
        "returns ", change.before[.returns].map(Self.quoted) ?? "nothing stated", " → ",
        change.after[.returns].map(Self.quoted) ?? "nothing stated",
      ])
    }
    if parts.isEmpty {
      parts.append([
        change.before[.signature].map(Self.quoted) ?? "no heading", " → ",
        change.after[.signature].map(Self.quoted) ?? "no heading",
      ])
    }
    return Listing.joined(parts)
  }

  private func differs(_ key: FactAttribute) -> Bool { change.before[key] != change.after[key] }

  private var parameters: [Span] {
    let (old, new) = (change.before[.parameters], change.after[.parameters])
    if (old?.count ?? 0) + (new?.count ?? 0) <= Self.wholeLimit {
      return [old.map(Self.list) ?? "no parameters", " → ", new.map(Self.list) ?? "no parameters"]
    }
    let pairing = KeyedPairing(before.parameters(of: change.before), after.parameters(of: change.after), by: \.name)
    let changed = pairing.both.filter { $0.before.text != $0.after.text }
    var parts: [[Span]] = []
    if !pairing.added.isEmpty {
      parts.append(["new parameter "] + Listing.spans(pairing.added, limit: 4) { [Self.quoted($0.text)] })
    }
    if !pairing.removed.isEmpty {
      parts.append(["gone parameter "] + Listing.spans(pairing.removed, limit: 4) { [Self.quoted($0.text)] })
    }
    if !changed.isEmpty {
      parts.append(
        Listing.spans(changed, limit: 3) { [Self.quoted($0.before.text), " → ", Self.quoted($0.after.text)] })
    }
    return parts.isEmpty ? ["its parameters in another order"] : Listing.joined(parts)
  }

  private static func list(_ parameters: String) -> Span { quoted("(\(parameters))") }
  private static func quoted(_ text: String) -> Span { .quoted(Quotation.of(text) ?? "") }
}
