import Boxes

extension Boxes.Box {
  func shake() {}
}

struct Parcel {
  func open() {}
}

func testBoxes(given: Boxes.Box) {
  let box = Boxes.unpack("a")
  box.open()
  box.shake()
  given.open()
}
