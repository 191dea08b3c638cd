/// A file, or lines of it (from 1, both inclusive).
public struct FilePlace: Sendable, Hashable {
  public var path: String
  public var lines: ClosedRange<Int>?

  public init(path: String, lines: ClosedRange<Int>?) {
    self.path = path
    self.lines = lines
  }
}

/// What became of a cited place between two commits.
public enum PlaceFate: Sendable, Hashable {
  /// The same text in the same place.
  case same
  /// The same text in another place.
  case moved(to: FilePlace)
  /// What was cited is there, and says something else. `how` is a few words without a full stop.
  case changed(at: FilePlace, how: String)
  /// `reason` is a few words without a full stop.
  case gone(reason: String)
  /// Several places fit equally well, in order of place; none is picked in silence.
  case ambiguous([FilePlace])
  /// The citation did not hold in the first place, or what it was made from is not to be had.
  case unfounded(reason: String)

  /// The word of the JSON contract.
  public var state: State {
    switch self {
    case .same: .same
    case .moved: .moved
    case .changed: .changed
    case .gone: .gone
    case .ambiguous: .ambiguous
    case .unfounded: .unfounded
    }
  }

  public enum State: String, CaseIterable, Sendable, Hashable {
    case same, moved, changed, gone, ambiguous, unfounded
    /// What was cited still says what it said.
    public var holds: Bool { self == .same || self == .moved }
  }
}

extension PlaceFate {
  /// The one place where it is now, when that is another one or reads otherwise.
  public var place: FilePlace? {
    switch self {
    case .moved(let place), .changed(let place, _): place
    case .same, .gone, .ambiguous, .unfounded: nil
    }
  }

  /// How it changed, or why it is gone; a few words without a full stop.
  public var reason: String? {
    switch self {
    case .changed(_, let words), .gone(let words), .unfounded(let words): words
    case .same, .moved, .ambiguous: nil
    }
  }
}
