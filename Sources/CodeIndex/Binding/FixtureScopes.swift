import Facts

/// Which fixture a test means that names one among its parameters.
struct FixtureScopes {
  let index: CodeIndex

  /// The nearest of a name: one of the test's type, of its file, of a file without tests in its folder or above, of any other
  /// file without tests. What stands in a file of tests is for that file, and a method for its type.
  ///
  /// - Parameter function: the test, or a fixture that is built on others. It does not mean itself.
  /// - Returns: a `test` fact; nil where there is none, or several are as near.
  func fixture(_ name: String, takenBy function: FactView) -> FactView? {
    let all = index.facts(.test, .fixture, named: name).filter { fixture in
      !(fixture.file == function.file && fixture.lines.contains(function.startLine))
    }
    guard !all.isEmpty else { return nil }
    var around = function.container
    while let type = around {
      let types = type.detail.isTypeLike ? [type] + index.overrides.supertypes(of: type) : []
      for type in types {
        let own = all.filter { $0.container == type }
        if !own.isEmpty { return Self.only(own) }
      }
      around = type.container
    }
    let free = all.filter { $0.container == nil }
    let beside = free.filter { $0.file == function.file }
    if !beside.isEmpty { return Self.only(beside) }
    let shared = free.filter { fixture in !index.tests(of: fixture.file).contains { $0.detail == .testCase } }
    var folder = function.file.folder
    while true {
      let near = shared.filter { $0.file.folder == folder }
      if !near.isEmpty { return Self.only(near) }
      if folder.isEmpty { break }
      folder = FolderTree.parent(of: folder)
    }
    return Self.only(shared)
  }

  private static func only(_ fixtures: [FactView]) -> FactView? { fixtures.count == 1 ? fixtures[0] : nil }
}
