import Facts

/// Files with the settings of a program, by whole paths of keys: `server.port`. Names alone, never values.
extension ManifestFormat {
  static let settings = ManifestFormat("settings", matches: { SettingsName.names($0) }) { text, facts in
    let isOfDotNet = text.location.lowercasedName.hasPrefix("appsettings")
    let separator = isOfDotNet ? ":" : "."
    if text.location.hasExtension("json", "json5", "jsonc") {
      let document = JSONReader.read(text.bytes)
      facts.report(document.problem)
      let tree =
        isOfDotNet || SettingsTree.isOfDotNet(document.root)
        ? SettingsTree(separator: ":", countsItems: true) : SettingsTree(separator: separator)
      tree.leaves(document.root, &facts)
    } else if text.location.hasExtension("toml") {
      let document = TOMLReader.read(text.bytes)
      facts.report(document.problem)
      SettingsTree(separator: separator).leaves(document.root, &facts)
    } else if text.location.hasExtension("properties") {
      let lines = text.lines
      properties(lines, &facts)
      placeholders(lines, &facts, takesSmall: true)
    } else {
      let lines = text.lines
      if isObjectOfKubernetes(lines) { return variables(inSectionsOf: text, &facts) }
      let (entries, problem) = YAMLReader.read(lines)
      facts.report(problem)
      var seen: Set<String> = []
      let isDictionary = entries.contains { $0.path.first == "parameters" }
      // Symfony's container: its services are code that is put together.
      let isContainer = text.location.lowercasedName.hasPrefix("services")
      let file = EnvironmentsFile(entries.map(\.path), name: text.location.lowercasedName)
      let records = SettingsRecords(entries.map(\.path), isOfEnvironments: file != nil)
      // What merges another table into one names none itself: `<<: *default`.
      for (index, entry) in entries.enumerated() where !entry.path.contains("-") && entry.path.last != "<<" {
        if isContainer && entry.path.first == "services" || records.hold(entry.path) { continue }
        // What a table stands in is no setting; a list is one, and so is a key without a value.
        if let next = entries.dropFirst(index + 1).first, next.path.count > entry.path.count,
          next.path[entry.path.count] != "-", next.path.starts(with: entry.path)
        {
          continue
        }
        // Symfony's parameters are read by their own names.
        let path = isDictionary && entry.path.first == "parameters" ? entry.path.dropFirst() : entry.path[...]
        let name = file.map { $0.name(of: entry.path) ?? "" } ?? path.joined(separator: separator)
        guard SettingsTree.isName(name), !name.hasPrefix("env("), seen.insert(name).inserted else { continue }
        facts.add(.config, .key, name, line: entry.line, [.access: "declare"])
      }
      for entry in entries { listedPath(entry, &facts) }
      let isOfSpring = ["application", "bootstrap"].contains(where: text.location.lowercasedName.hasPrefix)
      placeholders(lines, &facts, takesSmall: isOfSpring)
      defaultedVariables(entries, &facts)
    }
  }

