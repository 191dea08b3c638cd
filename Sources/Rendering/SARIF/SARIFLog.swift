import Reconnaissance

/// What every SARIF 2.1.0 log of ours has around its results (OASIS Standard, 27 March 2020): one run of one tool.
enum SARIFLog {
  /// UTF-8, keys sorted, a line for every result and rule, a line feed at the end.
  /// - Parameters:
  ///   - writeRule: its object; one for each rule, in the order by which results number them.
  ///   - writeResult: its object.
  static func bytes<Rule, Result>(
    tool: ToolHeader, rules: [Rule], results: [Result], writeRule: (inout JSONWriter, Rule) -> Void,
    writeResult: (inout JSONWriter, Result) -> Void
  ) -> [UInt8] {
    var json = JSONWriter(brokenDepth: .max)
    json.object {
      $0.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      $0.key("runs")
      $0.array {
        $0.object {
          $0.key("results")
          $0.lines(results, writeResult)
          $0.key("tool")
          $0.object {
            $0.key("driver")
            $0.object {
              $0.member("name", tool.name)
              $0.key("rules")
              $0.lines(rules, writeRule)
              $0.member("version", tool.version)
            }
          }
        }
      }
      $0.member("version", "2.1.0")
    }
    json.endLine()
    return json.bytes
  }

  /// The file a result is about. Paths are relative to the root of the repository.
  static func artifact(_ path: [UInt8], to json: inout JSONWriter) {
    json.key("artifactLocation")
    json.object {
      $0.member("uri", RelativeReference.text(path))
      $0.member("uriBaseId", "%SRCROOT%")
    }
  }
}
