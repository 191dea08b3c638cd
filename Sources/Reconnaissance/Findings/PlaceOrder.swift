import Facts

/// Order of place: path by bytes, then line, then column.
enum PlaceOrder {
  static func precedes(_ a: FactView, _ b: FactView) -> Bool {
    if a.file !== b.file, a.path != b.path { return a.path.precedesInBytes(b.path) }
    return (a.startLine, a.startColumn, a.index) < (b.startLine, b.startColumn, b.index)
  }
}
