import Foundation
import PackagePlugin

/// Writes each language pack of `Scanners/` into a Swift file, and a list of them into one more, so that the binary needs
/// no file beside it and parses no YAML. A command for each pack, so that an edit costs the parsing of that one.
///
/// Chosen over SwiftPM's `.embedInCode`, which wants a hand-kept list and compiles arrays of bytes slowly, and over
/// `Bundle.module`, which ties the binary to its build folder.
@main
struct EmbedScanners: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Scanners", directoryHint: .isDirectory)
    let packs = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let tool = try context.tool(named: "embed-scanners").url
    let list = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPacks.swift")
    let engine = context.pluginWorkDirectoryURL.appending(path: "Engine.swift")
    let sources = try engineSources(context.package.directoryURL) + packs
    return packs.map { pack in
      let stem = pack.deletingPathExtension().lastPathComponent
      let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPack-\(stem).swift")
      return .buildCommand(
        displayName: "Embed \(stem)", executable: tool, arguments: ["pack", pack.path(), output.path()],
        inputFiles: [pack], outputFiles: [output])
    } + [
      .buildCommand(
        displayName: "List language packs", executable: tool,
        arguments: ["list"] + packs.map { $0.path() } + [list.path()], inputFiles: [], outputFiles: [list]),
      .buildCommand(
        displayName: "Digest of the engine", executable: tool,
        arguments: ["digest"] + sources.map { $0.path() } + [engine.path()], inputFiles: sources,
        outputFiles: [engine]),
    ]
  }

  /// Whatever can change the facts of a file, or where an index says they stand: what is kept between runs is kept under a
  /// digest of it, and no version number has to be raised by hand.
  private func engineSources(_ package: URL) throws -> [URL] {
    let rooms =
      ["CPCRE2"]
      + ["CodeIndex/Postings", "Facts", "Manifests", "PCRE2", "PackTree", "Scanning"].map { "Sources/" + $0 }
    var sources = ["FileAssembly", "FileReader", "OwnDocument", "SettingsFile"].map {
      package.appending(path: "Sources/ReconKit/\($0).swift")
    }
    for room in rooms {
      let folder = package.appending(path: room, directoryHint: .isDirectory)
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        if ["swift", "h"].contains(file.pathExtension) { sources.append(file) }
      }
    }
    return sources.sorted { $0.path() < $1.path() }
  }
}
