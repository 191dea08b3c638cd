import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What one run of a program cost, with all processes it waited for.
struct Measurement {
  /// User and system time, in seconds.
  var cpu: Double
  /// From start to end, in seconds.
  var wall: Double
  /// The most memory that one of the processes held, in bytes.
  var peakMemory: Int

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - command: the program's path or a name found in `PATH`, then its arguments.
  ///   - output: where its standard output goes.
  /// - Throws: when it cannot be started, or ends with a status that is not in `accepting`.
  static func of(
    _ command: [String], output: String = "/dev/null", accepting: ClosedRange<Int32> = 0...0
  ) throws(BenchmarkError) -> Measurement {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)

    let start = ContinuousClock.now
    var process: pid_t = 0
    guard posix_spawnp(&process, command[0], &actions, nil, arguments, environ) == 0 else {
      throw BenchmarkError("\(command[0]) could not be started")
    }
    var status: CInt = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = (ContinuousClock.now - start) / .seconds(1)
    // The low seven bits are the signal that ended it, the byte above is what it returned (wait(2)).
    guard status & 0x7F == 0, accepting.contains(status >> 8 & 0xFF) else {
      throw BenchmarkError("\(command.joined(separator: " ")) ended with status \(status >> 8 & 0xFF)")
    }
    #if canImport(Darwin)
      let unit = 1
    #else
      let unit = 1024
    #endif
    return Measurement(
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), wall: wall, peakMemory: Int(usage.ru_maxrss) * unit)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

/// Why there are no figures; one line that says what to do.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

extension [Double] {
  /// The value in the middle; 0 for none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
