internal import PCRE2
import Synchronization

/// The language packs at hand: the built-in ones, and users' packs that add to or replace them.
///
/// Packs are compiled when a file of their language is first met, once, and shared by all workers.
public final class ScannerLibrary: Sendable {
  /// The YAML of one user's pack.
  public struct PackText: Sendable {
    /// The file's name, for problems.
    public var file: String
    public var text: String
    /// A pack replaces those of the same language with a lower rank; two of one rank are a problem.
    public var rank: Int
    public init(file: String, text: String, rank: Int = 0) {
      self.file = file
      self.text = text
      self.rank = rank
    }
  }

  /// What `recon languages` lists.
  public struct Language: Sendable, Equatable {
    public var id: String
    /// For people.
    public var name: String
    public var marks: LanguageMarks
    public var isBuiltIn: Bool
    /// Name of the pack's file, for problems.
    var file: String
  }

  /// Every language, in order of id.
  public let languages: [Language]
  private let chooser: LanguageChooser
  private let users: [String: ScannerDefinition]
  private let compiled = Mutex<[String: Scanner]>([:])

  /// - Parameter userPacks: a pack of a language that exists replaces it.
  /// - Throws: every problem of every user's pack, and extensions that two packs claim.
  public init(userPacks: [PackText] = []) throws(PackError) {
    let read = UserPacks(userPacks)
    users = read.definitions
    var languages = EmbeddedPacks.all.filter { read.definitions[$0.language] == nil }.map {
      Language(id: $0.language, name: $0.name, marks: $0.marks, isBuiltIn: true, file: $0.file)
    }
    for (id, definition) in read.definitions {
      languages.append(
        Language(
          id: id, name: definition.displayName, marks: definition.marks, isBuiltIn: false, file: definition.file))
    }
    languages.sort { $0.id < $1.id }
    self.languages = languages
    var problems = read.problems
    var chooser: LanguageChooser?
    do { chooser = try LanguageChooser(languages) } catch { problems += error.problems }
    guard let chooser, problems.isEmpty else { throw PackError(problems: problems) }
    self.chooser = chooser
  }

  /// The language of a file as far as its name tells, by GitHub Linguist's conventions.
  ///
  /// - Parameter fileName: the last component of the path.
  public func language(ofFile fileName: String) -> NamedLanguage { chooser.language(named: fileName) }

  /// The language of a file whose name says `named`; its `#!` line, its modelines and, where several languages use its
  /// extension, what it holds decide where the name does not. Nil when no pack knows it.
  ///
  /// - Parameters:
  ///   - contents: the file's bytes.
  ///   - workspace: scratch of the calling worker.
  public func language(
    _ named: NamedLanguage, contents: UnsafeRawBufferPointer, using workspace: inout ScanWorkspace
  ) -> String? {
    chooser.language(named, contents: contents, using: &workspace.match)
  }

  /// The language that modelines and `.gitattributes` call so: by id, name or one of its `modelines`, in any case.
  public func language(called name: String) -> String? { chooser.language(called: name) }

  /// What tells this library's way of reading files of a kind from others': digests of the users' packs that can take part.
  /// Built-in packs are of the program, and ``Engine/digest`` speaks for them.
  public func digest(for named: NamedLanguage) -> String {
    switch named {
    case .decided(let language): language.flatMap { users[$0]?.digest } ?? ""
    // Any pack may claim the file by what it holds.
    case .shared, .unknown:
      users.sorted { $0.key < $1.key }.map { $0.key + " " + $0.value.digest }.joined(separator: "\n")
    }
  }

  /// The scanner of a language, compiled on first use.
  ///
  /// - Throws: the problems of the pack; users' packs were tried before, and a built-in pack has none, its tests say.
  public func scanner(for language: String) throws(PackError) -> Scanner? {
    if let scanner = compiled.withLock({ $0[language] }) { return scanner }
    guard let definition = users[language] ?? Self.builtIn(language) else { return nil }
    let scanner = try Scanner(definition.withoutRulesOff())
    return compiled.withLock { known in
      if let first = known[language] { return first }
      known[language] = scanner
      return scanner
    }
  }

  /// A built-in pack, read anew.
  ///
  /// - Parameter examples: whether its rules bring their examples, which only those who try a pack need.
  static func builtIn(_ language: String, examples: Bool = false) -> ScannerDefinition? {
    guard let pack = EmbeddedPacks.all.first(where: { $0.language == language }) else { return nil }
    return try? PackReader.read(tree: Array(pack.tree.utf8), file: pack.file, examples: examples) { name in
      name == language ? nil : builtIn(name, examples: examples)
    }
  }

  /// What runs the patterns: another version may match otherwise, and without machine code limits count differently.
  public static let patternEngine = Pattern.libraryVersion + (isJITAvailable ? "" : ", interpreted")

  /// Whether patterns run as machine code on this computer.
  public static var isJITAvailable: Bool { (try? Pattern("a"))?.isJITCompiled ?? false }
}
