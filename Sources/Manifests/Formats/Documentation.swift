import Facts

/// Texts for people: names that look like environment variables (`UPPER_SNAKE`, with an underscore), each once, where they
/// are written as code or given a value in a line for a shell.
extension ManifestFormat {
  static let markdown = ManifestFormat("markdown", matches: { $0.hasExtension("md", "markdown", "mdx") }) {
    text, facts in
    documentedVariables(text, &facts)
    DocumentedCommands.read(text, &facts)
  }

  /// reStructuredText and AsciiDoc: code stands in backticks too, in the first in two of them.
  static let otherMarkup = ManifestFormat(
    "documentation", matches: { $0.hasExtension("rst", "adoc", "asciidoc") }
  ) { text, facts in
    documentedVariables(text, &facts)
  }

  private static func documentedVariables(_ text: ManifestText, _ facts: inout FactList) {
    var seen: Set<String> = []
    func add(_ part: Substring, _ line: Int) {
      let name = part.drop { $0 == "$" || $0 == "{" }.prefix { $0 != "=" && $0 != "}" && $0 != ":" }
      guard name.utf8.count > 2, name.isIdentifier, name.utf8.contains(UInt8(ascii: "_")),
        let first = name.utf8.first, (65...90).contains(first),
        name.utf8.allSatisfy({ !(97...122).contains($0) }), seen.insert(String(name)).inserted
      else { return }
      facts.add(.config, .environmentVariable, String(name), line: line, [.value: "documented"])
    }
    // Cutting a text into characters is slow, and most lines have neither a backtick nor a shell's word.
    for line in text.lines {
      if line.text.utf8.contains(UInt8(ascii: "`")) {
        // Odd parts of a line cut at backticks stand between two of them; the last has no end.
        let single = line.text.range(ofASCII: "``") == nil ? line.text[...] : withoutDoubling(line.text)
        let parts = single.split(separator: "`", omittingEmptySubsequences: false)
        for index in parts.indices.dropLast() where index % 2 == 1 { add(parts[index], line.number) }
      } else if let word = line.text.range(ofASCII: "export "),
        line.text[..<word.lowerBound].utf8.allSatisfy({ [0x20, 0x09, UInt8(ascii: "$")].contains($0) })
      {
        let assignment = line.text[word.upperBound...]
        if assignment.utf8.contains(UInt8(ascii: "=")) { add(assignment, line.number) }
      }
    }
  }

  /// A line with every two or three backticks made one.
  private static func withoutDoubling(_ line: String) -> Substring {
    var bytes: [UInt8] = []
    for byte in line.utf8 where byte != UInt8(ascii: "`") || bytes.last != byte { bytes.append(byte) }
    return Substring(String(decoding: bytes, as: UTF8.self))
  }
}
