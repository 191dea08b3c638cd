import Crypto

/// The last line of a document that recon wrote: a digest of everything before it, in an HTML comment that no Markdown
/// reader shows. It tells a later run whether a person has edited the document since.
///
/// A byte is a byte: a document whose line ends were converted, or that lost its last line feed, counts as edited. The
/// mistake that costs nothing is to refuse; the other one costs somebody's words. The stamp is no signature: it guards
/// against accidents, not against forgery.
public enum DraftStamp {
  public enum Verdict: Sendable, Equatable {
    /// recon wrote these bytes, all of them.
    case unedited
    /// Holds a stamp that does not fit.
    case edited
    /// Holds no stamp.
    case foreign
  }

  private static let opening = Array("<!-- recon:draft sha256=".utf8)
  private static let closing = Array(" -->\n".utf8)

  /// The document with a blank line and its stamp at the end, in UTF-8.
  /// - Parameters:
  ///   - text: a whole document, ending in a line feed.
  ///   - origin: what it was made from, on a line of its own before the stamp; nil when there was no commit.
  public static func sealed(_ text: String, origin: PlanOrigin? = nil) -> [UInt8] {
    sealed(bytes: Array((text + "\n" + (origin.map { $0.line + "\n" } ?? "")).utf8))
  }

  /// What a file's bytes say of themselves. Linear in their number.
  public static func verdict(on bytes: [UInt8]) -> Verdict {
    guard let start = lastStamp(in: bytes) else { return .foreign }
    return sealed(bytes: bytes[..<start]) == bytes ? .unedited : .edited
  }

  /// A document that was spliced, sealed again if nobody but recon had written in it. One that a person edited keeps the
  /// stamp that says so, or it would pass for the program's own.
  static func renewed(_ bytes: [UInt8], after old: [UInt8]) -> [UInt8] {
    guard verdict(on: old) == .unedited, let start = lastStamp(in: bytes) else { return bytes }
    return sealed(bytes: bytes[..<start])
  }

  private static func sealed(bytes: some Collection<UInt8>) -> [UInt8] {
    let document = Array(bytes)
    let digest = SHA256.hash(data: document).flatMap { byte in
      [byte >> 4, byte & 15].map { UInt8(ascii: "0") + $0 + ($0 > 9 ? 39 : 0) }
    }
    return document + opening + digest + closing
  }

  /// Where the last stamp begins. The last, since a document may quote one.
  private static func lastStamp(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= opening.count else { return nil }
    return (0...(bytes.count - opening.count)).last { bytes[$0...].starts(with: opening) }
  }
}
