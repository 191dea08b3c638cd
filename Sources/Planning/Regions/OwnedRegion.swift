/// An answer between its markers, as it stands in a document.
struct OwnedRegion: Equatable {
  var begin: RegionMarker.Begin
  /// The lines of its markers and all between, counting from 1.
  var lines: ClosedRange<Int>
  /// Its lines without the markers.
  var content: [String]
  /// What stands before the markers on their lines: the place in the list.
  var indent: String

  var id: RegionID { begin.id }

  /// Nobody has changed a word; boxes may have been ticked.
  var isUntouched: Bool { RegionDigest.of(content) == begin.digest }

  /// Boxes that a person ticked or unticked, by their words.
  var ticks: [String: Bool] {
    var ticks: [String: Bool] = [:]
    let written = Array(begin.boxes)
    for (index, line) in content.filter({ Checkbox.isTicked($0) != nil }).enumerated() {
      guard index < written.count, let isTicked = Checkbox.isTicked(line), let words = Checkbox.words(line) else {
        continue
      }
      if isTicked != (written[index] == "1") { ticks[words] = isTicked }
    }
    return ticks
  }
}

/// The owned regions of a document, and the markers that have lost their partner.
struct OwnedRegions {
  /// In order of their lines.
  var regions: [OwnedRegion] = []
  /// Lines of markers without partner, of regions within regions, of a second region of one id, and of what was meant to
  /// be a marker and cannot be read.
  var broken: [Int] = []

  /// Markers in code or in prose are none. O(length).
  init(in plan: ParsedPlan) {
    var open: (begin: RegionMarker.Begin, line: Int)?
    var seen: Set<RegionID> = []
    for line in plan.kinds.indices where plan.kinds[line] == .comment {
      let text = plan.text.line(line)
      switch RegionMarker(line: text) {
      case .begin(let begin):
        if let open { broken.append(open.line) }
        open = (begin, line)
      case .end(let id):
        guard let start = open, start.begin.id == id, !seen.contains(id) else {
          if let open { broken.append(open.line) }
          broken.append(line)
          open = nil
          continue
        }
        seen.insert(id)
        regions.append(
          OwnedRegion(
            begin: start.begin, lines: start.line...line,
            content: (start.line + 1..<line).map { plan.text.line($0) },
            indent: String(plan.text.line(start.line).prefix { $0 == " " || $0 == "\t" })))
        open = nil
      case nil:
        if RegionMarker.isMeant(by: text) { broken.append(line) }
      }
    }
    if let open { broken.append(open.line) }
    broken.sort()
  }

  subscript(id: RegionID) -> OwnedRegion? { regions.first { $0.id == id } }
}

extension OwnedRegion {
  /// The lines of a region with its markers around them, as they are written.
  static func lines(_ id: RegionID, _ content: [String], indent: String, commit: String?) -> [String] {
    let boxes = content.compactMap { Checkbox.isTicked($0).map { $0 ? "1" : "0" } }.joined()
    let begin = RegionMarker.Begin(
      id: id, commit: commit.map { String($0.prefix(12)) }, boxes: boxes, digest: RegionDigest.of(content))
    return [indent + RegionMarker.begin(begin).line] + content + [indent + RegionMarker.end(id).line]
  }
}
