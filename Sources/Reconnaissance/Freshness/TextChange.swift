/// How a passage differs from what it was, in a few words without a full stop.
enum TextChange {
  /// - Parameters:
  ///   - old: lines without their line feeds; not the same as `new`.
  static func words(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> String {
    if old.map(TextLines.trimmed).elementsEqual(new.map(TextLines.trimmed)) { return "its indentation alone" }
    if old.count == 1, new.count == 1 { return "the line was edited" }
    let alignment = LineAlignment(from: old, to: new)
    let kept = alignment.target.count { $0 != nil }
    var words: [String] = []
    if new.count > kept { words.append(Count.of(new.count - kept, "line") + " new") }
    if old.count > kept { words.append("\(old.count - kept) of \(Count.of(old.count, "line")) gone") }
    return words.isEmpty ? "its lines stand in another order" : words.joined(separator: ", ")
  }
}
