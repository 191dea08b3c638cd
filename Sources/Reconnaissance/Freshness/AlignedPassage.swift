/// Lines of an old passage looked up in a new one.
struct AlignedPassage {
  enum Outcome: Hashable {
    /// The same text, on these lines.
    case equal(ClosedRange<Int>)
    /// Another text in its place. `how` is a few words.
    case edited(ClosedRange<Int>, how: String)
    /// Several lines fit equally well, in order.
    case several([ClosedRange<Int>])
    case lost
  }

  private let before: ArraySlice<ArraySlice<UInt8>>
  private let after: ArraySlice<ArraySlice<UInt8>>
  /// What to add to a line of the alignment for one of the file.
  private let oldOffset: Int
  private let newOffset: Int
  private let alignment: LineAlignment

  /// - Parameters:
  ///   - oldLines: of the passage in the old file, from 1, both inclusive.
  ///   - newLines: likewise in the new file.
  init(from old: TextLines, _ oldLines: ClosedRange<Int>, to new: TextLines, _ newLines: ClosedRange<Int>) {
    before = old[oldLines]
    after = new[newLines]
    oldOffset = oldLines.lowerBound
    newOffset = newLines.lowerBound
    alignment = LineAlignment(from: before, to: after)
  }

  func fate(of lines: ClosedRange<Int>) -> Outcome {
    let indices = (lines.lowerBound - oldOffset...lines.upperBound - oldOffset).clamped(
      to: 0...max(0, before.count - 1))
    guard !before.isEmpty else { return .lost }
    let targets = indices.compactMap { alignment.target[$0] }
    if targets.count == indices.count, targets.last! - targets.first! == indices.count - 1 {
      guard indices.allSatisfy(alignment.isDoubtful) else { return .equal(place(targets.first!, targets.last!)) }
      // One line that stands there several times: which one, nobody can tell.
      let equals = indices.count == 1 ? alignment.equals(of: indices.lowerBound) : targets.prefix(1).map { $0 }
      return .several(equals.map { place($0, $0 + indices.count - 1) })
    }
    if indices.count == 1 { return single(indices.lowerBound) }
    guard let first = targets.min(), let last = targets.max() else { return .lost }
    return .edited(
      place(first, last),
      how: TextChange.words(
        from: indices.map { before[before.startIndex + $0] }, to: (first...last).map { after[after.startIndex + $0] }))
  }

  /// A line that was edited or carried elsewhere in the passage.
  private func single(_ line: Int) -> Outcome {
    if let only = alignment.onlyEqual(of: line) { return .equal(place(only, only)) }
    let text = before[before.startIndex + line]
    let gap = alignment.gap(around: line)
    let ranked = gap.map { ($0, TextLines.likeness(ofLine: text, after[after.startIndex + $0])) }.filter { $0.1 >= 0.6 }
    guard let best = ranked.map(\.1).max() else { return .lost }
    let close = ranked.filter { best - $0.1 < 0.1 }
    guard close.count == 1 else { return .several(close.map { place($0.0, $0.0) }) }
    return .edited(
      place(close[0].0, close[0].0),
      how: TextChange.words(from: [text], to: [after[after.startIndex + close[0].0]]))
  }

  private func place(_ first: Int, _ last: Int) -> ClosedRange<Int> { first + newOffset...last + newOffset }
}
