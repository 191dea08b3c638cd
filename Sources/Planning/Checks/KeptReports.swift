import Synchronization

/// What rules found in one document, each asked once: the checklist asks again what other rules have said.
final class KeptReports: Sendable {
  private let byCode = Mutex<[String: [PlanRule.Report]]>([:])

  /// - Parameter check: runs outside the lock, so that a rule may ask for another's reports.
  func reports(of rule: PlanRule, _ check: () -> [PlanRule.Report]) -> [PlanRule.Report] {
    if let known = byCode.withLock({ $0[rule.code] }) { return known }
    let made = check()
    byCode.withLock { $0[rule.code] = made }
    return made
  }
}
