import SourceTree
import TestKit
import Testing

struct PlainDirectoryTests {
  @Test func sortedWithoutStoresAndFetchedPackages() async throws {
    let folder = try await TemporaryRepository(
      [
        "b.txt": "b", "a/c.txt": "c", "a.txt": "a", "a/node_modules/x.js": "", "node_modules/y.js": "",
        "a/__pycache__/z.pyc": "", "sub/.git/config": "", "sub/d.txt": "d", "build/e.txt": "e",
      ], git: false)
    let tree = try await folder.open()
    #expect(tree is PlainDirectory)
    #expect(tree.paths == ["a.txt", "a/c.txt", "b.txt", "build/e.txt", "sub/d.txt"])
    #expect(tree.header == TreeHeader(name: tree.header.name))
    #expect(folder.path.hasSuffix("/" + tree.header.name))
    #expect(tree.codes() == ["directories-excluded"])
    #expect(await tree.readAll().compactMap { try? $0.get() } == ["a", "c", "b", "e", "d"])
  }

  @Test func endlessDepthEnds() async throws {
    let folder = try await TemporaryRepository(["a.txt": ""], git: false)
    try folder.write(Array(String(repeating: "d/", count: 300).utf8) + Array("deep.txt".utf8), [])
    let tree = try await folder.open()
    #expect(tree.paths == ["a.txt"])
    #expect(tree.codes() == ["directory-unreadable"])
  }

  @Test func theListIsSortedAndWithoutDoubles() {
    #expect(PlainDirectory.excludedNames == Array(Set(PlainDirectory.excludedNames)).sorted())
  }
}
