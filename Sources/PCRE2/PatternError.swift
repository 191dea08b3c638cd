internal import CPCRE2

/// Why a pattern was refused or a match ended early.
public enum PatternError: Error, Equatable, CustomStringConvertible {
  /// The pattern does not compile; `offset` counts bytes of the pattern from 0.
  case syntax(message: String, offset: Int)
  /// A name in the pattern is used twice for different groups.
  case outOfMemory
  /// Match, heap or depth limit, or the JIT stack, ended the match (`pcre2api`, "Error return values").
  case limit(code: Int32)

  public var description: String {
    switch self {
    case .syntax(let message, let offset): "\(message) (at byte \(offset) of the pattern)"
    case .outOfMemory: "out of memory for a pattern"
    case .limit(let code): "a match ran into its limit (PCRE2 \(code))"
    }
  }

  static func message(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = buffer.withUnsafeMutableBufferPointer {
      // SAFETY: the buffer outlives the call, and its size is given.
      unsafe pcre2_get_error_message_8(code, $0.baseAddress, $0.count)
    }
    return String(decoding: buffer.prefix(Int(max(0, length))), as: UTF8.self)
  }
}
