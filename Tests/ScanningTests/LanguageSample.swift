import Facts
import TestKit

@testable import Scanning

/// One folder `samples/<language>/<case>/`: an `input.*` and what its facts are.
struct LanguageSample: Sendable, CustomStringConvertible {
  let language: String
  let name: String
  /// File name of the input; nil unless there is exactly one.
  let input: String?

  var folder: String { "samples/\(language)/\(name)" }
  var description: String { "\(language)/\(name)" }
  /// What is known to come out wrong: its golden is written by hand as it should be.
  var isKnownGap: Bool { name.hasSuffix(".known-gap") }
  var golden: Golden { Golden(folder + "/expected.facts") }
  var bytes: [UInt8] { input.flatMap { Checkout.read("\(folder)/\($0)") } ?? [] }

  /// The folders of `samples/` that hold languages.
  static let languages = Checkout.folders(in: "samples").filter {
    !["repositories", "binding", "exports", "surface", "plans"].contains($0)
  }

  /// Every case, in order of language and name.
  static let all = languages.flatMap { language in
    Checkout.folders(in: "samples/\(language)").map { name in
      let inputs = Checkout.names(in: "samples/\(language)/\(name)").filter { $0.hasPrefix("input.") || $0 == "input" }
      return LanguageSample(language: language, name: name, input: inputs.count == 1 ? inputs[0] : nil)
    }
  }
}

/// The packs as they are shipped, compiled once.
enum BuiltIn {
  static let library: ScannerLibrary = {
    do { return try ScannerLibrary() } catch { fatalError("\(error)") }
  }()

  static func scanner(_ language: String) throws -> Scanner? { try library.scanner(for: language) }
}

extension ScannerLibrary {
  /// The language of a file with this name that holds these bytes.
  func language(of fileName: String, _ bytes: [UInt8] = []) -> String? {
    guard var workspace = try? ScanWorkspace() else { return nil }
    return bytes.withUnsafeBytes { language(language(ofFile: fileName), contents: $0, using: &workspace) }
  }
}
