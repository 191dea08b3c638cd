import Facts

/// Commands that test and check a repository, as its own texts for those who work on it name them: in blocks for a shell, or as
/// code in a sentence. Those for users say how the product is used, and so only what stands below a heading of that sort counts.
enum DocumentedCommands {
  static func read(_ text: ManifestText, _ facts: inout FactList) {
    let folders = text.location.folders
    guard folders.isEmpty || folders.count == 1 && [".github", "docs", "doc"].contains(folders[0]) else { return }
    let name = text.location.lowercasedName.prefix { $0 != "." }
    let isForDevelopers = developers.contains { name.hasPrefix($0) }
    guard isForDevelopers || name.hasPrefix("readme") else { return }
    var counts = isForDevelopers
    var seen: Set<String> = []
    // What ends a block, and whether it is one of commands.
    var fence: (mark: Substring, isShell: Bool)?
    for line in text.lines {
      let code = line.text.trimmed
      if let open = fence {
        if code.hasPrefix(open.mark) {
          fence = nil
        } else if open.isShell, counts {
          add(withoutPrompt(code), line.number, &seen, &facts)
        }
      } else if code.hasPrefix("```") || code.hasPrefix("~~~") {
        let language = code.dropFirst(3).drop { $0 == "`" || $0 == "~" }.trimmed.prefix { $0 != " " }.lowercased()
        fence = (code.prefix(3), shells.contains(language))
      } else if code.hasPrefix("#") {
        let title = code.lowercased()
        counts = isForDevelopers || headings.contains { title.range(ofBytes: $0.utf8) != nil }
      } else if counts, code.utf8.contains(UInt8(ascii: "`")) {
        let parts = code.split(separator: "`", omittingEmptySubsequences: false)
        // A program's name alone is no request to run it.
        for index in parts.indices.dropLast() where index % 2 == 1 && parts[index].contains(" ") {
          add(String(parts[index]), line.number, &seen, &facts)
        }
      }
    }
  }

  private static func add(_ line: String, _ number: Int, _ seen: inout Set<String>, _ facts: inout FactList) {
    if line.contains(where: { "<>[]{}…".contains($0) }) { return }
    let parts = ShellCommand.commands(line)
    func add(_ command: String, _ purpose: CommandPurpose?) {
      guard let purpose, [.test, .lint, .format, .typecheck].contains(purpose), seen.insert(command).inserted else {
        return
      }
      facts.command(command, purpose, line: number)
    }
    // In another folder the second half alone would be wrong.
    if parts.first?.hasPrefix("cd ") == true {
      let purpose = parts.dropFirst().lazy.compactMap { CommandPurpose(command: $0) }.first
      return add(parts.joined(separator: " && "), purpose)
    }
    for part in parts { add(part, CommandPurpose(command: part)) }
  }

  private static func withoutPrompt(_ line: String) -> String {
    for prompt in ["$ ", "> ", "% ", "PS> "] where line.hasPrefix(prompt) {
      return String(line.dropFirst(prompt.count))
    }
    return line
  }

  private static let developers = [
    "contributing", "agents", "claude", "copilot-instructions", "development", "developing", "developer", "hacking",
    "building", "testing", "workflow",
  ]
  private static let headings = ["develop", "contribut", "test", "lint", "hacking", "building", "build"]
  private static let shells: Set<String> = [
    "", "sh", "bash", "shell", "zsh", "console", "shell-session", "shellsession", "terminal", "powershell", "pwsh",
    "ps1",
    "cmd", "bat",
  ]
}
