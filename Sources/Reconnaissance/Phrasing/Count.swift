/// Whole numbers in sentences.
enum Count {
  /// `1 file`, `1,204 files`, `0 files`.
  static func of(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    self.number(number) + " " + (number == 1 ? noun : plural ?? noun + "s")
  }

  /// Digits in groups of three, whatever the user's locale: output is the same everywhere.
  static func number(_ value: Int) -> String {
    var grouped = ""
    let digits = String(value.magnitude)
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return value < 0 ? "-" + grouped : grouped
  }
}
