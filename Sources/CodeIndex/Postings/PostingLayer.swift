import Facts

/// What is asked of all files alike: where their facts stand, by kind, by name, and by the other names they can be found
/// under; and which namespaces they open. Bytes and numbers throughout, so that it can be kept and be of use again as it is.
public struct PostingLayer: Sendable {
  /// The methods whose calls are found by the type they construct, in order of their bytes.
  let constructionMethods: [String]
  /// How many facts each file has; files have their places in this list for numbers.
  let factCounts: [UInt32]
  /// The same, for whoever keeps the files beside it.
  public var counts: [Int] { factCounts.map(Int.init) }
  private let names: NameTable
  private let byKind: PostingLists
  private let byName: PostingLists
  /// By a name that is not the fact's own: see ``FactPostings/otherNames(of:in:)``.
  private let byOtherName: PostingLists
  private let namespaces: OpenedNamespaces

  /// - Parameter constructionMethods: methods whose calls are found by the type they construct.
  /// Complexity: O(facts + distinct names of each file).
  init(_ files: [ScannedFile], constructionMethods: Set<String>) {
    var names = NameTable()
    var kinds: [PostingLists.Pair] = []
    var own: [PostingLists.Pair] = []
    var others: [PostingLists.Pair] = []
    var namespaces = OpenedNamespaces()
    let count = files.reduce(0) { $0 + $1.content.facts.count }
    kinds.reserveCapacity(count)
    own.reserveCapacity(count)
    for (number, file) in files.enumerated() {
      let content = file.content
      var global = [UInt32](repeating: .max, count: content.names.count)
      for (index, fact) in content.facts.enumerated() {
        let local = Int(fact.name.rawValue)
        if global[local] == .max {
          global[local] = content.names.utf8(fact.name).withUnsafeBytes { names.intern($0) }.rawValue
        }
        let posting = Posting(file: UInt32(number), fact: UInt32(index))
        let sort = PostingLists.Sort(fact)
        kinds.append(.init(key: UInt32(sort.kind), posting: posting, sort: sort))
        own.append(.init(key: global[local], posting: posting, sort: sort))
        FactPostings.otherNames(of: fact, in: content, constructionMethods: constructionMethods) { other in
          let key = other.withUnsafeBytes { names.intern($0) }.rawValue
          others.append(.init(key: key, posting: posting, sort: sort))
        }
      }
      namespaces.append(OpenedNamespaces.facts(of: content).map { global[Int($0.name.rawValue)] })
    }
    byKind = PostingLists(keyCount: FactKind.allCases.count, kinds)
    byName = PostingLists(keyCount: names.count, own)
    byOtherName = PostingLists(keyCount: names.count, others)
    self.names = names
    self.namespaces = namespaces
    self.constructionMethods = constructionMethods.sorted { $0.precedesInBytes($1) }
    factCounts = files.map { UInt32($0.content.facts.count) }
  }

  private init(
    constructionMethods: [String], factCounts: [UInt32], names: NameTable, byKind: PostingLists, byName: PostingLists,
    byOtherName: PostingLists, namespaces: OpenedNamespaces
  ) {
    self.constructionMethods = constructionMethods
    self.factCounts = factCounts
    self.names = names
    self.byKind = byKind
    self.byName = byName
    self.byOtherName = byOtherName
    self.namespaces = namespaces
  }

  /// What facts are found by.
  enum Wanted {
    case all
    case named(String)
    case otherwiseNamed(String)
  }

