import Facts

/// The paths of a rule that names a list of them: a constant, or a setting that a type of the program holds
/// (`for (String path : openPaths.getUrls()) rules.antMatchers(path).permitAll()`).
struct ListedPaths: Sendable {
  let index: CodeIndex

  /// What a `prefix` fact's name ends with where it is one of a list.
  private static let listed = "[]"

  /// - Parameter route: of several files of settings those of its program say the paths.
  /// - Returns: nil where the rule says its path itself; empty where nothing here is the list.
  func paths(of rule: FactView, for route: FactView) -> [String]? {
    guard let target = rule[.target], target.hasPrefix("${"), target.hasSuffix("}") else { return nil }
    let inside = String(target.dropFirst(2).dropLast())
    let parts = (inside.isEmpty ? rule[.receiver] ?? "" : inside).split(separator: ".").map {
      String($0.prefix { $0 != "(" })
    }
    guard let last = parts.last, !last.isEmpty else { return [] }
    let owner = parts.dropLast().last
    return constants(last, owner, rule, Self.depthLimit) ?? settings(Self.property(last), owner, rule, route)
  }

  /// A list may be put together from others, and those from others.
  private static let depthLimit = 4
  /// What is put into a list of the function around.
  private static let added = "@added[]"

  private func constants(_ name: String, _ owner: String?, _ rule: FactView, _ depth: Int) -> [String]? {
    guard depth > 0 else { return nil }
    let all = index.facts(.reference, .prefix, named: name + Self.listed).filter {
      $0.file.role != .test && index.areRelated($0.file, rule.file)
    }
    let local = all.filter { owner == nil && $0.container == rule.container && rule.container != nil }
    if !local.isEmpty {
      let added = rule.file.facts(.reference).filter {
        $0.name == Self.added && $0[.receiver] == name && $0.container == rule.container
      }
      return (local + added).flatMap { held(by: $0, depth) }
    }
    let known = all.filter { $0.container?.detail.isFunctionLike != true }
    let own = known.filter { fact in owner.map { fact.container?.name == $0 } ?? (fact.file == rule.file) }
    let meant = own.isEmpty ? known : own
    if !meant.isEmpty {
      return Set(meant.map(\.file)).count == 1 ? meant.flatMap { held(by: $0, depth) } : nil
    }
    // One path that a constant holds.
    let single = index.facts(.reference, .prefix, named: name).filter { fact in
      fact[.target] == nil && fact.file.role != .test && index.areRelated(fact.file, rule.file)
        && owner.map { fact.container?.name == $0 } ?? (fact.file == rule.file)
    }
    return single.count == 1 ? single.compactMap { $0[.value] } : nil
  }

  /// A path, or those of another list: `${Paths.OPEN}`.
  private func held(by fact: FactView, _ depth: Int) -> [String] {
    guard let value = fact[.value] else { return [] }
    guard value.hasPrefix("${"), value.hasSuffix("}") else { return [value] }
    let parts = value.dropFirst(2).dropLast().split(separator: ".").map(String.init)
    guard let last = parts.last else { return [] }
    return constants(last, parts.dropLast().last, fact, depth - 1) ?? []
  }

  /// What files of settings list under the key that a field is read from.
  private func settings(
    _ property: String, _ owner: String?, _ rule: FactView, _ route: FactView
  ) -> [String] {
    let keys = keys(of: property, owner, rule)
    guard !keys.isEmpty else { return [] }
    let all = index.facts(.reference, .prefix).filter {
      $0.name.hasSuffix(Self.listed) && $0.rule == "manifest.settings" && $0.file.role != .test
        && keys.contains(Self.relaxed($0.name.dropLast(Self.listed.count)))
    }
    let applications = Applications(index: index)
    let own = all.filter { applications.module(of: $0.file) == applications.module(of: route.file) }
    return (own.isEmpty ? all.filter { applications.share($0.file, route.file) } : own).compactMap { $0[.value] }
  }

  /// The keys that a field is read from: of the type that its owner is called after, or of the rule's own type.
  private func keys(of property: String, _ owner: String?, _ rule: FactView) -> Set<String> {
    let files =
      owner.map { owner in
        index.definitions(named: owner.prefix(1).uppercased() + owner.dropFirst()).filter(\.detail.isTypeLike)
      }?.map(\.file) ?? [rule.file]
    let wanted = Self.relaxed(property[...])
    let names = Set(files).flatMap { $0.facts(.config) }.filter { $0.detail == .key }.map { Self.relaxed($0.name[...]) }
    return Set(names.filter { $0 == wanted || $0.hasSuffix("." + wanted) })
  }

  /// `urls` of `getUrls`.
  private static func property(_ name: String) -> String {
    guard name.hasPrefix("get"), let first = name.dropFirst(3).first, first.isUppercase else { return name }
    return first.lowercased() + name.dropFirst(4)
  }

  /// Spellings of a key that are the same (Spring Boot, "Relaxed Binding").
  private static func relaxed(_ key: Substring) -> String { key.lowercased().filter { $0 != "-" && $0 != "_" } }
}
