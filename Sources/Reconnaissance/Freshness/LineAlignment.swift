/// Which line of a new text stands for which line of an old one.
///
/// Patience difference (Bram Cohen's, as in `git diff --patience`): what both begin and end with, then the lines that
/// occur once in both, in the longest order that both keep, and between two of those the same again. A stretch without
/// such a line is aligned by its longest common subsequence where it is small, else left alone: a brace matched to some
/// other brace would be a wrong answer, an unmatched line is an honest one.
///
/// A pure function of the two texts. O(n log n) in their lines, and in stretches without unique lines at most
/// ``smallStretch`` steps.
struct LineAlignment {
  /// By old line (from 0): the new line (from 0), or nil.
  private(set) var target: [Int?]
  private let old: [Int]
  private let new: [Int]
  private let oldCount: [Int: Int]
  private let newCount: [Int: Int]

  private static let smallStretch = 40_000

  /// - Parameters:
  ///   - old: lines, compared byte for byte.
  ///   - new: likewise.
  init(from old: some Sequence<ArraySlice<UInt8>>, to new: some Sequence<ArraySlice<UInt8>>) {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      let next = numbers.count
      return numbers[line, default: next] == next ? Self.store(line, next, &numbers) : numbers[line]!
    }
    self.old = old.map(number)
    self.new = new.map(number)
    target = Array(repeating: nil, count: self.old.count)
    oldCount = Self.counts(self.old[...])
    newCount = Self.counts(self.new[...])
    align(self.old.indices, self.new.indices)
  }

  private static func store(_ line: ArraySlice<UInt8>, _ number: Int, _ numbers: inout [ArraySlice<UInt8>: Int]) -> Int
  {
    numbers[line] = number
    return number
  }

  /// Whether the line that `line` (from 0) is matched to could as well be another: its text has become more or less
  /// frequent, and no line of the unbroken run around it is the only one of its kind.
  func isDoubtful(_ line: Int) -> Bool {
    guard let mapped = target[line] else { return false }
    if oldCount[old[line]] == newCount[old[line]] { return false }
    func isAnchor(_ line: Int) -> Bool { oldCount[old[line]] == 1 && newCount[old[line]] == 1 }
    var step = 0
    while line - step >= 0, target[line - step] == mapped - step {
      if isAnchor(line - step) { return false }
      step += 1
    }
    step = 0
    while line + step < old.count, target[line + step] == mapped + step {
      if isAnchor(line + step) { return false }
      step += 1
    }
    return true
  }

  /// The new lines (from 0) that say the same as an old one.
  func equals(of line: Int) -> [Int] { new.indices.filter { new[$0] == old[line] } }

  /// The only new line with the text of an old one that had it alone too; nil when there are several or none.
  func onlyEqual(of line: Int) -> Int? {
    guard oldCount[old[line]] == 1, newCount[old[line]] == 1 else { return nil }
    return new.firstIndex(of: old[line])
  }

  /// The new lines between the matches around an old line: where it must stand if it was edited.
  func gap(around line: Int) -> Range<Int> {
    var before = line - 1
    while before >= 0, target[before] == nil { before -= 1 }
    var after = line + 1
    while after < old.count, target[after] == nil { after += 1 }
    let low = before >= 0 ? target[before]! + 1 : 0
    let high = after < old.count ? target[after]! : new.count
    return low..<max(low, high)
  }

  // MARK: Aligning

  private mutating func align(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    var (low, high) = (oldRange.lowerBound, oldRange.upperBound)
    var (newLow, newHigh) = (newRange.lowerBound, newRange.upperBound)
    while low < high, newLow < newHigh, old[low] == new[newLow] {
      target[low] = newLow
      (low, newLow) = (low + 1, newLow + 1)
    }
    while low < high, newLow < newHigh, old[high - 1] == new[newHigh - 1] {
      (high, newHigh) = (high - 1, newHigh - 1)
      target[high] = newHigh
    }
    guard low < high, newLow < newHigh else { return }
    let anchors = anchors(low..<high, newLow..<newHigh)
    if anchors.isEmpty { return alignSmall(low..<high, newLow..<newHigh) }
    for (line, mapped) in anchors + [(high, newHigh)] {
      align(low..<line, newLow..<mapped)
      if line < high { target[line] = mapped }
      (low, newLow) = (line + 1, mapped + 1)
    }
  }

  /// Lines that occur once in both stretches, the longest series of them that stands in the same order in both.
  private func anchors(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> [(Int, Int)] {
    let oldCounts = Self.counts(old[oldRange])
    let newCounts = Self.counts(new[newRange])
    var place: [Int: Int] = [:]
    for line in newRange where newCounts[new[line]] == 1 { place[new[line]] = line }
    let pairs = oldRange.compactMap { line in
      oldCounts[old[line]] == 1 ? place[old[line]].map { (line, $0) } : nil
    }
    // Longest increasing subsequence by piles: each pair remembers the top of the pile before its own.
    var tops: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tops[low - 1] : -1
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var series: [(Int, Int)] = []
    var next = tops.last ?? -1
    while next >= 0 {
      series.append(pairs[next])
      next = previous[next]
    }
    return series.reversed()
  }

  private mutating func alignSmall(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    guard oldRange.count * newRange.count <= Self.smallStretch else { return }
    let width = newRange.count + 1
    var lengths = [Int](repeating: 0, count: (oldRange.count + 1) * width)
    for line in stride(from: oldRange.count - 1, through: 0, by: -1) {
      for mapped in stride(from: newRange.count - 1, through: 0, by: -1) {
        lengths[line * width + mapped] =
          old[oldRange.lowerBound + line] == new[newRange.lowerBound + mapped]
          ? lengths[(line + 1) * width + mapped + 1] + 1
          : max(lengths[(line + 1) * width + mapped], lengths[line * width + mapped + 1])
      }
    }
    var (line, mapped) = (0, 0)
    while line < oldRange.count, mapped < newRange.count {
      if old[oldRange.lowerBound + line] == new[newRange.lowerBound + mapped] {
        target[oldRange.lowerBound + line] = newRange.lowerBound + mapped
        (line, mapped) = (line + 1, mapped + 1)
      } else if lengths[(line + 1) * width + mapped] >= lengths[line * width + mapped + 1] {
        line += 1
      } else {
        mapped += 1
      }
    }
  }

  private static func counts(_ lines: ArraySlice<Int>) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for line in lines { counts[line, default: 0] += 1 }
    return counts
  }
}
