/// A part of the document that the protocol gives a heading.
public enum PlanSection: String, CaseIterable, Sendable, Hashable, Comparable {
  case changeLog
  case requirements
  case research, reconnaissance, locate, modifying, adding, dependencies, riskAssessment, risks, questions
  case alternatives
  case design, interactionMap, types, controlFlow, edgeCases, testing
  case tooling
  case implementation
  case checklist

  /// The protocol's words, without number and emphasis.
  public var title: String {
    switch self {
    case .changeLog: "Change Log"
    case .requirements: "Goal & Feature Requirements"
    case .research: "Research & Discovery"
    case .reconnaissance: "Codebase Reconnaissance"
    case .locate: "Locate the Change"
    case .modifying: "Modifying Existing Code"
    case .adding: "Adding New Functionality"
    case .dependencies: "Dependencies & Constraints"
    case .riskAssessment: "Risk Assessment"
    case .risks: "Risks & Constraints"
    case .questions: "Clarification Questions"
    case .alternatives: "Design Alternatives & Trade-offs"
    case .design: "Detailed Design"
    case .interactionMap: "File Interaction Map"
    case .types: "Data Structures & Type Definitions"
    case .controlFlow: "Control Flow"
    case .edgeCases: "Edge Case Handling"
    case .testing: "Testing Strategy"
    case .tooling: "TOOLING"
    case .implementation: "Implementation Plan"
    case .checklist: "COMPLETION CHECKLIST"
    }
  }

  /// `2.1`, `Step 2a`; empty where the protocol has none.
  public var number: String {
    switch self {
    case .changeLog, .tooling, .checklist: ""
    case .requirements: "1"
    case .research: "2"
    case .reconnaissance: "2.1"
    case .locate: "Step 1"
    case .modifying: "Step 2a"
    case .adding: "Step 2b"
    case .dependencies: "Step 3"
    case .riskAssessment: "Step 4"
    case .risks: "2.2"
    case .questions: "2.3"
    case .alternatives: "3"
    case .design: "4"
    case .interactionMap: "4.1"
    case .types: "4.2"
    case .controlFlow: "4.3"
    case .edgeCases: "4.4"
    case .testing: "4.5"
    case .implementation: "5"
    }
  }

  /// Number and title as a person would say them.
  public var name: String {
    if number.isEmpty { return title }
    return number.hasPrefix("Step") ? "\(number): \(title)" : "\(number) \(title)"
  }

  /// The section this one is part of; nil at the top.
  public var parent: PlanSection? {
    switch self {
    case .reconnaissance, .risks, .questions: .research
    case .locate, .modifying, .adding, .dependencies, .riskAssessment: .reconnaissance
    case .interactionMap, .types, .controlFlow, .edgeCases, .testing: .design
    default: nil
    }
  }

  public func isWithin(_ section: PlanSection) -> Bool { self == section || parent?.isWithin(section) == true }

  /// The phase in which it is written; nil for what accompanies all of them.
  public var phase: PlanPhase? {
    switch self {
    case .changeLog, .tooling: nil
    case .requirements: .requirements
    case .alternatives: .alternatives
    case .implementation, .checklist: .implementationPlan
    default: isWithin(.research) ? .research : .design
    }
  }

  public static func < (left: PlanSection, right: PlanSection) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self)! }

  /// The section that a heading begins, by its number and a word of its title, or by its title alone. Nil for a heading
  /// that is somebody's own.
  init?(heading: String) {
    let words = PlainWords.of(heading).replacing(" and ", with: " & ")
    // A title alone may have a number before it that is none of ours, and a colon behind it.
    let bare = Substring(words).drop { " .:)-–—".contains($0) }
    let title = bare[..<(bare.lastIndex { !" :.".contains($0) }.map(bare.index(after:)) ?? bare.startIndex)]
    guard let found = Self.headings.first(where: { $0.isMeant(by: words, title) }) else { return nil }
    self = found.section
  }

  /// A section's heading as headings are compared: in lower case.
  private struct Heading {
    var section: PlanSection
    var number: String
    var title: String
    /// The words of the title that stand for it behind its number.
    var tellingWords: [Substring]

    init(_ section: PlanSection) {
      self.section = section
      number = section.number.lowercased()
      let title = section.title.lowercased()
      self.title = title
      tellingWords = title.split { !$0.isLetter }.filter { $0.count > 3 }
    }

    /// - Parameters:
    ///   - words: the heading's plain words.
    ///   - bare: the same without signs at its ends.
    func isMeant(by words: String, _ bare: Substring) -> Bool {
      guard !number.isEmpty, words.hasPrefix(number) else { return bare == title }
      let rest = words.dropFirst(number.count)
      if let next = rest.first, next.isNumber || next.isLetter { return false }
      if rest.first == ".", rest.dropFirst().first?.isNumber == true { return false }
      let said = rest.split { !$0.isLetter }
      return tellingWords.contains { said.contains($0) }
    }
  }
  private static let headings = allCases.map(Heading.init)
}
