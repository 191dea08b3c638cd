internal import Foundation

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The folder of the cache, of which nobody but its owner may read or write a thing.
public struct CacheFolder: Sendable, Hashable {
  /// Absolute.
  public let path: String

  /// Of the layout of rows and tables. Another version's folder stands beside this one and is left alone.
  static let version = 1

  public init(path: String) { self.path = path }

  /// `$XDG_CACHE_HOME/recon`, by default `~/.cache/recon` (XDG Base Directory Specification, which says to pass over
  /// relative paths); nil when there is no such home, as accounts of services have none.
  public init?(environment: [String: String]) {
    func isFolder(_ path: String) -> Bool {
      var isFolder: ObjCBool = false
      return path.hasPrefix("/") && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      self.init(path: folder + "/recon")
    } else if let home = environment["HOME"], isFolder(home) {
      self.init(path: home + "/.cache/recon")
    } else {
      return nil
    }
  }

  /// A folder of its own for the database and the files SQLite keeps beside it, so that all can be moved at once.
  private var store: String { path + "/facts-\(Self.version)" }
  var database: String { store + "/facts.sqlite" }
  var isPresent: Bool { FileManager.default.fileExists(atPath: database) }

  /// Makes the folder where there is none.
  ///
  /// - Throws: when it cannot be made, or somebody else could write to it.
  func prepare() throws(FactCacheProblem) {
    let parent = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    for folder in [path, store] where mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw FactCacheProblem(folder: path, reason: String(cString: strerror(errno)))
    }
    for folder in [path, store] {
      var status = stat()
      guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw FactCacheProblem(folder: path, reason: "not a folder")
      }
      guard status.st_uid == geteuid(), status.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
        throw FactCacheProblem(folder: path, reason: "others may write to it")
      }
    }
  }

  /// Moves a damaged database out of everybody's way and removes it. One rename, so that a process that has it open keeps
  /// its three files together, and one that comes later finds none of them.
  func setAside() {
    let aside = path + "/damaged-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    if rename(store, aside) == 0 { try? FileManager.default.removeItem(atPath: aside) }
  }

  /// Removes what this and other versions have kept; nothing else that may stand in the folder.
  ///
  /// - Returns: how many bytes the files had.
  public func clear() throws(FactCacheProblem) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    var bytes = 0
    for name in names.sorted() where name.hasPrefix("facts-") || name.hasPrefix("damaged-") {
      bytes += Self.byteCount(below: path + "/" + name)
      do { try FileManager.default.removeItem(atPath: path + "/" + name) } catch {
        throw FactCacheProblem(folder: path, reason: "cannot be removed")
      }
    }
    return bytes
  }

  /// Of the database and what SQLite keeps beside it.
  public var byteCount: Int { Self.byteCount(below: store) }

  private static func byteCount(below folder: String) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.reduce(0) { sum, name in
      var status = stat()
      return lstat(folder + "/" + name, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }
}
