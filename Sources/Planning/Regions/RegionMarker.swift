/// The comments around an owned region, each on a line of its own:
///
///     <!-- recon:answer deployment commit=735ae2b8a1f0 boxes=0001 sha256=4f1c9a02d7e3b5c8 -->
///     …
///     <!-- recon:end deployment -->
///
/// A Markdown reader shows neither. What stands between them is the program's as long as its digest fits.
enum RegionMarker: Equatable {
  case begin(Begin)
  case end(RegionID)

  struct Begin: Equatable {
    var id: RegionID
    /// The commit the answer was read from, 12 hexadecimal digits; nil where there was none.
    var commit: String?
    /// The boxes as recon ticked them, `1` for a ticked one, in order; empty where there are none.
    var boxes: String
    /// The first 16 hexadecimal digits of ``RegionDigest``.
    var digest: String
  }

  private static let opening = "<!-- recon:answer "
  private static let ending = "<!-- recon:end "
  private static let closing = " -->"

  /// The marker on a line; nil when it holds none. Spaces around it do not matter, anything else does.
  init?(line: String) {
    let text = PlainEnds.trimmed(line)
    guard text.hasSuffix(Self.closing) else { return nil }
    if text.hasPrefix(Self.ending) {
      guard let id = RegionID(text.dropFirst(Self.ending.count).dropLast(Self.closing.count)) else { return nil }
      self = .end(id)
    } else if text.hasPrefix(Self.opening) {
      let words = text.dropFirst(Self.opening.count).dropLast(Self.closing.count).split(separator: " ")
      guard let first = words.first, let id = RegionID(first) else { return nil }
      var begin = Begin(id: id, commit: nil, boxes: "", digest: "")
      for word in words.dropFirst() {
        guard let equals = word.firstIndex(of: "=") else { return nil }
        let value = String(word[word.index(after: equals)...])
        switch word[..<equals] {
        case "commit": begin.commit = value
        case "boxes": begin.boxes = value
        case "sha256": begin.digest = value
        // A later version may say more.
        default: break
        }
      }
      self = .begin(begin)
    } else {
      return nil
    }
  }

  /// Whether a line looks as if it were to be one: for telling broken markers from other comments.
  static func isMeant(by line: String) -> Bool { line.contains("recon:answer") || line.contains("recon:end") }

  var line: String {
    switch self {
    case .begin(let begin):
      Self.opening + begin.id.name + (begin.commit.map { " commit=\($0)" } ?? "")
        + (begin.boxes.isEmpty ? "" : " boxes=\(begin.boxes)") + " sha256=\(begin.digest)" + Self.closing
    case .end(let id): Self.ending + id.name + Self.closing
    }
  }
}
