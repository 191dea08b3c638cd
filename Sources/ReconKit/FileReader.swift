import FactCache
import Facts
import Manifests
import Scanning

/// Reads the bytes of files, for one worker: a pure function of the bytes, the way of reading and the packs.
struct FileReader: ~Copyable {
  let library: ScannerLibrary
  private var workspace: ScanWorkspace

  init(library: ScannerLibrary, workspace: consuming ScanWorkspace) {
    self.library = library
    self.workspace = workspace
  }

  mutating func read(_ bytes: UnsafeRawBufferPointer, _ way: WayOfReading) -> Reading {
    // git's own test for binary files: a NUL byte in the first 8000 (xdiff-interface.c, buffer_is_binary).
    if ByteSearch.contains(UnsafeRawBufferPointer(rebasing: bytes.prefix(8000)), byte: 0) {
      return Reading(byteCount: bytes.count, isBinary: true)
    }
    let language = library.language(way.language, contents: bytes, using: &workspace)
    var reading = Reading(
      language: language, byteCount: bytes.count, namesSourceMap: FileRoleClassifier.namesSourceMap(bytes))
    // A pack that does not compile is named by whoever asks for the scanners of the whole tree.
    if let scanner = language.flatMap({ try? library.scanner(for: $0) }),
      !FileRoleClassifier.isData(scanner, byteCount: bytes.count)
    {
      reading.content = scanner.scan(bytes, using: &workspace)
    } else {
      reading.content = FileFacts(lineCount: ByteSearch.lineCount(bytes))
    }
    if let path = way.manifest, let manifest = ManifestReader.facts(path: path, bytes: bytes) {
      reading.manifest = Reading.Manifest(content: manifest.content, problem: manifest.problem)
    }
    return reading
  }
}
