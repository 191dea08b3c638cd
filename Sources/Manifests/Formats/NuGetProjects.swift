import Facts

/// Projects of .NET with what NuGet takes for them (learn.microsoft.com/nuget/consume-packages).
extension ManifestFormat {
  /// `*.csproj` and its like, and the files whose properties and versions projects share.
  static let nugetProject = ManifestFormat(
    "nuget-project", matches: { $0.hasExtension("csproj", "fsproj", "vbproj") || isShared($0) }
  ) { text, facts in
    let (elements, problem) = XMLElements.read(text.bytes)
    facts.report(problem)
    var properties: [String: String] = [:]
    for element in elements where element.path.dropLast().last == "PropertyGroup" {
      properties[element.name] = element.text
    }
    let isTest =
      properties["IsTestProject"]?.lowercased() == "true"
      || elements.contains { $0.name == "PackageReference" && $0["Include"] == "Microsoft.NET.Test.Sdk" }
    let isProject = !isShared(text.location)
    if isProject, let project = elements.first(where: { $0.path.count == 1 }) {
      facts.package(
        properties["PackageId"] ?? stem(text.location.name), .nuget,
        offering(project["Sdk"] ?? "", properties, isTest: isTest),
        line: project.line)
    }
    var version: String?
    var isPrivate = false
    for element in elements {
      switch element.name {
      case "Version" where element.path.dropLast().last?.hasPrefix("Package") == true: version = element.text
      case "PrivateAssets": isPrivate = element.text.lowercased() == "all"
      case "PackageReference", "PackageVersion", "GlobalPackageReference":
        let written = element["Version"] ?? element["VersionOverride"] ?? version
        isPrivate = isPrivate || element["PrivateAssets"]?.lowercased() == "all"
        let scope: FactDetail = isTest || isPrivate ? .development : .runtime
        facts.dependency(
          element["Include"] ?? element["Update"] ?? "", element.name == "PackageVersion" ? .none : scope,
          line: element.line, .nuget, declared: written.map { resolvedProperty($0, properties) })
        (version, isPrivate) = (nil, false)
      case "TargetFramework", "TargetFrameworks":
        facts.dependency("dotnet", .toolchain, line: element.line, nil, declared: element.text)
      case "ProjectReference": facts.add(.reference, .none, element["Include"] ?? "", line: element.line)
      case "Project" where element.path.count == 1 && isProject:
        facts.command("dotnet build", .build, line: element.line)
        if isTest { facts.command("dotnet test", .test, line: element.line, usual: true) }
      default: break
      }
    }
  }

  private static func stem(_ name: String) -> String { name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name }

  /// What is said for the package alone says that there is one (learn.microsoft.com/nuget/reference/msbuild-targets).
  private static func offering(
    _ sdk: String, _ properties: [String: String], isTest: Bool
  ) -> FactList.Offering? {
    func says(_ name: String, _ value: String) -> Bool { properties[name]?.lowercased() == value }
    if isTest || says("IsPackable", "false") { return .program }
    if says("IsPackable", "true") || says("GeneratePackageOnBuild", "true") { return .offered }
    let isProgram = ["exe", "winexe"].contains(properties["OutputType"]?.lowercased() ?? "")
    if isProgram || sdk.hasSuffix(".Web") || sdk.hasSuffix(".Worker") || sdk.hasSuffix(".WebAssembly") {
      return .program
    }
    let metadata = [
      "PackageId", "PackageTags", "PackageLicenseExpression", "PackageLicenseFile", "PackageProjectUrl",
      "PackageReadmeFile", "PackageReleaseNotes",
    ]
    return metadata.contains { properties[$0] != nil } ? .offered : nil
  }

  private static func isShared(_ location: ManifestLocation) -> Bool {
    location.hasExtension("props", "targets") && location.name.hasPrefix("Directory.")
  }

  /// `$(Name)` replaced by the file's own properties.
  private static func resolvedProperty(_ text: String, _ properties: [String: String]) -> String {
    guard text.hasPrefix("$("), text.hasSuffix(")"), let value = properties[String(text.dropFirst(2).dropLast())]
    else { return text }
    return value
  }

  static let nugetPackages = ManifestFormat("nuget-packages", matches: { $0.isNamed("packages.config") }) {
    text, facts in
    let (elements, problem) = XMLElements.read(text.bytes)
    facts.report(problem)
    for element in elements where element.name == "package" {
      facts.dependency(
        element["id"] ?? "", element["developmentDependency"] == "true" ? .development : .runtime, line: element.line,
        .nuget, declared: element["version"], locked: element["version"])
    }
  }

  static let nugetLock = ManifestFormat("nuget-lock", matches: { $0.isNamed("packages.lock.json") }) { text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    for framework in document.root["dependencies"]?.members ?? [] {
      for package in framework.node.members where package.node["type"]?.string != "Project" {
        facts.dependency(
          package.key, .none, line: package.line, .nuget, locked: package.node["resolved"]?.string)
      }
    }
  }

  /// `global.json` and `dotnet-tools.json`: the SDK, the platform that runs tests, and tools of the repository.
  static let dotnetTools = ManifestFormat(
    "dotnet-tools", matches: { $0.isNamed("global.json", "dotnet-tools.json") }
  ) { text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    if let version = document.root["sdk"]?.member("version") {
      facts.dependency("dotnet", .toolchain, line: version.line, nil, declared: version.node.string)
    }
    if let runner = document.root["test"]?.member("runner"), let name = runner.node.string {
      facts.dependency(name, .toolchain, line: runner.line, nil, declared: nil)
    }
    for tool in document.root["tools"]?.members ?? [] {
      facts.dependency(tool.key, .development, line: tool.line, .nuget, declared: tool.node["version"]?.string)
    }
  }
}
