import Facts

/// Operations of an OpenAPI document that a type answers by way of an interface which is generated from the document when the
/// program is built, and is nowhere in the repository: one for each tag, with a method for each operation (OpenAPI Generator,
/// "spring", "kotlin-spring", "jaxrs-spec").
///
/// Packs say what such interfaces are called (``LanguageProfile/Routing/generatedInterfaces``). A tag and an operation's id name the
/// interface and the method, so that the prefix of the type which has it stands before the operation's path. What the
/// document says of its server is only an address for clients, unless the pack says otherwise.
struct GeneratedInterfaces: Sendable {
  let index: CodeIndex

  struct Answer: Sendable, Hashable {
    var type: FactView
    var method: FactView
    /// The generated code puts the path of the document's server before all paths.
    var keepsBase: Bool
    /// Of the type's own rules and prefixes, where it is seen.
    var framework: String?
  }

  /// What answers a declared route in this way.
  func answer(to declared: FactView) -> Answer? {
    DeclaredRoutes.holds(declared) ? all[declared] : nil
  }

  /// The paths of such a route; nil for any other.
  func paths(of declared: FactView) -> [RoutePath]? {
    guard let answer = answer(to: declared) else { return nil }
    let (path, base) = written(declared)
    let own = path.hasPrefix(base) && !answer.keepsBase ? String(path.dropFirst(base.count)) : path
    let paths = RoutePaths(index: index)
    var found: [RoutePath] = []
    var chains = paths.chains(toTypeOf: answer.type, before: declared)
    if chains == [[]], let framework = answer.framework {
      let prefixes = ApplicationPrefixes(index: index).prefixes(of: framework, before: answer.method)
      if !prefixes.isEmpty { chains = prefixes.map { [$0] } }
    }
    for steps in chains {
      let text = paths.text(steps, answer.method, named: own)
      if !found.contains(where: { $0.text == text }) { found.append(RoutePath(text: text, steps: steps)) }
    }
    return found
  }

  /// The value of an operation in a file that a document mounts at its path.
  static let part = "mountedOnly"

  /// The path of an operation as its document says it, and what of that is the server's.
  private func written(_ declared: FactView) -> (path: String, base: String) {
    guard declared[.value] == Self.part else { return (declared.name, declared[.imported] ?? "") }
    let steps = RoutePaths(index: index).chains(of: declared).first ?? []
    return (steps.map(\.name).joined() + declared.name, steps.first?[.alias] ?? "")
  }

  private var all: [FactView: Answer] {
    index.memos.generatedInterfaces.value(0) {
      let implementations = ServiceImplementations(index, forms: { $0.generatedInterfaces })
      guard implementations.areSought else { return [:] }
      var types: [String: [ServiceImplementations.Implementation]] = [:]
      var found: [FactView: Answer] = [:]
      for declared in index.facts(.entryPoint, .route) {
        guard DeclaredRoutes.holds(declared), declared.container == nil, declared.file.role != .test,
          case let (path, base) = written(declared),
          case let own = path.dropFirst(path.hasPrefix(base) ? base.count : 0),
          let names = Self.methodNames(of: declared, own)
        else { continue }
        for service in Self.services(of: declared, own) where found[declared] == nil {
          if types[service] == nil { types[service] = implementations.types(of: service) }
          for implementation in types[service] ?? [] where found[declared] == nil {
            let method = index.overrides.method(of: implementation.type) {
              $0.file.role == .source && names.contains(ServiceImplementations.folded($0.name))
            }
            guard let method else { continue }
            found[declared] = Answer(
              type: implementation.type, method: method, keepsBase: implementation.form.hasSuffix(" base"),
              framework: framework(of: implementation.type))
          }
        }
      }
      return found
    }
  }

  /// An operation without an id is called after its path and method: `ownersOwnerIdGet`.
  private static func methodNames(of declared: FactView, _ path: Substring) -> Set<String>? {
    if let id = declared[.target] { return [ServiceImplementations.folded(id.filter { $0.isLetter || $0.isNumber })] }
    guard let verb = declared[.verb] else { return nil }
    return [(path.filter { $0.isLetter || $0.isNumber } + verb).lowercased()]
  }

  /// What the interface may be named after: the operation's tags, the first component of its path, or nothing.
  private static func services(of declared: FactView, _ path: Substring) -> [String] {
    let tags = declared[.alias]?.split(separator: ",").map(String.init) ?? []
    let first = path.split(separator: "/").first { !$0.hasPrefix("{") }.map(String.init)
    var found: [String] = []
    for name in tags + [first, tags.isEmpty ? "default" : nil].compactMap(\.self) {
      let words = name.split { !($0.isLetter || $0.isNumber) }
      let camel = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      if !camel.isEmpty, !found.contains(camel) { found.append(camel) }
    }
    return found
  }

  /// Of those that take routes from what a type extends, the one that facts of the type's file name, else the only one of which
  /// there are prefixes or rules.
  private func framework(of type: FactView) -> String? {
    let known = index.profile(for: type.file)?.routing.inheritsRoutes ?? []
    let own = (type.file.facts(.reference) + type.file.facts(.auth)).lazy.compactMap { $0[.framework] }
    if let named = own.first(where: known.contains) { return named }
    let used = Set(
      (index.facts(.reference, .mount) + index.facts(.auth)).compactMap { $0[.framework] }.filter(known.contains))
    return used.count == 1 ? used.first : nil
  }
}
