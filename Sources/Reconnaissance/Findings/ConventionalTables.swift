import CodeIndex
import Facts

/// Tables that nobody names: a framework makes their names of the application that a model belongs to and the model's own
/// (`shop_orderline`), and of a field that joins two models (`shop_order_tags`).
struct ConventionalTables {
  struct Table: Sendable, Hashable {
    var name: String
    /// The model, or what joins it to another.
    var site: FactView
  }

  private let index: CodeIndex
  /// Folders of applications that migrations stand below.
  private let migrated: Set<String>

  init(_ index: CodeIndex) {
    self.index = index
    migrated = Set(index.facts(.data, .migration).map { Self.parent(of: $0.file.folder) })
  }

  /// In order of the models.
  func tables(of models: [FactView]) -> [Table] {
    let named = models.filter { model in
      model.detail == .model && model[.access] == "declare" && model[.value] == nil && frameworkNames(model)
    }
    let frameworks = Set(named.compactMap { $0[.framework] })
    let inherited = InheritedModels(index: index).types(of: models, by: frameworks)
    let types = Set(named.compactMap(type(of:)) + inherited)
    var seen: Set<Table> = []
    return (named + inherited).flatMap { tables(of: $0, among: types) }.filter { seen.insert($0).inserted }
  }

  private func frameworkNames(_ model: FactView) -> Bool {
    guard let framework = model[.framework], let profile = index.profile(for: model.file) else { return false }
    return profile.practice.tablesByApplication.contains(framework)
  }

  private func tables(of model: FactView, among models: Set<FactView>) -> [Table] {
    guard let type = type(of: model) else { return [] }
    let own = said(of: type)
    let application =
      own.first { $0[.value] == "application" }?.name ?? application(around: model.file)
    let name = model.name.lowercased()
    // What a type that has a table of its own joins is joined there.
    let bases = index.overrides.supertypes(of: type).filter { !models.contains($0) }
    let joined = (own + bases.flatMap(said)).filter { $0[.value] == nil }
    let isNamed = own.contains { $0[.value] == "none" }
    return (isNamed ? [] : [Table(name: "\(application)_\(name)", site: model)])
      + joined.map { Table(name: "\(application)_\($0.name.replacing("{}", with: name))", site: $0) }
  }

  private func type(of model: FactView) -> FactView? {
    model.file.facts(.definition).first {
      $0.name == model.name && $0.detail.isTypeLike && $0.lines.contains(model.startLine)
    }
  }

  private func said(of type: FactView) -> [FactView] {
    type.file.facts(.reference).filter { fact in
      guard fact.detail == .table else { return false }
      if let target = fact[.target], target != type.name { return false }
      return fact.container == type || fact.container?.container == type
    }
  }

  /// The nearest folder above that is an application's, by the name that it says or has.
  private func application(around file: ScannedFile) -> String {
    let marks = index.profile(for: file)?.practice.applicationFiles ?? []
    var folder = file.folder
    while !folder.isEmpty {
      for mark in marks {
        guard let said = index.file(at: folder + "/" + mark) else { continue }
        let label = said.facts(.reference).first { $0.detail == .table && $0[.value] == "application" }
        return label?.name ?? Self.last(of: folder)
      }
      if migrated.contains(folder) { return Self.last(of: folder) }
      folder = Self.parent(of: folder)
    }
    return Self.last(of: file.folder)
  }

  private static func parent(of folder: String) -> String {
    folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
  }

  private static func last(of folder: String) -> String {
    folder.split(separator: "/").last.map(String.init) ?? folder
  }
}
