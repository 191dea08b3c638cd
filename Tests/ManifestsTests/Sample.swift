import Facts
import Manifests
import Testing

/// A file of one format and the facts it must give, one a line.
struct Sample: CustomTestStringConvertible {
  let path: String
  let text: String
  /// `line kind/detail name key=value …`; commands have a `$` before the name and no kind.
  let facts: String

  init(_ path: String, _ text: String, facts: String) {
    self.path = path
    self.text = text
    self.facts = facts
  }

  var testDescription: String { path }

  static let all =
    go + javaScript + python + other + commands + configuration + settings + settingsFiles
    + buildTools + coverage + data + interfaces + rails + scripts + testPrograms
}

/// The facts of a file in the form of ``Sample/facts``.
func render(_ facts: FileFacts) -> String {
  facts.facts.map { fact in
    let isTool = facts.names[fact.rule].hasPrefix("tooling.")
    let start = Int(fact.firstAttribute)
    let attributes = facts.attributes[start..<start + Int(fact.attributeCount)]
      .map { " \($0.key.rawValue)=\(facts.names[$0.value])" }
    return
      "\(fact.startLine) \(isTool ? "$" : "\(fact.kind.rawValue)/\(fact.detail.rawValue)") \(facts.names[fact.name])"
      + attributes.joined()
  }.joined(separator: "\n")
}

func facts(_ path: String, _ text: String) -> String {
  ManifestReader.facts(path: path, bytes: Array(text.utf8)).map { render($0.content) } ?? "not ours"
}
