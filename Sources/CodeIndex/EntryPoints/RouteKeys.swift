import Facts

/// Routes by verb and path, however their frameworks write the parameters of a path.
struct RouteKeys: Sendable {
  /// By verb and path; with no verb for what answers any.
  private var routes: [String: FactView] = [:]
  /// The same without their first components, with those: for documents that leave a prefix out.
  private var endings: [String: [(prefix: String, route: FactView)]] = [:]
  /// How many components a prefix may have that one side says and the other does not.
  private static let prefixLimit = 4

  mutating func add(_ route: FactView, _ index: CodeIndex) {
    let verbs = route[.verb].map { $0.split { "|,".contains($0) }.map(String.init) } ?? [""]
    for path in index.routePaths(of: route) {
      for verb in verbs {
        let parts = Self.parts(path.text, verb)
        let key = Self.key(verb, parts[...])
        if routes[key] == nil { routes[key] = route }
        for count in 1...Self.prefixLimit where parts.count > count {
          endings[Self.key(verb, parts[count...]), default: []].append((parts[..<count].joined(separator: "/"), route))
        }
      }
    }
  }

  /// The route of the same verb and path.
  func route(for declared: FactView, _ index: CodeIndex) -> FactView? {
    let verb = declared[.verb] ?? ""
    for path in index.routePaths(of: declared) {
      let parts = Self.parts(path.text, verb)
      if let found = routes[Self.key(verb, parts[...])] ?? routes[Self.key("", parts[...])] { return found }
    }
    return nil
  }

  /// The routes of one document's paths. A prefix that only one side says (`/api/v1` of a server's address, or of a gateway)
  /// is believed where it is the same for most of those that do not agree as they are written.
  func routes(forDocument facts: [FactView], _ index: CodeIndex) -> [FactView: FactView] {
    var found: [FactView: FactView] = [:]
    var byPrefix: [String: [(FactView, FactView)]] = [:]
    for fact in facts {
      if let route = route(for: fact, index) {
        found[fact] = route
        continue
      }
      let path = fact.name.isEmpty ? index.routePaths(of: fact).first?.text : fact.name
      let parts = Self.parts(path ?? "", fact[.verb] ?? "")
      for verb in [fact[.verb] ?? "", ""] {
        for count in 1...Self.prefixLimit where parts.count > count {
          // A parameter alone says nothing.
          guard parts[count...].contains(where: { !$0.contains(Self.parameter) }) else { continue }
          if let route = routes[Self.key(verb, parts[count...])] {
            byPrefix["-" + parts[..<count].joined(separator: "/"), default: []].append((fact, route))
          }
        }
        guard parts.contains(where: { !$0.contains(Self.parameter) }) else { continue }
        for (prefix, route) in endings[Self.key(verb, parts[...])] ?? [] {
          byPrefix["+" + prefix, default: []].append((fact, route))
        }
      }
    }
    let best = byPrefix.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let best, best.value.count > 1 || facts.count < 4 else { return found }
    for (fact, route) in best.value where found[fact] == nil { found[fact] = route }
    return found
  }

  private static let parameter = "{}"

  private static func key(_ verb: String, _ parts: ArraySlice<String>) -> String {
    verb + " " + parts.joined(separator: "/")
  }

  /// The components of a path in small letters, `{}` for a parameter; of a remote procedure the service without its package
  /// and the method; of what is a bare name (`allOrders`, `all_orders`) that, without what joins its words.
  private static func parts(_ text: String, _ verb: String) -> [String] {
    guard text.contains("/") else { return [folded(text[...])] }
    var parts = flattened(text).split(separator: "/").map { part in
      if part.contains(parameter) || ":<*[^(".contains(part.first ?? "a") { return parameter }
      return part.lowercased()
    }
    if parts.last == "$" { parts.removeLast() }
    if verb == "RPC", parts.count > 1 {
      parts = parts.suffix(2).map { folded($0.split(separator: ".").last ?? "") }
    }
    return parts
  }

  private static func folded(_ name: Substring) -> String { name.lowercased().filter { $0 != "_" } }

  /// A path whose parameters are `{}`; one that says its form (`{name=orders/*}`, google.api.http) is that form.
  private static func flattened(_ path: String) -> String {
    var text = ""
    var inner: String?
    var depth = 0
    for character in path {
      if character == "{" { depth += 1 }
      if depth == 0 {
        text.append(character)
      } else {
        inner = (inner ?? "") + String(character)
      }
      guard character == "}" else { continue }
      depth = max(depth - 1, 0)
      if depth == 0, let written = inner {
        let form = written.firstIndex(of: "=").map { written[written.index(after: $0)...].dropLast() }
        text += form.map { String($0).replacing("**", with: "*") } ?? parameter
        inner = nil
      }
    }
    return text
  }
}
