import Facts

/// What a run of tests recorded of the lines it executed: one fact a source file, with the lines that ran and those that
/// did not. Paths stay as they are recorded; whose they are is the index's business, and nothing is opened by them.
extension ManifestFormat {
  /// LCOV (geninfo(1), "FILES"): `SF:` names a file, `DA:` a line and how often it ran.
  static let lcov = ManifestFormat(
    "lcov",
    matches: { location in
      location.hasExtension("lcov") || ["lcov.info", "coverage.info", "lcov.dat"].contains(location.lowercasedName)
    }
  ) { text, facts in
    var report = CoverageReport()
    var file: String?
    for line in text.lines {
      if line.text.hasPrefix("SF:") {
        file = report.begin(line.text.dropFirst(3).trimmed, line: line.number)
      } else if line.text.hasPrefix("DA:") {
        let parts = line.text.dropFirst(3).split(separator: ",", omittingEmptySubsequences: false)
        guard let file, parts.count > 1, let number = Int(parts[0].trimmed) else { continue }
        report.add(number, ran: CoverageReport.isPositive(parts[1]), to: file)
      } else if line.text.hasPrefix("end_of_record") {
        file = nil
      }
    }
    report.write(to: &facts)
  }

  /// The profile of `go test -coverprofile` (golang.org/x/tools/cover): blocks of a file with how often they ran.
  static let goCoverProfile = ManifestFormat(
    "go-coverprofile",
    matches: { ["cover.out", "coverage.out", "c.out", "coverage.txt", "cover.txt"].contains($0.lowercasedName) }
  ) { text, facts in
    let lines = text.lines
    guard lines.first?.text.hasPrefix("mode: ") == true else { return }
    var report = CoverageReport()
    for line in lines.dropFirst() {
      // path.go:12.34,15.2 3 1
      guard let colon = line.text.lastIndex(of: ":") else { continue }
      let fields = line.text[line.text.index(after: colon)...].split { " ,".contains($0) }
      guard fields.count == 4, let first = fields[0].split(separator: ".").first.flatMap({ Int($0) }),
        let last = fields[1].split(separator: ".").first.flatMap({ Int($0) })
      else { continue }
      let file = report.begin(String(line.text[..<colon]), line: line.number)
      report.add(first, through: last, ran: CoverageReport.isPositive(fields[3]), to: file)
    }
    report.write(to: &facts)
  }

  /// coverage.py's `coverage json`, and Istanbul's `coverage-final.json`.
  static let jsonCoverage = ManifestFormat(
    "coverage-json", matches: { ["coverage.json", "coverage-final.json"].contains($0.lowercasedName) }
  ) { text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    var report = CoverageReport()
    for member in document.root["files"]?.members ?? [] {
      let file = report.begin(member.key, line: member.line)
      for line in member.node["executed_lines"]?.items ?? [] { report.add(line, ran: true, to: file) }
      for line in member.node["missing_lines"]?.items ?? [] { report.add(line, ran: false, to: file) }
    }
    for member in document.root.members {
      guard let statements = member.node["statementMap"], let counts = member.node["s"] else { continue }
      let file = report.begin(member.node["path"]?.string ?? member.key, line: member.line)
      var ran: [String: Bool] = [:]
      for count in counts.members { ran[count.key] = count.node.literal.map { CoverageReport.isPositive($0) } }
      for statement in statements.members {
        guard let start = statement.node["start"]?["line"], let ran = ran[statement.key] else { continue }
        report.add(start, ran: ran, to: file)
      }
    }
    report.write(to: &facts)
  }

  /// Cobertura's XML (coverage-04.dtd), which coverage.py, gcovr, coverlet and others write, and JaCoCo's.
  static let xmlCoverage = ManifestFormat(
    "coverage-xml",
    matches: { location in
      location.hasExtension("xml")
        && (location.lowercasedName.hasPrefix("coverage.") || location.lowercasedName.hasPrefix("cobertura")
          || location.lowercasedName.hasPrefix("jacoco"))
    }
  ) { text, facts in
    var report = CoverageReport()
    var package = ""
    var file: String?
    var tags = XMLTags(text.bytes)
    while let tag = tags.next() {
      switch tag.name {
      // Cobertura
      case "class":
        file = tag["filename"].map { report.begin($0, line: tag.line) } ?? nil
      case "line":
        guard let file else { continue }
        if let number = tag["number"].flatMap({ Int($0) }), let hits = tag["hits"] {
          report.add(number, ran: CoverageReport.isPositive(hits), to: file)
        } else if let number = tag["nr"].flatMap({ Int($0) }), let hits = tag["ci"] {
          report.add(number, ran: CoverageReport.isPositive(hits), to: file)
        }
      // JaCoCo
      case "package": package = tag["name"] ?? ""
      case "sourcefile":
        file = tag["name"].map { report.begin(package.isEmpty ? $0 : package + "/" + $0, line: tag.line) } ?? nil
      case "/class", "/sourcefile": file = nil
      default: continue
      }
    }
    facts.report(tags.problem)
    report.write(to: &facts)
  }
}

/// Lines by file while a report is read. A file may come more than once: a line ran when any of them says so.
private struct CoverageReport {
  private var order: [String] = []
  private var begins: [String: Int] = [:]
  private var lines: [String: [Int: Bool]] = [:]

  /// Longer files are none that people read, and a number beyond this is an error.
  private static let lastLine = 1_000_000
  /// A block longer than this is an error too.
  private static let longestBlock = 20_000

  mutating func begin(_ path: String, line: Int) -> String {
    let path = path.split(separator: "\\").joined(separator: "/")
    if begins[path] == nil {
      begins[path] = line
      order.append(path)
    }
    return path
  }

  mutating func add(_ line: Int, through last: Int? = nil, ran: Bool, to file: String) {
    let last = last ?? line
    guard line > 0, last >= line, last <= Self.lastLine, last - line <= Self.longestBlock else { return }
    for line in line...last where lines[file]?[line] != true { lines[file, default: [:]][line] = ran }
  }

  mutating func add(_ line: Node, ran: Bool, to file: String) {
    if let number = line.literal.flatMap({ Int($0) }) { add(number, ran: ran, to: file) }
  }

  static func isPositive(_ count: some StringProtocol) -> Bool { (Double(count.trimmed) ?? 0) > 0 }

  func write(to facts: inout FactList) {
    for path in order {
      guard let lines = lines[path], let begin = begins[path] else { continue }
      facts.coverage(
        of: path, covered: Self.ranges(lines.filter(\.value).keys.sorted()),
        missed: Self.ranges(lines.filter { !$0.value }.keys.sorted()), line: begin)
    }
  }

  /// `3-5,9`
  private static func ranges(_ lines: [Int]) -> String {
    var texts: [String] = []
    var position = 0
    while position < lines.count {
      var end = position
      while end + 1 < lines.count, lines[end + 1] == lines[end] + 1 { end += 1 }
      texts.append(position == end ? "\(lines[position])" : "\(lines[position])-\(lines[end])")
      position = end + 1
    }
    return texts.joined(separator: ",")
  }
}
