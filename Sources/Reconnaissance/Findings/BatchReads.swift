import CodeIndex
import Facts

/// Calls by which libraries read or write many rows at once: what a query in a loop could be instead.
enum BatchReads {
  /// The nearest in the same language: of the file, the folder, anywhere.
  static func nearest(to site: FactView, _ index: CodeIndex) -> FactView? {
    guard let practice = index.profile(for: site.file)?.practice else { return nil }
    let asked = practice.batchModelCalls.flatMap { index.calls(named: $0) }.filter {
      $0[.receiver]?.first?.isUppercase == true
    }
    let found = (practice.batchCalls.flatMap { index.calls(named: $0) } + asked).filter {
      $0.file.language == site.file.language && $0.file.role == .source && !RunsOnce.holds($0.file, index)
    }.sorted(by: PlaceOrder.precedes)
    return found.first { $0.file == site.file } ?? found.first { $0.file.folder == site.file.folder } ?? found.first
  }
}
