/// A three-way merge by lines: what either side changed is taken, and where both changed the same lines otherwise, both are
/// shown between git's marks.
enum LineMerge {
  struct Result: Equatable {
    var lines: [String]
    var conflicts: Int
  }

  /// Names of the sides behind git's marks.
  struct Labels {
    var ours: String
    var theirs: String
  }

  /// - Parameter base: what both came from; nil where it is not known, and all that differs is then a conflict.
  static func merge(base: [String]?, ours: [String], theirs: [String], _ labels: Labels) -> Result {
    var result = Result(lines: [], conflicts: 0)
    if ours == theirs { return Result(lines: ours, conflicts: 0) }
    guard let base else {
      conflict(ours, theirs, labels, &result)
      return result
    }
    let inOurs = matches(base, ours)
    let inTheirs = matches(base, theirs)
    var (b, o, t) = (0, 0, 0)
    for index in base.indices {
      guard let our = inOurs[index], let their = inTheirs[index] else { continue }
      take(base[b..<index], ours[o..<our], theirs[t..<their], labels, &result)
      result.lines.append(ours[our])
      (b, o, t) = (index + 1, our + 1, their + 1)
    }
    take(base[b...], ours[o...], theirs[t...], labels, &result)
    return result
  }

  private static func take(
    _ base: ArraySlice<String>, _ ours: ArraySlice<String>, _ theirs: ArraySlice<String>, _ labels: Labels,
    _ result: inout Result
  ) {
    if ours == theirs || theirs == base {
      result.lines += ours
    } else if ours == base {
      result.lines += theirs
    } else {
      conflict(Array(ours), Array(theirs), labels, &result)
    }
  }

  private static func conflict(_ ours: [String], _ theirs: [String], _ labels: Labels, _ result: inout Result) {
    result.conflicts += 1
    result.lines += ["<<<<<<< \(labels.ours)"] + ours + ["======="] + theirs + [">>>>>>> \(labels.theirs)"]
  }

  /// For each line of `old` its partner in `new` by a longest common subsequence; nil where it has none.
  ///
  /// O(n·m) in what differs, which for an answer is a few dozen lines; beyond two million pairs nothing is aligned but the
  /// common ends.
  static func matches(_ old: [String], _ new: [String]) -> [Int?] {
    var partners = [Int?](repeating: nil, count: old.count)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = min(
      zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count, old.count - head, new.count - head)
    for index in 0..<head { partners[index] = index }
    for index in 0..<tail { partners[old.count - 1 - index] = new.count - 1 - index }
    let (n, m) = (old.count - head - tail, new.count - head - tail)
    guard n > 0, m > 0, n * m <= 2_000_000 else { return partners }
    var lengths = [Int](repeating: 0, count: (n + 1) * (m + 1))
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in stride(from: m - 1, through: 0, by: -1) {
        lengths[i * (m + 1) + j] =
          old[head + i] == new[head + j]
          ? lengths[(i + 1) * (m + 1) + j + 1] + 1
          : max(lengths[(i + 1) * (m + 1) + j], lengths[i * (m + 1) + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < n, j < m {
      if old[head + i] == new[head + j] {
        partners[head + i] = head + j
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * (m + 1) + j] >= lengths[i * (m + 1) + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return partners
  }
}
