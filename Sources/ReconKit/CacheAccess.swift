import FactCache

/// The fact cache of a request. One that cannot be used makes a run slower, and is said, not fatal.
struct CacheAccess: Sendable {
  private let cache: FactCache?
  private let refusal: FactCacheProblem?

  init(_ request: SurveyRequest) {
    var cache: FactCache?
    var refusal: FactCacheProblem?
    if let path = request.cacheFolder {
      do throws(FactCacheProblem) { cache = try FactCache(CacheFolder(path: path), day: request.day) } catch {
        refusal = error
      }
    }
    self.cache = cache
    self.refusal = refusal
  }

  /// - Parameter trees: how many trees this run scans; of several, what was read for one serves the next.
  func store(trees: Int = 1) -> TreeStore? {
    if let cache { return TreeStore(cache, remembers: trees > 1) }
    return trees > 1 ? TreeStore() : nil
  }

  /// One line why facts are not kept, or no longer.
  var problem: String? { (refusal ?? cache?.problem)?.description }
}
