internal import CPCRE2

/// A compiled regular expression over bytes: immutable, JIT-compiled at construction, shared by all threads.
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
  /// For each byte whether a match can begin with it; nil when PCRE2 cannot tell, or a match may be empty.
  public let firstBytes: [Bool]?
  /// False where PCRE2 has no JIT for this machine; matching is then slower and otherwise the same.
  public let isJITCompiled: Bool
  // SAFETY: a compiled pattern is read-only after `pcre2_jit_compile` (pcre2api, "Multithreading").
  nonisolated(unsafe) let code: OpaquePointer

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
    // SAFETY: `compiled` is a live pattern that nobody else has seen yet.
    isJITCompiled = unsafe pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE) == 0
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
    // SAFETY: `compiled` is live.
    firstBytes = unsafe Self.firstBytes(of: compiled)
  }

  private static func firstBytes(of code: OpaquePointer) -> [Bool]? {
    var kind: UInt32 = 0
    var unit: UInt32 = 0
    var bitmap: UnsafePointer<UInt8>?
    // SAFETY: each call writes one value of the documented type into a variable of that type; the bitmap has 32 bytes
    // and lives as long as the pattern.
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_FIRSTCODETYPE), &kind)
    if kind == 1 {
      unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_FIRSTCODEUNIT), &unit)
      return (0..<256).map { $0 == Int(unit) }
    }
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_FIRSTBITMAP), &bitmap)
    guard let bitmap else { return nil }
    return (0..<256).map { bitmap[$0 / 8] & (1 << UInt8($0 % 8)) != 0 }
  }

  deinit {
    // SAFETY: the last reference is gone, so no match is running.
    unsafe pcre2_code_free_8(code)
  }
}
