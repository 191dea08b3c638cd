import Facts

/// Types that implement a service of an interface definition: they extend what was generated from it, whose names a pack
/// says (``LanguageProfile/Routing/services``).
struct ServiceImplementations: Sendable {
  /// By the service's bare name, in order of place.
  private var types: [String: [FactView]] = [:]

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
    guard let service = isInside ? around.container?.name : around.name, let types = types[service] else { return [] }
    let wanted = Self.folded(isInside ? around.name : declared[.target] ?? declared.name)
    var found: [FactView] = []
    for type in types {
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

  private static func folded(_ name: String) -> String { name.lowercased().filter { $0 != "_" } }
}
