import CodeIndex
import Facts

/// The files most worth imitating for something new: like it, tested, documented, and of late rather than of old.
struct Exemplars {
  struct Exemplar {
    var file: ScannedFile
    var reasons: [String]
  }

  /// Best first, at most two.
  let best: [Exemplar]

  private static let candidateLimit = 10

  init(_ search: FeatureSearch, _ index: CodeIndex) {
    let history = search.history
    let newest = history.map { Double(max(1, $0.commits.count)) } ?? 1
    let greatest = search.matches.first?.score ?? 1
    let rated = search.matches.prefix(Self.candidateLimit).enumerated().map { rank, match in
      let file = match.file
      var score = 2 * match.score / greatest
      var reasons = ["resembles it" + (rank == 0 ? " most" : "")]
      if let test = FileTests(of: file, index, history).files.first {
        score += 0.4
        reasons.append(test == file ? "holds its tests" : "has tests (\(test.path))")
      }
      let own = file.outermostDefinitions.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
      let documented = own.count { $0[.doc] != nil }
      if own.count > 1, documented * 2 >= own.count {
        score += 0.2
        reasons.append("is documented (\(documented) of \(own.count) definitions)")
      }
      if let history, let last = history.commits(changing: file.path).first {
        score += 0.2 * (1 - Double(last) / newest)
        if last * 10 < history.commits.count { reasons.append("was worked on of late") }
      }
      // A file of thousands of lines is where things were put, not how they are made.
      if file.content.lineCount > 1_000 {
        score -= 0.4
      } else if file.content.lineCount < 300 {
        reasons.append("is short (\(Count.of(file.content.lineCount, "line")))")
      }
      return (file: file, score: score, reasons: reasons)
    }
    best = rated.sorted { ($1.score, $0.file.path) < ($0.score, $1.file.path) }.prefix(2).map {
      Exemplar(file: $0.file, reasons: $0.reasons)
    }
  }

  /// `imitate `a.py` (resembles it most; has tests of its own (…)) and `b.py` (…)`; nil for none.
  var line: AnswerLine? {
    if best.isEmpty { return nil }
    return AnswerLine(
      ["imitate "]
        + Listing.spans(best, separator: " and ") { exemplar in
          [.place(path: exemplar.file.path, lines: nil), .text(" (\(exemplar.reasons.joined(separator: ", ")))")]
        })
  }
}
