import Facts

/// The paths before which something of a whole application is left out: the texts of a list as it is written,
/// `'health', { path: 'items/:id', method: RequestMethod.GET }`, in which `:id` stands for one part, and `*` or `(.*)` for all that
/// follow (Nest, "Global prefix" and "Excluding routes").
struct PathExceptions {
  private struct Exception {
    var parts: [Substring]
    /// Nil where any will do.
    var verb: String?
  }
  private let exceptions: [Exception]

  init(_ written: String) {
    var exceptions: [Exception] = []
    var rest = written[...]
    while let open = rest.firstIndex(where: { "\"'`".contains($0) }) {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: rest[open]) else { break }
      let parts = inside[..<close].split(separator: "/")
      rest = inside[inside.index(after: close)...]
      exceptions.append(Exception(parts: parts, verb: Self.verb(behind: rest)))
    }
    self.exceptions = exceptions
  }

  /// - Parameter verb: of the route; nil where any exception counts.
  func hold(_ path: String, verb: String? = nil) -> Bool {
    let parts = path.split(separator: "/")
    return exceptions.contains { exception in
      if let verb, let only = exception.verb, only != verb { return false }
      return Self.fits(exception.parts[...], parts[...])
    }
  }

  /// Whether all paths of a route are among the exceptions of what stands before it.
  static func leaveOut(_ route: FactView, _ fact: FactView, _ index: CodeIndex) -> Bool {
    guard let written = fact[.except] else { return false }
    let exceptions = PathExceptions(written)
    let verb = route[.verb]?.uppercased()
    return index.routePaths(of: route).allSatisfy { path in
      // They are written without the prefix of the application.
      let first = path.steps.first.flatMap { $0[.target]?.hasPrefix("@") == true ? $0.name : nil } ?? ""
      let prefix = "/" + first.drop { $0 == "/" }
      let plain = path.text.hasPrefix(prefix) ? path.text.dropFirst(prefix.count) : path.text[...]
      return exceptions.hold(path.text, verb: verb) || exceptions.hold(String(plain), verb: verb)
    }
  }

  /// `GET` of `, method: RequestMethod.GET }`; nil of `ALL`.
  private static func verb(behind text: Substring) -> String? {
    let own = text.prefix { $0 != "}" && !"\"'`".contains($0) }
    guard let point = own.lastIndex(of: "."), own.contains("method") else { return nil }
    let name = own[own.index(after: point)...].prefix { $0.isLetter }.uppercased()
    return name == "ALL" ? nil : name
  }

  private static func fits(_ pattern: ArraySlice<Substring>, _ path: ArraySlice<Substring>) -> Bool {
    guard let head = pattern.first else { return path.isEmpty }
    if head.hasPrefix("*") || head.hasPrefix("{*") || head == "(.*)" { return true }
    guard let own = path.first, head == own || head.hasPrefix(":") else { return false }
    return fits(pattern.dropFirst(), path.dropFirst())
  }
}
