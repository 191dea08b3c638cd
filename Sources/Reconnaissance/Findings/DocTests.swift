import CodeIndex
import Facts

/// Examples in doc comments that name a target and run as tests, as far as their language has such.
struct DocTests {
  /// In the target's own documentation; each example once, by its first line that names the target.
  let own: [Mention]
  /// Elsewhere, where nothing else here bears the name.
  let others: [Mention]
  /// What runs those of the target.
  let command: String?

  init(_ inquiry: Inquiry) {
    let index = inquiry.index
    var own: [Mention] = []
    var others: [Mention] = []
    var command: String?
    var seen: Set<String> = []
    for definition in inquiry.definitions {
      guard let rules = index.profile(for: definition.file)?.docTests else { continue }
      let isOnlyOne = index.definitions(named: definition.name).count == 1
      for mention in inquiry.mentions[definition.name] ?? [] {
        guard let example = mention.example, seen.insert("\(mention.path):\(example)").inserted else { continue }
        if Self.documents(mention, definition) {
          own.append(mention)
        } else if isOnlyOne {
          others.append(mention)
        }
      }
      if command == nil, !own.isEmpty { command = Self.filled(rules.command, definition) }
    }
    (self.own, self.others, self.command) = (own, others, command)
  }

  var isEmpty: Bool { own.isEmpty && others.isEmpty }

  /// Nothing else is defined between an example and the definition it stands before.
  private static func documents(_ mention: Mention, _ definition: FactView) -> Bool {
    guard mention.path == definition.path, mention.line < definition.startLine else { return false }
    return !definition.file.facts(.definition).contains {
      (mention.line..<definition.startLine).contains($0.startLine)
    }
  }

  private static func filled(_ template: String, _ definition: FactView) -> String {
    let type = definition.container.flatMap { $0.detail.isTypeLike ? $0.name : nil }
    return ShellWords.split(template).map { word in
      ShellWords.quote(
        word.replacing("{class::}", with: type.map { $0 + "::" } ?? "").replacing("{name}", with: definition.name))
    }.joined(separator: " ")
  }

  /// `Doc tests: 2 examples in its documentation name it (…); run: …`; none for none.
  var lines: [AnswerLine] {
    if isEmpty { return [] }
    func places(_ mentions: [Mention]) -> [Span] {
      [" ("] + Listing.spans(mentions, limit: 2) { [.place(path: $0.path, lines: $0.line...$0.line)] } + [")"]
    }
    var parts: [[Span]] = []
    if !own.isEmpty {
      parts.append(
        [.text("\(Count.of(own.count, "example")) in its own documentation \(own.count == 1 ? "names" : "name") it")]
          + places(own))
    }
    if !others.isEmpty {
      parts.append(
        [.text("\(Count.of(others.count, "example")) elsewhere \(others.count == 1 ? "names" : "name") it")]
          + places(others))
    }
    return [
      AnswerLine(
        ["Doc tests, which run the examples in comments: "] + Listing.joined(parts)
          + (command.map { [". Run: ", .code($0)] } ?? []))
    ]
  }

  var evidence: [Evidence] {
    (own + others).map {
      Evidence(
        path: $0.path, lines: $0.line...$0.line, name: $0.qualified ?? "example", tier: .likely, rule: "index.doc-test",
        reason: "an example in a comment that is run as a test names it")
    }
  }
}
