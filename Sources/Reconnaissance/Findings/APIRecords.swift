import CodeIndex
import Facts

/// Files in which the public interface of a module is recorded, so that a check fails where a change of it is not, and workflows
/// that compare binary interfaces.
struct APIRecords {
  /// In order of path.
  let records: [ScannedFile]
  let checks: [ScannedFile]

  /// - Parameter files: those whose interface is asked about.
  init(of files: [ScannedFile], _ index: CodeIndex) {
    let listing = index.listing
    let all = listing.filter(Self.isRecord)
    var records: Set<ScannedFile> = []
    for file in files {
      // Those of the nearest folder around the file that has any.
      var folder = file.folder
      while true {
        let near = all.filter { folder.isEmpty || $0.path.hasPrefix(folder + "/") }
        if !near.isEmpty {
          records.formUnion(near)
          break
        }
        guard !folder.isEmpty else { break }
        folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
      }
    }
    self.records = FilesAtHand.sorted(Array(records))
    checks = listing.filter { file in
      guard file.path.hasPrefix(".github/workflows/") else { return false }
      let words = file.fileName.lowercased().split { !$0.isLetter }
      return words.contains("abi")
        || words.contains("api") && words.contains { ["check", "diff", "compat"].contains($0) }
    }
  }

  /// `api/cart.api` of Kotlin's binary-compatibility-validator, `PublicAPI.Shipped.txt` of .NET's analyzers, `etc/cart.api.md` of
  /// API Extractor.
  private static func isRecord(_ file: ScannedFile) -> Bool {
    let name = file.fileName
    if name.hasSuffix(".api") {
      return file.folder == "api" || file.folder.contains("/api") || file.folder.hasPrefix("api/")
    }
    if name.hasPrefix("PublicAPI."), name.hasSuffix(".txt") { return true }
    return name.hasSuffix(".api.md")
  }

  /// `; recorded in `api/cart.api`, which a change of it changes too`; nothing for none.
  var spans: [Span] {
    var spans: [Span] = []
    if !records.isEmpty {
      spans +=
        ["; the public interface is recorded in "] + Wording.places(records, limit: 2)
        + [", which a change of it has to change too"]
    }
    if !checks.isEmpty { spans += ["; binary interfaces are compared by "] + Wording.places(checks, limit: 2) }
    return spans
  }

  var evidence: [Evidence] {
    records.map {
      Evidence(
        path: $0.path, lines: nil, name: $0.fileName, rule: "index.api-record", reason: "records the public interface")
    }
      + checks.map {
        Evidence(
          path: $0.path, lines: nil, name: $0.fileName, rule: "index.api-check", reason: "compares binary interfaces")
      }
  }
}
