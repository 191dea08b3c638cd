import PCRE2
import Synchronization

/// The languages that use one file name extension, in the order they are asked.
final class ExtensionOwners: Sendable {
  private struct Owner: Sendable {
    var language: String
    /// Nil: a file that comes here is of this language.
    var pattern: String?
  }

  private let owners: [Owner]
  /// Compiled when the first such file is met; a pattern that does not compile is never found.
  private let patterns = Mutex<[Pattern?]?>(nil)
  /// The language that has the extension for itself.
  let sole: String?

  /// How much of a file content rules see, in bytes. Of 7,455 headers, 2,152 show somewhere that they are C++: 2,111 of
  /// them in the first 4 KiB, 2,131 in 8, 2,149 in 32, and those of C are searched to the end of the window.
  static let window = 8192

  private init(_ owners: [Owner]) {
    self.owners = owners
    sole = owners.first.flatMap { $0.pattern == nil ? $0.language : nil }
  }

  /// - Parameter languages: users' first, each part in order of id.
  /// - Returns: by extension in lower case.
  static func all(
    of languages: [ScannerLibrary.Language], _ problems: inout [PackProblem]
  ) -> [String: ExtensionOwners] {
    struct Claimed {
      var language: ScannerLibrary.Language
      var claim: LanguageMarks.Claim
    }
    var claims: [String: [Claimed]] = [:]
    for language in languages {
      let ruled = Set(language.marks.claims.map { $0.fileExtension.lowercased() })
      let plain = Set(language.marks.extensions.map { $0.lowercased() }).subtracting(ruled).sorted()
      for claim in language.marks.claims + plain.map({ LanguageMarks.Claim($0) }) {
        claims[claim.fileExtension.lowercased(), default: []].append(Claimed(language: language, claim: claim))
      }
    }
    var all: [String: ExtensionOwners] = [:]
    for (name, claimed) in claims.sorted(by: { $0.key < $1.key }) {
      var owners: [Owner] = []
      for isBuiltIn in [false, true] where owners.last.map({ $0.pattern != nil }) ?? true {
        let peers = claimed.filter { $0.language.isBuiltIn == isBuiltIn }
        owners += peers.filter { $0.claim.pattern != nil }
          .sorted { ($1.claim.priority, $0.language.id) < ($0.claim.priority, $1.language.id) }
          .map { Owner(language: $0.language.id, pattern: $0.claim.pattern) }
        let defaults = peers.filter { $0.claim.pattern == nil }
        if let first = defaults.first { owners.append(Owner(language: first.language.id)) }
        for other in defaults.dropFirst() where !isBuiltIn {
          problems.append(
            PackProblem(
              file: other.language.file, line: other.language.marks.line,
              "extension “\(name)” is claimed by `\(defaults[0].language.id)` as well, and no content rule in `claims` "
                + "tells them apart"))
        }
      }
      all[name] = ExtensionOwners(owners)
    }
    return all
  }

  func choose(by contents: UnsafeRawBufferPointer, using match: inout MatchState) -> String? {
    let compiled = patterns.withLock { known in
      let patterns = known ?? owners.map { $0.pattern.flatMap { try? Pattern($0, options: .multiline) } }
      known = patterns
      return patterns
    }
    let head = UnsafeRawBufferPointer(rebasing: contents.prefix(Self.window))
    for (owner, pattern) in zip(owners, compiled) {
      guard owner.pattern != nil else { return owner.language }
      if let pattern, (try? match.matches(pattern, in: head, from: 0)) ?? false { return owner.language }
    }
    return nil
  }
}
