final class Lock {
  #if compiler(>=6.0)
  func hold() throws {
    try acquire()
  #else
  func hold() {
    acquire()
  #endif
    release()
  }

  func after() { release() }
}
