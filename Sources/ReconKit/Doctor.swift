import Facts
import Foundation
import Scanning
import SourceTree

/// What this machine offers, and what of a repository cannot be seen.
public enum Doctor {
  public struct Check: Sendable {
    public var isFine: Bool
    /// One line.
    public var text: String
  }

  public static func examine(_ path: String) async -> [Check] {
    var checks = [
      Check(isFine: true, text: "\(Tool.name) \(Tool.version)"),
      Check(
        isFine: ScannerLibrary.isJITAvailable,
        text: ScannerLibrary.isJITAvailable
          ? "PCRE2 compiles to machine code" : "PCRE2 has no JIT here; scans are slower"),
    ]
    do {
      let packs = try PackFiles.read([], configuration: PackFiles.configurationFolder)
      let languages = try ScannerLibrary(userPacks: packs).languages
      checks.append(
        Check(isFine: true, text: "\(languages.count) languages, \(languages.count { !$0.isBuiltIn }) of them yours"))
    } catch { checks.append(Check(isFine: false, text: "your language packs: \(error)")) }
    do throws(LocationError) {
      let tree = try await RepositoryLocator(ownFiles: OwnDocument.names).open(path)
      let origin = tree.header.head.map {
        "commit \($0.prefix(12))\(tree.header.dirty == true ? ", changed since" : "")"
      }
      checks.append(
        Check(isFine: true, text: "\(tree.header.name): \(tree.entries.count) files, \(origin ?? "no commit")"))
      for diagnostic in tree.diagnostics {
        checks.append(Check(isFine: diagnostic.severity == .note, text: DiagnosticLine(diagnostic).text))
      }
    } catch { checks.append(Check(isFine: false, text: error.description)) }
    return checks
  }
}
