public import Facts

/// Postings of an earlier scan, and which file of an index is which of that scan.
public struct KeptPostings: Sendable {
  let layer: PostingLayer
  /// For each file of the layer the one that says the same now; nil where there is none any more.
  let files: [ScannedFile?]

  /// - Parameter files: as many as the layer has, in order of path where they are not nil.
  /// - Returns: nil when they are not as many.
  public init?(_ layer: PostingLayer, files: [ScannedFile?]) {
    guard layer.factCounts.count == files.count else { return nil }
    (self.layer, self.files) = (layer, files)
  }
}
