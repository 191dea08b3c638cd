/// A passage of the document: fixed lines, and slots that answers are put into.
///
/// A slot is written `{{id}}`, `{{id: hint}}` or `{{id|label: hint}}`, at most one a line. The hint is what the seed has
/// in that place; with every slot replaced by its hint a template is the seed's own text. What stands before the slot on
/// its line says how it is filled, so that layout and seed cannot drift apart:
///
/// - `  - Summary: {{…}}` takes the answer's line that is labelled `Summary`, behind the label
/// - `  - [ ] Bug fix (…){{…}}` takes the answer's box of these words, and ticks it or not
/// - `  - {{…}}` takes lines as a list
/// - `{{…}}` takes lines as they are
struct Template: Sendable {
  enum Part: Sendable {
    case fixed(String)
    case slot(Slot)
  }

  struct Slot: Sendable {
    enum Place: Sendable, Equatable { case label, checkbox, list, verbatim }
    let id: SlotID
    let place: Place
    /// The label or the box's words that an answer's line is matched by; nil takes any line.
    let label: String?
    /// The line up to the slot.
    let prefix: String
    let hint: String
    /// The seed's trailing spaces: a line break in Markdown.
    let trailing: String

    var indent: Int { prefix.prefix { $0 == " " }.count }
  }

  let parts: [Part]

  init(_ source: String) {
    parts = source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Slot(line: line).map(Part.slot) ?? .fixed(String(line))
    }
  }

  /// Ids in order of their first slot.
  var ids: [SlotID] {
    var seen: [SlotID] = []
    for case .slot(let slot) in parts where !seen.contains(slot.id) { seen.append(slot.id) }
    return seen
  }
}

extension Template.Slot {
  /// The slot on a line of a template, or nil when the line is fixed text.
  fileprivate init?(line: Substring) {
    guard let open = line.firstRange(of: "{{"), let close = line[open.upperBound...].firstRange(of: "}}") else {
      return nil
    }
    let inside = line[open.upperBound..<close.lowerBound]
    let name = inside.prefix { $0 != ":" && $0 != "|" }
    guard let id = SlotID(rawValue: String(name)) else { return nil }
    var rest = inside[name.endIndex...]
    var named: String?
    if rest.first == "|" {
      let label = rest.dropFirst().prefix { $0 != ":" }
      named = String(label)
      rest = rest[label.endIndex...]
    }
    self.id = id
    hint = rest.hasPrefix(": ") ? String(rest.dropFirst(2)) : ""
    prefix = String(line[..<open.lowerBound])
    trailing = String(line[close.upperBound...])

    let entry = prefix.drop { $0 == " " }.dropFirst(2)
    if prefix.isEmpty {
      (place, label) = (.verbatim, named)
    } else if entry.isEmpty {
      (place, label) = (.list, named)
    } else if entry.hasPrefix("[ ] ") {
      (place, label) = (.checkbox, String(entry.dropFirst(4)))
    } else {
      // `**Label:** ` or `Label: `
      (place, label) = (.label, String(entry.filter { $0 != "*" }.prefix { $0 != ":" }))
    }
  }
}
