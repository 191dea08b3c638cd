import Facts

/// Of member functions that differ only in whether they leave the object as it is (`const`), the one a call means: that
/// for objects nobody may change where the receiver is one, else the other.
struct ConstOverloads {
  let index: CodeIndex
  private var resolver: NameResolver { NameResolver(index: index) }

  init(_ index: CodeIndex) { self.index = index }

  /// Those of some functions that fit a call equally well that its receiver leads to; all where nothing tells.
  func meant(_ functions: [FactView], by site: FactView) -> [FactView] {
    guard functions.count > 1, index.profile(for: site.file)?.modules.style == .include else { return functions }
    let reading = functions.filter(Self.isReading)
    let changing = functions.filter { !Self.isReading($0) }
    guard reading.count == changing.count,
      reading.allSatisfy({ read in changing.contains { isTwin(read, $0) } }),
      let isFixed = isFixed(site[.receiver], at: Place(of: site), steps: 0)
    else { return functions }
    return isFixed ? reading : changing
  }

  private func isTwin(_ a: FactView, _ b: FactView) -> Bool {
    index.parameterTypes(of: a) == index.parameterTypes(of: b) && a.name == b.name
  }

  /// `const` behind the parameters.
  private static func isReading(_ function: FactView) -> Bool {
    guard let signature = function[.signature] else { return false }
    var depth = 0
    var end: String.Index?
    // The brackets behind the name hold the parameters; those of `noexcept(…)` stand further on.
    guard let name = signature.nameEnd(function.name) else { return false }
    for position in signature[name...].indices {
      if signature[position] == "(" { depth += 1 }
      if signature[position] == ")" {
        depth -= 1
        if depth == 0 {
          end = signature.index(after: position)
          break
        }
      }
    }
    guard let end else { return false }
    return TopLevelText.words(signature[end...].prefix { $0 != ":" && $0 != "{" }).contains("const")
  }

  /// Whether what a function gives may not be changed: `const` in front of its name.
  private static func givesFixed(_ function: FactView) -> Bool {
    guard let signature = function[.signature], let end = signature.nameEnd(function.name) else { return false }
    return TopLevelText.words(signature[..<end]).contains("const")
  }

  /// Whether the object that a receiver names may not be changed there; nil when nothing tells.
  private func isFixed(_ receiver: String?, at place: Place, steps: Int) -> Bool? {
    guard let receiver, receiver != "this", receiver != "*this" else { return surroundings(of: place) }
    // What a cast says stands no more in brackets that are kept without it.
    guard receiver.first != "(", let path = AccessPath(receiver) else { return nil }
    return isFixed(path, at: place, steps: steps)
  }

  /// Inside a member function the object is as the function promises.
  private func surroundings(of place: Place) -> Bool? {
    var next = place.definition
    while let definition = next {
      if definition.detail == .method { return Self.isReading(definition) }
      next = definition.container
    }
    return nil
  }

  private func isFixed(_ path: AccessPath, at place: Place, steps: Int) -> Bool? {
    guard steps < 6, let last = path.steps.last, !last.isIndexed, last.asserted == nil else { return nil }
    if last.isCalled, index.profile(for: place.file)?.castFunctions.contains(last.name) == true {
      return last.typeArguments.isEmpty ? nil : TopLevelText.words(last.typeArguments[...]).contains("const")
    }
    guard last.isCalled else {
      return path.steps.count == 1 ? variable(last.name, at: place, steps: steps) : nil
    }
    var prefix = path
    prefix.steps.removeLast()
    var functions: [FactView] = []
    if prefix.steps.isEmpty {
      functions = Self.functions(resolver.lookup(last.name, at: place, isCalled: true)?.values ?? [])
    } else if let found = resolver.evaluate(prefix, at: place, .init()) {
      for value in found.values {
        if case .found(let members, _) = resolver.member(last.name, of: value, .init()) {
          functions += Self.functions(members)
        }
      }
    }
    guard let first = functions.first else { return nil }
    if functions.allSatisfy({ Self.givesFixed($0) == Self.givesFixed(first) }) { return Self.givesFixed(first) }
    // One for either sort of object, as here.
    let isPrefixFixed =
      prefix.steps.isEmpty ? surroundings(of: place) : isFixed(prefix, at: place, steps: steps + 1)
    guard let isPrefixFixed else { return nil }
    let meant = functions.filter { Self.isReading($0) == isPrefixFixed }
    guard let one = meant.first, meant.allSatisfy({ Self.givesFixed($0) == Self.givesFixed(one) }) else { return nil }
    return Self.givesFixed(one)
  }

  /// A parameter or local variable, by the type it is declared with.
  private func variable(_ name: String, at place: Place, steps: Int) -> Bool? {
    guard let function = place.definition, function.detail.isFunctionLike,
      let profile = index.profile(for: place.file)
    else { return nil }
    let bindings = index.scope(of: place.file).bindings(name).filter {
      $0.container == function && $0.startLine <= place.line
    }
    guard let binding = bindings.last else {
      guard let text = function[.parameters], text.holds(name),
        let type = ParameterList(text, style: profile.parameters)[name]?.type
      else { return nil }
      return TopLevelText.words(type[...]).first == "const" || type.contains(" const")
    }
    if binding[.access] == "const" { return true }
    guard let value = binding[.value] else { return false }
    guard value == "alias", let target = binding[.target], let path = AccessPath(target) else { return nil }
    return isFixed(path, at: Place(of: binding), steps: steps + 1)
  }

  private static func functions(_ values: [Value]) -> [FactView] {
    values.compactMap { if case .function(let function) = $0 { function } else { nil } }
  }
}

extension String {
  /// Where the last mention of a name in front of the first round bracket ends.
  fileprivate func nameEnd(_ name: String) -> Index? {
    var position = startIndex
    while position < endIndex {
      if self[position...].hasPrefix(name) {
        let end = index(position, offsetBy: name.count)
        if self[end...].first(where: { $0 != " " }) == "(" { return end }
      }
      position = index(after: position)
    }
    return nil
  }
}
