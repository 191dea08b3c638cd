internal import Foundation

/// The repository whose tests these are.
public enum Checkout {
  /// Absolute path of its root.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false).trimmingSuffix("/")

  /// - Parameter path: relative to the root.
  public static func absolute(_ path: String) -> String { "\(root)/\(path)" }

  public static func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: absolute(path)).map { [UInt8]($0) }
  }

  public static func text(_ path: String) -> String? { read(path).map { String(decoding: $0, as: UTF8.self) } }

  /// Names in a folder, sorted, hidden ones left out; empty when there is no such folder.
  public static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: absolute(folder))) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Names of the folders in a folder, sorted, hidden ones left out.
  public static func folders(in folder: String) -> [String] {
    names(in: folder).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: absolute("\(folder)/\(name)"), isDirectory: &isFolder)
        && isFolder.boolValue
    }
  }
}

extension String {
  func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}

extension TemporaryRepository {
  /// Copies every file below a folder of the checkout to this repository's root.
  public func copyFiles(of folder: String) throws {
    let start = Checkout.absolute(folder)
    guard let walk = FileManager.default.enumerator(atPath: start) else { return }
    for case let path as String in walk {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(start)/\(path)", isDirectory: &isFolder), !isFolder.boolValue,
        let data = FileManager.default.contents(atPath: "\(start)/\(path)")
      else { continue }
      try write(Array(path.utf8), [UInt8](data))
    }
  }
}
