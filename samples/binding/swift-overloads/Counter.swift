struct Counter {
  let name: String

  func add(_ amount: Int) {}
  func add(_ amount: Int, to name: String, silently: Bool = false) {}
  func add(_ amounts: Int..., reason: String) {}
  func add(later: () -> Int) {}
  func add(_ other: Counter) {}

  static func make(_ name: String) -> Counter { Counter(name: name) }

  init(name: String) { self.name = name }
  init(copying other: Counter) { self.init(name: other.name) }
}

extension Sequence {
  func add(seconds: Double) {}
}

func use(counter: Counter, others: [Int]) {
  counter.add(1)
  counter.add(1, to: "a")
  counter.add(1, to: "a", silently: true)
  counter.add(1, 2, 3, reason: "many")
  counter.add { 3 }
  counter.add(Counter.make("b"))
  // No overload has this label.
  counter.add(hours: 4)
  _ = Counter(copying: counter)
  _ = Counter(name: "c")
}
