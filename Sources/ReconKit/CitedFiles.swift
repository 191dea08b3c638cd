import CodeIndex
import Facts
import Planning
import Reconnaissance
import Rendering
import SourceTree

/// Joins the words of a document to the files of two trees.
struct CitedFiles {
  /// Paths by the way a document shows them, since what cannot be seen is shown by signs.
  private let paths: [String: String]

  init(_ trees: any SourceTree...) {
    var paths: [String: String] = [:]
    for entry in trees.flatMap(\.entries) {
      let shown = VisibleText.clean(entry.path)
      // Of two that are shown alike the real name wins.
      if paths[shown] == nil || shown == entry.path { paths[shown] = entry.path }
    }
    self.paths = paths
  }

  /// The citations of a document, by real paths.
  func citations(in document: [UInt8]) -> [Citation] {
    CitationReader { paths[$0] != nil || paths[Self.plain($0)] != nil }.citations(in: document).map { citation in
      var citation = citation
      citation.path = paths[citation.path] ?? paths[Self.plain(citation.path)] ?? citation.path
      return citation
    }
  }

  /// `./a.py` is `a.py`.
  private static func plain(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  /// The texts that following these places takes, each file read once.
  static func texts(
    of places: [FilePlace], _ old: ScannedGround, _ new: ScannedGround, _ renames: FileRenames, limit: Int
  ) async -> CitedTexts {
    var needed: Set<String> = []
    for place in Set(places) {
      needed.formUnion(PlaceFollowing.neededPaths(for: place, from: old.index, to: new.index, renames: renames))
    }
    return await CitedTexts(
      old: texts(Set(places.map(\.path)), in: old.tree, limit: limit), new: texts(needed, in: new.tree, limit: limit))
  }

  private static func texts(
    _ paths: Set<String>, in tree: any SourceTree, limit: Int
  ) async -> [String: TextLines] {
    let entries = paths.sorted().compactMap { tree.entry(at: $0) }
    var texts: [String: TextLines] = [:]
    await tree.readContents(of: entries, limit: limit) { position, result in
      if case .success(let bytes) = result { texts[entries[position].path] = TextLines(Array(bytes)) }
    }
    return texts
  }
}
