internal import Foundation

/// Goes after every `path:line` of a Markdown document: is there such a file, has it such a line, and, when the place
/// stands right behind a name, does the name stand there?
public struct CitationChecker {
  /// One line a broken citation, with its line in the document.
  public private(set) var problems: [String] = []
  /// How many places were followed.
  public private(set) var placeCount = 0
  /// How many of them stood right behind a name.
  public private(set) var namedCount = 0

  private let root: String
  private var files: [String: [String]?] = [:]

  /// - Parameter root: absolute path of the folder that paths are relative to.
  public init(root: String) { self.root = root }

  public mutating func check(_ markdown: String) {
    var isFenced = false
    for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.drop(while: { $0 == " " }).hasPrefix("```") {
        isFenced.toggle()
      } else if !isFenced {
        check(line: String(line), number: index + 1)
      }
    }
  }

  /// - Parameter number: of the line in its document, counting from 1.
  private mutating func check(line: String, number: Int) {
    var path: String?
    var name: String?
    for piece in CodeSpans(line).pieces {
      switch piece {
      case .text(let text):
        if text != " " { name = nil }
      case .code(let code):
        let place = Place(code)
        if let place, let file = place.path ?? path, place.isCertain || isFile(file) {
          placeCount += 1
          if let problem = problem(file, place.lines, name: name) { problems.append("line \(number): \(problem)") }
          path = file
          name = nil
        } else if place != nil, code.hasPrefix(":") {
          problems.append("line \(number): `\(code)` with no file named before it in this line")
        } else if isFile(code) {
          path = code
          name = nil
        } else {
          name = code
        }
      }
    }
  }

  /// A place known from elsewhere.
  ///
  /// - Parameters:
  ///   - lines: nil for the file as a whole.
  ///   - name: what must stand there; nil for anything.
  public mutating func check(path: String, lines: ClosedRange<Int>?, name: String?, in origin: String) {
    placeCount += 1
    if let problem = problem(path, lines, name: name) { problems.append("\(origin): \(problem)") }
  }

  private mutating func problem(_ path: String, _ range: ClosedRange<Int>?, name: String?) -> String? {
    if range == nil, isFolder(path) { return nil }
    guard let lines = lines(of: path) else { return "`\(path)`: no such file" }
    guard let range else { return nil }
    let place = "`\(path):\(range.lowerBound)\(range.count > 1 ? "-\(range.upperBound)" : "")`"
    guard range.lowerBound >= 1, range.upperBound <= lines.count else {
      return "\(place): the file has \(lines.count) lines"
    }
    guard let name, let word = Self.lastComponent(name) else { return nil }
    namedCount += 1
    let shown = lines[range.lowerBound - 1...range.upperBound - 1]
    let around = shown + Self.enclosing(range.lowerBound, in: lines)
    if around.contains(where: { $0.contains(word) }) { return nil }
    let parts = Self.parts(ofRoute: name)
    if around.contains(where: { line in parts.contains { line.lowercased().contains($0) } }) { return nil }
    let declarations = ["struct ", "class "].map { $0 + Self.typeName(ofCommand: name) + ":" }
    if shown.contains(where: { line in declarations.contains(where: line.contains) }) { return nil }
    return "\(place) does not hold `\(word)` of `\(name)`, nor do the lines around it"
  }

  /// The verbs and the words of the path of `POST /api/orders`, in small letters; empty for what is no route. Most of a
  /// path may be given where its router is mounted; then its own line says little more than `@bp.post("")`.
  private static func parts(ofRoute name: String) -> [String] {
    let words = name.split(separator: " ", maxSplits: 1)
    let isVerb = words.count == 2 && words[0].allSatisfy { $0.isUppercase || $0 == "|" }
    guard isVerb || name.hasPrefix("/") else { return [] }
    return name.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }.map(String.init)
  }

  /// `cache-info` → `CacheInfo`: commands are often called by their type.
  private static func typeName(ofCommand name: String) -> String {
    name.split { $0 == "-" || $0 == " " }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Lines above that are indented less and less: the heads of what stands around line `number` in any tidy source. A
  /// call is cited by the name of the definition around it, as a stack trace does.
  private static func enclosing(_ number: Int, in lines: [String]) -> [String] {
    func indentation(_ line: String) -> Int { line.prefix { $0 == " " || $0 == "\t" }.count }
    var heads: [String] = []
    var level = indentation(lines[number - 1])
    for line in lines[..<(number - 1)].reversed() where level > 0 {
      guard let first = line.first(where: { $0 != " " && $0 != "\t" }), indentation(line) < level else { continue }
      heads.append(line)
      // `) -> Order:` ends a head of several lines: its first line is as little indented.
      if !")]}".contains(first) { level = indentation(line) }
    }
    return heads
  }

  /// `place_order` of `services.OrderService.place_order`, `id` of `/users/{id}`; nil when there is no word in it.
  static func lastComponent(_ name: String) -> String? {
    name.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" || $0 == "-") }.last.map(String.init)
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder) && isFolder.boolValue
  }

  private mutating func isFile(_ path: String) -> Bool { lines(of: path) != nil }

  private mutating func lines(of path: String) -> [String]? {
    if let known = files[path] { return known }
    var isFolder: ObjCBool = false
    var lines: [String]?
    if !path.isEmpty, !path.hasPrefix("/"),
      FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder), !isFolder.boolValue,
      let data = FileManager.default.contents(atPath: "\(root)/\(path)")
    {
      var pieces = data.split(separator: 0x0A, omittingEmptySubsequences: false)
      if pieces.last?.isEmpty == true { pieces.removeLast() }
      lines = pieces.map { String(decoding: $0, as: UTF8.self) }
    }
    files[path] = .some(lines)
    return lines
  }

  /// What a code span says when it is a place: `path:12`, `path:12-40`, `:12`.
  private struct Place {
    var path: String?
    var lines: ClosedRange<Int>
    /// It can be nothing else, so that a file which is not there is a problem: `redis:7` is an image, not a place.
    var isCertain: Bool

    init?(_ code: String) {
      guard let match = code.wholeMatch(of: /(.*):([0-9]{1,9})(?:-([0-9]{1,9}))?/),
        let first = Int(match.2), let last = match.3.map({ Int($0) }) ?? first, first <= last
      else { return nil }
      path = match.1.isEmpty ? nil : String(match.1)
      lines = first...last
      isCertain =
        path.map { path in
          path.contains("/") && path.contains(".") && !path.contains("://") && !path.contains { $0.isWhitespace }
        } ?? true
    }
  }
}
