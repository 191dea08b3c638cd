import Facts

/// Gradle's build files are programs: lines of the usual forms are read, no more. With them its version catalogs and its
/// lock files (docs.gradle.org/current/userguide/declaring_dependencies.html).
extension ManifestFormat {
  static let gradleBuild = ManifestFormat(
    "gradle-build", matches: { $0.hasExtension("gradle") || $0.name.hasSuffix(".gradle.kts") }
  ) { text, facts in
    var versions: [String: String] = [:]
    var isComment = false
    var blocks: [String] = []
    var project: Int?
    var package = GradlePackage()
    for line in text.lines {
      var code = line.text.trimmed
      if isComment {
        guard let end = code.range(ofASCII: "*/") else { continue }
        code = code[end.upperBound...].trimmed
        isComment = false
      }
      if code.hasPrefix("//") { continue }
      if let start = code.range(ofASCII: "/*"), code[start.upperBound...].range(ofASCII: "*/") == nil {
        isComment = true
        code = code[..<start.lowerBound].trimmed
      }
      let literals = quotedLiterals(code)
      if let (name, value) = assignment(code, literals) { versions[name] = value }
      if blocks.contains("dependencies"), !blocks.contains("buildscript") {
        gradleDependency(code, literals, line: line.number, versions, &facts)
      } else if blocks.last == "plugins" || code.hasPrefix("plugins {") {
        package.note(plugin: code, line: line.number)
        if let name = pluginName(code, literals) { facts.add(.reference, .none, name, line: line.number) }
        if code.holds(ascii: "id"), let name = literals.first, code.holds(ascii: "version"), literals.count > 1 {
          facts.dependency(name, .toolchain, line: line.number, nil, declared: literals[1])
        }
        if project == nil { project = line.number }
      }
      if code.hasPrefix("apply plugin") || code.hasPrefix("apply(plugin") {
        package.note(plugin: code, line: line.number)
        if let name = literals.first { facts.add(.reference, .none, name, line: line.number) }
      }
      count(code, &blocks)
    }
    if let project {
      facts.command(package.hasPlatforms ? "gradle allTests" : "gradle test", .test, line: project, usual: true)
      facts.command("gradle build", .build, line: project)
    }
    if text.location.name.hasPrefix("build.gradle"), let line = package.line {
      facts.package(
        text.location.folders.last.map(String.init) ?? "root", .maven, package.offering, line: line)
    }
  }

  /// What the plugins of a build say of what it makes. Plugins of the build's own are told by what they are called after.
  private struct GradlePackage {
    var line: Int?
    private var isProgram = false
    private var isPublished = false
    /// It is built for several platforms, each of which has a task for its tests and none is called `test`
    /// (kotlinlang.org/docs/multiplatform/multiplatform-run-tests.html).
    private(set) var hasPlatforms = false

    var offering: FactList.Offering? { isPublished ? .offered : isProgram ? .program : nil }

    mutating func note(plugin code: String, line: Int) {
      if self.line == nil { self.line = line }
      if code.holds(ascii: "apply false") { return }
      let words = code.lowercased().split { !($0.isLetter || $0.isNumber) }
      if code.lowercased().holds(ascii: "multiplatform") { hasPlatforms = true }
      if words.contains(where: { $0.hasPrefix("publish") }) || code.holds(ascii: "java-gradle-plugin") {
        isPublished = true
      }
      if words.contains("application") || words.contains("war") || code.holds(ascii: "org.springframework.boot")
        || code.holds(ascii: "plugins.spring.boot")
      {
        isProgram = true
      }
    }
  }

  /// What a line of the block of plugins takes: `kotlin("jvm")` is `org.jetbrains.kotlin.jvm`, and one of a catalog is named as
  /// the line names it.
  private static func pluginName(_ code: String, _ literals: [String]) -> String? {
    guard !code.holds(ascii: "apply false"), !code.hasPrefix("plugins") else { return nil }
    if code.hasPrefix("kotlin("), let name = literals.first { return "org.jetbrains.kotlin." + name }
    if code.hasPrefix("id"), let name = literals.first { return name }
    guard code.hasPrefix("alias") else { return nil }
    return code.split { "() ".contains($0) }.dropFirst().first.map(String.init)
  }

  /// Follows the blocks that a line opens and closes. Braces in strings come in pairs.
  private static func count(_ code: String, _ blocks: inout [String]) {
    var word: [UInt8] = []
    for byte in code.utf8 {
      switch byte {
      case UInt8(ascii: "{"):
        blocks.append(String(decoding: word, as: UTF8.self))
        word = []
      case UInt8(ascii: "}"): _ = blocks.popLast()
      case 65...90, 97...122, 0x80...: word.append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"): break
      default: word.removeAll(keepingCapacity: true)
      }
      if blocks.count > Node.depthLimit { return }
    }
  }

