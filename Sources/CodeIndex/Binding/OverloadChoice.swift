import Facts

/// Which of several functions of one name a call means, by how many arguments it gives, their labels and their types.
struct OverloadChoice {
  let index: CodeIndex
  private var resolver: NameResolver { NameResolver(index: index) }

  init(_ index: CodeIndex) { self.index = index }

  /// How a call fits a function's parameters.
  enum Fit: Equatable {
    /// Too many or too few arguments, other labels, or a value of a type that the parameter does not take.
    case no
    /// The higher, the more of its arguments are known to be what the parameters ask for.
    case score(Int)
  }

  /// Those that a call can mean, the best ones only, in their order; nil when none of them fits. Functions of which no
  /// parameters are known always fit; what is no function is not judged.
  func choose(_ functions: [FactView], for site: FactView) -> [FactView]? {
    guard let text = site[.arguments], let profile = index.profile(for: site.file) else { return functions }
    let list = ArgumentList(text)
    let given = list.arguments
    var best = Int.min
    var chosen: [FactView] = []
    let values = ArgumentValues()
    for function in functions where canTake(typeArguments: list.typeArguments, function) {
      guard case .score(let score) = fit(of: given, function, for: site, values, profile) else { continue }
      if score > best { (best, chosen) = (score, []) }
      if score == best { chosen.append(function) }
    }
    return chosen.isEmpty ? nil : withoutTemplates(chosen, profile)
  }

  /// Of functions that fit equally well those that take no type as it comes, where such exist (C++).
  private func withoutTemplates(_ functions: [FactView], _ profile: SharedProfile) -> [FactView] {
    guard functions.count > 1, profile.modules.style == .include else { return functions }
    let plain = functions.filter { !takesAnyType($0) }
    return plain.isEmpty ? functions : plain
  }

  /// Whether a parameter of a function is named like a type parameter, where headers of templates are not kept (C++).
  func takesAnyType(_ function: FactView) -> Bool {
    guard let profile = index.profile(for: function.file), profile.modules.style == .include else { return false }
    return ParameterList(function[.parameters] ?? "", style: profile.parameters).parameters.contains { parameter in
      TypeText(parameter.type ?? "", profile).names.contains(where: TypeParameterText.isPlaceholder)
    }
  }

  /// Whether a call can mean a function at all; true where nothing is known of either.
  func canTake(_ function: FactView, _ site: FactView) -> Bool {
    guard function.detail.isFunctionLike, let text = site[.arguments], let profile = index.profile(for: site.file)
    else { return true }
    let list = ArgumentList(text)
    return canTake(typeArguments: list.typeArguments, function)
      && pairs(list.arguments, function, profile, isExtended(function, by: site)) != nil
  }

  /// Whether a call with so many type arguments can mean a function.
  private func canTake(typeArguments count: Int, _ function: FactView) -> Bool {
    guard function.detail != .constructor, index.profile(for: function.file)?.typeArgumentsTell == true,
      let text = function[.parameters], !text.hasSuffix("…")
    else { return true }
    let own = CodeIndex.typeParameters(of: function).map { TopLevelText.split($0, at: ",") } ?? []
    if count > 0 { return own.count == count }
    return own.allSatisfy { parameter in
      guard let name = TopLevelText.words(parameter).last else { return true }
      return TopLevelText.words(text).contains(name)
    }
  }

  /// Whether the receiver of a call is what the function's first parameter takes.
  private func isExtended(_ function: FactView, by site: FactView) -> Bool {
    guard let word = index.profile(for: function.file)?.extensionWord,
      function[.parameters]?.hasPrefix(word + " ") == true, let receiver = site[.receiver]
    else { return false }
    // `Extensions.Size(box)` gives it as an argument.
    return AccessPath(receiver)?.steps.last?.name != function.container?.name
  }

  /// Of functions that a call fits equally well those that leave the fewest parameters to their defaults.
  func withFewestParameters(_ functions: [FactView]) -> [FactView] {
    let counts = functions.map { function -> Int in
      guard let text = function[.parameters], let style = index.profile(for: function.file)?.parameters else {
        return 0
      }
      return ParameterList(text, style: style).parameters.count
    }
    guard let fewest = counts.min() else { return functions }
    return zip(functions, counts).filter { $0.1 == fewest }.map(\.0)
  }

  /// The parameter that takes an argument of a call: the one with a label (`from:`), by its number, or the first closure
  /// behind the call (`{`).
  func parameter(of function: FactView, at slot: String, in call: FactView) -> ParameterList.Parameter? {
    guard let text = call[.arguments], let profile = index.profile(for: call.file) else { return nil }
    let given = ArgumentList(text).arguments
    let number: Int?
    if slot == "{" {
      number = given.firstIndex(where: \.isTrailing)
    } else if slot.hasSuffix(":") {
      number = given.firstIndex { $0.label == String(slot.dropLast()) }
    } else {
      number = Int(slot)
    }
    guard let number, let pairing = pairs(given, function, profile, isExtended(function, by: call)),
      number < pairing.pairs.count
    else { return nil }
    return pairing.pairs[number].parameter
  }

  /// Whether functions take different parameters, so that one call can only mean one of them; alternatives for several
  /// platforms take the same.
  func areDifferent(_ functions: [FactView]) -> Bool {
    let types = functions.map { index.parameterTypes(of: $0) }
    return types.contains { $0 != types[0] }
  }

