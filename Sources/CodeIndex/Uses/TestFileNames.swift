public import Facts

/// Which test files are called after a source file, and how.
extension TestLinks {
  /// Test files named after a definition's file, after the type around it, or after the definition itself where no other
  /// of its name could be meant: `test_ping.py` for the function `ping` in `views.py`.
  func filesNamedAfter(_ definition: FactView) -> [ScannedFile] {
    let byFile = filesNamedAfter(definition.file)
    guard definition.file.role != .test else { return byFile }
    var outermost = definition
    while let container = outermost.container, !container.detail.isNamespace { outermost = container }
    let name = outermost[.receiver].map(Self.typeName) ?? outermost.name
    let wanted = Self.normalized(name)
    let namesakes = index.definitions(named: name).filter {
      $0.container?.detail.isNamespace != false && $0.file.role != .test && $0[.extends] == nil
        && $0.detail != .constructor
    }
    guard wanted.count > 2, Set(namesakes.map(\.file)).count <= 1 else { return byFile }
    let byName = named.tests(about: wanted).filter {
      index.areRelated($0, definition.file) && !byFile.contains($0)
    }
    return byFile + byName
  }

  /// Test files named after a file: `test_x`, `x_test`, `x.test`, `x.spec`, `XTest`, `XTests`, `XIT`. Those nearest to it
  /// when several files of the repository share its name.
  public func filesNamedAfter(_ file: ScannedFile) -> [ScannedFile] {
    guard file.role != .test else { return [] }
    var stem = Self.stem(file)
    if index.profile(for: file)?.modules.indexFiles.contains(stem) == true { stem = FolderTree.name(of: file.folder) }
    let wanted = Self.normalized(stem)
    guard wanted.count > 1 else { return [] }
    let tests = testsNamed(wanted, for: file)
    let namesakes = named.files(called: wanted).filter { index.areRelated($0, file) }
    guard namesakes.count > 1 else { return tests }
    // A test belongs to the namesake it shares most folders with.
    return tests.filter { test in
      let nearness = { (other: ScannedFile) in Self.shared(test.folder, other.folder) }
      return namesakes.allSatisfy { nearness($0) <= nearness(file) }
    }
  }

  /// Tests of a file's name; where there are none, of its plural or singular: `map_test.c` for `maps.h`.
  private func testsNamed(_ wanted: String, for file: ScannedFile) -> [ScannedFile] {
    for name in [wanted] + Self.otherNumbers(of: wanted) {
      let tests = named.tests(about: name).filter { index.areRelated($0, file) }
      if !tests.isEmpty { return tests }
    }
    return []
  }

  /// The other of singular and plural, as a file may be called.
  private static func otherNumbers(of word: String) -> [String] {
    guard word.utf8.count > 2 else { return [] }
    if word.hasSuffix("ies") { return [word.dropLast(3) + "y", String(word.dropLast())] }
    if word.hasSuffix("s"), !word.hasSuffix("ss") {
      let bare = String(word.dropLast())
      return word.hasSuffix("es") ? [bare, String(word.dropLast(2))] : [bare]
    }
    return word.hasSuffix("y") ? [word.dropLast() + "ies", word + "s"] : [word + "s", word + "es"]
  }

  /// Files by what they are called and test files by what they are called after; to be read once, not for every question.
  private var named: FileNames {
    // Who asks has looked at every path, whoever asked first.
    let listing = index.listing
    return index.memos.fileNames.value(0) {
      FileNames(
        tests: Dictionary(grouping: listing.filter { $0.role == .test }, by: Self.subject),
        files: Dictionary(grouping: listing.filter { $0.role != .test }) { Self.normalized(Self.stem($0)) })
    }
  }

  /// How a test file is named after a file, where its folders do not say that another is meant.
  public enum Naming: Sendable { case file, folder }

  /// Whether a test file, or else the folder it stands in, is called like a file: `throttle_test.go` and
  /// `__tests__/throttle/limits.js` for `throttle.js`.
  public func naming(of test: ScannedFile, after file: ScannedFile) -> Naming? {
    var stem = Self.stem(file)
    if index.profile(for: file)?.modules.indexFiles.contains(stem) == true { stem = FolderTree.name(of: file.folder) }
    let wanted = Self.normalized(stem)
    guard wanted.count > 1 else { return nil }
    if Self.subject(of: test) == wanted { return .file }
    return test.folder != file.folder && Self.normalized(FolderTree.name(of: test.folder)) == wanted ? .folder : nil
  }

  // MARK: Parts

  /// `Store` of a receiver `*pkg.Store`.
  private static func typeName(of receiver: String) -> String {
    let name = Array(receiver.utf8.filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "&") })
    return String(decoding: FactPostings.lastComponent(name[...]), as: UTF8.self)
  }

  private static func stem(_ file: ScannedFile) -> String { String(file.fileName.prefix { $0 != "." }) }

  private static func normalized(_ stem: String) -> String { stem.filter { $0 != "_" && $0 != "-" }.lowercased() }

  /// Words by which test files are known as such, at either end of their names.
  private static let marks: Set<String> = [
    "test", "tests", "spec", "specs", "unittest", "unittests", "testcase", "e2e", "cy", "it", "t",
  ]
  /// The same, grown onto the name: `ThrottleTests`, `TestThrottle`.
  private static let endings = ["UnitTests", "UnitTest", "TestCase", "Tests", "Test", "Specs", "Spec", "IT"]

  /// What a test file's name says it tests, without case and hyphens: `throttle` of `throttle_test.go`.
  static func subject(of test: ScannedFile) -> String {
    var words = test.fileName.split { "._-".contains($0) }
    // The extension, unless it is all there is.
    if test.fileName.contains("."), words.count > 1 { words.removeLast() }
    while words.count > 1, let last = words.last, marks.contains(last.lowercased()) { words.removeLast() }
    while words.count > 1, let first = words.first, marks.contains(first.lowercased()) { words.removeFirst() }
    var name = words.joined()
    if let ending = endings.first(where: { name.hasSuffix($0) && name.count > $0.count }) {
      name.removeLast(ending.count)
    } else if name.hasPrefix("Test"), name.dropFirst(4).first?.isUppercase == true {
      name.removeFirst(4)
    }
    // A file in a folder of tests may be called like what it tests.
    return normalized(name)
  }

  /// How many folder names two paths have in common, wherever they stand: `tests/api/x` and `src/api/x` share one.
  private static func shared(_ a: String, _ b: String) -> Int {
    Set(a.split(separator: "/")).intersection(b.split(separator: "/")).count
  }
}