  /// `val kotlinVersion = "1.9"`, `ext.junitVersion = '5'`, `set("springVersion", "3")`.
  private static func assignment(_ code: String, _ literals: [String]) -> (String, String)? {
    if code.hasPrefix("set("), literals.count == 2 { return (literals[0], literals[1]) }
    guard literals.count == 1, let sign = code.firstIndex(of: "="),
      code[code.index(after: sign)...].trimmed.first.map({ $0 == "\"" || $0 == "'" }) == true
    else { return nil }
    let name = code[..<sign].split { !($0.isLetter || $0.isNumber || $0 == "_") }.last.map(String.init)
    return name.map { ($0, literals[0]) }
  }

  private static func gradleDependency(
    _ code: String, _ literals: [String], line: Int, _ versions: [String: String], _ facts: inout FactList
  ) {
    let configuration = String(code.prefix { $0.isLetter || $0.isNumber })
    guard !configuration.isEmpty, !literals.isEmpty,
      !["exclude", "because", "if", "val", "def"].contains(configuration)
    else { return }
    let lowercased = configuration.lowercased()
    let isPlatform = code.holds(ascii: "platform(") || code.holds(ascii: "Platform(") || configuration == "mavenBom"
    let scope: FactDetail =
      isPlatform
      ? .toolchain
      : lowercased.contains("test") || ["annotationprocessor", "kapt", "ksp", "developmentonly"].contains(lowercased)
        ? .development : .runtime
    var name: String
    var version: String?
    if code.holds(ascii: "kotlin("), let module = literals.first, !module.contains(":") {
      name = "org.jetbrains.kotlin:kotlin-" + module
      version = literals.dropFirst().first
    } else if let group = argument("group", code), let artifact = argument("name", code) {
      name = group + ":" + artifact
      version = argument("version", code)
    } else {
      let parts = literals[0].split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      // `project(":core")` and files are of this repository.
      guard parts.count >= 2, !parts[0].isEmpty, !code.holds(ascii: "project(") else { return }
      name = parts[0] + ":" + parts[1]
      version = parts.dropFirst(2).first.map { String($0.prefix { $0 != "@" && $0 != ":" }) }
    }
    if let written = version, written.hasPrefix("$") {
      let variable = written.drop { $0 == "$" || $0 == "{" }.prefix { $0 != "}" }
      version = versions[String(variable.split(separator: ".").last ?? variable)] ?? written
    }
    facts.dependency(name, scope, line: line, .maven, declared: version)
  }

  /// The text of `name: 'x'` or `name = "x"`.
  private static func argument(_ name: String, _ code: String) -> String? {
    for sign in [name + ":", name + " =", name + "="] {
      guard let found = code.range(ofBytes: sign.utf8) else { continue }
      if let literal = quotedLiterals(String(code[found.upperBound...])).first { return literal }
    }
    return nil
  }

  /// `libs.versions.toml` (docs.gradle.org/current/userguide/version_catalogs.html).
  static let gradleCatalog = ManifestFormat("gradle-catalog", matches: { $0.name.hasSuffix(".versions.toml") }) {
    text, facts in
    let document = TOMLReader.read(text.bytes)
    facts.report(document.problem)
    let versions = document.root["versions"]
    func version(_ node: Node?) -> String? {
      guard let node else { return nil }
      if let text = node.string { return text }
      if let name = node["ref"]?.string { return versions?[name]?.firstString }
      return node.firstString
    }
    for library in document.root["libraries"]?.members ?? [] {
      if let coordinates = library.node.string {
        let parts = coordinates.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count >= 2 else { continue }
        facts.dependency(
          parts[0] + ":" + parts[1], .runtime, line: library.line, .maven, declared: parts.dropFirst(2).first)
        continue
      }
      let name =
        library.node["module"]?.string
        ?? library.node["group"]?.string.flatMap { group in library.node["name"]?.string.map { group + ":" + $0 } }
      facts.dependency(name ?? "", .runtime, line: library.line, .maven, declared: version(library.node["version"]))
    }
    for plugin in document.root["plugins"]?.members ?? [] {
      let parts = plugin.node.string?.split(separator: ":").map(String.init) ?? []
      facts.dependency(
        plugin.node["id"]?.string ?? parts.first ?? "", .toolchain, line: plugin.line, nil,
        declared: version(plugin.node["version"]) ?? parts.dropFirst().first)
    }
  }

  /// `gradle.lockfile`: `group:name:version=configuration,…`.
  static let gradleLock = ManifestFormat("gradle-lock", matches: { $0.hasExtension("lockfile") }) { text, facts in
    for line in text.lines where !line.text.hasPrefix("#") {
      let parts = line.text.prefix { $0 != "=" }.split(separator: ":").map(String.init)
      guard parts.count == 3 else { continue }
      facts.dependency(parts[0] + ":" + parts[1], .none, line: line.number, .maven, locked: parts[2])
    }
  }
}
