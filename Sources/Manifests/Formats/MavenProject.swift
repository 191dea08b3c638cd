import Facts

/// `pom.xml` (maven.apache.org/pom.html). A package is named `group:artifact`.
extension ManifestFormat {
  static let mavenProject = ManifestFormat(
    "maven-pom", matches: { $0.isNamed("pom.xml") || $0.hasExtension("pom") }
  ) { text, facts in
    let (elements, problem) = XMLElements.read(text.bytes)
    facts.report(problem)
    var properties: [String: String] = [:]
    for element in elements where element.path.count == 3 && element.path[1] == "properties" {
      properties[element.name] = element.text
    }
    for element in elements where element.path.count == 2 {
      properties["project." + element.name] = element.text
    }
    var fields: [String: XMLElements.Element] = [:]
    for element in elements {
      switch element.path.dropFirst() {
      case let path where path.suffix(2) == ["dependencies", "dependency"]:
        mavenDependency(
          fields, isManaged: path.contains("dependencyManagement"), line: element.line, properties, &facts)
        fields = [:]
      case let path where path.dropLast().last == "dependency": fields[element.name] = element
      case ["artifactId"]:
        facts.add(.definition, .module, element.text, line: element.line, [.value: properties["project.version"]])
        facts.package(element.text, .maven, mavenOffering(elements, properties), line: element.line)
        facts.command("mvn test", .test, line: element.line, usual: true)
        facts.command("mvn package", .build, line: element.line)
      case ["modules", "module"]: facts.add(.reference, .none, element.text, line: element.line)
      case ["properties", "java.version"], ["properties", "maven.compiler.release"]:
        facts.dependency("java", .toolchain, line: element.line, nil, declared: element.text)
      default: break
      }
    }
  }

  /// What Maven Central asks of a package says that it is published, a web application or what Spring Boot packs is none.
  private static func mavenOffering(
    _ elements: [XMLElements.Element], _ properties: [String: String]
  ) -> FactList.Offering? {
    let plugins = Set(elements.filter { $0.name == "artifactId" && $0.path.contains("plugin") }.map(\.text))
    if ["war", "ear"].contains(properties["project.packaging"] ?? "") || plugins.contains("spring-boot-maven-plugin") {
      return .program
    }
    let publishing = [
      "maven-gpg-plugin", "central-publishing-maven-plugin", "nexus-staging-maven-plugin", "maven-source-plugin",
      "maven-javadoc-plugin",
    ]
    let isPublished = elements.contains { $0.path.dropFirst().first == "distributionManagement" }
    return isPublished || publishing.contains(where: plugins.contains) ? .offered : nil
  }

  private static func mavenDependency(
    _ fields: [String: XMLElements.Element], isManaged: Bool, line: Int, _ properties: [String: String],
    _ facts: inout FactList
  ) {
    guard let group = fields["groupId"]?.text, let artifact = fields["artifactId"]?.text, !artifact.isEmpty else {
      return
    }
    let scope: FactDetail =
      switch fields["scope"]?.text {
      case "test": .development
      // Only the list of versions is taken over.
      case "import": .toolchain
      default: fields["optional"]?.text == "true" ? .optional : .runtime
      }
    let version = fields["version"].map { resolved($0.text, properties) }
    facts.dependency(
      resolved(group, properties) + ":" + resolved(artifact, properties),
      isManaged && scope != .toolchain ? .none : scope,
      line: fields["artifactId"]?.line ?? line, .maven, declared: isManaged && scope != .toolchain ? nil : version,
      // What is managed says which version those take that name none.
      locked: isManaged && scope != .toolchain ? version : nil)
  }

  /// `${name}` replaced by the file's own properties; what comes from elsewhere stays as it is written.
  static func resolved(_ text: String, _ properties: [String: String]) -> String {
    var result = text
    // Properties may name each other; no sane file does so more often, and a circle ends here.
    for _ in 0..<4 {
      guard let start = result.range(ofASCII: "${"), let end = result[start.upperBound...].firstIndex(of: "}"),
        let value = properties[String(result[start.upperBound..<end])]
      else { return result }
      result.replaceSubrange(start.lowerBound...end, with: value)
      // A value that doubles itself is none.
      if result.utf8.count > Redaction.lengthLimit { return text }
    }
    return result
  }
}
