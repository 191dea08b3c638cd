public import Facts

extension CodeIndex {
  /// Whether calls written for one signature of a definition surely fit another: every parameter is where it was, under
  /// its name and with its type, and what was added need not be given.
  ///
  /// False where that cannot be told. What a result is used for is not looked at.
  public func takesCalls(of old: FactView, as new: FactView) -> Bool {
    guard let profile = profile(for: new.file), let before = old[.parameters], let after = new[.parameters] else {
      return old[.parameters] == nil && new[.parameters] == nil
    }
    if before == after { return true }
    let given = ParameterList(before, style: profile.parameters).parameters
    let taken = ParameterList(after, style: profile.parameters).parameters
    guard given.count <= taken.count else { return false }
    for (first, second) in zip(given, taken) {
      guard first.name == second.name, first.type == second.type, first.label == second.label,
        first.isVariadic == second.isVariadic, !first.hasDefault || second.hasDefault
      else { return false }
    }
    return taken[given.count...].allSatisfy { $0.hasDefault || $0.isVariadic }
  }
}
