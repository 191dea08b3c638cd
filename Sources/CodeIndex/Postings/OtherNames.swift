import Facts

/// Names that lead to a fact although they are not its own.
extension FactPostings {
  /// The key under which imports of a module as a whole are kept: `/` and the last component of its name.
  static func moduleKey(_ stem: some StringProtocol) -> String { "/" + stem }

  /// Other names a fact is found by: the last component of a dotted reference, the type a method is declared on, the
  /// handler of an entry point, what an import renames, the module whose default it takes.
  static func otherNames(of fact: Fact, in content: FileFacts) -> [String] {
    var names: [String] = []
    // Whichever methods construct: a name too many costs a question, one too few a wrong answer.
    let methods = fact.kind == .call ? [content.names[fact.name]] : []
    otherNames(of: fact, in: content, constructionMethods: Set(methods)) {
      names.append(String(decoding: $0, as: UTF8.self))
    }
    return names
  }

  static func otherNames(
    of fact: Fact, in content: FileFacts, constructionMethods: Set<String>, _ body: (ArraySlice<UInt8>) -> Void
  ) {
    switch fact.kind {
    case .reference:
      switch fact.detail {
      case .decorator, .base, .typeUse, .callback:
        let name = content.names.utf8(fact.name)
        let last = Self.lastComponent(name)
        if last.count != name.count { body(last) }
      case .named:
        let name = content.names.utf8(fact.name)
        let last = Self.lastComponent(name)
        if last.count != name.count { body(last) }
        // What the route of the name is answered by.
        if content.attribute(.value, of: fact) != nil, let target = content.attribute(.target, of: fact) {
          body(Self.lastComponent(content.names.utf8(target)))
        }
      case .binding:
        guard let value = content.attribute(.value, of: fact).map({ content.names.utf8($0) }) else { break }
        if value.elementsEqual("each".utf8) {
          if let receiver = content.attribute(.receiver, of: fact) { body(listName(content.names.utf8(receiver))) }
          break
        }
        guard let target = content.attribute(.target, of: fact) else { break }
        let path = content.names.utf8(target)
        if path.last == UInt8(ascii: "]") || value.elementsEqual("element".utf8) {
          body(listName(path))
        } else if value.elementsEqual("alias".utf8) {
          // What a call gives is not what is called.
          if !path.contains(UInt8(ascii: "(")), !path.contains(UInt8(ascii: "[")) { body(Self.lastComponent(path)) }
        }
      case .export: if let target = content.attribute(.target, of: fact) { body(content.names.utf8(target)) }
      default: break
      }
    case .definition:
      if let receiver = content.attribute(.receiver, of: fact) {
        body(Self.lastComponent(content.names.utf8(receiver)))
      } else if fact.detail == .namespace {
        // `namespace a::b` opens both.
        let name = content.names.utf8(fact.name)
        if name.contains(58) {
          for part in name.split(whereSeparator: { $0 == 58 || $0 == 32 }) { body(part) }
        }
      }
      // `extension Logger.Level`
      if content.attribute(.extends, of: fact) != nil {
        let name = content.names.utf8(fact.name)
        let last = Self.lastComponent(name)
        if last.count != name.count { body(last) }
      }
    case .call:
      if !constructionMethods.isEmpty, let receiver = content.attribute(.receiver, of: fact) {
        let last = Self.lastComponent(content.names.utf8(receiver))
        // A small letter begins a name that stands for a type: `described_class.new`.
        let isName = last.first.map { ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 } ?? false
        if isName, constructionMethods.contains(content.names[fact.name]) {
          body(last)
        }
      }
    case .entryPoint, .auth:
      if let target = content.attribute(.target, of: fact) {
        let text = content.names.utf8(target)
        // `UserController@show`
        body(Self.lastComponent(text.lastIndex(of: UInt8(ascii: "@")).map { text[($0 + 1)...] } ?? text))
      }
    case .import:
      let imported = content.attribute(.imported, of: fact).map { content.names.utf8($0) }
      let renames = content.attribute(.alias, of: fact) != nil || fact.detail == .reExport
      if let imported, imported.elementsEqual("default".utf8) || imported.elementsEqual("*".utf8) {
        body(moduleStem(content.names.utf8(fact.name)))
      } else if let imported {
        if renames { body(imported) }
      } else if renames {
        body(moduleStem(content.names.utf8(fact.name)))
      }
    default: break
    }
  }

  private static func moduleStem(_ module: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name = module
    while let last = name.last, last == UInt8(ascii: "/") { name.removeLast() }
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) { name = name[(slash + 1)...] }
    if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex,
      name[..<dot].contains(where: { $0 != 46 })
    {
      name = name[..<dot]
    }
    return ArraySlice([UInt8(ascii: "/")] + name)
  }

  /// The list or table that one of its members is taken of: `before` of `c.before[]`, `c.before.values()` and `c.before`.
  static func listName(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var path = path
    if path.last == UInt8(ascii: "]") {
      guard let open = path.lastIndex(of: UInt8(ascii: "[")) else { return path }
      path = path[..<open]
    } else if path.last == UInt8(ascii: ")") {
      guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return lastComponent(path) }
      path = path[..<dot]
    }
    guard let dot = path.lastIndex(where: { $0 == 46 || $0 == 58 || $0 == 62 }) else { return lastComponent(path) }
    return lastComponent(path[(dot + 1)...])
  }

  /// `a.b.C` → `C`, `a::b` → `b`, without type arguments.
  static func lastComponent(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // `Trails().index` is a method of what is made.
    let end =
      name.indices.first { at in
        name[at] == 60 || name[at] == 91 || name[at] == 40 && !name[at...].starts(with: [40, 41, 46])
      } ?? name.endIndex
    let head = name[..<end]
    guard let separator = head.lastIndex(where: { $0 == 46 || $0 == 58 || $0 == 35 || $0 == 92 || $0 == 62 }) else {
      return head
    }
    return head[(separator + 1)...]
  }
}

extension FileFacts {
  /// The id of an attribute's value, nil when the fact does not have it.
  func attribute(_ key: FactAttribute, of fact: Fact) -> NameID? {
    let first = Int(fact.firstAttribute)
    for attribute in attributes[first..<first + Int(fact.attributeCount)] where attribute.key == key {
      return attribute.value
    }
    return nil
  }
}
