/// Finds the places a document cites, those that recon wrote and those that a person added.
///
/// In code spans: `path:12`, `path:12-40`, `path`, and `:12` for the file named just before in the same line. In plain
/// text and in code blocks only `path:12` and `path:12-40`, since words of prose are seldom meant as places.
///
/// Whether a word is a path only the repository knows, so that is asked of the caller: `redis:7` is an image. A path
/// with a folder, an extension and a line can be nothing else and is a citation even where no such file is known, or a
/// mistyped one would pass for prose.
public struct CitationReader {
  private let isPath: (String) -> Bool

  /// - Parameter isPath: whether a file of that path was or is in the repository.
  public init(isPath: @escaping (String) -> Bool) { self.isPath = isPath }

  /// The citations in order of place.
  public func citations(in document: [UInt8]) -> [Citation] {
    var found: [Citation] = []
    var fence: Substring?
    let text = String(decoding: document, as: UTF8.self)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let trimmed = line.drop { $0 == " " }
      let mark = trimmed.prefix { $0 == "`" }.isEmpty ? trimmed.prefix { $0 == "~" } : trimmed.prefix { $0 == "`" }
      if let open = fence {
        // A block ends at a fence at least as long as the one it began with.
        if mark.count >= open.count, mark.first == open.first, mark.count == trimmed.count {
          fence = nil
        } else {
          found += inText(line, number: index + 1)
        }
      } else if mark.count >= 3 {
        fence = mark
      } else if !trimmed.hasPrefix("<!--") {
        found += inProse(line, number: index + 1)
      }
    }
    return found
  }

  private func inProse(_ line: Substring, number: Int) -> [Citation] {
    var found: [Citation] = []
    var path: String?
    var subject: String?
    for piece in CodeSpans(line).pieces {
      switch piece {
      case .text(let text):
        let cited = inText(text[...], number: number)
        found += cited
        path = cited.last?.path ?? path
        if text != " " { subject = nil }
      case .code(let code):
        if let place = PlaceWord(code), let file = place.path ?? path, place.isCertain || isPath(file) {
          found.append(Citation(line: number, text: code, path: file, lines: place.lines, subject: subject))
          path = file
          subject = nil
        } else if isPath(code) {
          found.append(Citation(line: number, text: code, path: code, lines: nil, subject: subject))
          path = code
          subject = nil
        } else {
          subject = code
        }
      }
    }
    return found
  }

  private func inText(_ text: Substring, number: Int) -> [Citation] {
    let ends: Set<Character> = ["(", ")", "[", "]", "<", ">", "{", "}", ",", ";", "\"", "'", "*", "|"]
    return text.split { $0.isWhitespace || ends.contains($0) }.compactMap { word in
      var word = word
      while let last = word.last, ".:!?".contains(last) { word.removeLast() }
      guard let place = PlaceWord(String(word)), let path = place.path, isPath(path) else { return nil }
      return Citation(line: number, text: String(word), path: path, lines: place.lines)
    }
  }
}

/// A word that can be read as a place.
private struct PlaceWord {
  /// Nil for the short form.
  var path: String?
  var lines: ClosedRange<Int>
  /// It can be nothing else: a short form, or a path with a folder and an extension that is no address.
  var isCertain: Bool

  init?(_ word: String) {
    guard let match = word.wholeMatch(of: /(.*):([0-9]{1,9})(?:-([0-9]{1,9}))?/),
      let first = Int(match.2), let last = match.3.map({ Int($0) }) ?? first, 1 <= first, first <= last
    else { return nil }
    path = match.1.isEmpty ? nil : String(match.1)
    lines = first...last
    isCertain =
      path.map { path in
        path.contains("/") && path.contains(".") && !path.contains("://") && !path.contains { $0.isWhitespace }
      } ?? true
  }
}
