/// Seeded random byte strings out of everything that has ever broken a renderer.
struct NastyText: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let pieces: [[UInt8]] =
    [
      "`", "``", "```", "|", "\\", "\\|", "\\`", "<!--", "-->", "](", "[", "![", "<b>", "</script>", "<?", "&lt;",
      "&#0;",
      "~~", "~~~", "*", "**", "_", "__", "#", "# ", "> ", "- ", "1. ", "+ ", "===", "---", "- [ ] ", "http://a.b",
      "www.a.b", "<http://a.b>", ":--", "\n", "\n\n", "\r", "\r\n", "\t", " ", "  ", "    ", "\u{1B}[31m",
      "\u{1B}]0;x\u{7}",
      "\u{0}", "\u{8}", "\u{7F}", "\u{85}", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200B}", "\u{200D}",
      "\u{FEFF}", "\u{AD}", "\u{2028}", "\u{2029}", "\u{FE0F}", "\u{E0041}", "\u{3164}", "\u{301}", "\u{A0}",
      "\u{FFFD}",
      "é", "界", "🏁", "a", "Z", "9", "/", ".go", ":12", "\"", "'", "$", "{", "}", "=", "!", "“", "”", "%0A",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0x80], [0xED, 0xA0, 0x80], [0xC0, 0xAF],
    ]

  /// Up to a dozen pieces; one in thirteen is empty.
  mutating func bytes() -> [UInt8] {
    (0..<Int.random(in: 0...12, using: &self)).flatMap { _ in Self.pieces.randomElement(using: &self) ?? [] }
  }

  mutating func string() -> String { String(decoding: bytes(), as: UTF8.self) }
}
