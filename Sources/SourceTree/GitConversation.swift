internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A git that stays and answers again and again; it ends when the last reference does.
///
/// Starting one costs as much as reading a hundred files, and a run may read a thousand commits. swift-subprocess keeps a
/// process for the length of one closure, so this one is started by hand; like every git, by ``GitCommand`` alone.
final class GitConversation {
  /// Our end of git's standard input and output: a socket, because writing to a pipe whose reader ended would end this
  /// program too (SIGPIPE).
  private let channel: CInt
  private let errors: ScratchFile
  private let process: pid_t
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// - Parameters:
  ///   - executable: absolute path, ended by NUL.
  ///   - arguments: with the program's name, each ended by NUL.
  ///   - environment: `NAME=VALUE`, each ended by NUL.
  init(executable: [UInt8], arguments: [[UInt8]], environment: [[UInt8]]) throws(GitError) {
    func failure(_ number: CInt) -> GitError { .cannotStart(Errno(rawValue: number).description) }
    do { errors = try ScratchFile() } catch { throw failure(error.rawValue) }
    var pair: [CInt] = [-1, -1]
    guard Self.openSocketPair(&pair) == 0 else { throw failure(errno) }
    let started = Self.spawn(
      executable, arguments, environment, channel: pair[1], errors: errors.descriptor.rawValue)
    close(pair[1])
    channel = pair[0]
    process = started.process
    if started.error != 0 { throw failure(started.error) }
  }

  deinit {
    // Said to the socket itself: a program that was started meanwhile may hold a copy of our end.
    shutdown(channel, CInt(SHUT_RDWR))
    close(channel)
    // Without its input git ends by itself; one that hangs is not waited for.
    guard process > 0 else { return }
    kill(process, SIGTERM)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  /// Says something.
  ///
  /// - Returns: whether git took it.
  func say(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(channel, $0.baseAddress, $0.count, Self.noSignal) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits for the next piece of the answer and hands it on.
  ///
  /// - Returns: false when there is no more, since git ended.
  func hear(_ consume: (UnsafeRawBufferPointer) -> Void) -> Bool {
    while true {
      let count = buffer.withUnsafeMutableBytes { read(channel, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      buffer.withUnsafeBytes { consume(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      return true
    }
  }

  /// What git printed on standard error so far, as far as it is kept.
  var standardError: [UInt8] { errors.prefix(65_536) }

  private static func spawn(
    _ executable: [UInt8], _ arguments: [[UInt8]], _ environment: [[UInt8]], channel: CInt, errors: CInt
  ) -> (process: pid_t, error: CInt) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (descriptor, number) in [(channel, 0), (channel, 1), (errors, 2)] as [(CInt, CInt)] {
      posix_spawn_file_actions_adddup2(&actions, descriptor, number)
    }
    // A signal that this program ignores would stay ignored in git, and one that this thread does not take, such as all
    // workers of a queue, would never end it.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGTERM)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    func strings(_ list: [[UInt8]]) -> [UnsafeMutablePointer<CChar>?] {
      list.map { strdup($0.map(CChar.init(bitPattern:))) } + [nil]
    }
    let (argv, envp) = (strings(arguments), strings(environment))
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    // SAFETY: both vectors are ended by nil and live until the call returns.
    let error = posix_spawn(
      &process, executable.map(CChar.init(bitPattern:)), &actions, &attributes, argv, envp)
    return (error == 0 ? process : 0, error)
  }

  // Closed in whatever is started next, and from the beginning: between opening and marking, another thread may start a
  // git, which would then hold the ends of this one and keep it waiting.
  #if canImport(Darwin)
    private static let noSignal: CInt = 0

    private static func openSocketPair(_ pair: inout [CInt]) -> CInt {
      let result = socketpair(AF_UNIX, SOCK_STREAM, 0, &pair)
      for descriptor in pair where result == 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      var one: CInt = 1
      setsockopt(pair[0], SOL_SOCKET, SO_NOSIGPIPE, &one, socklen_t(MemoryLayout<CInt>.size))
      return result
    }
  #else
    private static let noSignal = CInt(MSG_NOSIGNAL)

    private static func openSocketPair(_ pair: inout [CInt]) -> CInt {
      socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &pair)
    }
  #endif
}
