import Facts
import Foundation
import Reconnaissance
import Rendering
import SourceTree

extension PlanVerification {
  /// The document that a command was told to read.
  ///
  /// - Parameters:
  ///   - path: nil for PLANNING.md at the root of the repository, where `recon draft` writes it.
  ///   - repository: any folder of it.
  /// - Returns: its name without folders, and its bytes.
  public static func document(
    at path: String?, in repository: String
  ) async throws(Failure) -> (name: String, bytes: [UInt8]) {
    var place = path
    if place == nil {
      do throws(LocationError) {
        let root = try await RepositoryLocator(ownFiles: OwnDocument.names).root(of: repository)
        place = root + "/" + OwnDocument.defaultName
      } catch { throw .survey(.location(error)) }
    }
    let file = place ?? OwnDocument.defaultName
    let name = (file as NSString).lastPathComponent
    do {
      return (name, [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
    } catch {
      let isMissing = !FileManager.default.fileExists(atPath: file)
      throw .unreadable(
        name: path ?? name, reason: isMissing ? "no such file; `recon draft` writes one" : "cannot be read")
    }
  }
}

/// How far a plan still fits, ready to be printed.
public struct PlanFreshnessOutput: Sendable {
  private let freshness: PlanFreshness
  /// One line why facts are not kept between runs, though they were to be.
  public let cacheProblem: String?

  /// See ``PlanVerification/run(on:named:origin:_:progress:)``.
  public init(
    of document: (name: String, bytes: [UInt8]), since commit: String?, _ request: SurveyRequest,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(PlanVerification.Failure) {
    (freshness, cacheProblem) = try await PlanVerification.run(
      on: document.bytes, named: document.name, origin: commit, request, progress: progress)
  }

  /// One complete JSON document.
  public var json: [UInt8] { JSONFreshnessRenderer().render(freshness) }

  /// The verdict, then what does not hold.
  /// - Parameter limit: the most entries of a list; 0 shows all, nil a dozen.
  public func text(limit: Int?, showsMoved: Bool) -> String {
    let most = limit ?? 12
    return TextFreshnessRenderer(limit: most == 0 ? nil : most, showsMoved: showsMoved).render(freshness)
  }

  public var holds: Bool { freshness.holds }
  public var diagnosticLines: [DiagnosticLine] { freshness.diagnostics.map(DiagnosticLine.init) }
  /// A file that belonged to the scan could not be read.
  public var isPartial: Bool { freshness.diagnostics.contains { $0.severity != .note } }
}
