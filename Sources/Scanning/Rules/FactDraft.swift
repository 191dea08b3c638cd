import Facts

/// A fact while its file is still being scanned: places as bytes, its container as another draft.
struct FactDraft {
  var kind: FactKind
  var detail: FactDetail
  var name: NameID
  var rule: NameID
  /// Offset of the name, or of the match when there is none.
  var start: Int
  /// Offset of the last byte's successor.
  var end: Int
  /// Index of the enclosing definition's draft, -1 at top level.
  var container: Int
  var attributes: AttributePool.Chain
  /// Index of the compiled rule, for ordering and for conditions on the whole file; -1 for the engine's own.
  var ruleIndex: Int
}

/// The attributes of all drafts of a file in one buffer: a list of its own for each would be most of a scan's
/// allocations. They are chained, for what a definition says of its decorators is known last.
struct AttributePool {
  /// The attributes of one draft, first to last; -1 stands for none.
  struct Chain {
    fileprivate var first: Int32 = -1
    fileprivate var last: Int32 = -1
  }

  private struct Link {
    var attribute: FileFacts.Attribute
    var next: Int32
  }

  private var links: ContiguousArray<Link> = []

  /// The number of attributes of all drafts.
  var count: Int { links.count }

  mutating func removeAll() { links.removeAll(keepingCapacity: true) }

  mutating func append(_ key: FactAttribute, _ value: NameID, to chain: inout Chain) {
    let place = Int32(links.count)
    links.append(Link(attribute: .init(key: key, value: value), next: -1))
    if chain.last < 0 { chain.first = place } else { links[Int(chain.last)].next = place }
    chain.last = place
  }

  /// The same attributes anew: what is appended to one chain must not show in another.
  mutating func copy(of chain: Chain) -> Chain {
    var copy = Chain()
    var next = chain.first
    while next >= 0 {
      let link = links[Int(next)]
      append(link.attribute.key, link.attribute.value, to: &copy)
      next = link.next
    }
    return copy
  }

  /// Appends the attributes of one chain to another, some keys left out.
  mutating func append(_ chain: Chain, butNot keys: [FactAttribute], to other: inout Chain) {
    var next = chain.first
    while next >= 0 {
      let link = links[Int(next)]
      if !keys.contains(link.attribute.key) { append(link.attribute.key, link.attribute.value, to: &other) }
      next = link.next
    }
  }

  func has(_ key: FactAttribute, in chain: Chain) -> Bool {
    var next = chain.first
    while next >= 0 {
      if links[Int(next)].attribute.key == key { return true }
      next = links[Int(next)].next
    }
    return false
  }

  func value(_ key: FactAttribute, in chain: Chain) -> NameID? {
    var next = chain.first
    while next >= 0 {
      if links[Int(next)].attribute.key == key { return links[Int(next)].attribute.value }
      next = links[Int(next)].next
    }
    return nil
  }

  /// Appends the attributes of a chain to `list`. Returns how many they are.
  func write(_ chain: Chain, to list: inout [FileFacts.Attribute]) -> Int {
    let start = list.count
    var next = chain.first
    while next >= 0 {
      list.append(links[Int(next)].attribute)
      next = links[Int(next)].next
    }
    return list.count - start
  }
}

/// A definition that is open where the scan stands.
struct OpenScope {
  var draft: Int
  var detail: FactDetail
  /// The candidate token of the rule that made it.
  var start: Int
  /// Bracket depth of what stands directly in it.
  var depth: UInt16
  /// The brace that opens its body; ``start`` for what has none.
  var body: Int
  /// Its last token.
  var end: Int
}

extension FactDetail {
  /// One bit for each sort of definition that others can stand in; 0 for the rest.
  var scopeBit: UInt16 {
    switch self {
    case .function: 1 << 0
    case .method: 1 << 1
    case .constructor: 1 << 2
    case .class: 1 << 3
    case .struct: 1 << 4
    case .interface: 1 << 5
    case .trait: 1 << 6
    case .enum: 1 << 7
    case .module: 1 << 8
    case .namespace: 1 << 9
    case .type: 1 << 10
    default: 0
    }
  }

  /// It has parameters.
  var isFunction: Bool {
    switch self {
    case .function, .method, .constructor, .macro: true
    default: false
    }
  }

  /// Members stand directly in its body.
  var isTypeScope: Bool {
    switch self {
    case .class, .struct, .interface, .trait, .enum, .type: true
    default: false
    }
  }
}
