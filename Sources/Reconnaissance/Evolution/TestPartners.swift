import CodeIndex
import Facts

/// Test files that past commits changed together with the targets' files.
///
/// A small commit says more than a large one and a recent one more than an old one, as for ``ChangePartners``; one whose
/// message names a target says more than others.
struct TestPartners {
  /// Commits that changed a target's file, those of very many files left out.
  let changes: Int
  private var support: [String: Int] = [:]
  private var weight: [String: Double] = [:]
  private var whole = 0.0

  /// A file that was changed once or twice says little of what changes with it.
  private static let doubt = 1.0

  /// - Parameters:
  ///   - files: those the targets stand in.
  ///   - names: qualified names of the targets.
  init(of files: Set<ScannedFile>, named names: [String], _ index: CodeIndex, _ history: ChangeHistory) {
    let words = Set(names.flatMap(ChangePartners.stems))
    let places = Set(files.map(\.path).flatMap(history.commits(changing:))).sorted()
      .filter { history.commits[$0].changed.count <= ChangePartners.broad }
    changes = places.count
    for place in places {
      let commit = history.commits[place]
      let common = words.intersection(ChangePartners.stems(commit.subject)).count
      let spoken = words.isEmpty ? 0 : Double(common) / Double(words.count)
      let age = Decay.weight(place, halfLife: ChangePartners.halfLife) * (1 + spoken)
      whole += age
      let tests = commit.changed.filter { path in index.file(at: path).map { $0.role == .test } ?? false }
      let share = age / Double(max(1, tests.count)).squareRoot()
      for test in tests {
        support[test, default: 0] += 1
        weight[test, default: 0] += share
      }
    }
  }

  /// Which part of the changes of the targets' files came with a change of a test file: 0 for none, less than 1.
  func share(of file: ScannedFile) -> Double { (weight[file.path] ?? 0) / (whole + Self.doubt) }

  /// In how many commits both were changed.
  func support(of file: ScannedFile) -> Int { support[file.path] ?? 0 }
}
