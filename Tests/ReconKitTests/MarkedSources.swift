import CodeIndex
import Facts
import Manifests
import Scanning
import Testing

/// Little sources that say themselves what their calls mean. `== path` begins a file, `//= a` marks the definition on its
/// line, `//> a b` says which marked definitions the calls on its line are bound to, confirmed or likely. A line without
/// it must reach none.
enum MarkedSources {
  struct Line: Hashable, Comparable {
    var path: String
    var number: Int
    static func < (a: Line, b: Line) -> Bool { (a.path, a.number) < (b.path, b.number) }
  }

  /// What lines are bound to that should not be, or are not that should: `path:line: text, got [a]`.
  static func problems(_ text: String) throws -> [String] {
    let library = try ScannerLibrary()
    var texts: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        texts.append((String(line.dropFirst(3)), ""))
      } else if !texts.isEmpty {
        texts[texts.count - 1].text += line + "\n"
      }
    }
    var files: [ScannedFile] = []
    var profiles: [String: LanguageProfile] = [:]
    for (path, text) in texts {
      let bytes = Array(text.utf8)
      let location = String(path.split(separator: "/").last ?? "")
      let (language, content) = try bytes.withUnsafeBytes { buffer -> (String?, FileFacts) in
        var workspace = try ScanWorkspace()
        guard let language = library.language(library.language(ofFile: location), contents: buffer, using: &workspace),
          let scanner = try library.scanner(for: language)
        else { return (nil, FileFacts()) }
        profiles[language] = scanner.profile
        return (language, scanner.scan(buffer, using: &workspace))
      }
      let manifest = ManifestReader.facts(path: path, bytes: bytes)
      files.append(
        ScannedFile(
          path: path, language: language, role: path.contains("Tests/") ? .test : .source, blob: "",
          byteCount: bytes.count, content: manifest.map { content.merged(with: $0.content) } ?? content))
    }
    let index = CodeIndex(files: files, profiles: profiles.keys.sorted().compactMap { profiles[$0] })
    return problems(texts, index)
  }

  private static func problems(_ texts: [(path: String, text: String)], _ index: CodeIndex) -> [String] {
    var marks: [Line: String] = [:]
    var expected: [Line: [String]] = [:]
    var shown: [Line: String] = [:]
    for (path, text) in texts {
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let place = Line(path: path, number: number + 1)
        shown[place] = String(line)
        if let mark = words(behind: "//= ", in: line).first { marks[place] = mark }
        expected[place] = words(behind: "//> ", in: line)
      }
    }
    var problems: [String] = []
    for file in index.files {
      var got: [Line: Set<String>] = [:]
      for call in file.facts(.call) {
        let binding = index.binding(of: call)
        guard binding.tier == .confirmed || binding.tier == .likely else { continue }
        for definition in binding.definitions {
          guard let mark = marks[Line(path: definition.path, number: definition.startLine)] else { continue }
          got[Line(path: file.path, number: call.startLine), default: []].insert(mark)
        }
      }
      for place in expected.keys.sorted() where place.path == file.path {
        let found = (got[place] ?? []).sorted()
        if found != (expected[place] ?? []).sorted() {
          problems.append("\(place.path):\(place.number): \(shown[place] ?? "") got \(found)")
        }
      }
    }
    return problems
  }

  private static func words(behind sign: String, in line: Substring) -> [String] {
    var rest = line
    while !rest.isEmpty {
      if rest.hasPrefix(sign) {
        return rest.dropFirst(sign.count).prefix { $0 != "/" }.split(separator: " ").map { String($0) }
      }
      rest = rest.dropFirst()
    }
    return []
  }
}
