import ArgumentParser
import ReconKit

struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "List the questions of Section 2 with their ids.")

  func run() throws {
    try Terminal.print(Catalogue.questions.map { "\($0.id)\t\($0.asks)" }.joined(separator: "\n"))
  }
}

struct LanguagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "languages", abstract: "List the languages, and which file names choose them.")

  @Option(
    name: .customLong("scanners"), parsing: .singleValue,
    help: ArgumentHelp("A language pack, or a folder of them, to list as well.", valueName: "path"))
  var scanners: [String] = []

  func run() throws {
    do {
      let packs = try PackFiles.read(scanners, configuration: PackFiles.configurationFolder)
      try Terminal.print(try Catalogue.languages(packs).joined(separator: "\n"))
    } catch let end as CommandEnd {
      throw end
    } catch {
      Terminal.complain("\(error)")
      throw CommandEnd.usage
    }
  }
}

struct CheckScannersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-scanners",
    abstract: "Check language packs: every problem at once, every example run.",
    discussion: """
      EXAMPLES
        recon check-scanners Scanners
        recon check-scanners ~/.config/recon/scanners/zig.yml
      """)

  @Argument(help: "A language pack, or a folder of them.")
  var path: String

  func run() throws {
    let result: PackCheck
    do { result = try PackCheck(path) } catch {
      Terminal.complain("\(error)")
      throw CommandEnd.usage
    }
    for line in result.problems { try Terminal.print(line) }
    Terminal.complain(result.summary)
    if result.hasErrors { throw CommandEnd.findings }
  }
}

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a document.")

  @Argument(help: "\(Catalogue.schemaNames.joined(separator: ", ")).")
  var name: String

  func run() throws {
    guard let text = Catalogue.schema(named: name) else {
      Terminal.complain("no schema “\(name)”; known are: \(Catalogue.schemaNames.joined(separator: ", "))")
      throw CommandEnd.usage
    }
    try Terminal.print(text)
  }
}

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what this machine offers recon, and what of a repository it cannot see.")

  @Argument(help: "The repository.")
  var repository = "."

  func run() async throws {
    let checks = await Doctor.examine(repository)
    for check in checks { try Terminal.print("\(check.isFine ? "ok  " : "NO  ")\(check.text)") }
    if checks.contains(where: { !$0.isFine }) { throw CommandEnd.findings }
  }
}
