/// One rule of the protocol that a program can check. Each stands in a file of its own, with its reasons, and is listed in
/// ``PlanRules``.
struct PlanRule: Sendable {
  enum Kind: Sendable {
    /// Holds of a document at any time.
    case form
    /// Holds of a section once its turn has come: in its phase, and ever after.
    case completeness
  }

  /// Stable, lower-case words with hyphens: what people write into their settings.
  let code: String
  let severity: Finding.Severity
  let kind: Kind
  /// Why it is a rule, in one sentence, in the protocol's words where it has any.
  let why: String
  let check: @Sendable (CheckContext) -> [Report]

  /// A finding before the rule's name and severity are put to it.
  struct Report: Sendable {
    var line: Int
    var message: String
    /// The section whose turn decides whether it counts; nil takes the one the line stands in.
    var section: PlanSection?
    var fix: [PlanEdit] = []

    init(_ line: Int, _ message: String, in section: PlanSection? = nil, fix: [PlanEdit] = []) {
      self.line = line
      self.message = message
      self.section = section
      self.fix = fix
    }
  }
}
