import CodeIndex
import Facts

/// TOOLING: commands that find, lint and test in this repository, each with where it was seen.
struct ToolingQuestion: Question {
  let id = QuestionID.tooling

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let index = inquiry.index
    let commands = RepositoryCommands(index)
    let searched = Searched(inquiry, ["commands": commands.all.count])
    let languages = Self.languages(index)
    let discovery = languages.map(Self.find) + Self.search(inquiry, languages)
    let shown = commands.all.filter { $0.purpose != "other" && $0.purpose != "run" }
    let conventions = RepositoryCommands.conventions(commands, index)
    let runs: [AnswerLine] =
      shown.map(Self.line)
      + conventions.map { command, framework, file in
        AnswerLine([
          .code(command), .text(" (test) — by convention of \(framework), as in "), .place(path: file.path, lines: nil),
        ])
      }
    let lines = [
      AnswerLine(
        .label("Discovery"),
        discovery.isEmpty
          ? [.text("no file of a known language (\(searched.words))")]
          : [.text(Count.of(languages.count, "language") + ", by number of files")], children: discovery),
      AnswerLine(
        .label("Linting/Testing"),
        Self.head(shown, runs, commands, searched),
        children: runs),
    ]
    return Answer(
      id, discovery.isEmpty && runs.isEmpty ? .none : .answered, lines: lines,
      items: commands.all.flatMap { command in
        command.places.map { Evidence($0, reason: command.purpose) }
      }, searched: searched.counts)
  }

  private static func head(
    _ shown: [RepositoryCommands.Command], _ runs: [AnswerLine], _ commands: RepositoryCommands, _ searched: Searched
  ) -> [Span] {
    let places = "a manifest, task file, text for developers, CI step or tool's configuration"
    if runs.isEmpty { return [.text("no lint, test or build command in \(places) (\(searched.words))")] }
    if shown.isEmpty { return [.text("no command is named in \(places); by convention:")] }
    return [
      .text(
        "\(Count.of(shown.count, "command")) from \(Count.of(commands.fileCount, "file")), named there or usual for such a file"
      )
    ]
  }

  private struct Language {
    let name: String
    let fileExtension: String
    let count: Int
  }

  /// By language the extension most of its files have; most files first.
  private static func languages(_ index: CodeIndex) -> [Language] {
    var files: [String: [ScannedFile]] = [:]
    for file in index.files where file.role == .source || file.role == .test {
      if let language = file.language { files[language, default: []].append(file) }
    }
    return files.compactMap { id, files -> Language? in
      let extensions = Dictionary(grouping: files) { PathWords.fileExtension(of: $0.fileName) }.mapValues(\.count)
      guard let best = extensions.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), !best.key.isEmpty else {
        return nil
      }
      return Language(
        name: files.first.flatMap(index.profile(for:))?.displayName ?? id, fileExtension: best.key, count: best.value)
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private static func find(_ language: Language) -> AnswerLine {
    AnswerLine([
      .code("fd -H -t f -e \(ShellWords.quote(language.fileExtension))"),
      .text(" (Find \(language.name) files: \(Count.number(language.count)))"),
    ])
  }

  /// Where the target is defined, by the words before its name in its signature.
  private static func search(_ inquiry: Inquiry, _ languages: [Language]) -> [AnswerLine] {
    inquiry.definitions.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }.prefix(3).map { definition in
      AnswerLine([.code("rg \(pattern(definition)) -A 5"), " (Search for its definition)"])
    }
  }

  private static func pattern(_ definition: FactView) -> String {
    let name = definition.name
    let plain = name.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    guard plain else { return "-F " + ShellWords.quote(name) }
    // A method's receiver may stand between keyword and name.
    let words = (definition[.signature] ?? "").split { !($0.isLetter || $0.isNumber || $0 == "_") }
    let keyword = zip(words, words.dropFirst()).first { $1 == name && keywords.contains(String($0)) }?.0
    return keyword.map { "\"\($0) \(name)\"" } ?? "-w \(name)"
  }

  private static let keywords: Set<String> = [
    "def", "func", "function", "fn", "fun", "class", "struct", "interface", "type", "trait", "enum", "protocol",
    "module",
  ]

  /// `npm test` (test) `package.json:9`, `.github/workflows/ci.yml:20`
  private static func line(_ command: RepositoryCommands.Command) -> AnswerLine {
    return AnswerLine(
      [.code(command.line), .text(" (\(command.purpose)) — ")]
        + Listing.spans(command.places, limit: 2) { [Span.site($0)] })
  }
}
