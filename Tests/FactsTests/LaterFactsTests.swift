import Synchronization
import Testing

@testable import Facts

struct LaterFactsTests {
  private static func facts(_ lines: Int) -> FileFacts { FileFacts(lineCount: lines) }

  @Test func factsAtHand() {
    let file = ScannedFile(path: "a", language: nil, role: .source, blob: "", byteCount: 1, content: Self.facts(7))
    #expect(file.content.lineCount == 7)
    #expect(file.saysTheSame(as: file))
  }

  /// Made once, and the same for all who ask.
  @Test func factsMadeLater() async {
    let count = Atomic<Int>(0)
    let later = LaterFacts {
      FileFacts(lineCount: 100 + count.add(1, ordering: .relaxed).newValue)
    }
    let before = count.load(ordering: .relaxed)
    #expect(before == 0)
    let seen = await withTaskGroup(of: ObjectIdentifier.self) { group in
      for _ in 0..<64 { group.addTask { ObjectIdentifier(later.made) } }
      var seen: Set<ObjectIdentifier> = []
      for await made in group { seen.insert(made) }
      return seen
    }
    #expect(seen.count == 1)
    let first = later.made.content.lineCount
    #expect(first > 100)
    #expect(later.made.content.lineCount == first)
  }

  @Test func factsComeByBeforeTheyAreAskedFor() {
    let later = LaterFacts { FileFacts(lineCount: 1) }
    later.make(of: Self.facts(2))
    #expect(later.made.content.lineCount == 2)
    later.make(of: Self.facts(3))
    #expect(later.made.content.lineCount == 2)
  }

  private final class Witness: Sendable {
    private let gone: @Sendable () -> Void
    init(_ gone: @escaping @Sendable () -> Void) { self.gone = gone }
    deinit { gone() }
  }

  /// What they were made from goes with them.
  @Test func nothingIsLeftBehind() {
    final class Flag: Sendable { let value = Atomic<Bool>(false) }
    let flag = Flag()
    do {
      let witness = Witness { flag.value.store(true, ordering: .relaxed) }
      let later = LaterFacts {
        _ = witness
        return FileFacts(lineCount: 3)
      }
      #expect(later.made.content.lineCount == 3)
    }
    let isGone = flag.value.load(ordering: .relaxed)
    #expect(isGone)
  }
}
