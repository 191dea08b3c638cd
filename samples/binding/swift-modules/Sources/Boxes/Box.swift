public struct Box {
  public static func make(_ size: Int) -> Box { Box() }
  public func open() {}
}

public func unpack(_ text: String) -> Box { Boxes.Box.make(1) }

struct Words {
  func put(_ words: [String]) {}
  func put(_ word: String) {}
  func put(_ count: Int) {}
}

struct Reader {
  func read(_ box: Box) -> Bool { true }
  func read(_ box: Box) -> Int { 1 }
  func read(_ box: Box) -> String { "" }
}

func use(words: Words, list: [String], reader: Reader, box: Box) {
  words.put(list)
  words.put(-1)
  // Only what is done with it tells which.
  _ = reader.read(box)
}
