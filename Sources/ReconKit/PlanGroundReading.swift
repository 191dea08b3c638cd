import Facts
public import Planning
import Reconnaissance
import Rendering
import SourceTree

/// What the checks of a plan must know of the repository, read from it.
public enum PlanGroundReading {
  /// - Parameters:
  ///   - file: the plan.
  ///   - request: the repository, and how to scan where a cited file has changed; nil never scans, so that only what is
  ///     gone is said.
  ///   - repository: any folder of it. Only a git repository counts: a plan may lie in any folder, and what lies beside it
  ///     is then no repository of its own.
  public static func ground(
    of file: PlanFile, in repository: String, verifying request: SurveyRequest?
  ) async -> PlanGround {
    guard let tree = try? await RepositoryLocator(ownFiles: OwnDocument.names).open(repository),
      tree.header.tree != nil || tree.header.dirty != nil
    else { return PlanGround() }
    var ground = PlanGround(files: Set(tree.entries.map(\.path)))
    // What is being implemented moves the places it was planned from; no rule asks then.
    if file.plan.phase == .implementation { return ground }
    let cited = CitedFiles(tree).citations(in: file.bytes).filter { !OwnDocument.canBeOne(path: $0.path) }
    let contents = await Self.contents(of: Set(cited.map(\.path)), in: tree)
    let dead = cited.compactMap { Self.dead($0, contents) }
    if dead.isEmpty, let request,
      await hasChanged(contents, since: file.bytes, in: repository, format: tree.objectFormat),
      let freshness = try? await PlanVerification.run(on: file.bytes, named: file.name, request).freshness
    {
      ground.citations = freshness.citations.compactMap(stale)
    } else {
      ground.citations = dead
    }
    return ground
  }

  private struct CitedContents {
    var blob: BlobID
    var lines: Int
  }

  private static func contents(of paths: Set<String>, in tree: any SourceTree) async -> [String: CitedContents] {
    let entries = paths.sorted().compactMap { tree.entry(at: $0) }
    var contents: [String: CitedContents] = [:]
    await tree.readContents(of: entries, limit: 1 << 26) { position, result in
      guard case .success(let bytes) = result else { return }
      let feeds = bytes.count { $0 == 0x0A }
      let lines = feeds + (bytes.last.map { $0 != 0x0A } == true ? 1 : 0)
      contents[entries[position].path] = CitedContents(
        blob: BlobID(of: bytes, format: tree.objectFormat), lines: lines)
    }
    return contents
  }

  private static func dead(
    _ citation: Citation, _ contents: [String: CitedContents]
  ) -> PlanGround.StaleCitation? {
    guard let file = contents[citation.path] else {
      return .init(line: citation.line, text: citation.text, state: .dead, reason: "no such file")
    }
    guard let lines = citation.lines, lines.upperBound > file.lines else { return nil }
    return .init(
      line: citation.line, text: citation.text, state: .dead, reason: "the file has \(file.lines) lines")
  }

  /// Whether a cited file differs from the one at the commit the plan was made at.
  private static func hasChanged(
    _ contents: [String: CitedContents], since document: [UInt8], in repository: String, format: ObjectFormat
  ) async -> Bool {
    guard let origin = PlanOrigin(in: document),
      let commit = try? await RepositoryLocator().open(repository, at: origin.commit)
    else { return false }
    return contents.contains { path, file in
      let then = origin.uncommitted[path].flatMap { BlobID(hexadecimal: $0) } ?? commit.entry(at: path)?.blob
      return then != nil && then != file.blob
    }
  }

  private static func stale(_ cited: PlanFreshness.CitedPlace) -> PlanGround.StaleCitation? {
    if OwnDocument.canBeOne(path: cited.place.path) { return nil }
    let state: PlanGround.StaleCitation.State
    switch cited.fate {
    case .same, .unfounded: return nil
    case .moved(let place): state = .moved(to: PlaceText.query(place.path, place.lines))
    case .changed, .ambiguous: state = .changed
    case .gone: state = .dead
    }
    return .init(
      line: cited.documentLine, text: cited.text, state: state, reason: cited.fate.reason ?? "edited since")
  }
}
