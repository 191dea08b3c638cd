import Facts

/// Types that implement a service of an interface definition: they extend what was generated from it, whose names a pack
/// says (``LanguageProfile/Routing/services``).
struct ServiceImplementations: Sendable {
  let index: CodeIndex
  /// What packs say generated types are called, `Unimplemented{}Server`.
  private let forms: [String]

  typealias Names = @Sendable (LanguageProfile.Routing) -> [String]
  private let field: Names

  /// - Parameter field: which names packs are asked for.
  init(_ index: CodeIndex, forms field: @escaping Names = { $0.services }) {
    self.index = index
    self.field = field
    forms = Set(index.profiles.values.flatMap { field($0.routing) }).sorted()
  }

  /// Whether any pack here knows such names.
  var areSought: Bool { !forms.isEmpty }

  /// A type with the form of the name that it extends.
  struct Implementation {
    var type: FactView
    var form: String
  }

  /// The types that extend what was generated of a service, in order of place.
  ///
  /// - Parameter service: its bare name.
  func types(of service: String) -> [Implementation] {
    var types: [FactView: String] = [:]
    for form in forms {
      let pattern = form.prefix { $0 != " " }
      let parts = pattern.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let name = parts.joined(separator: service)
      let last = name.split(separator: ".").last.map(String.init) ?? name
      let bases =
        index.facts(.reference, .base, named: name) + index.facts(.reference, .base, otherwiseNamed: last)
      for base in bases where base.file.role == .source {
        guard index.profile(for: base.file).map({ field($0.routing).contains(form) }) == true,
          let type = base.container,
          type.detail.isTypeLike
        else { continue }
        // `{}.Service` is of two parts, the last of which is the same for all.
        let words = base.name.prefix { $0 != "<" }.split(whereSeparator: { ".:\\".contains($0) })
        if words.suffix(pattern.split(separator: ".").count).joined(separator: ".") == name { types[type] = form }
      }
    }
    return types.map { Implementation(type: $0.key, form: $0.value) }.sorted { FactView.precedes($0.type, $1.type) }
  }

  private static func isCaller(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["client", "stub", "mock", "fake", "proxy"].contains { name.contains($0) }
  }

  /// The methods that answer a procedure: the one the fact stands in or names, of the service around it. Languages spell it
  /// in their own way: `GetOrder`, `getOrder`, `get_order`.
  func methods(of declared: FactView) -> [FactView] {
    guard let around = declared.container else { return [] }
    let isInside = around.detail.isFunctionLike
    guard let service = isInside ? around.container : around else { return [] }
    let wanted = Self.folded(isInside ? around.name : declared[.target] ?? declared.name)
    let types = types(of: service.name).map(\.type)
    var found: [FactView] = []
    // A base of the repository's own may leave the methods to what extends it.
    for type in types + types.flatMap(index.overrides.subtypes) {
      if let method = Self.method(wanted, of: type, index), !found.contains(method) { found.append(method) }
    }
    return found
  }

  /// The methods that answer the operations of a document, a service or a type of a schema, by their names: what was generated
  /// from it asks for a type that has them all.
  func methods(of operations: [FactView]) -> [FactView: FactView] {
    func name(_ operation: FactView) -> String? {
      if let around = operation.container, around.detail.isFunctionLike { return around.name }
      return operation[.target] ?? (operation.container == nil ? nil : operation.name)
    }
    guard let type = answering(operations.compactMap(name)) else { return [:] }
    var found: [FactView: FactView] = [:]
    for operation in operations {
      found[operation] = name(operation).flatMap { Self.method(Self.folded($0), of: type, index) }
    }
    return found
  }

  /// The only type that has a method for each of several procedures; nil where there is none, or more than one. What calls
  /// them has the same methods, and says in its name that it does.
  private func answering(_ procedures: [String]) -> FactView? {
    let names = Dictionary(procedures.map { (Self.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
    guard names.count > 1 else { return nil }
    var types: Set<FactView>?
    // Most operations of a document that belongs elsewhere have no method here, which the first looks show.
    for name in names.values.sorted() {
      let owners = owners(of: name)
      types = types?.intersection(owners) ?? owners
      if types?.isEmpty != false { return nil }
    }
    return types?.count == 1 ? types?.first : nil
  }

  /// Types that have a method of this name, of their own or by what they extend. Only methods of the name are looked at: a
  /// walk over all types would bind the bases of each.
  private func owners(of procedure: String) -> Set<FactView> {
    var owners: Set<FactView> = []
    for spelling in ProcedureSpelling.all(of: procedure) {
      for method in index.definitions(named: spelling) where method.detail.isFunctionLike && method.file.role == .source
      {
        guard let type = index.overrides.type(of: method), type.detail != .interface else { continue }
        owners.formUnion(([type] + index.overrides.subtypes(of: type)).filter(Self.mayServe))
      }
    }
    return owners
  }

  private static func mayServe(_ type: FactView) -> Bool {
    (type.detail == .class || type.detail == .struct) && type.file.role == .source && !isCaller(type.name)
  }

  /// A method of the type by its name in any spelling.
  private static func method(_ folded: String, of type: FactView, _ index: CodeIndex) -> FactView? {
    index.overrides.method(of: type) { $0.file.role == .source && Self.folded($0.name) == folded }
  }

  static func folded(_ name: String) -> String { name.lowercased().filter { $0 != "_" } }
}
