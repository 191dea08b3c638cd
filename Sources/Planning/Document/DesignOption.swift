/// An approach of Section 3: `#### **Option A: Retry in the client**`.
public struct DesignOption: Sendable, Hashable {
  /// `A`, in upper case.
  public var letter: String
  public var name: String
  /// Counts from 1.
  public var line: Int
  /// The lines below its heading, up to the next.
  public var body: Range<Int>

  /// What the protocol has written where there are no alternatives.
  static let canonical = "No alternatives considered. This is the canonical approach per existing patterns."

  /// The letter of `Option A`, and what stands behind it.
  static func parts(of words: String) -> (letter: String, name: String)? {
    let bare = PlainWords.bare(words.replacing("*", with: ""))
    guard bare.lowercased().hasPrefix("option ") else { return nil }
    let rest = bare.dropFirst("option ".count)
    let letter = rest.prefix { $0.isLetter || $0.isNumber }
    guard letter.count == 1 else { return nil }
    return (letter.uppercased(), PlainWords.bare(rest.dropFirst(letter.count).drop { ":.-–— ".contains($0) }))
  }
}

/// What Section 3 recommends.
public struct Recommendation: Sendable, Hashable {
  /// Counts from 1.
  public var line: Int
  /// Nil where it names no option.
  public var letter: String?
  public var rationale: String
  public var rationaleLine: Int
}

extension ParsedPlan {
  /// The options of Section 3, in the order of the document.
  public var options: [DesignOption] {
    guard let range = lines(of: .alternatives) else { return [] }
    return headings.indices.compactMap { index in
      let heading = headings[index]
      guard range.contains(heading.line), let parts = DesignOption.parts(of: heading.words) else { return nil }
      let end = index + 1 < headings.count ? min(headings[index + 1].line, range.upperBound) : range.upperBound
      return DesignOption(
        letter: parts.letter, name: parts.name, line: heading.line,
        body: heading.line + 1..<max(heading.line + 1, end))
    }
  }

  /// Whether the author wrote the protocol's sentence for a change without alternatives, and not only left the instruction
  /// that quotes it.
  public var saysNoAlternatives: Bool {
    guard let range = lines(of: .alternatives) else { return false }
    let sentence = PlainWords.of(DesignOption.canonical)
    let said = range.filter { kinds[$0] == .text && PlainWords.of(text.line($0)).contains(sentence) }
    let instruction = range.contains { PlainWords.of(text.line($0)).hasPrefix("if this is a straightforward change") }
    return said.count > (instruction && !options.isEmpty ? 1 : 0)
  }

  /// `#### **Recommendation:** Option B` and its `**Rationale:** …`; nil where there is none.
  public var recommendation: Recommendation? {
    guard let range = lines(of: .alternatives) else { return nil }
    func rest(_ label: String, _ line: Int) -> String? {
      let bare = text.line(line).filter { $0 != "*" && $0 != "#" }
      let words = PlainEnds.trimmed(bare)
      guard words.lowercased().hasPrefix(label + ":") else { return nil }
      return PlainEnds.trimmed(words.dropFirst(label.count + 1))
    }
    guard let line = range.first(where: { rest("recommendation", $0) != nil }), let words = rest("recommendation", line)
    else { return nil }
    let rationaleLine = range.first { $0 > line && rest("rationale", $0) != nil }
    var rationale = rationaleLine.flatMap { rest("rationale", $0) } ?? ""
    if let start = rationaleLine {
      for next in start + 1..<range.upperBound {
        guard kinds[next] == .text else { break }
        rationale += (rationale.isEmpty ? "" : " ") + PlainEnds.trimmed(text.line(next))
      }
    }
    return Recommendation(
      line: line, letter: DesignOption.parts(of: words)?.letter, rationale: rationale,
      rationaleLine: rationaleLine ?? line)
  }
}
