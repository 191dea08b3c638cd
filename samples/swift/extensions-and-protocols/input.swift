public protocol Store: AnyObject {
  associatedtype Key: Hashable
  init(name: String)
  func value(for key: Key) throws -> Data?
  static func make() -> Self
}

extension Store where Key == String {
  public func text(for key: Key) -> String? { decode(try? value(for: key)) }
}

extension Array<Int> {
  mutating func double() { self = map { $0 * 2 } }
}

@MainActor
open class Memory: Store, @unchecked Sendable {
  public required init(name: String) { super.init() }
  convenience init?(_ size: Int) {
    guard size > 0 else { return nil }
    self.init(name: label(size))
  }
  deinit { cleanUp() }
  public func value(for key: String) throws -> Data? { nil }
  open override class func make() -> Self { Self(name: "x") }
}

private actor Cache {
  nonisolated(unsafe) static var shared = Cache()
}
