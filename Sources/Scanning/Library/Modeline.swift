import PCRE2

/// The line by which a file tells an editor what language it is in.
enum Modeline {
  /// Lines looked at from either end, as Linguist and Vim do, and bytes, since a line can be a whole file.
  private static let lines = 5
  private static let window = 2048

  /// `/* vim: set ft=cpp: */`, `# vi:filetype=python`; before `ex:` stands white space (Vim's `:help modeline`).
  private static let vim = try? Pattern(
    #"(?:(?:^|[ \t])(?:vi|[vV]im(?:[<=>]?[0-9]++)?)|[ \t]ex):(?:[^\r\n]*?[ \t:])?(?:filetype|ft|syntax|syn)[ \t]*=[ \t]*(?<name>[\w+#-]++)"#,
    options: .multiline)
  /// `-*- C++ -*-`, `-*- mode: ruby; coding: utf-8 -*-` (GNU Emacs manual, "Specifying File Variables").
  private static let emacs = try? Pattern(
    #"-\*-[ \t]*(?:(?:[^\r\n]*?;[ \t]*)?(?i:mode)[ \t]*:[ \t]*(?<name>[\w+#-]+?)|(?<bare>[\w+#-]+?))[ \t]*(?:;|-\*-)"#)

  /// The name of a language as the first modeline found has it; Vim's are asked first.
  static func name(in contents: UnsafeRawBufferPointer, using match: inout MatchState) -> String? {
    let (head, tail) = ends(of: contents)
    for pattern in [vim, emacs].compactMap({ $0 }) {
      for part in [head, tail] {
        guard !part.isEmpty, (try? match.matches(pattern, in: part, from: 0)) ?? false else { continue }
        for capture in pattern.captureNames {
          if let range = match.range(capture.group) { return String(decoding: part[range], as: UTF8.self) }
        }
      }
    }
    return nil
  }

  /// The first and the last lines; the second is empty when the first is all.
  private static func ends(
    of contents: UnsafeRawBufferPointer
  ) -> (head: UnsafeRawBufferPointer, tail: UnsafeRawBufferPointer) {
    func length(_ bytes: some Sequence<UInt8>) -> Int {
      var count = 0
      var ended = 0
      for byte in bytes.prefix(window) {
        if byte == 0x0A {
          ended += 1
          if ended == lines { break }
        }
        count += 1
      }
      return count
    }
    let head = length(contents)
    // The line end that closes the file begins no line.
    let end = contents.count - (contents.last == 0x0A ? 1 : 0)
    let tail = length(contents[..<max(0, end)].reversed())
    return (
      UnsafeRawBufferPointer(rebasing: contents[..<head]),
      UnsafeRawBufferPointer(rebasing: contents[max(head, end - tail)..<max(head, end)])
    )
  }
}
