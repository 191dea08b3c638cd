struct Outer {
  class Middle {
    enum Inner { case a; func deep() { run() } }
    func middle() {
      struct Local {
        func inLocal() { helper() }
      }
      func nested(_ x: Int) -> Int {
        let closure = { (y: Int) -> Int in twice(y) }
        return closure(x)
      }
      _ = nested(1)
    }
  }
}

extension Outer.Middle.Inner {
  var text: String { describe() }
}
