struct Pair<First: Comparable, Second> where Second: Hashable {
  var first: First
  var second: Second

  func swapped<Other>(with other: Other) -> Pair<Other, Second> where Other: Comparable {
    Pair<Other, Second>(first: other, second: second)
  }

  static func < (a: Pair, b: Pair) -> Bool { compare(a.first, b.first) < 0 }
}

func lesser(_ a: Int, _ b: Int) -> Bool {
  let isLess = count < limit(a) && limit(b) > count
  let table = Dictionary<String, [Int]>(minimumCapacity: size(a))
  let list = [String: Array<Int>]()
  return make<Int>(a, b) == nil || isLess || table.isEmpty || list.isEmpty
}

func each<each T>(_ value: repeat each T) { repeat use(each value) }

typealias Completion<Value> = (Result<Value, any Error>) -> Void
