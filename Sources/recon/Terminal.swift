import Foundation
import ReconKit

/// Where words go: data to stdout, everything else to stderr.
enum Terminal {
  static var errorIsTerminal: Bool { isatty(2) == 1 }
  static var inputIsTerminal: Bool { isatty(0) == 1 }

  /// Colour for stdout: only on a terminal, and not against NO_COLOR (no-color.org).
  static var colour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(1) == 1 && environment["NO_COLOR"]?.isEmpty != false && environment["TERM"] != "dumb"
  }

  /// A reader that has seen enough closes its end; that is no error of ours.
  static func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }

  /// One line on stderr.
  static func complain(_ message: String, prefixed: Bool = true) {
    let text = (prefixed ? "recon: " : "") + message
    FileHandle.standardError.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Bytes on stdout. A closed reader ends the program quietly.
  static func print(_ bytes: [UInt8]) throws(CommandEnd) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(CommandEnd) in try print(UnsafeRawBufferPointer(bytes)) }
  }

  static func print(_ bytes: UnsafeRawBufferPointer) throws(CommandEnd) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw CommandEnd(code: 0)
      } else if errno != EINTR {
        complain("stdout: \(String(cString: strerror(errno)))")
        throw .internalError
      }
    }
  }

  static func print(_ text: String) throws(CommandEnd) {
    try print(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}

/// The count of files or commits done on stderr, drawn over itself; only on a terminal and only when the scan lasts.
final class ProgressLine: Sendable {
  private let started = ContinuousClock.now
  private let last = LockedDate()
  private let noun: String

  init(counting noun: String) { self.noun = noun }

  func update(_ done: Int, _ total: Int) {
    let now = ContinuousClock.now
    guard now - started > .milliseconds(700), last.advance(to: now, by: .milliseconds(100)) || done == total else {
      return
    }
    let text = "\rrecon: \(done) of \(total) \(noun)\(done == total ? "\r\u{1B}[K" : "")"
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Nil where nobody is looking.
  static func ifWanted(quiet: Bool, counting noun: String = "files") -> (@Sendable (Int, Int) -> Void)? {
    guard !quiet, Terminal.errorIsTerminal else { return nil }
    let line = ProgressLine(counting: noun)
    return { line.update($0, $1) }
  }
}
