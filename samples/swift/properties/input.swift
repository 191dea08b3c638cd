struct Temperature {
  static let zero = Temperature(celsius: 0)
  private(set) var celsius: Double {
    didSet { notify(oldValue, celsius) }
    willSet(newCelsius) { log(newCelsius) }
  }
  var fahrenheit: Double {
    get { convert(celsius) }
    set(value) { celsius = revert(value) }
  }
  var isCold: Bool { celsius < threshold() }
  lazy var formatter: Formatter = { Formatter(style: .short) }()
  let (low, high) = (1, 2)
  @Clamped(0...1) var humidity = 0.5
  var asyncValue: Int {
    get async throws { try await read() }
  }
  subscript(index: Int) -> Double {
    get { values[index] }
    _modify { yield &values[index] }
  }
  var name: String = "x"; var count = 0
}

protocol Named {
  var name: String { get }
  var size: Int { get set }
}
