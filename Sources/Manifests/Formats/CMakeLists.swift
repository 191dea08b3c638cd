import Facts

/// `CMakeLists.txt` is a program: calls of `install` are read, for what of it is a header (cmake.org/cmake/help/latest/command/
/// install.html).
extension ManifestFormat {
  static let cmakeLists = ManifestFormat("cmake", matches: { $0.isNamed("CMakeLists.txt") }) { text, facts in
    var call: (line: Int, code: String)?
    for line in text.lines {
      let code = line.text.prefix { $0 != "#" }.trimmed
      if call == nil {
        guard code.lowercased().hasPrefix("install"), code.dropFirst("install".count).trimmed.hasPrefix("(") else {
          continue
        }
        call = (line.number, "")
      }
      call?.code += code + " "
      guard let whole = call, code.holds(ascii: ")") else { continue }
      installed(whole.code, line: whole.line, &facts)
      call = nil
    }
  }

  /// Folders and files that are installed where headers are: `install(DIRECTORY include/ DESTINATION include)`.
  private static func installed(_ code: String, line: Int, _ facts: inout FactList) {
    let words = code.split { " ()\"\t".contains($0) }.dropFirst().map(String.init)
    guard let kind = words.first, kind == "DIRECTORY" || kind == "FILES",
      let destination = words.firstIndex(of: "DESTINATION").map({ words.index(after: $0) }),
      destination < words.count, words[destination].lowercased().contains("include")
    else { return }
    for word in words.dropFirst().prefix(while: { !keywords.contains($0) }) {
      var path = word[...]
      for root in ["${CMAKE_CURRENT_SOURCE_DIR}/", "${CMAKE_CURRENT_LIST_DIR}/", "./"] where path.hasPrefix(root) {
        path = path.dropFirst(root.count)
      }
      while path.hasSuffix("/") { path = path.dropLast() }
      // What other variables hold is not known, and what the build makes is not here.
      guard !path.isEmpty, !path.holds(ascii: "$") else { continue }
      facts.package(String(path), nil, .offered, line: line, target: String(path))
    }
  }

  private static let keywords: Set<String> = [
    "DESTINATION", "TYPE", "FILES_MATCHING", "PATTERN", "COMPONENT", "PERMISSIONS", "RENAME", "OPTIONAL",
    "CONFIGURATIONS", "USE_SOURCE_PERMISSIONS", "REGEX",
  ]
}
