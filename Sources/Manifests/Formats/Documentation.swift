import Facts

/// Markdown: names in backticks that look like environment variables (`UPPER_SNAKE`, with an underscore), each once.
extension ManifestFormat {
  static let markdown = ManifestFormat("markdown", matches: { $0.hasExtension("md", "markdown", "mdx") }) {
    text, facts in
    var seen: Set<String> = []
    // Cutting a text into characters is slow, and most lines have no backtick.
    for line in text.lines where line.text.utf8.contains(UInt8(ascii: "`")) {
      // Odd parts of a line cut at backticks stand between two of them; the last has no end.
      let parts = line.text.split(separator: "`", omittingEmptySubsequences: false)
      for index in parts.indices.dropLast() where index % 2 == 1 {
        let name = parts[index].drop { $0 == "$" || $0 == "{" }.prefix { $0 != "=" && $0 != "}" && $0 != ":" }
        guard name.utf8.count > 2, name.isIdentifier, name.utf8.contains(UInt8(ascii: "_")),
          let first = name.utf8.first, (65...90).contains(first),
          name.utf8.allSatisfy({ !(97...122).contains($0) }), seen.insert(String(name)).inserted
        else { continue }
        facts.add(.config, .environmentVariable, String(name), line: line.number, [.value: "documented"])
      }
    }
  }
}
