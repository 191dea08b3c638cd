import Synchronization

/// The time something was last done, from any thread.
final class LockedDate: Sendable {
  private let value = Mutex<ContinuousClock.Instant?>(nil)

  /// Whether `interval` has passed since the last time this said yes.
  func advance(to now: ContinuousClock.Instant, by interval: Duration) -> Bool {
    value.withLock { last in
      if let last, now - last < interval { return false }
      last = now
      return true
    }
  }
}
