/// Whether a draft may be written where a file already stands.
public enum ExistingPlan: Sendable, Equatable {
  case mayWrite
  /// Somebody's words would be lost. One sentence for the person, naming the file and the way out.
  case refuse(reason: String)

  /// - Parameters:
  ///   - existing: the file's bytes, nil when there is none.
  ///   - name: how the person knows the file.
  public init(existing: [UInt8]?, name: String) {
    // An empty file holds nobody's words.
    guard let existing, !existing.isEmpty else {
      self = .mayWrite
      return
    }
    let wayOut = "write elsewhere with -o FILE, or print with -o -"
    switch DraftStamp.verdict(on: existing) {
    case .unedited: self = .mayWrite
    case .edited: self = .refuse(reason: "\(name) was edited since recon drafted it; \(wayOut)")
    case .foreign: self = .refuse(reason: "\(name) exists and was not written by recon; \(wayOut)")
    }
  }
}
