internal import PCRE2
import Synchronization

/// The language packs at hand: the built-in ones, and users' packs that add to or replace them.
///
/// Packs are compiled when a file of their language is first met, once, and shared by all workers.
public final class ScannerLibrary: Sendable {
  /// The YAML of one user's pack.
  public struct PackText: Sendable {
    public var file: String
    public var text: String
    public init(file: String, text: String) {
      self.file = file
      self.text = text
    }
  }

  /// What `recon languages` lists.
  public struct Language: Sendable, Equatable {
    public var id: String
    public var extensions: [String]
    public var fileNames: [String]
    public var interpreters: [String]
    public var isBuiltIn: Bool
  }

  /// Every language, in order of id.
  public let languages: [Language]
  private let byExtension: [String: String]
  private let byFileName: [String: String]
  private let byInterpreter: [String: String]
  private let users: [String: ScannerDefinition]
  private let compiled = Mutex<[String: Scanner]>([:])

  /// - Parameter userPacks: read in order of file name; a pack of a language that exists replaces it.
  /// - Throws: every problem of every user's pack, and extensions that two packs claim.
  public init(userPacks: [PackText] = []) throws(PackError) {
    var problems: [PackProblem] = []
    var users: [String: ScannerDefinition] = [:]
    let packs = userPacks.sorted { $0.file < $1.file }
    /// A user's pack may be the base of another whatever their order; `within` ends circles.
    func definition(of language: String, within open: [String]) throws(PackError) -> ScannerDefinition? {
      if let known = users[language] { return known }
      guard let pack = packs.first(where: { $0.file == language + ".yml" }), !open.contains(language) else {
        return open.contains(language) ? nil : Self.builtIn(language)
      }
      return try read(pack, within: open + [language])
    }
    func read(_ pack: PackText, within open: [String]) throws(PackError) -> ScannerDefinition {
      var failed: PackError?
      let found = try PackReader.read(pack.text, file: pack.file) { name in
        do throws(PackError) { return try definition(of: name, within: open) } catch {
          failed = error
          return nil
        }
      }
      if let failed { throw failed }
      users[found.language] = found
      return found
    }
    for pack in packs where users[String(pack.file.dropLast(4))] == nil {
      do { _ = try read(pack, within: [String(pack.file.dropLast(4))]) } catch { problems += error.problems }
    }
    self.users = users
    var languages = EmbeddedPacks.all.filter { users[$0.language] == nil }.map {
      Language(
        id: $0.language, extensions: $0.extensions, fileNames: $0.fileNames, interpreters: $0.interpreters,
        isBuiltIn: true)
    }
    for (id, definition) in users {
      languages.append(
        Language(
          id: id, extensions: definition.extensions, fileNames: definition.fileNames,
          interpreters: definition.interpreters, isBuiltIn: false))
    }
    languages.sort { ($0.isBuiltIn ? 1 : 0, $0.id) < ($1.isBuiltIn ? 1 : 0, $1.id) }

    // A user's pack is asked first, so it may take an extension from a built-in one, but not from another user's.
    func claims(_ list: (Language) -> [String], _ what: String) -> [String: String] {
      var owner: [String: Language] = [:]
      for language in languages {
        for item in list(language) {
          if let first = owner[item] {
            if first.isBuiltIn == language.isBuiltIn {
              problems.append(
                PackProblem(
                  file: language.id + ".yml", line: 1, "\(what) “\(item)” is claimed by `\(first.id)` as well"))
            }
          } else {
            owner[item] = language
          }
        }
      }
      return owner.mapValues(\.id)
    }
    byExtension = claims({ $0.extensions.map { $0.lowercased() } }, "extension")
    byFileName = claims(\.fileNames, "file name")
    byInterpreter = claims(\.interpreters, "interpreter")
    self.languages = languages.sorted { $0.id < $1.id }
    if !problems.isEmpty { throw PackError(problems: problems) }
  }

  /// The language of a file by its name, then by its `#!` line. Nil when no pack knows it.
  ///
  /// - Parameter head: the file's first bytes; one line is enough.
  public func language(fileName: String, head: some Collection<UInt8>) -> String? {
    if let language = byFileName[fileName] { return language }
    if let dot = fileName.lastIndex(of: "."), dot != fileName.startIndex,
      let language = byExtension[fileName[fileName.index(after: dot)...].lowercased()]
    {
      return language
    }
    guard head.starts(with: "#!".utf8) else { return nil }
    let line = String(decoding: head.prefix(128).prefix { $0 != 0x0A && $0 != 0x0D }.dropFirst(2), as: UTF8.self)
    var words = line.split(separator: " ").map { $0.split(separator: "/").last.map(String.init) ?? "" }
    if words.first == "env" { words = words.dropFirst().filter { !$0.hasPrefix("-") && !$0.contains("=") } }
    guard var program = words.first else { return nil }
    if let language = byInterpreter[program] { return language }
    while let last = program.last, last.isNumber || last == "." { program.removeLast() }
    return byInterpreter[program]
  }

  /// The scanner of a language, compiled on first use.
  ///
  /// - Throws: the problems of the pack; a built-in pack has none, its tests say.
  public func scanner(for language: String) throws(PackError) -> Scanner? {
    if let scanner = compiled.withLock({ $0[language] }) { return scanner }
    guard let definition = users[language] ?? Self.builtIn(language) else { return nil }
    let scanner = try Scanner(definition)
    return compiled.withLock { known in
      if let first = known[language] { return first }
      known[language] = scanner
      return scanner
    }
  }

  /// A built-in pack, read anew.
  static func builtIn(_ language: String) -> ScannerDefinition? {
    guard let pack = EmbeddedPacks.all.first(where: { $0.language == language }) else { return nil }
    return try? PackReader.read(pack.text, file: pack.file) { name in name == language ? nil : builtIn(name) }
  }

  /// Whether patterns run as machine code on this computer.
  public static var isJITAvailable: Bool { (try? Pattern("a"))?.isJITCompiled ?? false }

  /// The texts of the built-in packs, for `check-scanners` and tests.
  public static var builtInPacks: [PackText] { EmbeddedPacks.all.map { PackText(file: $0.file, text: $0.text) } }
}
