import Facts

/// The namespaces that files open at their top level: `package a.b` says where all of a file belongs, and asking every file
/// would mean reading all.
struct OpenedNamespaces: Sendable {
  /// For each file how many names follow, then the names.
  private(set) var values: [UInt32] = []
  /// Where each file's begin.
  private var starts: [Int] = []

  init() {}

  /// - Returns: nil for values that are not those of as many files.
  init?(values: [UInt32], fileCount: Int) {
    var position = 0
    starts.reserveCapacity(fileCount)
    for _ in 0..<fileCount {
      guard position < values.count else { return nil }
      starts.append(position)
      position += 1 + Int(values[position])
    }
    guard position == values.count else { return nil }
    self.values = values
  }

  /// The next file's.
  mutating func append(_ names: [UInt32]) {
    starts.append(values.count)
    values.append(UInt32(names.count))
    values += names
  }

  /// In the order of the file.
  subscript(file: Int) -> ArraySlice<UInt32> {
    let start = starts[file]
    return values[(start + 1)...].prefix(Int(values[start]))
  }

  /// The first definition of a file that opens a namespace at its top level, and those that do directly behind it.
  static func facts(of content: FileFacts) -> [Fact] {
    var opened: [Fact] = []
    for fact in content.facts where fact.kind == .definition {
      if fact.detail.isNamespace, fact.container < 0 {
        opened.append(fact)
      } else if !opened.isEmpty {
        break
      }
    }
    return opened
  }
}
