internal import CPCRE2
import Synchronization

/// A compiled regular expression over bytes: immutable, shared by all threads.
///
/// It becomes machine code at its first match: of the hundreds of patterns of a language a small repository tries a few,
/// and that step is three quarters of the cost of compiling. It never runs otherwise where there is a JIT, because
/// limits count differently there, and a file's facts must not depend on what was scanned before.
///
/// Byte mode on purpose: source files are bytes, `\x80-\xff` count as word bytes where a pattern says so, and PCRE2's
/// UTF modes ran at 0.76 to 0.90 of this speed. Syntax: `pcre2pattern(3)`.
public final class Pattern: Sendable {
  public struct Options: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// Matches only where the search starts. Must be chosen here: `pcre2_jit_match` ignores it at match time.
    public static let anchored = Options(rawValue: PCRE2_ANCHORED)
    /// `^` and `$` match at every line.
    public static let multiline = Options(rawValue: PCRE2_MULTILINE)
    public static let caseless = Options(rawValue: PCRE2_CASELESS)
  }

  public let source: String
  /// Named groups with their numbers, in order of number.
  public let captureNames: [(name: String, group: Int)]
  /// Highest group number; group 0 is the whole match.
  public let captureCount: Int
  /// 0 before the first match, then 1 for machine code and 2 where PCRE2 has none for this machine.
  private let machine = Atomic<UInt8>(0)
  private let compilation = Mutex<Void>(())
  // SAFETY: a compiled pattern is read-only after `pcre2_jit_compile` (pcre2api, "Multithreading"), and nobody matches
  // before that: see `isJITCompiled`.
  nonisolated(unsafe) let code: OpaquePointer

  /// PCRE2's own version and date.
  public static let libraryVersion: String = {
    // SAFETY: the first call says how many bytes the second writes, its NUL among them.
    let length = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), nil)
    var text = [CChar](repeating: 0, count: Int(max(length, 1)))
    unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &text)
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }()

  /// - Throws: ``PatternError/syntax(message:offset:)`` with PCRE2's own words.
  public init(_ source: String, options: Options = []) throws(PatternError) {
    var error: Int32 = 0
    var offset = 0
    var text = source
    let compiled = text.withUTF8 {
      // SAFETY: pointer and length belong together; PCRE2 copies what it needs.
      unsafe pcre2_compile_8(
        $0.baseAddress, $0.count, options.rawValue | PCRE2_NEVER_UTF | PCRE2_NEVER_UCP, &error, &offset, nil)
    }
    guard let compiled else { throw .syntax(message: PatternError.message(error), offset: offset) }
    code = compiled
    self.source = source

    var count: UInt32 = 0
    // SAFETY: each call writes one value of the documented type into a variable of that type.
    unsafe pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    captureCount = Int(count)
    var nameCount: UInt32 = 0
    var entrySize: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    unsafe pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_NAMECOUNT), &nameCount)
    unsafe pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &entrySize)
    unsafe pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_NAMETABLE), &table)
    var names: [(name: String, group: Int)] = []
    if let table {
      for index in 0..<Int(nameCount) {
        // SAFETY: the table holds `nameCount` entries of `entrySize` bytes: group number (two bytes, big end first),
        // then the name and a zero byte. It lives as long as the pattern.
        let entry = unsafe table + index * Int(entrySize)
        unsafe names.append((String(cString: entry + 2), Int(entry[0]) << 8 | Int(entry[1])))
      }
    }
    captureNames = names.sorted { $0.group < $1.group }
  }

  /// For each byte whether a match can begin with it; nil when PCRE2 cannot tell, or a match may be empty.
  public var firstBytes: [Bool]? {
    var kind: UInt32 = 0
    var unit: UInt32 = 0
    var bitmap: UnsafePointer<UInt8>?
    // SAFETY: each call writes one value of the documented type into a variable of that type; the bitmap has 32 bytes
    // and lives as long as the pattern.
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_FIRSTCODETYPE), &kind)
    if kind == 1 {
      unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_FIRSTCODEUNIT), &unit)
      // Where the case does not matter PCRE2 gives one of the two and does not say so.
      let isLetter = (unit | 0x20) >= 97 && (unit | 0x20) <= 122
      return (0..<256).map { $0 == Int(unit) || (isLetter && $0 == Int(unit ^ 0x20)) }
    }
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_FIRSTBITMAP), &bitmap)
    guard let bitmap else { return nil }
    return (0..<256).map { bitmap[$0 / 8] & (1 << UInt8($0 % 8)) != 0 }
  }

  /// False where PCRE2 has no JIT for this machine; matching is then slower and otherwise the same. Asked before every
  /// match, it compiles at the first time.
  public var isJITCompiled: Bool {
    let known = machine.load(ordering: .acquiring)
    return known == 0 ? compileForMachine() : known == 1
  }

  private func compileForMachine() -> Bool {
    compilation.withLock { _ in
      let known = machine.load(ordering: .relaxed)
      if known != 0 { return known == 1 }
      // SAFETY: `code` is live; the lock makes this thread the only one that changes it, and others use it only after
      // they have seen `machine` stored below.
      let isNative = unsafe pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
      machine.store(isNative ? 1 : 2, ordering: .releasing)
      return isNative
    }
  }

  deinit {
    // SAFETY: the last reference is gone, so no match is running.
    unsafe pcre2_code_free_8(code)
  }
}