  /// The facts of a kind, of any detail or of one of some: those of one detail behind those of another, each in order.
  ///
  /// - Returns: how many details there were.
  func each(_ kind: FactKind, _ details: [FactDetail], _ wanted: Wanted, _ body: (Posting) -> Void) -> Int {
    let ordinal = UInt8(kind.ordinal)
    func isWanted(_ sort: PostingLists.Sort) -> Bool {
      sort.kind == ordinal && (details.isEmpty || details.contains { $0.ordinal == Int(sort.detail) })
    }
    let (lists, key): (PostingLists, Int?) =
      switch wanted {
      case .all: (byKind, kind.ordinal)
      case .named(let name): (byName, names.id(of: name).map { Int($0.rawValue) })
      case .otherwiseNamed(let name): (byOtherName, names.id(of: name).map { Int($0.rawValue) })
      }
    guard let key else { return 0 }
    return lists.each(key, isWanted) { if isSound($0) { body($0) } }
  }
  /// How many facts have a name.
  ///
  /// - Parameter isThere: whether the file of a number counts; nil counts all, without looking at each.
  func count(named name: String, _ isThere: ((UInt32) -> Bool)?) -> Int { count(name, in: byName, isThere) }
  func count(otherwiseNamed name: String, _ isThere: ((UInt32) -> Bool)?) -> Int {
    count(name, in: byOtherName, isThere)
  }

  private func count(_ name: String, in lists: PostingLists, _ isThere: ((UInt32) -> Bool)?) -> Int {
    guard let id = names.id(of: name).map({ Int($0.rawValue) }) else { return 0 }
    guard let isThere else { return lists.count(id) }
    var count = 0
    lists.each(id) { if isSound($0), isThere($0.file) { count += 1 } }
    return count
  }
  /// See ``OpenedNamespaces``.
  func namespaces(of file: Int) -> [String] {
    namespaces[file].map { Int($0) < names.count ? names[NameID(rawValue: $0)] : "" }
  }

  /// Lists that were kept can be anybody's.
  private func isSound(_ posting: Posting) -> Bool {
    Int(posting.file) < factCounts.count && posting.fact < factCounts[Int(posting.file)]
  }
}

/// As bytes, and back.
extension PostingLayer {
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func number(_ value: Int) { withUnsafeBytes(of: UInt32(value).littleEndian) { bytes.append(contentsOf: $0) } }
    func numbers(_ values: some Collection<UInt32>) {
      number(values.count)
      bytes.reserveCapacity(bytes.count + 4 * values.count)
      for value in values { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
    }
    func raw(_ other: some Collection<UInt8>) {
      number(other.count)
      bytes.append(contentsOf: other)
    }
    raw(Array(constructionMethods.joined(separator: "\n").utf8))
    numbers(factCounts)
    names.withStorage { text, ends in
      raw(text)
      numbers(ends)
    }
    for lists in [byKind, byName, byOtherName] {
      numbers(lists.starts)
      raw(lists.bytes)
    }
    numbers(namespaces.values)
    return bytes
  }

  /// - Returns: nil for bytes that are no layer.
  public init?(bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    func take(_ count: Int) -> UnsafeRawBufferPointer? {
      guard count >= 0, count <= rest.count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return UnsafeRawBufferPointer(rebasing: rest.prefix(count))
    }
    func number() -> Int? { take(4).map { Int(UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self))) } }
    func raw() -> UnsafeRawBufferPointer? { number().flatMap(take) }
    func numbers() -> [UInt32]? {
      guard let count = number(), let values = take(4 * count) else { return nil }
      return (0..<count).map { UInt32(littleEndian: values.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)) }
    }
    func lists() -> PostingLists? {
      guard let starts = numbers(), let bytes = raw() else { return nil }
      return PostingLists(starts: starts, bytes: Array(bytes))
    }
    guard let methods = raw().flatMap({ String(validating: $0, as: UTF8.self) }), let factCounts = numbers(),
      let text = raw(), let ends = numbers(), let names = NameTable(bytes: text, ends: ends),
      let byKind = lists(), let byName = lists(), let byOtherName = lists(),
      let namespaces = numbers().flatMap({ OpenedNamespaces(values: $0, fileCount: factCounts.count) }), rest.isEmpty
    else { return nil }
    self.init(
      constructionMethods: methods.split(separator: "\n").map(String.init), factCounts: factCounts, names: names,
      byKind: byKind, byName: byName, byOtherName: byOtherName, namespaces: namespaces)
  }
}
