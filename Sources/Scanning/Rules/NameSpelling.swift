/// How a fact spells the name that a rule captured, where a library derives the name it looks for from one in the code.
public enum NameSpelling: String, Sendable, CaseIterable {
  /// `databaseUrl`, `database.url` → `DATABASEURL`, `DATABASE_URL`: letters change, and what no variable's name holds.
  case upper
  /// `databaseUrl`, `database-url`, `database.url`, `HTTPPort` → `DATABASE_URL`, `HTTP_PORT`.
  case upperSnake
  /// `orders.pageSize`, `orders.page_size` → `orders.page-size`, the canonical form of relaxed binding.
  case kebab

  /// ASCII letters are changed, other bytes stay. O(bytes).
  func spelled(_ name: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(name)
    switch self {
    case .upper:
      return bytes.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : Self.upper($0) }
    case .upperSnake:
      return Self.words(bytes, joinedBy: UInt8(ascii: "_"), separators: Array("-.:".utf8)).map(Self.upper)
    case .kebab: return Self.words(bytes, joinedBy: UInt8(ascii: "-"), separators: [UInt8(ascii: "_")]).map(Self.lower)
    }
  }

  /// The name with `joint` where a word begins and where one of `separators` stands.
  private static func words(_ bytes: [UInt8], joinedBy joint: UInt8, separators: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (position, byte) in bytes.enumerated() {
      if separators.contains(byte) {
        result.append(joint)
        continue
      }
      if isUpper(byte), position > 0 {
        // A word begins after a small letter or digit, or where a run of capitals ends.
        let before = bytes[position - 1]
        let endsRun = position + 1 < bytes.count && isUpper(before) && isLower(bytes[position + 1])
        if isLower(before) || (48...57).contains(before) || endsRun { result.append(joint) }
      }
      result.append(byte)
    }
    return result
  }

  private static func isUpper(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
  private static func isLower(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
  private static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte + 32 : byte }
  private static func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte - 32 : byte }
}
