import Foundation
import PackagePlugin

/// Writes the language packs of `Scanners/` into one Swift file of raw strings, so that the binary needs no file
/// beside it. Chosen over SwiftPM's `.embedInCode`, which wants a hand-kept list and compiles arrays of bytes slowly,
/// and over `Bundle.module`, which ties the binary to its build folder.
@main
struct EmbedScanners: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Scanners", directoryHint: .isDirectory)
    let packs = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPacks.swift")
    return [
      .buildCommand(
        displayName: "Embed language packs",
        executable: try context.tool(named: "embed-scanners").url,
        arguments: [output.path()] + packs.map { $0.path() },
        inputFiles: packs,
        outputFiles: [output])
    ]
  }
}
