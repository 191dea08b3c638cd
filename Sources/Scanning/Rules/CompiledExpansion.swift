import Facts
import PCRE2

/// A ``RuleExpansion`` ready to run: its templates tied to groups, its conditions compiled for each entry.
struct CompiledExpansion: Sendable {
  struct Entry: Sendable {
    var name: CaptureTemplate?
    var attributes: [(key: FactAttribute, text: CaptureTemplate)]
    var conditions: [(group: Int, pattern: Pattern)]
  }

  /// Groups from here on are those of `each`'s pattern.
  static let inner = 1 << 16

  let entries: [Entry]

  /// - Parameter group: the number of a capture, with ``inner`` added for those of `each`.
  /// - Throws: what is wrong, as a sentence about the rule.
  init(
    _ expansion: RuleExpansion, components: PathComponents, caseless: Bool, group: (String) -> Int?
  ) throws(ExpansionError) {
    var entries: [Entry] = []
    for entry in expansion.facts {
      var made = Entry(attributes: [], conditions: [])
      for value in entry.values where !value.key.hasPrefix("_") {
        var unknown: String?
        guard
          let template = CaptureTemplate(value.text, components: components, unknown: &unknown, group: group)
        else {
          throw ExpansionError(message: "`expand` names `\(unknown ?? "")`, which is not captured")
        }
        if value.key == "name" {
          made.name = template
        } else if let key = FactAttribute(rawValue: value.key) {
          made.attributes.append((key, template))
        } else {
          throw ExpansionError(message: "`expand` gives `\(value.key)`, which is no attribute (begin it with `_`)")
        }
      }
      for condition in expansion.conditions {
        guard let number = group(condition.capture) else {
          throw ExpansionError(message: "`expand` names `\(condition.capture)`, which is not captured")
        }
        var source = condition.pattern
        for value in entry.values where value.key.hasPrefix("_") {
          source = source.replacing("{\(value.key)}", with: value.text)
        }
        do { made.conditions.append((number, try Pattern(source, options: caseless ? [.caseless] : []))) } catch {
          throw ExpansionError(message: "`expand`, `where`: \(error)")
        }
      }
      entries.append(made)
    }
    self.entries = entries
  }
}

/// What is wrong with a rule's `expand`.
struct ExpansionError: Error { var message: String }