  /// A path of requests that a list names, for rules of who may call which: `secure.open.urls: [/login]`. It is no secret, and
  /// what the rule means.
  private static func listedPath(_ entry: YAMLEntry, _ facts: inout FactList) {
    let keys = entry.path.dropLast()
    guard entry.path.last == "-", !keys.isEmpty, !keys.contains("-"), entry.value.hasPrefix("/"),
      entry.value.utf8.count < Redaction.lengthLimit,
      entry.value.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "/*._-{}?".contains($0)) }),
      // What might be a secret is never kept, however much it looks like a path: `allowed-tokens: [/x1]`.
      !keys.contains(where: Redaction.isSensitive), !Redaction.isKeyLike(entry.value)
    else { return }
    let words = keys.suffix(2).joined().lowercased()
    guard
      ["url", "uri", "path", "ignore", "permit", "allow", "white", "anon", "public", "open", "skip", "exclude"]
        .contains(
          where: words.contains)
    else { return }
    facts.add(.reference, .prefix, keys.joined(separator: ".") + "[]", line: entry.line, [.value: entry.value])
  }

  /// A file of settings that is there to be copied, `config/database.yml.example`: the copy asks for the same variables.
  static let settingsExample = ManifestFormat(
    "settings-example",
    matches: { location in
      guard location.hasExtension("example", "sample", "dist", "template"), let dot = location.path.lastIndex(of: ".")
      else { return false }
      return SettingsName.names(ManifestLocation(path: String(location.path[..<dot])))
    }
  ) { text, facts in
    placeholders(text.lines, &facts)
  }

  private static func properties(_ lines: [TextLine], _ facts: inout FactList) {
    var isContinued = false
    for line in lines {
      let code = line.text.trimmed
      defer { isContinued = code.hasSuffix("\\") && !code.hasPrefix("#") }
      if isContinued || code.hasPrefix("#") || code.hasPrefix("!") { continue }
      let name = code.prefix { $0 != "=" && $0 != ":" && $0 != " " }
      if name.utf8.count < code.utf8.count {
        facts.add(.config, .key, String(name), line: line.number, [.access: "declare"])
      }
    }
  }

  /// Variables of the environment that a settings file is filled from: `${DATABASE_URL:none}`, `%env(int:PORT)%`,
  /// `<%= ENV["PORT"] %>`.
  /// - Parameter takesSmall: a name in small letters may be a variable's as well, by the underscores in it, which keys have not.
  static func placeholders(_ lines: [TextLine], _ facts: inout FactList, takesSmall: Bool = false) {
    for line in lines where line.text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "%") }) {
      if line.text.trimmed.hasPrefix("#") { continue }
      for (start, ends, isDefaulted) in placeholderForms {
        for part in parts(of: line.text, after: start) {
          let word = start == "%env(" ? Substring(part.prefix { $0 != ")" }.split(separator: ":").last ?? "") : part
          let name = word.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
          let isSmall = takesSmall && name.contains("_") && !name.contains(where: \.isUppercase)
          guard let first = name.first, !first.isNumber,
            isSmall || name.utf8.allSatisfy({ !(97...122).contains($0) }),
            let next = start == "%env(" ? ")" : word.dropFirst(name.count).first, ends.contains(next)
          else { continue }
          facts.add(
            .config, .environmentVariable, String(name), line: line.number,
            [.access: "read", .defaulted: isDefaulted.contains(next) ? "true" : nil])
        }
      }
    }
  }

  /// What stands before a name, what may stand behind it, and what of that begins a default.
  private static let placeholderForms: [(start: String, ends: String, isDefaulted: String)] = [
    ("${", ":}", ":"), ("%env(", ")", ""), ("ENV['", "'", ""), ("ENV[\"", "\"", ""), ("ENV.fetch('", "'", ""),
    ("ENV.fetch(\"", "\"", ""), ("ENV.fetch(\"", ",", ""),
  ]

  private static func parts(of text: String, after start: String) -> [Substring] {
    var found: [Substring] = []
    var rest = text[...]
    while let range = rest.firstRange(of: start) {
      rest = rest[range.upperBound...]
      found.append(rest)
    }
    return found
  }
}

/// Which files hold the settings of a program, by their names and folders.
enum SettingsName {
  static func names(_ location: ManifestLocation) -> Bool {
    if location.hasExtension("properties") {
      return location.lowercasedName.hasPrefix("application") || location.lowercasedName.hasPrefix("bootstrap")
    }
    return location.hasExtension("yml", "yaml", "json", "json5", "jsonc", "toml") && isOfProgram(location)
  }

  /// The same for a file of any format.
  static func isOfProgram(_ location: ManifestLocation) -> Bool {
    guard !location.folders.contains(where: { $0.hasPrefix(".") }), !location.name.hasPrefix(".") else { return false }
    if location.hasExtension("properties") {
      let stem = location.lowercasedName.dropLast(".properties".count)
      // Texts of a program in one language each, and settings of tools.
      let isOfLanguage = stem.split(separator: "_").dropFirst().contains { $0.utf8.count == 2 }
      // Texts and pictures of the pages (Spring, "Themes").
      let isOfTheme = location.folders.last.map { ["theme", "themes"].contains($0.lowercased()) } ?? false
      return !isOfLanguage && !isOfTheme
        && !["messages", "validationmessages", "gradle", "log4j", "junit", "sonar", "lombok"].contains {
          stem.hasPrefix($0)
        }
    }
    if location.hasExtension("xml") {
      return !toolsWithXML.contains { location.lowercasedName.hasPrefix($0) }
        && !["checks.xml", "checkstyle.xml"].contains { location.lowercasedName.hasSuffix($0) }
    }
    // NuGet's say where packages come from.
    if location.hasExtension("config") {
      return !["nuget.config", "packages.config"].contains(location.lowercasedName)
    }
    if location.folders.contains(where: { translations.contains($0.lowercased()) }) { return false }
    if location.folders.contains(where: { writings.contains($0.lowercased()) }) { return false }
    // What a font is made from.
    if location.folders.contains(where: { ["font", "fonts"].contains($0.lowercased()) }) { return false }
    let name = location.lowercasedName
    let stem = name.prefix { $0 != "." }
    // `jest.config.json`, `app.config.json`: the tool or part that the settings are for stands first.
    let words = stem.split { $0 == "-" || $0 == "_" }
    // `_config.yml` is of what makes pages of a documentation (Jekyll, Hexo).
    if location.hasExtension("yml", "yaml"), toolsWithYAML.contains(stem) || stem == "_config" { return false }
    if words.first.map({ starts.contains($0) }) == true { return true }
    guard let folder = location.folders.last?.lowercased() else { return false }
    // Routes of frameworks are no settings, and neither are schemas.
    return folders.contains(Substring(folder)) && !name.contains("schema") && !name.contains("tsconfig")
      && !name.contains("jsconfig")
      && !["routes", "routing"].contains { words.first?.hasPrefix($0) == true }
  }

