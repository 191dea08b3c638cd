/// Reads only as much JSON as it takes to see every object's keys in the order they are written.
struct SortedKeys {
  /// The first two neighbouring keys of one object that do not ascend, nil when all do.
  static func violation(in json: [UInt8]) -> [String]? {
    var open: [String?] = []
    var index = 0
    while index < json.count {
      switch json[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(nil)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open.removeLast()
      case UInt8(ascii: "\""):
        let start = index + 1
        index = start
        while json[index] != UInt8(ascii: "\"") { index += json[index] == UInt8(ascii: "\\") ? 2 : 1 }
        if index + 1 < json.count, json[index + 1] == UInt8(ascii: ":"), let last = open.indices.last {
          let key = String(decoding: json[start..<index], as: UTF8.self)
          if let before = open[last], !before.utf8.lexicographicallyPrecedes(key.utf8) { return [before, key] }
          open[last] = key
        }
      default: break
      }
      index += 1
    }
    return nil
  }
}
