import Facts

/// Routes in a loop over a list that is written out, one for each of its members: `%w[browse show].each do |page|` around
/// `get "files/#{page}"`. Such a route has the value `looped`, with `{}` for the variable in its alias, or `expression` with
/// `${…}`; a `prefix` fact over the lines of the loop is named after its variable, with the list in its value, or in its target
/// the name of a list that the file holds.
struct LoopedRoutes: Sendable {
  let index: CodeIndex

  static let looped = "looped"

  /// What the route says for each member; empty where nothing here is the list.
  func names(of route: FactView) -> [String] {
    let loops = route.file.facts(.reference).filter {
      $0.detail == .prefix && $0.name.hasSuffix("[]") && $0.lines.count > 1 && $0.lines.contains(route.startLine)
    }
    var names = [route.name]
    for loop in loops {
      let list = loop[.target].map { held($0, by: loop.file) } ?? loop[.value]
      let variable = String(loop.name.dropLast(2))
      let place =
        route[.alias] == variable ? "{}" : route[.value] == Self.looped ? "#{\(variable)}" : "${\(variable)}"
      let members = (list ?? "").split { !($0.isLetter || $0.isNumber || "_-./".contains($0)) }
      names = names.flatMap { name in
        name.contains(place) ? members.map { name.replacing(place, with: String($0)) } : [name]
      }
    }
    return names.filter { !$0.contains("#{") && (route[.alias] == nil || !$0.contains("{}")) }
  }

  /// What a name of the file holds where it is a list that is written out.
  private func held(_ name: String, by file: ScannedFile) -> String? {
    let lists = file.facts(.reference).filter { $0.detail == .prefix && $0.name == name + "[]" && $0[.target] == nil }
    return lists.count == 1 ? lists[0][.value] : nil
  }

  /// Whether nobody says which paths these are.
  func isUnknown(_ entry: FactView) -> Bool { entry[.value] == Self.looped && names(of: entry).isEmpty }
}
