#if canImport(Darwin)
import Darwin
#elseif os(Linux)
import Glibc
#else
#error("unsupported")
#endif

final class Lock {
  #if os(Windows)
  private let handle: Handle
  init() {
    handle = makeHandle()
  }
  #else
  private let mutex: Mutex
  init() {
    mutex = Mutex.make()
  }
  #endif

  #if compiler(>=6.0)
  func hold() throws -> Bool { try acquire() }
  #else
  func hold() {
    acquire()
  }
  #endif

  func after() { release() }
}
