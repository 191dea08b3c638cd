import Facts

/// What Symfony reads of routes and of who may call them (symfony.com/doc: Routing, "Creating Routes in YAML"; Security,
/// "Access Control").
extension ManifestFormat {
  static let symfonyRoutes = ManifestFormat(
    "symfony-routes",
    matches: { location in
      guard location.hasExtension("yml", "yaml") else { return false }
      let stem = location.lowercasedName.prefix { $0 != "." }
      return stem.hasPrefix("routing") || stem == "routes" || stem.hasPrefix("routes_")
        || location.isDirectly(in: "routes")
    }
  ) { text, facts in
    let (entries, problem) = YAMLReader.read(text.lines)
    // A file of that name may be of anything; one of Symfony's names what answers, or where more is said.
    guard entries.contains(where: { isOfRoutes($0.path) }) else { return }
    facts.report(problem)
    var start = entries.startIndex
    while start < entries.endIndex {
      guard let name = entries[start].path.first else { break }
      let end = entries[start...].firstIndex { $0.path.first != name } ?? entries.endIndex
      route(entries[start..<end], &facts)
      mount(entries[start..<end], &facts)
      start = end
    }
  }

  static let symfonySecurity = ManifestFormat(
    "symfony-security",
    // A file of that name with routes is one of those.
    matches: { $0.isNamed("security.yml", "security.yaml") && !$0.isDirectly(in: "routes") }
  ) { text, facts in
    let isOfBundle = ManifestFormat.symfonyPackages.matches(text.location)
    (isOfBundle ? ManifestFormat.symfonyPackages : .settings).read(text, &facts)
    var rule = AccessRule()
    for entry in YAMLReader.read(text.lines).entries {
      guard entry.path.starts(with: ["security", "access_control", "-"]), entry.path.count > 3 else { continue }
      // A key that comes again is of the next rule.
      if entry.path.count == 4, rule.keys.contains(entry.path[3]) {
        rule.add(to: &facts)
        rule = AccessRule()
      }
      rule.take(entry)
    }
    rule.add(to: &facts)
  }

  private static func isOfRoutes(_ path: [String]) -> Bool {
    path.count == 2 && ["controller", "resource"].contains(path[1]) || path.dropFirst() == ["defaults", "_controller"]
  }

  /// What a route or an import says at a path of keys: one value, or each of a list.
  private static func values(_ entries: ArraySlice<YAMLEntry>, _ path: String...) -> [YAMLEntry] {
    entries.filter { entry in
      let below = entry.path.dropFirst()
      return !entry.value.isEmpty && (below == path[...] || below == (path + ["-"])[...])
    }
  }

  /// Files of a configuration folder that the container is made from: its parameters, the variables they ask for, and
  /// defaults for some. What they say to each bundle is no setting of the application's (symfony.com/doc: Configuration, "Configuration Environments"; "Environment Variable Processors").
  static let symfonyPackages = ManifestFormat(
    "symfony-packages",
    matches: { location in
      guard location.hasExtension("yml", "yaml") else { return false }
      let folders = location.folders
      return folders.last == "packages" && folders.dropLast().last == "config"
        || folders.dropLast().last == "packages" && folders.dropLast(2).last == "config"
    }
  ) { text, facts in
    let lines = text.lines
    let (entries, problem) = YAMLReader.read(lines)
    facts.report(problem)
    for entry in entries where entry.path.count == 2 && entry.path[0] == "parameters" {
      guard SettingsTree.isName(entry.path[1]), !entry.path[1].hasPrefix("env(") else { continue }
      facts.add(.config, .key, entry.path[1], line: entry.line, [.access: "declare"])
    }
    // How it writes the names of types in paths (api-platform.com/docs: Operations, "Configuring Operations").
    for entry in entries where entry.path == ["api_platform", "path_segment_name_generator"] {
      guard entry.value.hasSuffix(".dash") else { continue }
      facts.add(.reference, .prefix, "@dashes", line: entry.line, [.framework: "api-platform"])
    }
    placeholders(lines, &facts)
    defaultedVariables(entries, &facts)
  }

  /// Variables that a container has a value for where the environment has none: `env(PORT): 80` among its parameters.
  static func defaultedVariables(_ entries: [YAMLEntry], _ facts: inout FactList) {
    for entry in entries where entry.path.count == 2 && entry.path[0] == "parameters" {
      guard entry.path[1].hasPrefix("env("), entry.path[1].hasSuffix(")") else { continue }
      let name = entry.path[1].dropFirst("env(".count).dropLast()
      facts.add(.config, .environmentVariable, String(name), line: entry.line, [.access: "declare"])
    }
  }

