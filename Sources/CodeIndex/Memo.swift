import Synchronization

/// Results worked out when first asked for, then kept. Safe to ask from many threads; two that ask at once may both
/// work the same value out, and the first one kept wins, so `make` must be a pure function of the key.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let kept = Mutex<[Key: Value]>([:])

  /// What is kept of a key by now.
  func known(_ key: Key) -> Value? { kept.withLock { $0[key] } }

  /// `make` runs outside the lock, so it may ask the same memo for other keys.
  func value(_ key: Key, _ make: () -> Value) -> Value {
    if let value = known(key) { return value }
    let made = make()
    return kept.withLock { known in
      if let first = known[key] { return first }
      known[key] = made
      return made
    }
  }
}
