/// A time of the document, `YYYY-MM-DD HH:MM UTC`, in a form that can be compared: a person may leave out the time of day,
/// add seconds, or write ISO 8601.
struct PlanTime: Hashable, Comparable {
  /// `YYYYMMDD`.
  var day: Int
  /// Minutes of the day; nil where it was left out.
  var minute: Int?

  /// Nil for what is no time.
  init?(_ text: String) {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.prefix(5).map(String.init)
    guard numbers.count >= 3, numbers[0].count == 4, numbers[1].count == 2, numbers[2].count == 2,
      let year = Int(numbers[0]), let month = Int(numbers[1]), let date = Int(numbers[2]), (1...12).contains(month),
      (1...31).contains(date), text.drop(while: \.isWhitespace).first?.isNumber == true
    else { return nil }
    day = year * 10_000 + month * 100 + date
    if numbers.count >= 5, let hour = Int(numbers[3]), let minute = Int(numbers[4]), hour < 24, minute < 60 {
      self.minute = hour * 60 + minute
    }
  }

  /// Of one day, a time without its hour is neither before nor after another.
  static func < (left: PlanTime, right: PlanTime) -> Bool {
    if left.day != right.day { return left.day < right.day }
    guard let first = left.minute, let second = right.minute else { return false }
    return first < second
  }
}
