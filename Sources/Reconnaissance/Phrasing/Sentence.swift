/// Spans as sentences.
enum Sentence {
  /// Parts joined by semicolons, begun with a capital and closed by a full stop; nothing for no parts.
  static func of(_ parts: [[Span]]) -> [Span] {
    var spans = Listing.joined(parts)
    guard let first = spans.first else { return [] }
    if case .text(let words) = first { spans[0] = .text(words.prefix(1).uppercased() + words.dropFirst()) }
    return spans + ["."]
  }

  /// Sentences after each other, with a space between.
  static func run(_ sentences: [[Span]]) -> [Span] { Listing.joined(sentences, separator: " ") }
}
