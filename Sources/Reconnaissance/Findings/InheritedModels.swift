import CodeIndex
import Facts

/// Types that are models by what they extend, which stands in another file: `class Invoice < Document`, where `Document` is a record
/// (single-table inheritance).
struct InheritedModels {
  let index: CodeIndex

  /// In order of place; what says itself that it is one, and what there is no object of, left out.
  func types(of data: [FactView]) -> [FactView] {
    let models = data.filter { model in
      model.detail == .model && model[.access] == "declare" && model[.value] == nil && model.file.role == .source
        && (index.profile(for: model.file)?.practice.inheritsModels ?? false)
    }
    let bases = models.compactMap(type(of:))
    var seen = Set(bases)
    return bases.flatMap(index.overrides.subtypes(of:)).filter { type in
      type.file.role == .source && seen.insert(type).inserted
    }.sorted { ($0.path, $0.startLine) < ($1.path, $1.startLine) }
  }

  private func type(of model: FactView) -> FactView? {
    let name = model.name.split(separator: ":").last.map(String.init) ?? model.name
    return model.file.facts(.definition).first {
      $0.detail.isTypeLike && $0.lines.contains(model.startLine) && ($0.name == name || $0.name == model.name)
    }
  }
}
