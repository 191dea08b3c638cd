import FactCache
import Foundation

/// What `recon cache` does.
public enum CacheUpkeep {
  /// Where facts are kept: `$XDG_CACHE_HOME/recon`; nil where there is no such place.
  public static var standardFolder: String? { CacheFolder(environment: ProcessInfo.processInfo.environment)?.path }

  /// What a check of the cache found.
  public struct Finding: Sendable {
    public var lines: [String]
    public var isSound: Bool
  }

  /// Where the cache is and what it holds.
  public static func info(_ folder: String) throws(OutputError) -> [String] {
    let audit = try audit(folder, isThorough: false)
    return [
      "folder    \(folder)", "files     \(audit.readings) read",
      "notes     \(audit.notes)", "size      \(size(audit.byteCount)) of at most \(size(FactCache.standardLimit))",
    ]
  }

  /// Reads every page and every row.
  public static func verify(_ folder: String) throws(OutputError) -> Finding {
    let audit = try audit(folder, isThorough: true)
    let faults = audit.faults ?? []
    let damaged = audit.damaged ?? 0
    let rows = audit.readings + audit.notes
    var lines = faults.map { "damaged: \($0)" }
    if damaged > 0 {
      lines.append("\(damaged) of \(rows) rows are damaged; they count as absent, and are replaced when met")
    }
    if lines.isEmpty { lines.append("\(rows) rows, all sound") }
    return Finding(lines: lines, isSound: faults.isEmpty && damaged == 0)
  }

  /// Removes everything that is kept.
  public static func clear(_ folder: String) throws(OutputError) -> String {
    do throws(FactCacheProblem) { return "\(size(try CacheFolder(path: folder).clear())) removed" } catch {
      throw OutputError(description: error.description, exitCode: 2)
    }
  }

  private static func audit(_ folder: String, isThorough: Bool) throws(OutputError) -> CacheAudit {
    do throws(FactCacheProblem) { return try CacheAudit(of: CacheFolder(path: folder), isThorough: isThorough) } catch {
      throw OutputError(description: error.description, exitCode: 2)
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1 << 20 ? "\((bytes + 1023) >> 10) KiB" : "\((bytes + (1 << 20) - 1) >> 20) MiB"
  }
}
