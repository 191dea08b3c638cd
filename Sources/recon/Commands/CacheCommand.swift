import ArgumentParser
import ReconKit

struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Look after the facts that are kept between runs.",
    discussion: """
      What was read of a file is kept by the file's contents, for all repositories and commits, in $XDG_CACHE_HOME/recon.
      It only saves work: no answer depends on it, and it may be removed at any time.
      """,
    subcommands: [Info.self, Verify.self, Clear.self])

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say where it is and what it holds.")

    func run() throws {
      try CacheCommand.withFolder { (folder) throws(OutputError) in try CacheUpkeep.info(folder) }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Read all of it, and say what is damaged.")

    func run() throws {
      var isSound = true
      try CacheCommand.withFolder { (folder) throws(OutputError) in
        let finding = try CacheUpkeep.verify(folder)
        isSound = finding.isSound
        return finding.lines
      }
      if !isSound { throw CommandEnd.findings }
    }
  }

  struct Clear: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove all of it.")

    func run() throws {
      try CacheCommand.withFolder { (folder) throws(OutputError) in [try CacheUpkeep.clear(folder)] }
    }
  }

  private static func withFolder(
    _ body: (String) throws(OutputError) -> [String]
  ) throws(CommandEnd) {
    guard let folder = CacheUpkeep.standardFolder else {
      Terminal.complain("facts are not kept: neither XDG_CACHE_HOME nor HOME names a folder")
      throw .usage
    }
    let lines: [String]
    do throws(OutputError) { lines = try body(folder) } catch {
      Terminal.complain(error.description)
      throw .usage
    }
    for line in lines { try Terminal.print(line) }
  }
}
