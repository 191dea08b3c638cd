/// The protocol's signs as they look when UTF-8 was read as Windows-1252 and saved: `→` becomes `â†’`.
enum GarbledText {
  private static let signs = "→↓←↑–—…“”‘’✓✗⏸🔒⚠️≤≥"

  /// Each sign by its garbled form, longest first.
  private static let forms: [(garbled: String, sign: String)] =
    signs.unicodeScalars.map { scalar in
      (
        String(Array(String(scalar).utf8).map(windows1252).reduce(into: String.UnicodeScalarView()) { $0.append($1) }),
        String(scalar)
      )
    }.filter { $0.garbled.unicodeScalars.count > 1 }.sorted {
      ($1.garbled.count, $0.garbled) < ($0.garbled.count, $1.garbled)
    }

  /// Garbled text begins with `â`, `ð` or `ï`; that is asked before anything is searched.
  static func isSuspicious(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { index in
      line[index] == 0xC3 && index + 1 < line.endIndex && [0xA2, 0xB0, 0xAF].contains(line[index + 1])
    }
  }

  /// The text with its signs as they were; nil where none is garbled.
  static func mended(_ text: String) -> String? {
    guard text.utf8.contains(0xC3), isSuspicious(Array(text.utf8)[...]) else { return nil }
    var mended = text
    for form in forms where mended.contains(form.garbled) { mended = mended.replacing(form.garbled, with: form.sign) }
    return mended == text ? nil : mended
  }

  /// Windows code page 1252 (unicode.org, CP1252.TXT); what it leaves undefined is the control character of that number.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    let upper: [UInt8: UInt32] = [
      0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x02C6,
      0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152, 0x8E: 0x017D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C,
      0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A,
      0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
    ]
    return Unicode.Scalar(upper[byte] ?? UInt32(byte)) ?? Unicode.Scalar(byte)
  }
}
