public import Facts

/// What a file defines for others: namespaces and modules hold definitions and are none of their own.
extension ScannedFile {
  /// Its definitions that stand in no type and no function, in order of place; of code that is no test, without what its
  /// tests are made of. A file that holds nothing else has those.
  public var outermostDefinitions: [FactView] {
    let outermost = facts(.definition).filter { !$0.detail.isNamespace && $0.standsOutermost }
    if role == .test { return outermost }
    let tests = facts(.test).filter { $0.detail != .coverage && $0.detail != .program }
    let own = outermost.filter { definition in !tests.contains { $0.lines.contains(definition.startLine) } }
    return own.isEmpty ? outermost : own
  }

  /// How many things it defines, without the namespaces around them.
  public var definitionCount: Int { facts(.definition).count { !$0.detail.isNamespace } }
}

extension FactView {
  /// Whether nothing but namespaces and modules is around it.
  public var standsOutermost: Bool {
    var around = container
    while let current = around {
      guard current.detail.isNamespace else { return false }
      around = current.container
    }
    return true
  }

  /// The functions directly inside it, in order of place.
  public var ownFunctions: [FactView] {
    file.facts(.definition).filter { $0.container == self && $0.detail.isFunctionLike }
  }

  /// What is asked about where it is a target. A block that only adds to a type (`impl Store`) stands for its functions: who
  /// constructs the type calls none of them.
  public var subjects: [FactView] {
    let functions = self[.extends] == nil ? [] : ownFunctions
    return functions.isEmpty ? [self] : functions
  }
}

extension CodeIndex {
  /// What is changed with a type: its members; with a block that only adds to one (`impl Store`), those of the block.
  public func contents(of type: FactView) -> [FactView] {
    type[.extends] == nil
      ? members(of: type) : facts(in: type).filter { $0.kind == .definition && $0.container == type }
  }
}
