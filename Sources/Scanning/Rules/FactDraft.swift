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
  var attributes: [FileFacts.Attribute]
  /// Index of the compiled rule, for ordering and for conditions on the whole file; -1 for the engine's own.
  var ruleIndex: Int
}

/// A definition that is open where the scan stands.
struct OpenScope {
  var draft: Int
  var detail: FactDetail
  /// The candidate token of the rule that made it.
  var start: Int
  /// Bracket depth of what stands directly in it.
  var depth: UInt16
  /// Its last token.
  var end: Int
}

extension FactDetail {
  /// Members stand directly in its body.
  var isTypeScope: Bool {
    switch self {
    case .class, .struct, .interface, .trait, .enum, .type: true
    default: false
    }
  }
}
