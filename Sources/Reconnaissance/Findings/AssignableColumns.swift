import CodeIndex
import Facts

/// What a request may set of a model that lists its columns (`$fillable`): nothing that says whose a row is, or what its owner
/// may do, unless that is set again behind it.
struct AssignableColumns {
  let index: CodeIndex

  func areHarmless(_ finding: FactView) -> Bool {
    guard let type = model(of: finding) else { return false }
    let listed = ([type] + index.overrides.supertypes(of: type)).lazy.flatMap(index.members).first {
      $0.detail == .property && $0[.value] != nil
    }
    guard let list = listed?[.value] else { return false }
    let columns = Set(list.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    let owning = columns.intersection(Self.owning)
    guard !owning.isEmpty, let around = index.enclosingDefinition(of: finding) else { return owning.isEmpty }
    let again = index.facts(in: around).filter {
      $0.detail == .binding && $0[.value] == "column" && $0.startLine > finding.startLine
        && $0[.receiver] == finding[.receiver]
    }
    return owning.isSubset(of: again.map(\.name))
  }

  /// The type that is filled: named itself, or what the name was given or is declared to be.
  private func model(of finding: FactView) -> FactView? {
    guard let receiver = finding[.receiver] else { return nil }
    var name = Self.typeName(receiver)
    if name == nil, let around = index.enclosingDefinition(of: finding) {
      let given = index.facts(in: around).last {
        $0.detail == .binding && $0.name == receiver && $0.startLine <= finding.startLine
      }
      name = given?[.target].flatMap(Self.typeName)
      if name == nil {
        let parameter = around[.parameters]?.split(separator: ",").first {
          $0.split(separator: " ").last == receiver[...]
        }
        name = parameter.flatMap { Self.typeName(String($0.drop { $0 == " " || $0 == "?" })) }
      }
    }
    guard let name else { return nil }
    let types = index.definitions(named: name).filter {
      $0.detail == .class && $0.file.language == finding.file.language
    }
    return types.count == 1 ? types[0] : nil
  }

  /// `Order` of `Order`, `\\App\\Order::find()` and `Order $order`; nil for what begins with a variable.
  private static func typeName(_ text: String) -> String? {
    let path = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "\\" }
    guard let name = path.split(separator: "\\").last, name.first?.isUppercase == true else { return nil }
    return String(name)
  }

  private static let owning: Set<String> = [
    "user_id", "owner_id", "company_id", "tenant_id", "team_id", "account_id", "organization_id", "organisation_id",
    "role",
    "role_id", "is_admin", "is_superuser",
  ]
}
