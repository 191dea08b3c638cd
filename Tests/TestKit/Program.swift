internal import Foundation
internal import Subprocess
internal import SystemPackage

/// A built program of this package, run as a person runs it.
public enum Program {
  public struct Result: Sendable {
    /// Exit code; 128 and more when a signal ended it.
    public let status: Int32
    public let output: [UInt8]
    public let errors: String
    /// The output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    public var errorLines: [Substring] { errors.split(separator: "\n") }
  }

  /// Absolute path of the program `recon`, which stands beside the tests.
  public static let recon: String = {
    #if canImport(Darwin)
      let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      let folder = (tests ?? Bundle.main.bundleURL).deletingLastPathComponent()
    #else
      let folder = Bundle.main.bundleURL
    #endif
    return folder.appending(path: "recon").path(percentEncoded: false)
  }()

  /// The environment of a run: nobody's configuration, and a clock that stands still.
  public static let environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C",
    "SOURCE_DATE_EPOCH": "1577934245",
  ]

  /// Runs `recon`.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind the program's name.
  ///   - folder: the working directory.
  ///   - variables: added to ``environment``.
  public static func run(
    _ arguments: [String], in folder: String = "/", variables: [String: String] = [:]
  ) async throws -> Result {
    try await start(recon, arguments, in: folder, variables)
  }

  /// Runs a line of shell with `recon` as `$0`.
  public static func shell(
    _ line: String, in folder: String, variables: [String: String] = [:]
  ) async throws -> Result {
    try await start("/bin/sh", ["-c", line, recon], in: folder, variables)
  }

  private static func start(
    _ program: String, _ arguments: [String], in folder: String, _ variables: [String: String]
  ) async throws -> Result {
    var all: [Environment.Key: String] = [:]
    for (key, value) in environment.merging(variables, uniquingKeysWith: { $1 }) {
      if let key = Environment.Key(rawValue: key) { all[key] = value }
    }
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(arguments), environment: .custom(all),
      workingDirectory: FilePath(folder), output: .bytes(limit: 1 << 26), error: .string(limit: 1 << 20))
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): 128 + signal
      }
    return Result(status: status, output: result.standardOutput, errors: result.standardError)
  }
}
