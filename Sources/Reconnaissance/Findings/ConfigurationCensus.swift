import CodeIndex
import Facts

/// Every configuration name of a repository with where it is read, declared and documented. Never a value.
struct ConfigurationCensus {
  struct Name: Hashable {
    let detail: FactDetail
    let name: String
  }
  struct Entry {
    let name: Name
    var reads: [FactView] = []
    var declares: [FactView] = []
    var documents: [FactView] = []
  }

  private let byName: [Name: Entry]
  /// By kind, then by bytes of the name.
  let entries: [Entry]

  /// What tests read counts for nothing: they set what they read.
  init(_ index: CodeIndex) {
    var byName: [Name: Entry] = [:]
    for fact in index.facts(.config) where fact.detail != .file {
      let name = Name(detail: fact.detail, name: fact.name)
      var entry = byName[name] ?? Entry(name: name)
      if fact[.value] == "documented" {
        entry.documents.append(fact)
      } else if fact[.access] == "declare" {
        entry.declares.append(fact)
      } else if fact[.access] == "read", fact.file.role != .test {
        entry.reads.append(fact)
      }
      byName[name] = entry
    }
    self.byName = byName
    entries = byName.values.sorted { a, b in
      let details = (a.name.detail.rawValue, b.name.detail.rawValue)
      return details.0 == details.1
        ? a.name.name.utf8.lexicographicallyPrecedes(b.name.name.utf8) : details.0 < details.1
    }
  }

  func entry(for fact: FactView) -> Entry? { byName[Name(detail: fact.detail, name: fact.name)] }

  var read: [Entry] { entries.filter { !$0.reads.isEmpty } }
  var variables: [Entry] { entries.filter { $0.name.detail == .environmentVariable } }
  var variablesDeclared: [Entry] { variables.filter { !$0.declares.isEmpty } }
  var variablesReadUndeclared: [Entry] { variables.filter { !$0.reads.isEmpty && $0.declares.isEmpty } }
  var variablesDeclaredUnread: [Entry] { variables.filter { $0.reads.isEmpty && !$0.declares.isEmpty } }

  /// `environment variable`, `key`.
  static func noun(_ detail: FactDetail) -> String {
    switch detail {
    case .environmentVariable: "environment variable"
    case .featureFlag: "feature flag"
    default: detail.rawValue
    }
  }
}
