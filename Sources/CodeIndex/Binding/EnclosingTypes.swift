import Facts

/// Which type the code at a place belongs to: the one around it, or the one its method is declared for.
extension NameResolver {
  /// The variable of `func (r *T) name(`, out of the signature.
  static func receiverVariable(of method: FactView) -> String? {
    guard let signature = method[.signature], let open = signature.firstIndex(of: "("),
      !signature[..<open].contains(method.name), let close = signature[open...].firstIndex(of: ")")
    else { return nil }
    let words = TopLevelText.words(signature[signature.index(after: open)..<close])
    return words.count > 1 ? words.first : nil
  }

  /// The type that a method declared outside its type belongs to.
  func receiverType(of method: FactView, _ trail: Trail) -> FactView? {
    guard let receiver = method[.receiver] else { return nil }
    let name = String(decoding: FactPostings.lastComponent(Array(receiver.utf8)[...]), as: UTF8.self)
    let place = Place(file: method.file, container: Int(method.fact.container), line: method.startLine)
    if let found = lookup(name, at: place, trail) {
      for value in found.values {
        switch value {
        case .type(let type), .function(let type): return type
        default: continue
        }
      }
      return nil
    }
    let types = index.definitions(named: name).filter {
      $0.detail.isTypeLike && index.areRelated($0.file, method.file)
    }
    return types.count == 1 || profile(method.file)?.modules.namesFiles == false
      ? types.first : nil
  }

  /// The class whose method a test is that stands outside of all (`TEST_F(Fixture, name) {`).
  func fixture(at place: Place, _ trail: Trail) -> FactView? {
    guard place.definition?.detail.isNamespace ?? true, profile(place.file)?.methodsNeedReceiver == false else {
      return nil
    }
    let test = index.tests(of: place.file).last {
      $0.lines.count > 1 && $0.lines.contains(place.line) && $0[.target] != nil
    }
    guard let test, place.line > test.startLine, let name = test[.target] else { return nil }
    let around = Place(file: test.file, container: Int(test.fact.container), line: test.startLine)
    for value in lookup(CodeIndex.withoutArguments(name), at: around, trail)?.values ?? [] {
      if case .type(let type) = value { return type }
    }
    return nil
  }

  /// The type whose body, or whose method, a place is in.
  func enclosingType(at place: Place, _ trail: Trail) -> FactView? {
    var next = place.definition
    while let definition = next {
      if index.isType(definition) {
        if case .type(let owner) = index.owner(of: definition) { return index.whole(owner) }
        return index.whole(definition)
      }
      // A method that a type has for an interface alone belongs to the type around it.
      if definition.detail.isFunctionLike, definition[.receiver] != nil,
        definition.container.map({ !index.isType($0) }) ?? true
      {
        return receiverType(of: definition, trail)
      }
      next = definition.container
    }
    return fixture(at: place, trail)
  }
}
