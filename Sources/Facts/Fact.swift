/// One statement about a file, made by one rule. Strings live in the file's ``NameTable``.
public struct Fact: Sendable, Equatable {
  public var kind: FactKind
  public var detail: FactDetail
  public var name: NameID
  /// Id of the pack rule that found it.
  public var rule: NameID
  /// Lines count from 1, both ends inclusive. A definition begins at the line of its name and ends with its body.
  public var startLine: Int32
  public var endLine: Int32
  /// Bytes from the start of the line, counting from 1.
  public var startColumn: Int32
  /// Index, in the same file's facts, of the innermost definition around this one; -1 at top level.
  public var container: Int32
  /// Where its attributes stand in ``FileFacts/attributes``.
  public var firstAttribute: UInt32
  public var attributeCount: UInt8

  public init(
    kind: FactKind, detail: FactDetail, name: NameID, rule: NameID, startLine: Int32, endLine: Int32,
    startColumn: Int32, container: Int32, firstAttribute: UInt32 = 0, attributeCount: UInt8 = 0
  ) {
    self.kind = kind
    self.detail = detail
    self.name = name
    self.rule = rule
    self.startLine = startLine
    self.endLine = endLine
    self.startColumn = startColumn
    self.container = container
    self.firstAttribute = firstAttribute
    self.attributeCount = attributeCount
  }
}

/// All facts of one file: a pure function of its bytes and its language pack.
public struct FileFacts: Sendable, Equatable {
  /// One attribute of one fact.
  public struct Attribute: Sendable, Equatable {
    public var key: FactAttribute
    public var value: NameID
    public init(key: FactAttribute, value: NameID) {
      self.key = key
      self.value = value
    }
  }

  /// In order of position: line, column, kind, then the order of the pack's rules.
  public var facts: [Fact]
  public var attributes: [Attribute]
  public var names: NameTable
  public var lineCount: Int
  /// Why the facts may be incomplete; nil when the file was scanned to its end.
  public var partial: PartialReason?
  /// The file says of itself that a program wrote it ("Code generated … DO NOT EDIT").
  public var isGenerated: Bool

  public init(
    facts: [Fact] = [], attributes: [Attribute] = [], names: NameTable = NameTable(), lineCount: Int = 0,
    partial: PartialReason? = nil, isGenerated: Bool = false
  ) {
    self.facts = facts
    self.attributes = attributes
    self.names = names
    self.lineCount = lineCount
    self.partial = partial
    self.isGenerated = isGenerated
  }
}

/// Why the facts of a file may be incomplete.
public enum PartialReason: String, Sendable, Equatable {
  /// PCRE2's match, heap or depth limit, or its JIT stack, ended a rule.
  case matchLimit
  /// A line longer than the limit was left out.
  case longLine
  /// Brackets do not pair up, so ends of definitions after it are estimates.
  case unbalancedBrackets
  /// The file asks for more work than its length allows; what follows the place where the scan stopped is missing.
  case workLimit
}
