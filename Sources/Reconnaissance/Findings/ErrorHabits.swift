import CodeIndex
import Facts

/// What a repository has for its errors beside raising and handling them: types of its own, the places where an error becomes
/// an answer to whoever asked, and what it does about others that are slow or fail.
struct ErrorHabits {
  /// Error types defined here, in order of place.
  let types: [FactView]
  /// Their bases and how many extend each, the most extended first.
  let bases: [(name: String, types: [FactView])]
  /// Where errors are turned into responses: handlers for a whole application or controller.
  let boundaries: [FactView]
  /// Calls of outside HTTP services, and those with a time-out of their own or by their library.
  let calls: [FactView]
  let bounded: [FactView]
  /// What tries again.
  let retries: [FactView]

  init(_ index: CodeIndex, languages: Set<String>) {
    func own(_ fact: FactView) -> Bool {
      fact.file.role == .source && !index.isShown(fact.file)
        && (languages.isEmpty || fact.file.language.map(languages.contains) == true)
    }
    let errors = index.facts(.error).filter(own)
    types = errors.filter { $0.detail == .define }
    var extending: [String: [FactView]] = [:]
    for type in types {
      let base = type.file.facts(.reference).first {
        $0.detail == .base && $0.container?.name == type.name && $0.container?.startLine == type.startLine
      }
      if let base { extending[base.name, default: []].append(type) }
    }
    bases = extending.map { (name: $0.key, types: $0.value) }.sorted {
      ($1.types.count, $0.name) < ($0.types.count, $1.name)
    }
    func last(_ name: String) -> String { name.split { ".:@".contains($0) }.last.map(String.init) ?? name }
    let references = index.facts(.reference, .decorator).filter(own)
    boundaries =
      (errors.filter { $0.detail == .handle && $0[.value] == "boundary" }
      + references.filter { index.profile(for: $0.file)?.practice.errorBoundaryMarks.contains(last($0.name)) ?? false }
      + index.calls { $0.errorBoundaryCalls }.filter(own)).sorted(by: PlaceOrder.precedes)
    let outside = OutsideCalls(index.facts(.external, .http).filter(own), index)
    (calls, bounded) = (outside.asked, outside.bounded)
    retries = index.facts(.reference, .retry).filter(own).sorted(by: PlaceOrder.precedes)
  }

  /// One line for each that there is, its evidence beside it.
  func lines(_ evidence: inout EvidenceList) -> [AnswerLine] {
    var lines: [AnswerLine] = []
    if !types.isEmpty {
      evidence.add(Array(types.prefix(3)), reason: "error type of its own")
      let shown: [Span] =
        bases.isEmpty
        ? [": "] + Wording.cited(types, limit: 3)
        : [": "]
          + Listing.spans(bases, limit: 3) { base in
            [
              .code(base.name), .text(" is the base of \(Count.number(base.types.count)) ("), .code(base.types[0].name),
              " ",
            ]
              + [Span.site(base.types[0]), ")"]
          }
      lines.append(AnswerLine([.text(Count.of(types.count, "error type") + " of its own")] + shown))
    }
    if !boundaries.isEmpty {
      evidence.add(Array(boundaries.prefix(3)), reason: "turns errors into responses")
      lines.append(AnswerLine(["Errors become responses in "] + Wording.cited(boundaries, limit: 3)))
    }
    var outside: [[Span]] = []
    if !calls.isEmpty {
      // What the library waits by itself shows nothing on its line.
      let told = bounded.filter { $0[.defaulted] != "library" }
      let example = told.first { $0[.value] != "client" } ?? told.first
      let silent = bounded.count - told.count
      outside.append(
        [
          .text(
            "a time-out for "
              + Wording.share(bounded.count, of: calls.count, "HTTP call or client", plural: "HTTP calls and clients")
              + (silent == 0
                ? ""
                : silent == bounded.count ? ", by their library alone" : ", \(silent) of them by their library alone"))
        ]
          + (example.map { [" ("] + Wording.cited($0) + [")"] } ?? []))
    }
    if !retries.isEmpty { outside.append(["retried by "] + Wording.cited(retries, limit: 2)) }
    if !outside.isEmpty { lines.append(AnswerLine(["Outside calls: "] + Listing.joined(outside))) }
    return lines
  }
}
