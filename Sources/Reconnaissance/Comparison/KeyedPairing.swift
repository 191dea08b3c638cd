/// Things known by a key on two sides: those of one key are one, first with first.
struct KeyedPairing<Item> {
  /// In the order of the side after.
  private(set) var both: [(before: Item, after: Item)] = []
  private(set) var added: [Item] = []
  /// In the order of the side before.
  private(set) var removed: [Item] = []

  init<Key: Hashable>(_ before: [Item], _ after: [Item], by key: (Item) -> Key) {
    self.init(before, after, before: key, after: key)
  }

  /// - Parameters:
  ///   - beforeKey: of an item of the side before, such that it equals that of the same thing after.
  init<Key: Hashable>(_ before: [Item], _ after: [Item], before beforeKey: (Item) -> Key, after afterKey: (Item) -> Key)
  {
    var waiting: [Key: [Int]] = [:]
    for (position, item) in before.enumerated().reversed() { waiting[beforeKey(item), default: []].append(position) }
    var isPaired = [Bool](repeating: false, count: before.count)
    for item in after {
      guard let match = waiting[afterKey(item)]?.popLast() else {
        added.append(item)
        continue
      }
      isPaired[match] = true
      both.append((before[match], item))
    }
    removed = before.indices.filter { !isPaired[$0] }.map { before[$0] }
  }
}
