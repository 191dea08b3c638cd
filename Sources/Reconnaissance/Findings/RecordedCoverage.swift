import CodeIndex
import Facts

/// What the coverage reports of a repository say of the lines of a target.
///
/// Reports name files as the machine that ran the tests saw them: below its build folder, below a source root, by import
/// path. One shift — a beginning taken off, another put on — is taken for a whole report, the one by which most of its names
/// are files here; a name that it does not lead to a file is nobody's.
struct RecordedCoverage {
  /// One report's statement about one file.
  struct Record {
    /// The `test` fact of detail `coverage`.
    var fact: FactView
    var covered: [ClosedRange<Int>]
    var missed: [ClosedRange<Int>]
  }

  private var records: [ScannedFile: [Record]] = [:]

  init(_ index: CodeIndex) {
    let facts = index.facts(.test, .coverage)
    for (_, some) in Dictionary(grouping: facts, by: \.path).sorted(by: { $0.key < $1.key }) {
      let shift = Shift.best(for: some.map(\.name), index)
      for fact in some {
        guard let file = shift.flatMap({ $0.apply(to: fact.name) }).flatMap(index.file(at:)), file.path != fact.path
        else { continue }
        records[file, default: []].append(
          Record(fact: fact, covered: Self.ranges(fact[.covered]), missed: Self.ranges(fact[.missed])))
      }
    }
  }

  /// One line a target and report that speaks of it; nothing where there is no report.
  func lines(of targets: [Target]) -> [AnswerLine] {
    var lines: [AnswerLine] = []
    for target in targets {
      for record in records[target.file] ?? [] {
        for range in Self.ranges(of: target) { lines.append(Self.line(record, range, target.file)) }
      }
    }
    return lines
  }

  private static func ranges(of target: Target) -> [ClosedRange<Int>] {
    switch target {
    case .definition(let definition): [definition.lines]
    case .file(let file): [1...max(1, file.content.lineCount)]
    case .lines(_, let lines, let definitions): definitions.isEmpty ? [lines] : definitions.map(\.lines)
    }
  }

  private static func line(_ record: Record, _ lines: ClosedRange<Int>, _ file: ScannedFile) -> AnswerLine {
    let covered = count(record.covered, in: lines)
    let missed = record.missed.compactMap { $0.overlaps(lines) ? $0.clamped(to: lines) : nil }
    let all = covered + missed.reduce(0) { $0 + $1.count }
    let report: [Span] = [" by the last recorded run (", .site(record.fact), ")"]
    let place = Span.place(path: file.path, lines: lines)
    let last = (record.covered + record.missed).map(\.upperBound).max() ?? 0
    if last > file.content.lineCount {
      return AnswerLine(
        ["Coverage: the recorded run ("] + [.site(record.fact)]
          + [.text(") saw a longer file, of \(last) lines or more, so it says nothing sure of "), place])
    }
    guard all > 0 else { return AnswerLine(["Coverage of ", place, ": none of its lines is counted"] + report) }
    let open = Listing.spans(missed, limit: 6) { range in [.place(path: file.path, lines: range)] }
    return AnswerLine(
      ["Coverage of ", place, .text(": \(covered) of \(Count.of(all, "line")) covered")] + report
        + (missed.isEmpty ? [] : [", not "] + open))
  }

  private static func count(_ ranges: [ClosedRange<Int>], in lines: ClosedRange<Int>) -> Int {
    ranges.reduce(0) { $1.overlaps(lines) ? $0 + $1.clamped(to: lines).count : $0 }
  }

  /// `3-5,9`
  private static func ranges(_ text: String?) -> [ClosedRange<Int>] {
    (text ?? "").split(separator: ",").compactMap { part in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last else { return nil }
      return first...last
    }
  }

  /// How a report's paths become paths here.
  private struct Shift: Hashable {
    var dropped: String
    var added: String

    func apply(to name: String) -> String? {
      guard name.hasPrefix(dropped) else { return nil }
      return added + name.dropFirst(dropped.count)
    }

    /// The shift by which most names are files here; ties go to the shorter change.
    static func best(for names: [String], _ index: CodeIndex) -> Shift? {
      var counts: [Shift: Int] = [:]
      for name in names {
        if let shift = dropping(from: name, index) ?? adding(to: name, index) { counts[shift, default: 0] += 1 }
      }
      return counts.max { a, b in
        (a.value, b.key.length, b.key.dropped, b.key.added) < (b.value, a.key.length, a.key.dropped, a.key.added)
      }?.key
    }

    private var length: Int { dropped.utf8.count + added.utf8.count }

    /// The least that must go from the beginning for a file to be there.
    private static func dropping(from name: String, _ index: CodeIndex) -> Shift? {
      var start = name.startIndex
      while true {
        if index.file(at: String(name[start...])) != nil { return Shift(dropped: String(name[..<start]), added: "") }
        guard let slash = name[start...].firstIndex(of: "/") else { return nil }
        start = name.index(after: slash)
      }
    }

    /// What must be put before it, where only one file here ends so.
    private static func adding(to name: String, _ index: CodeIndex) -> Shift? {
      let ending = "/" + name
      let ends = index.files.filter { $0.path.hasSuffix(ending) }
      guard ends.count == 1 else { return nil }
      return Shift(dropped: "", added: String(ends[0].path.dropLast(name.count)))
    }
  }
}
