import Facts

/// Types that implement a service of an interface definition: they extend what was generated from it, whose names a pack
/// says (``LanguageProfile/Routing/services``).
struct ServiceImplementations: Sendable {
  /// By the service's bare name, in order of place.
  private var types: [String: [FactView]] = [:]
  /// Methods of types that may be a service, by their names without case and underscores.
  private var methods: [String: [FactView: FactView]] = [:]

  init() {}

  init(_ index: CodeIndex) {
    for base in index.facts(.reference) where base.detail == .base && base.file.role == .source {
      guard let services = index.profile(for: base.file)?.routing.services, !services.isEmpty,
        let type = base.container, type.detail.isTypeLike
      else { continue }
      let parts = base.name.prefix { $0 != "<" }.split(whereSeparator: { ".:\\".contains($0) })
      for form in services {
        // `{}.Service` is of two parts, the last of which is the same for all.
        let name = parts.suffix(form.split(separator: ".").count).joined(separator: ".")
        guard let service = Self.service(name, form) else { continue }
        if types[service]?.contains(type) != true { types[service, default: []].append(type) }
      }
    }
    for type in index.definitions([.class, .struct]) where type.file.role == .source && !Self.isCaller(type.name) {
      // Its own before those that it inherits, or holds in place of inheriting.
      for owner in [type] + index.overrides.supertypes(of: type) {
        for method in index.members(of: owner) where method.detail.isFunctionLike && method.file.role == .source {
          let name = Self.folded(method.name)
          if methods[name]?[type] == nil { methods[name, default: [:]][type] = method }
        }
      }
    }
  }

  private static func isCaller(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["client", "stub", "mock", "fake", "proxy"].contains { name.contains($0) }
  }

  /// `Orders` of `UnimplementedOrdersServer` where the form is `Unimplemented{}Server`.
  private static func service(_ name: String, _ form: String) -> String? {
    let parts = form.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, name.count > parts[0].count + parts[1].count, name.hasPrefix(parts[0]),
      name.hasSuffix(parts[1])
    else { return nil }
    return String(name.dropFirst(parts[0].count).dropLast(parts[1].count))
  }

  /// The methods that answer a procedure: the one the fact stands in or names, of the service around it. Languages spell it
  /// in their own way: `GetOrder`, `getOrder`, `get_order`.
  func methods(of declared: FactView, _ index: CodeIndex) -> [FactView] {
    guard let around = declared.container else { return [] }
    let isInside = around.detail.isFunctionLike
    guard let service = isInside ? around.container : around else { return [] }
    let wanted = Self.folded(isInside ? around.name : declared[.target] ?? declared.name)
    guard let types = types[service.name] else { return [] }
    var found: [FactView] = []
    // A base of the repository's own may leave the methods to what extends it.
    for type in types + types.flatMap(index.overrides.subtypes) {
      for owner in [type] + index.overrides.supertypes(of: type) {
        let own = index.members(of: owner).filter {
          $0.detail.isFunctionLike && $0.file.role == .source && Self.folded($0.name) == wanted
        }
        guard let method = own.first else { continue }
        if !found.contains(method) { found.append(method) }
        break
      }
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
    for operation in operations { found[operation] = name(operation).flatMap { methods[Self.folded($0)]?[type] } }
    return found
  }

  /// The only type that has a method for each of several procedures; nil where there is none, or more than one. What calls
  /// them has the same methods, and says in its name that it does.
  private func answering(_ procedures: [String]) -> FactView? {
    let names = Set(procedures.map(Self.folded))
    guard names.count > 1 else { return nil }
    var types: Set<FactView>?
    for name in names {
      let owners = Set((methods[name] ?? [:]).keys)
      types = types?.intersection(owners) ?? owners
      if types?.isEmpty != false { return nil }
    }
    return types?.count == 1 ? types?.first : nil
  }

  private static func folded(_ name: String) -> String { name.lowercased().filter { $0 != "_" } }
}
