import CodeIndex
import Facts

/// What a call in a loop does not do although a definition of its name does: another object is asked, or the work is left to
/// somebody who does it later.
struct LoopCallees {
  let index: CodeIndex

  /// Whether the call does not run what the definition holds.
  func leaves(_ call: FactView, to callee: FactView) -> Bool { isOther(call, callee) || isQueued(callee) }

  /// `member.roles` is no method of `User`, and nobody calls an action of a controller on something else.
  private func isOther(_ call: FactView, _ callee: FactView) -> Bool {
    guard let receiver = call[.receiver], let type = callee.container, type.detail.isTypeLike,
      let profile = index.profile(for: callee.file), !profile.selfNames.contains(receiver),
      !profile.superNames.contains(receiver)
    else { return false }
    let suffix = profile.routing.typeSuffix
    if !suffix.isEmpty, type.name.hasSuffix(suffix), !receiver.hasSuffix(suffix), receiver != type.name {
      return !IdentifierWords.split(receiver).contains(suffix.lowercased())
    }
    guard receiver.first?.isLowercase == true, receiver.allSatisfy({ $0.isLetter || $0 == "_" }),
      !profile.methodsNeedReceiver
    else { return false }
    let named = IdentifierWords.split(receiver).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let types = index.definitions(named: named).filter {
      $0.detail == .class && $0.file.language == callee.file.language
    }
    return !types.isEmpty
      && types.allSatisfy { own in own != type && !index.overrides.supertypes(of: own).contains(type) }
  }

  /// A task whose call is put in a queue, where its library makes every call of it so.
  private func isQueued(_ callee: FactView) -> Bool {
    guard let packages = index.profile(for: callee.file)?.practice.queuingPackages, !packages.isEmpty,
      callee.file.facts(.import).contains(where: { packages.contains(String($0.name.prefix { $0 != "." })) })
    else { return false }
    return callee.file.facts(.entryPoint).contains { $0.detail == .job && $0.name == callee.name }
  }

  /// The query stands in what the callee starts and does not wait for: `spawn(async move { … })`.
  func startsApart(_ cost: FactView, in callee: FactView) -> Bool {
    index.facts(in: callee).contains {
      $0.kind == .call && $0.startLine <= cost.startLine && IdentifierWords.split($0.name).contains("spawn")
    }
  }
}
