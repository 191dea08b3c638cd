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

  /// The address of a `Made`, of which this object holds one count; 0 before there is one. `AtomicLazyReference` would be
  /// the same with less to write, but looks up its metadata at every load, and every look at a fact goes through here.
  private let kept: Atomic<UInt>
  private let make: @Sendable () -> FileFacts

  /// Facts that are at hand.
  public init(_ content: FileFacts) {
    make = { FileFacts() }
    kept = Atomic(Self.address(Unmanaged.passRetained(Made(content))))
  }

  /// - Parameter make: called when they are first asked for.
  public init(making make: @escaping @Sendable () -> FileFacts) {
    self.make = make
    kept = Atomic(0)
  }

  deinit { reference(kept.load(ordering: .acquiring))?.release() }

  /// Facts that somebody has come by before they were asked for: what making them would give. Of no effect where they are
  /// at hand already.
  public func make(of content: FileFacts) { _ = keep(Made(content)) }

  var made: Made {
    if let made = reference(kept.load(ordering: .acquiring)) { return made.takeUnretainedValue() }
    return keep(Made(make()))
  }

  /// Looks at the facts without counting a reference to them: every look at a name, a line or an attribute goes through
  /// here, and counting was half of what it cost.
  func read<Result>(_ body: (FileFacts) -> Result) -> Result {
    guard let made = reference(kept.load(ordering: .acquiring)) else { return body(keep(Made(make())).content) }
    // SAFETY: what is kept is never replaced and is released by `deinit` alone, and whoever calls holds this object.
    return unsafe made._withUnsafeGuaranteedRef { body($0.content) }
  }

  /// - Returns: what is kept, which is what was made first.
  private func keep(_ new: Made) -> Made {
    let made = Unmanaged.passRetained(new)
    let earlier = kept.compareExchange(expected: 0, desired: Self.address(made), ordering: .acquiringAndReleasing)
    guard !earlier.exchanged, let first = reference(earlier.original) else { return made.takeUnretainedValue() }
    made.release()
    return first.takeUnretainedValue()
  }

  private static func address(_ made: Unmanaged<Made>) -> UInt { unsafe UInt(bitPattern: made.toOpaque()) }

  private func reference(_ address: UInt) -> Unmanaged<Made>? {
    // SAFETY: an address that was kept is of a `Made` that was retained before, and is released by `deinit` alone.
    unsafe UnsafeRawPointer(bitPattern: address).map { unsafe Unmanaged<Made>.fromOpaque($0) }
  }
}
