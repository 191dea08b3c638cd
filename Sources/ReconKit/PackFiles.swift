import Foundation
public import Scanning

/// Reads users' language packs from disk. Never from the scanned repository unasked.
public enum PackFiles {
  public struct ReadError: Error, CustomStringConvertible {
    public var description: String
  }

  /// `$XDG_CONFIG_HOME/recon/scanners`, by default `~/.config/recon/scanners` (XDG Base Directory Specification).
  public static var configurationFolder: String? {
    let environment = ProcessInfo.processInfo.environment
    if let home = environment["XDG_CONFIG_HOME"], home.hasPrefix("/") { return home + "/recon/scanners" }
    return environment["HOME"].map { $0 + "/.config/recon/scanners" }
  }

  /// - Parameters:
  ///   - paths: packs, or folders whose `*.yml` are packs; a later one replaces languages of an earlier one.
  ///   - configuration: a folder that need not exist; its packs come first, so that named ones replace them.
  public static func read(_ paths: [String], configuration: String?) throws(ReadError) -> [ScannerLibrary.PackText] {
    var packs: [ScannerLibrary.PackText] = []
    var places = paths
    if let configuration, FileManager.default.fileExists(atPath: configuration) { places.insert(configuration, at: 0) }
    for (rank, place) in places.enumerated() {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) else {
        throw ReadError(description: "\(place): no such language pack or folder of packs")
      }
      for file in try isFolder.boolValue ? files(in: place) : [place] {
        guard let data = FileManager.default.contents(atPath: file) else {
          throw ReadError(description: "\(file): cannot be read")
        }
        packs.append(
          .init(file: (file as NSString).lastPathComponent, text: String(decoding: data, as: UTF8.self), rank: rank))
      }
    }
    return packs
  }

  private static func files(in folder: String) throws(ReadError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yml") }.sorted()
        .map { folder + "/" + $0 }
    } catch { throw ReadError(description: "\(folder): cannot be read") }
  }
}
