indirect enum Shape: Equatable, CaseIterable {
  case point, line(from: Double, to: Double)
  case circle(radius: Double), square(side: Double = side())
  @available(macOS 15, *)
  case group([Shape], name: String?)

  static let unit = Shape.square(side: 1)

  var area: Double {
    switch self {
    case .point: 0
    case .line(let a, let b) where length(a, b) > 0: 0
    case let .circle(radius: r): r * r * pi()
    case .square(side: let s),
      .group(_, name: .some("x")) where s > 0:
      s * s
    default: fallback(self)
    }
  }

  func first() -> Shape? {
    if case .group(let shapes, _) = self { return shapes.first }
    guard case let .circle(radius) = self, radius > 0 else { return .circle(radius: limit(1)) }
    for case .square(let side) in all() { consume(side) }
    return nil
  }
}

enum Code: Int { case ok = 200, missing = 404 }
