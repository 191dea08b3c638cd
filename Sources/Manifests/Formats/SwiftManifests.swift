import Facts

/// `Package.swift` is a program: its tools version and the usual form of `.package(…)` are read, no more.
extension ManifestFormat {
  static let packageSwift = ManifestFormat("package-swift", matches: { $0.isNamed("Package.swift") }) { text, facts in
    var isPackage = false
    targets(text.lines.map { ($0.number, String($0.text)) }, &facts)
    let products = products(text)
    ownPackage(text, &facts)
    for line in text.lines {
      if line.number == 1, let tools = line.text.range(ofASCII: "swift-tools-version") {
        let version = line.text[tools.upperBound...].drop { $0 == ":" || $0 == " " }.prefix { $0 != ";" }.trimmed
        facts.dependency("swift", .toolchain, line: 1, nil, declared: version)
      }
      let code = line.text.trimmed
      if code.hasPrefix("//") { continue }
      if !isPackage, code.contains("Package(") {
        isPackage = true
        facts.command("swift build", .build, line: line.number)
        facts.command("swift test", .test, line: line.number, usual: true)
      }
      if let call = code.range(ofASCII: ".package("), let label = code.range(ofASCII: "url:") {
        let literals = ManifestFormat.quotedLiterals(String(code[label.upperBound...]))
        guard let url = literals.first else { continue }
        let declared = code[call.upperBound...].range(ofASCII: "\",").map { code[$0.upperBound...].trimmed }
        let name = packageName(url)
        facts.add(
          .dependency, .runtime, name, line: line.number,
          [
            .declared: declared.map(withoutCallEnd), .purl: purl(url, nil),
            .imported: products[name.lowercased()].map { $0.sorted().joined(separator: ",") },
          ])
      }
    }
  }

  /// By package in small letters, as SwiftPM compares identities, the products that targets use of it, whose names are mostly
  /// those of their modules: `.product(name: "NIOCore", package: "swift-nio")`.
  private static func products(_ text: ManifestText) -> [String: Set<String>] {
    var products: [String: Set<String>] = [:]
    let code = text.lines.filter { !$0.text.trimmed.hasPrefix("//") }.map { String($0.text) }.joined(separator: " ")
    var rest = code[...]
    while let call = rest.range(ofASCII: ".product(") {
      rest = rest[call.upperBound...]
      let arguments = String(rest.prefix { $0 != ")" })
      let literals = ManifestFormat.quotedLiterals(arguments)
      if literals.count > 1, arguments.range(ofASCII: "package:") != nil {
        products[literals[1].lowercased(), default: []].insert(literals[0])
      }
    }
    return products
  }

  /// The package itself, with the targets that its libraries are made of: `.library(name: "A", targets: ["A", "B"])`.
  private static func ownPackage(_ text: ManifestText, _ facts: inout FactList) {
    let lines = text.lines.map { $0.text.trimmed.hasPrefix("//") ? "" : String($0.text) }
    guard let first = lines.firstIndex(where: { $0.holds(ascii: "Package(") }) else { return }
    let code = lines[first...].joined(separator: " ")
    guard let call = code.range(ofASCII: "Package("),
      let name = ManifestFormat.quotedLiterals(String(code[call.upperBound...].prefix(200))).first
    else { return }
    var targets: [String] = []
    var rest = code[...]
    while let library = rest.range(ofASCII: ".library(") {
      rest = rest[library.upperBound...]
      guard let label = rest.range(ofASCII: "targets:") else { break }
      let list = rest[label.upperBound...].prefix { $0 != "]" }
      for target in ManifestFormat.quotedLiterals(String(list)) where !targets.contains(target) {
        targets.append(target)
      }
    }
    facts.package(name, .swift, targets.isEmpty ? .program : .offered, line: first + 1, parts: targets)
  }

  /// The targets and the folders they name: `.target(name: "A", path: "B")`, over any number of lines.
  private static func targets(_ lines: [(number: Int, text: String)], _ facts: inout FactList) {
    var position = 0
    while position < lines.count {
      defer { position += 1 }
      let code = lines[position].text.trimmed
      guard !code.hasPrefix("//"),
        let call = code.range(ofASCII: "arget(") ?? code.range(ofASCII: ".plugin(") ?? code.range(ofASCII: ".macro(")
      else { continue }
      // The call's own arguments, as far as they stand outside of inner brackets.
      let first = lines[position].number
      var depth = 1
      var own = ""
      var rest = String(code[call.upperBound...])
      var next = position
      while depth > 0, next < min(position + 40, lines.count) {
        for character in rest {
          if character == "(" || character == "[" { depth += 1 }
          if character == ")" || character == "]" { depth -= 1 }
          if depth == 0 { break }
          if depth == 1 { own.append(character) }
        }
        next += 1
        if depth > 0, next < lines.count { rest = " " + lines[next].text.trimmed }
      }
      func argument(_ label: StaticString) -> String? {
        own.range(ofASCII: label).flatMap { range in
          let value = own[range.upperBound...].drop { $0 == " " }
          return value.first == "\"" ? ManifestFormat.quotedLiterals(String(value)).first : nil
        }
      }
      // What stands in its brackets are its dependencies.
      position = max(position, next - 1)
      guard let name = argument("name:") else { continue }
      facts.add(.reference, .none, name, line: first, [.target: argument("path:")])
    }
  }

  static let packageResolved = ManifestFormat("package-resolved", matches: { $0.isNamed("Package.resolved") }) {
    text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    for pin in document.root["pins"]?.items ?? document.root["object"]?["pins"]?.items ?? [] {
      guard let place = pin.member("location") ?? pin.member("repositoryURL"), let url = place.node.string else {
        continue
      }
      // A branch moves on: what is locked is its revision.
      let state = pin["state"]
      let version = state?["version"]?.string ?? state?["revision"]?.string ?? state?["branch"]?.string
      facts.add(
        .dependency, .runtime, packageName(url), line: place.line, [.locked: version, .purl: purl(url, version)])
    }
  }

  /// Host and path of the repository, without credentials and `.git`.
  private static func purl(_ url: String, _ version: String?) -> String? {
    let place = url.range(ofASCII: "://").map { url[$0.upperBound...] } ?? url[...]
    guard let path = place.split(separator: "@").last.map({ $0.hasSuffix(".git") ? $0.dropLast(4) : $0 }) else {
      return nil
    }
    return PackageURL.text(.swift, path.split(separator: ":").joined(separator: "/"), version: version)
  }

  private static func packageName(_ url: String) -> String {
    let last = url.split(separator: "/").last ?? ""
    return String(last.hasSuffix(".git") ? last.dropLast(4) : last)
  }

  /// `from: "1.2.3"` of `from: "1.2.3"),`.
  private static func withoutCallEnd(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, ",] ".contains(last) { text = text.dropLast() }
    if text.hasSuffix(")"), !text.contains("(") || text.hasSuffix("))") { text = text.dropLast() }
    return String(text)
  }
}
