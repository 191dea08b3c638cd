import Facts

extension FactList {
  /// Adds the commands of a shell script that begin with a known tool: lines of a CI step or the like.
  ///
  /// A line is cut at `&&`, `||` and `;`, save when it first changes the folder: `cd web && npm test` is one command,
  /// for its second half would be wrong elsewhere.
  mutating func commands(in lines: [TextLine]) {
    for line in ShellCommand.joiningContinuations(lines) {
      let text = line.text.trimmed
      if text.hasPrefix("#") { continue }
      let parts = ShellCommand.commands(text)
      if let first = parts.first, first.hasPrefix("cd ") {
        guard let purpose = parts.dropFirst().lazy.compactMap({ CommandPurpose(command: $0) }).first else { continue }
        command(parts.joined(separator: " && "), purpose, line: line.number)
      } else {
        for part in parts {
          if let purpose = CommandPurpose(command: part) { command(part, purpose, line: line.number) }
        }
      }
    }
  }
}
