internal import CPCRE2

/// One worker's scratch for matching: result vector, limits, JIT stack. Never shared.
public struct MatchState: ~Copyable {
  private let data: OpaquePointer
  private let context: OpaquePointer
  private let stack: OpaquePointer?
  // Read for every group of every match: not behind a call.
  @usableFromInline let ovector: UnsafeMutablePointer<Int>
  @usableFromInline let pairs: Int

  /// - Parameters:
  ///   - captures: the highest group number that will be asked for.
  ///   - matchLimit: PCRE2's match limit for each call; 10⁶ ends a runaway pattern in milliseconds.
  public init(captures: Int = 31, matchLimit: UInt32 = 1_000_000) throws(PatternError) {
    // SAFETY: plain allocations; each is checked, and freed in deinit.
    guard let data = unsafe pcre2_match_data_create_8(UInt32(captures + 1), nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { throw .outOfMemory }
    self.data = data
    self.context = context
    // SAFETY: `context` is live; a JIT stack is used by this state's matches alone.
    unsafe pcre2_set_match_limit_8(context, matchLimit)
    unsafe pcre2_set_depth_limit_8(context, 10_000)
    unsafe pcre2_set_heap_limit_8(context, 20_000)
    stack = unsafe pcre2_jit_stack_create_8(32 * 1024, 512 * 1024, nil)
    if let stack { unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
    // SAFETY: the vector lives as long as the match data and has two entries for each pair.
    ovector = unsafe pcre2_get_ovector_pointer_8(data)
    pairs = captures + 1
  }

  deinit {
    // SAFETY: this value is the only owner.
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    if let stack { unsafe pcre2_jit_stack_free_8(stack) }
  }

  /// Looks for `pattern` in `subject` from byte `start` on; look-behind may read before it.
  ///
  /// - Returns: whether it matched; ``range(_:)`` then gives the groups.
  /// - Throws: ``PatternError/limit(code:)`` when a limit ended the search.
  public mutating func matches(
    _ pattern: Pattern, in subject: UnsafeRawBufferPointer, from start: Int
  ) throws(PatternError) -> Bool {
    let bytes = subject.baseAddress?.assumingMemoryBound(to: UInt8.self)
    // SAFETY: pointer and length are of one buffer, `start` is checked against it, data and context are this
    // state's own. `pcre2_jit_match` skips argument checks, hence the guard.
    guard start >= 0, start <= subject.count, pattern.captureCount < pairs else { return false }
    let result =
      pattern.isJITCompiled
      ? unsafe pcre2_jit_match_8(pattern.code, bytes, subject.count, start, 0, data, context)
      : unsafe pcre2_match_8(pattern.code, bytes, subject.count, start, 0, data, context)
    if result > 0 { return true }
    if result == PCRE2_ERROR_NOMATCH { return false }
    throw .limit(code: result)
  }

  /// The byte range of a group of the last match, nil when the group took no part in it.
  @inlinable
  public func range(_ group: Int) -> Range<Int>? {
    guard group < pairs else { return nil }
    // SAFETY: index below 2 × pairs; PCRE2 sets unused groups to PCRE2_UNSET, which is -1 as Int.
    let start = unsafe ovector[2 * group]
    let end = unsafe ovector[2 * group + 1]
    return start < 0 || end < start ? nil : start..<end
  }
}
