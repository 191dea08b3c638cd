/// A value of a JSON or TOML document with the line it begins on.
///
/// `JSONDecoder`, `JSONSerialization` and TOMLKit keep no lines, JSON's also lose the order of keys, refuse comments and
/// give nothing at all for a file with one error in it; finding lines afterwards takes a scanner that knows strings,
/// brackets and keys, which is all of a reader but the decoding of escapes. So one small reader for each language makes
/// values and lines together, and the tests compare what it reads with TOMLKit and Foundation.
struct Node: Sendable {
  let line: Int
  let value: Value

  enum Value: Sendable {
    case string(String)
    /// A number, date, truth value or null, as written.
    case literal(String)
    case array([Node])
    /// In the order of the document.
    case object([Member])
  }

  struct Member: Sendable {
    let key: String
    /// Line of the key.
    let line: Int
    let node: Node
  }

  /// What could be read of a document, and why it ended early.
  struct Document: Sendable {
    let root: Node
    let problem: String?
  }

  /// Objects and arrays inside each other; deeper documents are read up to there.
  static let depthLimit = 200

  var string: String? { if case .string(let text) = value { text } else { nil } }
  /// A number, date, truth value or null, as written.
  var literal: String? { if case .literal(let text) = value { text } else { nil } }
  var isTrue: Bool { if case .literal("true") = value { true } else { false } }
  var isFalse: Bool { if case .literal("false") = value { true } else { false } }
  var items: [Node] { if case .array(let items) = value { items } else { [] } }
  var members: [Member] { if case .object(let members) = value { members } else { [] } }

  /// The member of that name; the last when it stands there twice, as parsers take it. O(members).
  func member(_ key: String) -> Member? { members.last { $0.key == key } }
  subscript(key: String) -> Node? { member(key)?.node }
  subscript(path: [String]) -> Node? { path.reduce(self as Node?) { $0?[$1] } }

  /// The string itself, or the first one inside, depth first.
  var firstString: String? {
    switch value {
    case .string(let text): text
    case .literal: nil
    case .array(let items): items.lazy.compactMap(\.firstString).first
    case .object(let members): members.lazy.compactMap(\.node.firstString).first
    }
  }
}