  /// What files in XML with the settings of a tool begin with: of a logger, a generator of code, a checker.
  private static let toolsWithXML = [
    "logback", "log4j", "generatorconfig", "checkstyle", "pmd", "spotbugs", "findbugs", "phpunit", "phpcs", "psalm",
    "testng", "sonar",
  ]
  /// What tools are told that stand beside the settings of a program: checkers, and what writes or shrinks files of it.
  private static let toolsWithYAML: Set<Substring> = [
    "brakeman", "i18n-tasks", "i18n-js", "i18n", "image_optim", "reek", "rails_best_practices", "erb_lint", "haml-lint",
    "slim-lint", "rubocop",
  ]
  /// Folders with the texts of a program, one file for each part of it: `locales/settings/en.yml`.
  private static let translations: Set<String> = [
    "locales", "locale", "lang", "langs", "language", "languages", "i18n", "l10n", "translations",
  ]
  /// Folders with what is written about a program, such as the parts of a description of its interface.
  private static let writings: Set<String> = ["docs", "doc", "documentation", "openapi", "swagger", "api-docs"]
  /// First words of such names: `application-prod.yml`, `appsettings.Development.json`.
  private static let starts: Set<Substring> = [
    "application", "bootstrap", "appsettings", "settings", "config", "configuration", "parameters",
  ]
  /// Folders that hold little else.
  private static let folders: Set<Substring> = [
    "config", "conf", "settings", "configuration", "configs", "environments",
  ]
}

/// The leaves of a document of settings, with the path down to them.
struct SettingsTree {
  let separator: String
  /// An item of a list is a key by its place, as .NET reads it: `Serilog:WriteTo:0:Name`.
  var countsItems = false
  /// Longer lists are data.
  private static let itemLimit = 16

  /// Sections that libraries of .NET read, whatever the file is called.
  private static let sectionsOfDotNet: Set<String> = ["Serilog", "NLog", "ConnectionStrings", "Kestrel", "Logging"]

  static func isOfDotNet(_ root: Node) -> Bool {
    root.members.contains { sectionsOfDotNet.contains($0.key) && !$0.node.members.isEmpty }
  }

  /// One fact for every value that is no table; lists count as one value, unless their items count.
  func leaves(_ root: Node, _ facts: inout FactList) { leaves(root, below: "", &facts) }

  private func leaves(_ node: Node, below path: String, _ facts: inout FactList) {
    guard !SettingsRecords.areRecords(node.members.map { $0.node.members.map(\.key) }) else { return }
    for member in node.members {
      let name = path.isEmpty ? member.key : path + separator + member.key
      guard Self.isName(member.key), name.utf8.count < Redaction.lengthLimit else { continue }
      add(member.node, name, line: member.line, &facts)
    }
  }

  private func add(_ node: Node, _ name: String, line: Int, _ facts: inout FactList) {
    if case .array(let items) = node.value, countsItems, !items.isEmpty, items.count <= Self.itemLimit {
      for (place, item) in items.enumerated() { add(item, name + separator + String(place), line: item.line, &facts) }
    } else if node.members.isEmpty {
      facts.add(.config, .key, name, line: line, [.access: "declare"])
    } else {
      leaves(node, below: name, &facts)
    }
  }

  /// Whether a key names a setting: keys with white space and those that are paths are data.
  static func isName(_ key: String) -> Bool {
    !key.isEmpty && !key.hasPrefix("/") && key.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\\") }
  }
}
