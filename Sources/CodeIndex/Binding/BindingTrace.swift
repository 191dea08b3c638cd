public import Facts
import Synchronization

/// One thing that was looked up while a name was bound.
public struct BindingStep: Sendable, Hashable {
  /// Where a name was looked for.
  public enum Scope: Sendable, Hashable {
    /// In a function, a type or a namespace around the place.
    case inside(FactView)
    /// At the top level of the file, its imports included.
    case file(ScannedFile)
    /// In what the file sees without importing it by name: its package, folder or namespace, wildcard imports.
    case shared(ScannedFile)
    /// Among the members of what the receiver was taken for, in words.
    case members(String)
  }
  public var name: String
  public var scope: Scope
  /// How far inside the question this was asked: 0 for the name itself, more for what its receiver and types mean.
  public var depth: Int
  /// What was found, in words; nil for nothing.
  public var outcome: String?
  /// The definitions that were found.
  public var definitions: [FactView]
}

/// Collects the steps of one binding for whoever asks why. Where none is given, nothing is written down, and nothing is
/// worked out for it.
final class BindingTrace: Sendable {
  private let kept = Mutex<[BindingStep]>([])

  /// In the order in which the answers became known: what a step needed stands before it, with a greater depth.
  var steps: [BindingStep] { kept.withLock { $0 } }

  func note(_ name: String, _ scope: BindingStep.Scope, _ found: Found?, depth: Int) {
    note(name, scope, found?.values, depth: depth)
  }

  func note(_ name: String, _ scope: BindingStep.Scope, _ values: [Value]?, depth: Int) {
    let step = BindingStep(
      name: name, scope: scope, depth: depth, outcome: values.map(Self.words),
      definitions: (values ?? []).compactMap(\.definition))
    kept.withLock { $0.append(step) }
  }

  /// `a value of `Client`, or something from `requests``.
  static func words(_ values: [Value]) -> String {
    if values.isEmpty { return "something of no known type" }
    var words: [String] = []
    for value in values {
      let word = value.words
      if !words.contains(word) { words.append(word) }
    }
    return words.count > 4
      ? words.prefix(3).joined(separator: ", ") + " and \(words.count - 3) more" : words.joined(separator: ", or ")
  }
}

extension NameResolver {
  /// Hands a result on, written down when someone asked why.
  func noted(
    _ found: Found?, _ name: String, _ scope: @autoclosure () -> BindingStep.Scope, _ trail: Trail
  ) -> Found? {
    trace?.note(name, scope(), found, depth: trail.depth)
    return found
  }

  /// The same for a member of a value.
  func noted(_ membership: Membership, _ name: String, of value: Value, depth: Int) -> Membership {
    guard let trace else { return membership }
    switch membership {
    case .found(let values, _): trace.note(name, .members(value.words), values, depth: depth)
    case .external(let package): trace.note(name, .members(value.words), [.external(package)], depth: depth)
    case .missing, .unknown: trace.note(name, .members(value.words), nil as [Value]?, depth: depth)
    }
    return membership
  }
}

extension NameResolver.Trail {
  /// How many questions lead here.
  var depth: Int { NameResolver.Trail().fuel - 1 - fuel }
}

extension Value {
  /// The definition it is or is a value of.
  var definition: FactView? {
    switch self {
    case .type(let definition), .instance(let definition), .function(let definition): definition
    case .module, .package, .external, .variable, .elements: nil
    }
  }

  var words: String {
    switch self {
    case .type(let type): "the \(type.detail.rawValue) `\(type.qualifiedName)`"
    case .instance(let type): "a value of `\(type.qualifiedName)`"
    case .function(let function): "the \(function.detail.rawValue) `\(function.qualifiedName)`"
    case .module(let module): "the module `\(module.label)`"
    case .package(let package, _): "the package `\(package)`"
    case .external(let package): "something from outside: `\(package)`"
    case .variable: "a variable or parameter of no known type"
    case .elements(let values): "a collection of " + BindingTrace.words(values)
    }
  }
}
