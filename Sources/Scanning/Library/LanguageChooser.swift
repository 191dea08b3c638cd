import PCRE2

/// Chooses the language of a file by its name, its `#!` line, a modeline and, where several languages use an extension,
/// by content rules.
///
/// The order is GitHub Linguist's but for one thing: a file whose extension belongs to one language alone is not looked
/// into. That is nearly every file, and its modeline could only repeat what the name says.
struct LanguageChooser: Sendable {
  private let byFileName: [String: String]
  /// Beginnings of file names, the longest first.
  private let byBeginning: [(beginning: String, language: String)]
  private let byExtension: [String: ExtensionOwners]
  private let byInterpreter: [String: String]
  private let byName: [String: String]

  /// - Parameter languages: in order of id. What a user's language names is asked before what built-in ones name.
  /// - Throws: names that two users' languages claim and nothing tells apart. What built-in ones share is policed by
  ///   tests; at a run the first has it.
  init(_ languages: [ScannerLibrary.Language]) throws(PackError) {
    var problems: [PackProblem] = []
    let ranked = languages.filter { !$0.isBuiltIn } + languages.filter(\.isBuiltIn)

    func owners(_ list: (LanguageMarks) -> [String], _ what: String) -> [String: String] {
      var owner: [String: ScannerLibrary.Language] = [:]
      for language in ranked {
        for item in list(language.marks) {
          guard let first = owner[item] else {
            owner[item] = language
            continue
          }
          if !first.isBuiltIn, !language.isBuiltIn, first.id != language.id {
            problems.append(
              PackProblem(
                file: language.file, line: language.marks.line,
                "\(what) “\(item)” is claimed by `\(first.id)` as well"))
          }
        }
      }
      return owner.mapValues(\.id)
    }
    let fileNames = owners(\.fileNames, "file name")
    byFileName = fileNames.filter { !$0.key.hasSuffix("*") }
    byBeginning = fileNames.filter { $0.key.hasSuffix("*") }.map { (String($0.key.dropLast()), $0.value) }
      .sorted { ($1.beginning.utf8.count, $0.beginning) < ($0.beginning.utf8.count, $1.beginning) }
    byInterpreter = owners(\.interpreters, "interpreter")
    byExtension = ExtensionOwners.all(of: ranked, &problems)
    // Several languages may have one alias; the first in order of id has it.
    var names: [String: String] = [:]
    for language in ranked {
      for name in [language.id, language.name] + language.marks.modelines {
        let key = Self.nameKey(name)
        if names[key] == nil || name == language.id { names[key] = language.id }
      }
    }
    byName = names
    if !problems.isEmpty { throw PackError(problems: problems) }
  }

  /// The language that modelines and `.gitattributes` call so; nil when no pack has the name.
  func language(called name: String) -> String? { byName[Self.nameKey(name)] }

  /// Names are told apart neither by case nor by the hyphens that `.gitattributes` needs in place of spaces.
  private static func nameKey(_ name: String) -> String { name.lowercased().replacing(" ", with: "-") }

  /// - Parameter fileName: the last component of the path.
  func language(named fileName: String) -> NamedLanguage {
    if let language = byFileName[fileName] { return .decided(language) }
    for entry in byBeginning where fileName.hasPrefix(entry.beginning) { return .decided(entry.language) }
    var rest = fileName.dropFirst()
    while let dot = rest.firstIndex(of: ".") {
      rest = rest[rest.index(after: dot)...]
      let fileExtension = rest.lowercased()
      guard let owners = byExtension[fileExtension] else { continue }
      return owners.sole.map { .decided($0) } ?? .shared(fileExtension: fileExtension)
    }
    return .unknown
  }

  /// - Parameter contents: the file's bytes; looked at only where the name does not decide.
  func language(
    _ named: NamedLanguage, contents: UnsafeRawBufferPointer, using match: inout MatchState
  ) -> String? {
    switch named {
    case .decided(let language): language
    case .shared(let fileExtension):
      said(in: contents, using: &match) ?? byExtension[fileExtension]?.choose(by: contents, using: &match)
    case .unknown: said(in: contents, using: &match)
    }
  }

  /// What a file says of its own language: its `#!` line, then its modelines.
  private func said(in contents: UnsafeRawBufferPointer, using match: inout MatchState) -> String? {
    for program in InterpreterLine.programs(in: contents) {
      if let language = byInterpreter[program] { return language }
    }
    return Modeline.name(in: contents, using: &match).flatMap(language(called:))
  }
}
