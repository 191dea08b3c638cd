/// Makes what a reader cannot see visible: the cleaning that every output for people goes through first.
///
/// A hostile path or identifier may hold escape sequences for the terminal, bidirectional controls that show other text
/// than stands there, or invisible characters that carry instructions to programs. Dropping them would make two names
/// look alike, so they are shown instead; what is shown is for eyes and cannot be turned back into the bytes.
public enum VisibleText {
  /// `text` on one line, with every unseen scalar replaced:
  /// - C0 controls and DEL by their control pictures (line feed `␊`, tab `␉`, escape `␛`);
  /// - other controls, bidirectional and format controls, line separators and default-ignorable scalars (zero-width
  ///   space, soft hyphen, variation selectors, tags) by `\u{202E}`, with the scalar in upper-case hexadecimal.
  ///
  /// Idempotent. O(length), without a copy when nothing needs replacing.
  public static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isUnseen(scalar) {
        cleaned.append(scalar)
      } else if let picture = controlPicture(scalar) {
        cleaned.append(picture)
      } else {
        let code = String(scalar.value, radix: 16, uppercase: true)
        cleaned.append(contentsOf: "\\u{\(code)}".unicodeScalars)
      }
    }
    return String(cleaned)
  }

  /// `bytes` decoded as UTF-8, with U+FFFD for what is not, then cleaned.
  public static func clean(bytes: some Collection<UInt8>) -> String {
    clean(String(decoding: bytes, as: UTF8.self))
  }

  /// The scalar leaves no mark of its own on a page: a control, a format control, a separator of lines, or one that
  /// Unicode lets a font ignore (Unicode 15, `Default_Ignorable_Code_Point`). An ordinary space is seen.
  public static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The sign of the block Control Pictures for a C0 control or DEL.
  private static func controlPicture(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x20 { return Unicode.Scalar(0x2400 + scalar.value) }
    return scalar.value == 0x7F ? "\u{2421}" : nil
  }
}
