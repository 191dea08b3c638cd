import CodeIndex
import Facts

/// Imports that name no files, since their language's packages and namespaces are not followed (`modules: {style: none}`):
/// what they lead to inside the repository is unknown, and none of it may be called "none".
struct UnfollowedImports {
  /// In order of place.
  let imports: [FactView]
  /// Names of their languages for people, each once.
  let languages: [String]

  /// Nil when every import of the files can be followed, or leads outside.
  init?(of files: [ScannedFile], _ index: CodeIndex) {
    var imports: [FactView] = []
    var languages: [String] = []
    for file in files {
      guard let profile = index.profile(for: file), !profile.modules.namesFiles else { continue }
      let found = file.facts(.import).filter(index.imports.isUnfollowed)
      guard !found.isEmpty else { continue }
      imports += found
      if !languages.contains(profile.displayName) { languages.append(profile.displayName) }
    }
    guard !imports.isEmpty else { return nil }
    self.imports = imports
    self.languages = languages.sorted()
  }

  /// Languages of the files whose imports are not followed, for people: nothing can be said of who imports them.
  static func languages(of files: [ScannedFile], _ index: CodeIndex) -> [String] {
    let profiles = files.compactMap { index.profile(for: $0) }.filter { !$0.modules.followsFiles }
    return Set(profiles.map(\.displayName)).sorted()
  }

  /// `imports of C# name no files`
  var naming: String { "imports of \(languages.joined(separator: ", ")) name no files" }

  /// `cannot be told: imports of C# are not followed to files`
  var words: String { Self.words(languages) }

  static func words(_ languages: [String]) -> String {
    "cannot be told: imports of \(languages.joined(separator: ", ")) are not followed to files"
  }

  /// The same, and which they are.
  var spans: [Span] {
    [.text("\(words); \(Count.of(imports.count, "import")): ")]
      + Listing.spans(imports, limit: 4) { [.code($0.name), " ", .site($0)] }
  }

  /// A person has to say it: asked behind what would change the plan more.
  func question(from id: QuestionID) -> ClarificationQuestion {
    ClarificationQuestion(
      [
        .text(
          "Which files of this repository do the \(Count.of(imports.count, "import")) of the code at hand lead to (")
      ]
        + Listing.spans(imports, limit: 2) { [.code($0.name), " ", .site($0)] }
        + [.text("), since those of \(languages.joined(separator: ", ")) are not followed to files?")],
      rank: 8, from: id)
  }

  var evidence: [Evidence] { imports.map { Evidence($0, reason: "import that is not followed to a file") } }
}
