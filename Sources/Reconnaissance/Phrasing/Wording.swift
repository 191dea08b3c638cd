import Facts

/// Citations and names as several answers write them.
enum Wording {
  /// `name` `path:line`.
  static func cited(_ fact: FactView, as name: String? = nil) -> [Span] {
    [.code(name ?? fact.name), " ", .place(path: fact.path, lines: fact.startLine...fact.startLine)]
  }

  /// Facts in order, a path once for neighbours of one file: `a` `x.go:3`, `b` `:9`, `c` `y.go:1`.
  static func cited(_ facts: [FactView], limit: Int = 4, name: (FactView) -> String = { $0.name }) -> [Span] {
    return Listing.spans(facts, limit: limit) { [.code(name($0)), " ", Span.site($0)] }
  }

  static func names(_ names: [String], limit: Int = 4) -> [Span] { Listing.spans(names, limit: limit) { [.code($0)] } }

  static func places(_ files: [ScannedFile], limit: Int = 4) -> [Span] {
    Listing.spans(files, limit: limit) { [.place(path: $0.path, lines: nil)] }
  }

  /// A folder as a reader would write it: `src/routes/`.
  static func folder(_ path: String) -> Span { path.isEmpty ? "the root folder" : .place(path: path + "/", lines: nil) }

  /// A reason of the index in words, with what stands between backticks as code.
  static func reason(_ text: String) -> [Span] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap { number, part in
      part.isEmpty ? nil : number % 2 == 0 ? .text(String(part)) : .code(String(part))
    }
  }

  /// `3 of 9 routes`.
  static func share(_ part: Int, of whole: Int, _ noun: String, plural: String? = nil) -> String {
    "\(Count.number(part)) of \(Count.of(whole, noun, plural: plural))"
  }

  /// The user's phrases, quoted: `"a"`, or `"a" with "b"`.
  static func phrases(_ inquiry: Inquiry) -> [Span] {
    Listing.spans(inquiry.phrases, separator: " with ") { [.quoted(Quotation.of($0) ?? "")] }
  }
}