  private func fit(
    of given: [ArgumentList.Argument], _ function: FactView, for site: FactView, _ values: ArgumentValues,
    _ profile: SharedProfile
  ) -> Fit {
    guard let pairing = pairs(given, function, profile, isExtended(function, by: site)) else { return .no }
    let place = Place(of: site)
    var score = -pairing.penalty
    for (argument, parameter) in pairing.pairs {
      guard let type = parameter.type else { continue }
      let types = ArgumentTypes(index: index, profile: profile, given: values)
      let points = Self.taken(type, by: parameter).compactMap { type -> Int? in
        if case .score(let points) = types.fit(argument.value, at: place, type, of: function) { points } else { nil }
      }
      guard let best = points.max() else { return .no }
      score += best
    }
    return .score(score)
  }

  /// What an argument may be: `params string[] names` takes texts one by one, or all of them in a list.
  private static func taken(_ type: String, by parameter: ParameterList.Parameter) -> [String] {
    guard parameter.isVariadic, type.hasPrefix("params ") else { return [type] }
    let list = String(type.dropFirst("params ".count))
    return list.hasSuffix("[]") ? [list, String(list.dropLast(2))] : [list]
  }

  /// Each argument with the parameter that takes it.
  private struct Pairing {
    var pairs: [(argument: ArgumentList.Argument, parameter: ParameterList.Parameter)] = []
    /// Points off for what another function may fit without: parameters that take any number of values, and those that
    /// are left out although no default is seen.
    var penalty = 0
  }

  /// Nil when arguments and parameters do not go together. Without pairs when nothing is known.
  private func pairs(
    _ given: [ArgumentList.Argument], _ function: FactView, _ profile: SharedProfile, _ isExtended: Bool
  ) -> Pairing? {
    guard index.isCallable(function) else { return nil }
    guard let text = index.parameters(of: function), !text.hasSuffix("…"),
      function.detail != .macro,
      let style = index.profile(for: function.file)?.parameters
    else { return Pairing() }
    if given.contains(where: { $0.value == .spread }) { return Pairing() }
    // Each call of the name asks for it.
    let list = index.memos.parameterLists.value(function) { ParameterList(text, style: style) }
    let parameters = Array(list.parameters.dropFirst(isExtended ? 1 : 0))
    var pairing =
      profile.argumentLabels == .required ? inOrder(given, parameters) : byPosition(given, parameters, profile)
    if parameters.contains(where: \.isVariadic) { pairing?.penalty += 1 }
    return pairing
  }

  /// Labels are part of the name (Swift): arguments come in the order of the parameters, those with defaults may be left
  /// out.
  private func inOrder(
    _ given: [ArgumentList.Argument], _ parameters: [ParameterList.Parameter]
  ) -> Pairing? {
    var pairs: [(argument: ArgumentList.Argument, parameter: ParameterList.Parameter)] = []
    var rest = parameters[...]
    for argument in given {
      if let last = pairs.last?.parameter, last.isVariadic, argument.label == nil, !argument.isTrailing,
        rest.first.map({ $0.label != nil || !$0.hasDefault }) ?? true
      {
        pairs.append((argument, last))
        continue
      }
      while let parameter = rest.first {
        let takes =
          argument.isTrailing && argument.label == nil
          ? Self.takesFunction(parameter) : parameter.label == argument.label
        if takes { break }
        guard parameter.hasDefault || parameter.isVariadic else { return nil }
        rest.removeFirst()
      }
      guard let parameter = rest.popFirst() else { return nil }
      pairs.append((argument, parameter))
    }
    return rest.allSatisfy { $0.hasDefault || $0.isVariadic } ? Pairing(pairs: pairs) : nil
  }

  /// A closure behind the call is taken by what can be called; a type without an arrow may be a name for one.
  private static func takesFunction(_ parameter: ParameterList.Parameter) -> Bool {
    guard let type = parameter.type else { return true }
    return type.holds("->") || !parameter.hasDefault
  }

  private func byPosition(
    _ given: [ArgumentList.Argument], _ parameters: [ParameterList.Parameter], _ profile: SharedProfile
  ) -> Pairing? {
    var pairing = Pairing()
    var taken: Set<Int> = []
    // What takes several values takes all that follow without a name.
    let variadic = parameters.firstIndex(where: \.isVariadic)
    for (position, argument) in given.enumerated() {
      var place = min(position, variadic ?? parameters.count - 1)
      if profile.argumentLabels == .optional, let label = argument.label {
        guard let named = parameters.firstIndex(where: { $0.name == label }) else { return nil }
        place = named
      } else if argument.isTrailing {
        place = parameters.count - 1
      } else if position >= parameters.count, variadic == nil {
        return nil
      }
      guard place >= 0 else { return nil }
      if !taken.insert(place).inserted, !parameters[place].isVariadic { return nil }
      pairing.pairs.append((argument, parameters[place]))
    }
    let missing = parameters.indices.count {
      !taken.contains($0) && !parameters[$0].hasDefault && !parameters[$0].isVariadic
    }
    if missing > 0, !profile.defaultsApart { return nil }
    pairing.penalty += missing * 4
    return pairing
  }
}
