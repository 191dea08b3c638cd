import Facts
import Scanning
import SourceTree

/// What `.gitattributes` says of a file by Linguist's attributes: people correct there what names and contents say.
///
/// `linguist-detectable` is about the shares of languages that GitHub shows and changes neither language nor role here: a
/// file is no less read because it should not count.
struct LinguistAttributes: Sendable {
  /// The names, in the order of the states asked for.
  private static let names = [
    "linguist-language", "linguist-generated", "linguist-vendored", "linguist-documentation",
  ]

  private let attributes: PathAttributes

  init(of tree: any SourceTree) async { attributes = await PathAttributes(Self.names, of: tree) }

  var diagnostics: [Diagnostic] { attributes.diagnostics }

  /// What is said of one file.
  struct Verdict: Sendable {
    /// Nil when nothing is said.
    var language: String?
    var roles = RoleOverrides()
  }

  func verdict(on entry: TreeEntry) -> Verdict {
    guard !attributes.isEmpty else { return Verdict() }
    let states = attributes.states(of: entry.pathBytes)
    var verdict = Verdict()
    if case .value(let name)? = states[0] { verdict.language = name }
    verdict.roles.isGenerated = states[1]?.isTrue
    verdict.roles.isVendored = states[2]?.isTrue
    verdict.roles.isDocumentation = states[3]?.isTrue
    return verdict
  }
}
