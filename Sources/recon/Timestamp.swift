import Foundation

/// The clock, read in one place: nothing below the commands knows the time.
enum Timestamp {
  /// Days since 1970, for what ages in the cache; no output shows it.
  static func day() -> Int { Int(Date().timeIntervalSince1970 / 86_400) }

  /// `YYYY-MM-DD HH:MM UTC`. `SOURCE_DATE_EPOCH` stands in for the clock where output must repeat
  /// (reproducible-builds.org/specs/source-date-epoch).
  static func now() -> String {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    let date = epoch.map { Date(timeIntervalSince1970: $0) } ?? Date()
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "yyyy-MM-dd HH:mm 'UTC'"
    return formatter.string(from: date)
  }
}
