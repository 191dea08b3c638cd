import Synchronization

/// The facts of a file, at hand or made when somebody first asks: of the files of a large repository most questions need
/// a few.
///
/// Safe to ask from many threads. Two that ask at once may both make them, and what was made first is kept, so making must
/// be a pure function.
public final class LaterFacts: Sendable {
  final class Made: Sendable {
    let content: FileFacts
    init(_ content: FileFacts) { self.content = content }
  }

  private let kept = AtomicLazyReference<Made>()
  private let make: @Sendable () -> FileFacts

  /// Facts that are at hand.
  public init(_ content: FileFacts) {
    make = { content }
    _ = kept.storeIfNil(Made(content))
  }

  /// - Parameter make: called when they are first asked for.
  public init(making make: @escaping @Sendable () -> FileFacts) { self.make = make }

  var made: Made { kept.load() ?? kept.storeIfNil(Made(make())) }
}
