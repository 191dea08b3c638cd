/// A time as git records it, in words; no clock and no time zone of this machine takes part.
enum RecordedDate {
  /// `2024-05-01 14:03 +0200`, in the proleptic Gregorian calendar.
  ///
  /// - Parameters:
  ///   - seconds: since 1970-01-01 00:00 UTC.
  ///   - offset: minutes east of Greenwich.
  static func text(seconds: Int, offset: Int) -> String {
    // A hostile commit may say anything; years of more than four digits say nothing.
    let local = min(max(seconds, -62_135_596_800), 253_402_300_799) + min(max(offset, -1440), 1440) * 60
    let days = Int((Double(local) / 86_400).rounded(.down))
    let rest = local - days * 86_400
    let (year, month, day) = date(days: days)
    let zone = "\(offset < 0 ? "-" : "+")\(two(abs(offset) / 60 % 100))\(two(abs(offset) % 60))"
    let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return "\(padded)-\(two(month))-\(two(day)) \(two(rest / 3600)):\(two(rest / 60 % 60)) \(zone)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Days since 1970-01-01 as a date (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
  private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
