import Facts

/// Types that a file hands to others without their names: what its exported functions return and its exported variables hold, and
/// what the methods of those return (JavaScript: `module.exports = () => new Store()`).
struct GivenTypes {
  let index: CodeIndex

  /// More functions than these are not gone through.
  private static let limit = 1_024

  func ofExports(of file: ScannedFile) -> Set<FactView> {
    index.memos.givenTypes.value(file) { find(in: file) }
  }

  private func find(in file: ScannedFile) -> Set<FactView> {
    let scope = index.scope(of: file)
    let resolver = NameResolver(index: index)
    var given: Set<FactView> = []
    var asked: Set<FactView> = []
    var next: [Value] = exportedNames(of: file).sorted().flatMap { name -> [Value] in
      let values = index.exported(name, from: [file])
      return values.isEmpty ? resolver.variable(name, definitions: [], at: nil, scope, .init())?.values ?? [] : values
    }
    while let value = next.popLast(), asked.count < Self.limit {
      switch value {
      case .function(let function):
        guard asked.insert(function).inserted else { continue }
        next += results(of: function, resolver)
      case .type(let type), .instance(let type):
        if case .instance = value { given.insert(type) }
        guard asked.insert(type).inserted else { continue }
        next += index.members(of: type).filter { $0.detail == .method }.map { .function($0) }
      case .elements(let held): next += held
      case .module, .package, .external, .variable: continue
      }
    }
    return given
  }

  private func exportedNames(of file: ScannedFile) -> Set<String> {
    var names = Set(file.facts(.reference).filter { $0.detail == .export }.map(\.name))
    for fact in file.facts(.definition) where fact.container == nil && fact[.exported] != nil {
      names.insert(fact.name)
    }
    return names
  }

  /// What a function gives, each of its `return` statements for itself where it states no type.
  private func results(of function: FactView, _ resolver: NameResolver) -> [Value] {
    if function[.returns]?.isEmpty == false { return resolver.called(.function(function), .init()) }
    let statements = index.scope(of: function.file).bindings("return").filter { $0.container == function }
    let values = statements.prefix(16).flatMap { resolver.value(of: $0, .init()) }
    return values.isEmpty ? resolver.called(.function(function), .init()) : values
  }
}