  /// An import of a folder with handlers, or of another file of routes, below a prefix.
  private static func mount(_ entries: ArraySlice<YAMLEntry>, _ facts: inout FactList) {
    let types = ["attribute", "annotation", "directory", "yaml"]
    if values(entries, "type").contains(where: { $0.value == "api_platform" }) {
      return mountOperations(entries, &facts)
    }
    guard let resource = (values(entries, "resource") + values(entries, "resource", "path")).first,
      !resource.value.hasPrefix("@"), values(entries, "type").allSatisfy({ types.contains($0.value) })
    else { return }
    // One for each language where the prefix is translated.
    let translated = entries.filter { $0.path.count == 3 && $0.path[1] == "prefix" }.map(\.value)
    let prefixes = translated.isEmpty ? [values(entries, "prefix").first?.value ?? ""] : translated
    let isFile = [".yml", ".yaml"].contains { resource.value.hasSuffix($0) }
    guard isFile || [".xml", ".json"].allSatisfy({ !resource.value.hasSuffix($0) }) else { return }
    for prefix in prefixes {
      facts.add(
        .reference, .mount, prefix.hasPrefix("/") ? prefix : "/" + prefix, line: resource.line,
        [
          .target: "\"" + resource.value + "\"", .value: isFile ? nil : "folder",
          .imported: values(entries, "name_prefix").first?.value, .framework: "symfony",
        ])
    }
  }

  /// What API Platform makes routes of stands anywhere in the application (api-platform.com/docs: Getting Started).
  private static func mountOperations(_ entries: ArraySlice<YAMLEntry>, _ facts: inout FactList) {
    guard let resource = values(entries, "resource").first else { return }
    let prefix = values(entries, "prefix").first?.value ?? ""
    facts.add(
      .reference, .mount, prefix.hasPrefix("/") ? prefix : "/" + prefix, line: resource.line,
      [.target: "\"%kernel.project_dir%\"", .value: "folder", .framework: "api-platform"])
  }

  private static func route(_ entries: ArraySlice<YAMLEntry>, _ facts: inout FactList) {
    guard let path = values(entries, "path").first else { return }
    let controller = (values(entries, "controller") + values(entries, "defaults", "_controller")).first?.value
    let verbs = values(entries, "methods").flatMap { $0.value.split { "|, ".contains($0) } }.map { $0.uppercased() }
    let handler = controller.map { $0.replacing("::", with: "@") }
    for verb in verbs.isEmpty ? [nil] : verbs.map(Optional.some) {
      facts.add(
        .entryPoint, .route, path.value, line: path.line,
        [.verb: verb, .target: handler, .framework: "symfony"])
    }
  }
}

/// One entry of `access_control`, of which the first that fits a request decides.
private struct AccessRule {
  var keys: Set<String> = []
  private var path = "^/"
  private var roles: [String] = []
  private var methods: [String] = []
  private var line = 0
  private var isKnown = true

  mutating func take(_ entry: YAMLEntry) {
    keys.insert(entry.path[3])
    if line == 0 { line = entry.line }
    if entry.value.isEmpty {
      // One whose path is not to be read is for nobody knows which.
      isKnown = isKnown && entry.path[3] != "path"
      return
    }
    switch entry.path[3] {
    case "path": path = entry.value
    // It is for some requests alone, of which a path says nothing.
    case "route", "request_matcher", "ip", "ips", "host", "port", "attributes": isKnown = false
    case "role", "roles": roles.append(entry.value)
    case "methods": methods += entry.value.split { "|, ".contains($0) }.map { $0.uppercased() }
    case "allow_if": roles.append("allow_if")
    default: break
    }
  }

  /// Roles that everybody has.
  private static let open: Set<String> = ["PUBLIC_ACCESS", "IS_AUTHENTICATED_ANONYMOUSLY", "IS_ANONYMOUS"]

  func add(to facts: inout FactList) {
    guard line > 0, isKnown else { return }
    let isOpen = roles.isEmpty || roles.contains { Self.open.contains($0) }
    // An expression that names no beginning fits anywhere in the path.
    let pattern = path.hasPrefix("^") ? path : "^.*" + path
    for verb in methods.isEmpty ? [nil] : methods.map(Optional.some) {
      facts.add(
        .auth, isOpen ? .open : .guarded, roles.first ?? "PUBLIC_ACCESS", line: line,
        [.target: pattern, .verb: verb, .value: "firstMatch", .framework: "symfony"])
    }
  }
}
