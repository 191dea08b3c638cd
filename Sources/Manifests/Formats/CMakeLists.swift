import Facts

/// `CMakeLists.txt` is a program: its calls are read, for what of it is a header that `install` puts where others find it, and for
/// the programs that `add_test` runs (cmake.org/cmake/help/latest/manual/cmake-commands.7.html).
extension ManifestFormat {
  static let cmakeLists = ManifestFormat("cmake", matches: { $0.isNamed("CMakeLists.txt") }) { text, facts in
    var tests = CMakeTests()
    for call in calls(text) {
      switch call.name {
      case "install": installed(call, &facts)
      default: tests.note(call)
      }
    }
    tests.report(to: &facts)
  }

  struct CMakeCall {
    /// In small letters, as case does not matter.
    var name: String
    /// As written, without quotes.
    var words: [String]
    var line: Int
  }

  /// The calls of a file, each with its arguments; brackets among them and comments are passed over.
  private static func calls(_ text: ManifestText) -> [CMakeCall] {
    var calls: [CMakeCall] = []
    var call: CMakeCall?
    var word: [UInt8] = []
    var depth = 0
    var isQuoted = false
    for line in text.lines {
      func close() {
        let text = String(decoding: word, as: UTF8.self)
        word = []
        if text.isEmpty { return }
        if depth == 0 {
          call = CMakeCall(name: text.lowercased(), words: [], line: line.number)
        } else {
          call?.words.append(text)
        }
      }
      var isEscaped = false
      for byte in line.text.utf8 {
        if isEscaped {
          isEscaped = false
          word.append(byte)
        } else if byte == .backslash {
          isEscaped = true
        } else if byte == .quote {
          isQuoted.toggle()
        } else if isQuoted {
          word.append(byte)
        } else if byte == UInt8(ascii: "#") {
          break
        } else if byte == UInt8(ascii: "(") {
          close()
          depth += 1
        } else if byte == UInt8(ascii: ")") {
          close()
          depth = max(0, depth - 1)
          if depth == 0, let whole = call {
            calls.append(whole)
            call = nil
          }
        } else if [0x20, 0x09, UInt8(ascii: ";")].contains(byte) {
          close()
        } else {
          word.append(byte)
        }
      }
      if !isQuoted { close() }
    }
    return calls
  }

  /// Folders and files that are installed where headers are: `install(DIRECTORY include/ DESTINATION include)`.
  private static func installed(_ call: CMakeCall, _ facts: inout FactList) {
    let words = call.words
    guard let kind = words.first, kind == "DIRECTORY" || kind == "FILES",
      let destination = words.firstIndex(of: "DESTINATION").map({ words.index(after: $0) }),
      destination < words.count, words[destination].lowercased().contains("include")
    else { return }
    for word in words.dropFirst().prefix(while: { !keywords.contains($0) }) {
      let path = cmakePath(word)
      // What other variables hold is not known, and what the build makes is not here.
      guard !path.isEmpty, !path.holds(ascii: "$") else { continue }
      facts.package(path, nil, .offered, line: call.line, target: path)
    }
  }

  /// Relative to the file.
  fileprivate static func cmakePath(_ word: String) -> String {
    var path = word[...]
    for root in ["${CMAKE_CURRENT_SOURCE_DIR}/", "${CMAKE_CURRENT_LIST_DIR}/", "./"] where path.hasPrefix(root) {
      path = path.dropFirst(root.count)
    }
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  private static let keywords: Set<String> = [
    "DESTINATION", "TYPE", "FILES_MATCHING", "PATTERN", "COMPONENT", "PERMISSIONS", "RENAME", "OPTIONAL",
    "CONFIGURATIONS", "USE_SOURCE_PERMISSIONS", "REGEX",
  ]
}

/// The programs of one file that CTest runs.
private struct CMakeTests {
  private var variables: [String: [String]] = [:]
  /// In the order they are declared.
  private var programs: [(name: String, sources: [String])] = []
  private var librarySources: Set<String> = []
  /// What a test is called, nil where each case of a program is one, the words of its command, and where it is said.
  private var tests: [(name: String?, command: [String], line: Int)] = []

  mutating func note(_ call: ManifestFormat.CMakeCall) {
    let words = expanded(call.words)
    guard let name = words.first else { return }
    switch call.name {
    case "set": variables[name] = Array(words.dropFirst().prefix { !["PARENT_SCOPE", "CACHE"].contains($0) })
    case "add_executable": programs.append((name, sources(words.dropFirst())))
    case "add_library": librarySources.formUnion(sources(words.dropFirst()))
    case "target_sources":
      if let known = programs.firstIndex(where: { $0.name == name }) {
        programs[known].sources += sources(words.dropFirst())
      } else {
        librarySources.formUnion(sources(words.dropFirst()))
      }
    case "add_test":
      let options = Dictionary(
        words.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
      let title = name == "NAME" ? words.dropFirst().first : name
      let command = options["COMMAND"].map { words[($0 + 1)...] } ?? words.dropFirst()
      if let title { tests.append((title, Array(command), call.line)) }
    case "gtest_discover_tests", "gtest_add_tests", "catch_discover_tests", "doctest_discover_tests":
      let program = name == "TARGET" ? words.dropFirst().first : name
      if let program { tests.append((nil, [program], call.line)) }
    default: break
    }
  }

  func report(to facts: inout FactList) {
    for program in programs {
      guard let test = tests.first(where: { runs($0, program.name) }) else { continue }
      let others = programs.filter { $0.name != program.name }.flatMap(\.sources)
      let sources = TestProgramName.sources(
        of: program.name, among: program.sources, apartFrom: librarySources.union(others))
      let chosen = test.name.map { " -R '^\($0)$'" } ?? ""
      for source in sources {
        facts.testProgram(source, of: program.name, run: "ctest --test-dir build" + chosen, line: test.line)
      }
    }
  }

  /// A test runs the program that its command begins with, or whose name it has.
  private func runs(_ test: (name: String?, command: [String], line: Int), _ program: String) -> Bool {
    if test.name == program { return true }
    guard let first = test.command.first else { return false }
    return first == program || first == "$<TARGET_FILE:\(program)>" || first.hasSuffix("/" + program)
  }

  private func sources(_ words: some Sequence<String>) -> [String] {
    words.map(ManifestFormat.cmakePath).filter { path in
      guard let dot = path.lastIndex(of: ".") else { return false }
      return ["c", "cc", "cpp", "cxx", "c++", "m", "mm"].contains(path[path.index(after: dot)...].lowercased())
    }
  }

  /// With variables that the file sets in place of their names.
  private func expanded(_ words: [String]) -> [String] {
    words.flatMap { word -> [String] in
      guard word.hasPrefix("${"), word.hasSuffix("}") else { return [word] }
      return variables[String(word.dropFirst(2).dropLast())] ?? [word]
    }
  }
}
