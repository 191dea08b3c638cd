/// The paths before which a prefix of a whole application is left out: the texts of a list as it is written,
/// `'health', { path: 'items/:id' }`, in which `:id` stands for one part, and `*` or `(.*)` for all that follow
/// (Nest, "Global prefix").
struct PathExceptions {
  private let patterns: [[Substring]]

  init(_ written: String) {
    var patterns: [[Substring]] = []
    var rest = written[...]
    while let open = rest.firstIndex(where: { "\"'`".contains($0) }) {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: rest[open]) else { break }
      patterns.append(inside[..<close].split(separator: "/"))
      rest = inside[inside.index(after: close)...]
    }
    self.patterns = patterns
  }

  func hold(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return patterns.contains { Self.fits($0[...], parts[...]) }
  }

  private static func fits(_ pattern: ArraySlice<Substring>, _ path: ArraySlice<Substring>) -> Bool {
    guard let head = pattern.first else { return path.isEmpty }
    if head.hasPrefix("*") || head.hasPrefix("{*") || head == "(.*)" { return true }
    guard let own = path.first, head == own || head.hasPrefix(":") else { return false }
    return fits(pattern.dropFirst(), path.dropFirst())
  }
}
