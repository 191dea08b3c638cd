import Facts
import TestKit
import Testing

@testable import CodeIndex

/// Postings give back what went in, from any bytes nothing worse than nothing, and from several layers what one would.
struct PostingTests {
  @Test(arguments: 0..<20 as Range<UInt64>) func listsGiveBackWhatWentIn(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let keyCount = Int.random(in: 0..<40, using: &random)
    var pairs: [PostingLists.Pair] = []
    for file in 0..<UInt32.random(in: 0..<300, using: &random) where keyCount > 0 {
      var fact: UInt32 = 0
      for _ in 0..<Int.random(in: 0..<8, using: &random) {
        pairs.append(
          .init(
            key: UInt32.random(in: 0..<UInt32(keyCount), using: &random),
            posting: Posting(file: file * 700, fact: fact),
            sort: Self.sorts[Int.random(in: 0..<6, using: &random)]))
        fact += UInt32.random(in: 1...20_000, using: &random)
      }
    }
    let made = PostingLists(keyCount: keyCount, pairs)
    let read = try #require(PostingLists(starts: made.starts, bytes: made.bytes))
    for lists in [made, read] {
      for key in 0..<keyCount {
        let own = pairs.filter { $0.key == UInt32(key) }
        #expect(lists.count(key) == own.count)
        var all: Set<Posting> = []
        lists.each(key) { all.insert($0) }
        #expect(all == Set(own.map(\.posting)))
        for sort in Self.sorts {
          var found: [Posting] = []
          lists.each(key, { $0 == sort }) { found.append($0) }
          #expect(found == own.filter { $0.sort == sort }.map(\.posting))
        }
        #expect(lists.each(key) { _ in } == Set(own.map(\.sort)).count)
      }
      for key in [-1, keyCount, Int.max - 1] { #expect(lists.count(key) == 0) }
    }
  }

  private static let sorts =
    ([(.call, .none), (.definition, .class), (.definition, .method)] as [(FactKind, FactDetail)])
    .flatMap { kind, detail in
      [kind, .reference].map { kind in
        PostingLists.Sort(
          Fact(
            kind: kind, detail: detail, name: .empty, rule: .empty, startLine: 1, endLine: 1, startColumn: 1,
            container: -1))
      }
    }

  /// Bytes that anybody may have written are read to their end at most.
  @Test(arguments: 0..<50 as Range<UInt64>) func anyBytesAreLists(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(PostingLists(starts: [0, 300], bytes: bytes) == nil)
    #expect(PostingLists(starts: [0, 150, 100, 200], bytes: bytes) == nil)
    guard let lists = PostingLists(starts: [0, 70, 140, 200], bytes: bytes) else {
      Issue.record("starts of these bytes")
      return
    }
    var count = 0
    for key in 0..<3 { lists.each(key) { _ in count += 1 } }
    #expect(count <= bytes.count)
    bytes.withUnsafeBytes { #expect(PostingLayer(bytes: $0) == nil) }
  }

  private static let before = """
    == a.py python
    import named b 1
    definition function run 2-5
    call go 3 receiver=b
    == b.py python
    definition function go 1-3
    definition class Box 5-9
    definition method go 6-7
    == c.py python
    reference base kit.Box 1
    call go 2
    == d.py python test
    test testCase go 1-2
    call go 2
    """

  /// A later state of the same tree: `b.py` is another, `c.py` is gone, `bb.py` and `e.py` came.
  private static let after = """
    == a.py python
    import named b 1
    definition function run 2-5
    call go 3 receiver=b
    == b.py python
    definition function go 1-3
    == bb.py python
    call go 2
    reference base kit.Box 1
    == d.py python test
    test testCase go 1-2
    call go 2
    == e.py python
    call go 7
    """

  @Test func twoLayersSayWhatOneWould() throws {
    let first = CodeIndex(files: FactNotation.files(Self.before), profiles: Profiles.all)
    let bytes = try #require(first.postingsToKeep).bytes
    let layer = try #require(bytes.withUnsafeBytes { PostingLayer(bytes: $0) })
    let files = FactNotation.files(Self.after)
    func file(_ path: String) -> ScannedFile? { files.first { $0.path == path } }
    let kept = try #require(KeptPostings(layer, files: [file("a.py"), nil, nil, file("d.py")]))
    #expect(KeptPostings(layer, files: [nil]) == nil)
    let layered = CodeIndex(files: files, profiles: Profiles.all, kept: kept)
    let whole = CodeIndex(files: files, profiles: Profiles.all)
    #expect(layered.postingsToKeep == nil)
    for kind in FactKind.allCases {
      #expect(layered.facts(kind) == whole.facts(kind))
      for name in ["go", "run", "Box", "kit.Box", "b", "none"] {
        #expect(layered.facts(kind, named: name) == whole.facts(kind, named: name))
        #expect(layered.facts(kind, otherwiseNamed: name) == whole.facts(kind, otherwiseNamed: name))
        #expect(layered.definitionCount(named: name) == whole.definitionCount(named: name))
        #expect(layered.otherwiseNamedCount(name) == whole.otherwiseNamedCount(name))
      }
    }
    #expect(layered.facts(.call, .none).map(\.path) == ["a.py", "bb.py", "d.py", "e.py"])
    #expect(layered.facts(.definition, .class).isEmpty)
  }

  /// Postings of other languages know other names.
  @Test func otherConstructionMethods() throws {
    let files = FactNotation.files(Self.before)
    let layer = try #require(CodeIndex(files: files, profiles: []).postingsToKeep)
    let kept = try #require(KeptPostings(layer, files: files))
    #expect(CodeIndex(files: files, profiles: [], kept: kept).postingsToKeep == nil)
    var profile = Profiles.all[0]
    profile.constructionMethods = ["make"]
    #expect(CodeIndex(files: files, profiles: [profile], kept: kept).postingsToKeep != nil)
  }
}
