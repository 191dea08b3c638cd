/// The natural logarithm, the same to the last bit on every platform: C libraries differ there, and rankings hang on it.
///
/// By ln x = e·ln 2 + 2·artanh((m-1)/(m+1)) with x = m·2^e; the series ends below a double's precision for 1 ≤ m < 2.
/// - Precondition: `x` is positive and finite.
func naturalLogarithm(_ x: Double) -> Double {
  let ratio = (x.significand - 1) / (x.significand + 1)
  let square = ratio * ratio
  var power = ratio
  var sum = 0.0
  for odd in stride(from: 1.0, through: 33.0, by: 2.0) {
    sum += power / odd
    power *= square
  }
  return Double(x.exponent) * 0.693_147_180_559_945_3 + 2 * sum
}
