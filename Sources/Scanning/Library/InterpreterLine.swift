/// The programs that a `#!` line asks for.
enum InterpreterLine {
  /// - Returns: the name as written and without its version, of the program that runs the file in the end: behind `env`
  ///   with its options and variables, and behind the `exec` of a shell that hands the file on. Empty without such a line.
  static func programs(in contents: UnsafeRawBufferPointer) -> [String] {
    guard contents.starts(with: "#!".utf8) else { return [] }
    let lines = contents.prefix(1024).split(separator: 0x0A, maxSplits: 5, omittingEmptySubsequences: false).prefix(5)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let program = program(of: lines[0].dropFirst(2)) else { return [] }
    if program == "sh", let other = lines.dropFirst().compactMap(handedOn).first { return names(other) }
    return names(program)
  }

  private static func program(of line: Substring) -> String? {
    var words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
    guard let first = words.first.map(lastComponent) else { return nil }
    guard first == "env" else { return first }
    words.removeFirst()
    while let word = words.first, word.hasPrefix("-") || word.contains("=") {
      words.removeFirst()
      // `-S` splits what follows, be it attached; `-u NAME` and `-C FOLDER` take a word.
      for attached in ["-S", "--split-string="] where word.hasPrefix(attached) && word.count > attached.count {
        words.insert(word.dropFirst(attached.count), at: 0)
      }
      if ["-u", "-C", "--unset", "--chdir"].contains(word), !words.isEmpty { words.removeFirst() }
    }
    return words.first.map(lastComponent)
  }

  /// `exec tclsh "$0" "$@"`: the shell is only the way to another program.
  private static func handedOn(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.first == "exec", words.count > 2, line.contains("$0") else { return nil }
    return lastComponent(words[1])
  }

  private static func lastComponent(_ word: Substring) -> String {
    word.split(separator: "/").last.map(String.init) ?? ""
  }

  /// `python3.11`, then `python3`, then `python`.
  private static func names(_ program: String) -> [String] {
    var names = [program]
    var name = Substring(program)
    while let dot = name.lastIndex(of: "."), name[dot...].dropFirst().allSatisfy(\.isNumber) {
      name = name[..<dot]
      names.append(String(name))
    }
    while let last = name.last, last.isNumber || last == "-" { name.removeLast() }
    if name.count < names[names.count - 1].count, !name.isEmpty { names.append(String(name)) }
    return names
  }
}
