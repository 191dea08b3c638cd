import CodeIndex
import Facts

/// Types that are models by what they extend, which stands in another file: `class Invoice < Document`, where `Document` is a record
/// (single-table inheritance).
struct InheritedModels {
  let index: CodeIndex

  /// The value of a `table` reference in a type of which there is no table, though what extends it has one: Django's `abstract`.
  private static let abstract = "abstract"

  /// In order of place; what says itself that it is one, and what there is no object of, left out.
  /// - Parameter frameworks: those whose models are meant; nil for all.
  func types(of data: [FactView], by frameworks: Set<String>? = nil) -> [FactView] {
    func isMeant(_ fact: FactView) -> Bool {
      fact.file.role == .source && (index.profile(for: fact.file)?.practice.inheritsModels ?? false)
        && frameworks.map { fact[.framework].map($0.contains) ?? false } ?? true
    }
    let models = data.filter { model in
      model.detail == .model && model[.access] == "declare" && model[.value] == nil && isMeant(model)
    }
    let without = index.facts(.reference, .table).filter { $0[.value] == Self.abstract && isMeant($0) }
    let abstract = Set(without.compactMap(type(around:)))
    let declared = models.compactMap(type(of:))
    var seen = Set(declared).union(abstract)
    let bases = declared + abstract.sorted(by: PlaceOrder.precedes)
    return bases.flatMap(index.overrides.subtypes(of:)).filter { type in
      type.file.role == .source && seen.insert(type).inserted
    }.sorted { ($0.path, $0.startLine) < ($1.path, $1.startLine) }
  }

  /// The type whose table is spoken of, which may be said in one inside of it.
  private func type(around fact: FactView) -> FactView? {
    let type = fact.container
    guard let outer = type?.container, outer.detail.isTypeLike else { return type }
    return outer
  }

  private func type(of model: FactView) -> FactView? {
    let name = model.name.split(separator: ":").last.map(String.init) ?? model.name
    return model.file.facts(.definition).first {
      $0.detail.isTypeLike && $0.lines.contains(model.startLine) && ($0.name == name || $0.name == model.name)
    }
  }
}
