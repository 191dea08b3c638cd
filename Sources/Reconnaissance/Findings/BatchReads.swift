import CodeIndex
import Facts

/// Calls by which libraries read or write many rows at once: what a query in a loop could be instead.
enum BatchReads {
  /// The nearest in the same language: of the file, the folder, anywhere.
  static func nearest(to site: FactView, _ index: CodeIndex) -> FactView? {
    let asked = modelNames.flatMap { index.calls(named: $0) }.filter { $0[.receiver]?.first?.isUppercase == true }
    let found = (names.flatMap { index.calls(named: $0) } + asked).filter {
      $0.file.language == site.file.language && $0.file.role == .source && !RunsOnce.holds($0.file)
    }.sorted(by: PlaceOrder.precedes)
    return found.first { $0.file == site.file } ?? found.first { $0.file.folder == site.file.folder } ?? found.first
  }

  private static let names = [
    "select_related", "prefetch_related", "in_bulk", "bulk_create", "bulk_update", "selectinload", "joinedload",
    "executemany", "Preload", "CreateInBatches", "eager_load", "insert_all", "upsert_all", "whereIn",
    "loadMissing", "findAllById", "saveAll", "findByIds", "createMany", "bulkCreate", "ThenInclude", "AddRange",
    "eq_any",
    "insert_many", "saveMany",
  ]
  /// These mean it only when a model is asked: `Story.includes(:tags)`, not `names.includes(x)`.
  private static let modelNames = ["includes", "preload", "with", "upsert", "joins"]
}
