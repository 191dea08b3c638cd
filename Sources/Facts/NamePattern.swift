/// How packs name names that share a beginning or an end: `require_*`, `*OrReadOnly`; without a star, one name.
public enum NamePattern {
  /// - Complexity: linear in the number of patterns, each looked at once.
  public static func fits(_ name: some StringProtocol, oneOf patterns: [String]) -> Bool {
    patterns.contains { pattern in
      if pattern.hasPrefix("*") { return name.hasSuffix(pattern.dropFirst()) }
      if pattern.hasSuffix("*") { return name.hasPrefix(pattern.dropLast()) }
      return name == pattern
    }
  }
}
