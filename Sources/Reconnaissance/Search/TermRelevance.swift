/// How much documents have to do with terms: BM25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and
/// Beyond", 2009).
enum TermRelevance {
  /// How much it says that a document holds a term which `holding` of `total` documents hold.
  static func rarity(of holding: Int, among total: Int) -> Double {
    naturalLogarithm(1 + (Double(total) - Double(holding) + 0.5) / (Double(holding) + 0.5))
  }

  /// Each as a share of the greatest; all zero when none is positive.
  static func shares(_ values: [Double]) -> [Double] {
    let greatest = values.max() ?? 0
    return greatest > 0 ? values.map { $0 / greatest } : values
  }
}
