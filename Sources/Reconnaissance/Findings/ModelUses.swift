import CodeIndex
import Facts

/// Where code names a model of the database without a query beside it: `-> User`, `User.model_validate(…)`,
/// `var order Order`.
///
/// A word counts when a model of that name stands in the same file or scope, or in a file imported here, or when the
/// name itself is imported here; likely, since no type checker was asked.
struct ModelUses {
  struct Use: Hashable {
    /// The definition whose signature, or the call, binding or type use, that names it.
    var site: FactView
    /// The `data` fact that declares the model.
    var model: FactView
  }

  private let index: CodeIndex
  private let models: [String: [FactView]]

  init(_ index: CodeIndex) {
    self.index = index
    var models: [String: [FactView]] = [:]
    for fact in index.facts(.data, .model) where fact.file.isOfTheProgram {
      models[Self.type(of: fact), default: []].append(fact)
    }
    self.models = models
  }

  /// The first use of each model in each definition, in order of definition, then of place.
  func uses(in definitions: [FactView]) -> [Use] {
    if models.isEmpty { return [] }
    var found: [Use] = []
    for definition in definitions {
      var seen: Set<FactView> = []
      for fact in [definition] + index.facts(in: definition) {
        for word in Self.words(of: fact) {
          guard let candidates = models[String(word)],
            let model = candidates.first(where: { isVisible($0, from: fact.file) }), seen.insert(model).inserted
          else { continue }
          found.append(Use(site: fact, model: model))
        }
      }
    }
    return found
  }

  /// The type of a model, which may be called otherwise than its table.
  private static func type(of model: FactView) -> String {
    guard let type = model.container, type.detail.isTypeLike else { return model.name }
    return type.name
  }

  /// Identifiers that may be types.
  private static func words(of fact: FactView) -> [Substring] {
    let texts: [String?] =
      switch (fact.kind, fact.detail) {
      case (.definition, _) where fact.detail.isFunctionLike: [fact[.parameters], fact[.returns]]
      case (.call, _): [fact[.receiver], fact.name]
      case (.reference, .binding): [fact[.target]]
      case (.reference, .typeUse): [fact.name]
      default: []
      }
    return texts.compactMap(\.self).flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") } }
  }

  private func isVisible(_ model: FactView, from file: ScannedFile) -> Bool {
    if model.file == file { return true }
    if index.profile(for: file)?.modules.folderIsScope == true, model.file.folder == file.folder { return true }
    let isImported = file.facts(.import).contains { ($0[.alias] ?? $0[.imported]) == Self.type(of: model) }
    return isImported || index.importGraph.imports(of: file).contains { $0.to == model.file }
  }
}
