import CodeIndex
import Facts

/// What the repository makes clients with, a time-out among what it says of them: a call on a client that is handed in has it.
final class ClientMakers {
  private let index: CodeIndex
  private var timed: [String: Bool] = [:]

  init(_ index: CodeIndex) { self.index = index }

  /// The call is asked of a field whose type something else in the repository makes, and says how long it may wait.
  func isTimed(_ call: FactView) -> Bool {
    guard let receiver = call[.receiver], let name = receiver.split(separator: ".").last.map(String.init),
      let type = fieldType(name, call), type.first?.isUppercase == true
    else { return false }
    let key = (call.file.language ?? "") + " " + type
    if let known = timed[key] { return known }
    let answer = makes(type, call.file)
    timed[key] = answer
    return answer
  }

  private func fieldType(_ name: String, _ call: FactView) -> String? {
    var around = call.container
    while let current = around {
      if current.detail.isTypeLike,
        let field = index.members(of: current).first(where: { $0.name == name && !$0.detail.isFunctionLike })
      {
        return field[.returns].map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "_" }) }
      }
      around = current.container
    }
    return nil
  }

  /// A function that gives one, or a type that says in its head that it does (`FactoryBean<RestTemplate>`).
  private func makes(_ type: String, _ file: ScannedFile) -> Bool {
    func isOwn(_ fact: FactView) -> Bool { fact.file.language == file.language && fact.file.role != .test }
    let functions = index.facts(.definition).filter {
      isOwn($0) && $0.detail.isFunctionLike && $0[.returns].map { names(type, in: $0) } ?? false
    }
    let types = index.facts(.definition).filter {
      isOwn($0) && $0.detail.isTypeLike && $0[.signature].map { $0.contains("<" + type + ">") } ?? false
    }
    return (functions + types).contains { maker in
      index.facts(in: maker).contains { $0.kind == .call && OutsideCalls.saysTimeout($0) }
    }
  }

  private func names(_ type: String, in text: String) -> Bool {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == type }
  }
}
