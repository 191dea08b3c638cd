import CodeIndex
import Facts

/// Functions of an application whose names nobody writes again: what they cost, and how they fail, is felt by nobody.
final class UncalledCode {
  private let index: CodeIndex
  private var known: [FactView: Bool] = [:]
  /// What a library defines is called by others.
  private lazy var isApplication = !index.facts(.entryPoint, .route).isEmpty

  init(_ index: CodeIndex) { self.index = index }

  /// Whether the function around a fact is one.
  func holds(_ fact: FactView) -> Bool {
    guard let around = index.enclosingDefinition(of: fact), around.detail.isFunctionLike else { return false }
    if let answer = known[around] { return answer }
    let answer = isApplication && isUncalled(around)
    known[around] = answer
    return answer
  }

  private func isUncalled(_ function: FactView) -> Bool {
    guard function.detail == .function || function.detail == .method,
      index.profile(for: function.file)?.namesCallMethods == false, !answersSomebody(function),
      index.facts(.call, named: function.name).isEmpty,
      index.facts(.reference, named: function.name).allSatisfy({ $0.detail == .binding || $0.detail == .typeUse }),
      index.entryPaths.entries(handledBy: function).isEmpty
    else { return false }
    return index.facts(.entryPoint).allSatisfy { entry in
      entry[.target].map { !$0.hasSuffix(function.name) } ?? (entry.name != function.name)
    }
  }

  /// A framework may call what bears a mark, and what its types say that they have.
  private func answersSomebody(_ function: FactView) -> Bool {
    let marks = function.file.facts(.reference).contains {
      $0.detail == .decorator && $0[.target] == function.name
    }
    guard !marks, let type = function.container, type.detail.isTypeLike else { return marks }
    return function[.access] != "private"
      && index.facts(in: type.file, lines: type.startLine...type.startLine).contains {
        $0.detail == .base && $0.container == type
      }
  }
}
