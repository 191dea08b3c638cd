public import Facts

/// Whether calls written for one signature fit another.
public enum SignatureFit: Sendable, Hashable {
  /// Every parameter is where it was, under its name and with its type, and what was added need not be given.
  case fits
  /// The same but for types: a compiler finds what no longer fits, and without one that is not known.
  case otherTypes
  /// Parameters were added that must be given, went, or changed their place or name; or that cannot be told.
  case differs
}

/// One parameter of a definition, as it is written.
public struct WrittenParameter: Sendable, Hashable {
  /// Empty where there is none.
  public var name: String
  public var text: String
}

extension CodeIndex {
  /// How calls of a definition as it was fit what it is. What a result is used for is not looked at.
  public func fit(of old: FactView, _ new: FactView) -> SignatureFit {
    guard let profile = profile(for: new.file), let before = old[.parameters], let after = new[.parameters] else {
      return old[.parameters] == nil && new[.parameters] == nil ? .fits : .differs
    }
    if before == after { return .fits }
    let given = ParameterList(before, style: profile.parameters).parameters
    let taken = ParameterList(after, style: profile.parameters).parameters
    guard given.count <= taken.count else { return .differs }
    for (first, second) in zip(given, taken) {
      guard first.name == second.name, first.label == second.label, first.isVariadic == second.isVariadic,
        !first.hasDefault || second.hasDefault
      else { return .differs }
    }
    guard taken[given.count...].allSatisfy({ $0.hasDefault || $0.isVariadic }) else { return .differs }
    return zip(given, taken).allSatisfy { $0.type == $1.type } ? .fits : .otherTypes
  }

  /// The parameters of a definition one by one; empty when none are known.
  public func parameters(of definition: FactView) -> [WrittenParameter] {
    guard let profile = profile(for: definition.file), let text = definition[.parameters] else { return [] }
    return TopLevelText.split(text, at: ",").map { part in
      let name = ParameterList(String(part), style: profile.parameters).parameters.first?.name
      return WrittenParameter(name: name ?? "", text: String(TopLevelText.trimmed(part)))
    }.filter { !$0.text.isEmpty }
  }
}
