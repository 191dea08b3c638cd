import Facts
import Reconnaissance

/// The members that open every document. They are sorted among the document's own, so each is written by itself.
enum HeaderJSON {
  /// Grows when a field is renamed or changes its meaning, never when one is added.
  static let schemaVersion = 1

  /// `head`, `tree`, `ref` and `dirty`, null where they cannot be said. The folder's name stays out: the same commit
  /// gives the same bytes wherever it lies.
  static func repository(_ repository: RepositoryHeader, to json: inout JSONWriter) {
    json.object {
      $0.key("dirty")
      if let dirty = repository.dirty { $0.bool(dirty) } else { $0.null() }
      $0.member("head", orNull: repository.head)
      $0.member("ref", orNull: repository.ref)
      $0.member("tree", orNull: repository.tree)
    }
  }

  static func scanners(_ scanners: [ScannerHeader], to json: inout JSONWriter) {
    json.array(scanners) { json, scanner in
      json.object {
        $0.member("digest", scanner.digest)
        $0.member("language", scanner.language)
      }
    }
  }

  static func tool(_ tool: ToolHeader, to json: inout JSONWriter) {
    json.object {
      $0.member("name", tool.name)
      $0.member("version", tool.version)
    }
  }

  static func diagnostic(_ diagnostic: Diagnostic, paths: UndecodablePaths, to json: inout JSONWriter) {
    json.object {
      $0.member("code", diagnostic.code)
      $0.member("message", diagnostic.message)
      if let path = diagnostic.path { paths.write(path, to: &$0) }
      $0.member("severity", diagnostic.severity.rawValue)
    }
  }
}
