import CodeIndex
import Facts

/// Imports that name no files, since their language's packages and namespaces are not followed (`modules: {style: none}`):
/// what they lead to inside the repository is unknown, and none of it may be called "none".
struct UnfollowedImports {
  /// In order of place.
  let imports: [FactView]
  /// Names of their languages for people, each once.
  let languages: [String]

  /// Nil when every import of the files can be followed.
  init?(of files: [ScannedFile], _ index: CodeIndex) {
    var imports: [FactView] = []
    var languages: [String] = []
    for file in files {
      guard let profile = index.profile(for: file), profile.modules.style == .none else { continue }
      let found = file.facts(.import)
      guard !found.isEmpty else { continue }
      imports += found
      if !languages.contains(profile.displayName) { languages.append(profile.displayName) }
    }
    guard !imports.isEmpty else { return nil }
    self.imports = imports
    self.languages = languages.sorted()
  }

  /// `imports of C# are not followed to files yet: 3 imports, …`
  var spans: [Span] {
    [
      .text(
        "cannot be told: imports of \(languages.joined(separator: ", ")) are not followed to files; "
          + "\(Count.of(imports.count, "import")): ")
    ] + Listing.spans(imports, limit: 4) { [.code($0.name), " ", .site($0)] }
  }

  var evidence: [Evidence] { imports.map { Evidence($0, reason: "import that is not followed to a file") } }
}
