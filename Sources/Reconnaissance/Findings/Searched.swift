import CodeIndex
import Facts

/// What was looked through, as counts for ``Answer/searched`` and as words.
struct Searched {
  private(set) var counts: [String: Int]

  /// Every file of the inquiry, with more by plain nouns in the plural.
  init(_ inquiry: Inquiry, _ more: [String: Int] = [:]) {
    counts = more
    counts["files"] = inquiry.index.listing.count
  }

  /// `1,204 files searched`.
  var words: String { Count.of(counts["files"] ?? 0, "file") + " searched" }
}
