import FactCache
import Manifests
import Scanning

/// What of a file's path enters how its bytes are read. All files of one way and the same bytes say the same.
struct WayOfReading: Hashable {
  var language: NamedLanguage
  /// The path, where a reader of manifests knows the file by it: then it can enter what that reader finds.
  var manifest: String?

  /// - Parameter language: what `.gitattributes` says; nil when nothing is said.
  init(path: String, language: String?, library: ScannerLibrary) {
    if let language {
      self.language = .decided(library.language(called: language))
    } else {
      let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
      self.language = library.language(ofFile: name)
    }
    manifest = ManifestReader.kind(path: path) == nil ? nil : path
  }

  /// What tells its readings from those of other ways, packs and programs.
  func keyPrefix(_ library: ScannerLibrary) -> CacheKeyPrefix {
    let named =
      switch language {
      case .decided(let language): ["decided", language ?? ""]
      case .shared(let fileExtension): ["shared", fileExtension]
      case .unknown: ["unknown", ""]
      }
    return CacheKeyPrefix(
      ["reading", Engine.digest, ScannerLibrary.patternEngine, library.digest(for: language)] + named + [manifest ?? ""]
    )
  }
}
