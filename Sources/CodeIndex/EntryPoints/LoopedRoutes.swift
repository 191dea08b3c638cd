import Facts

/// Routes in a loop over a list that is written out, one for each of its members: `%w[browse show].each do |page|` around
/// `get "files/#{page}"`. Such a route has the value `looped`; a `prefix` fact over the lines of the loop is named after its variable,
/// with the list in its value.
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
      let place = "#{\(loop.name.dropLast(2))}"
      let members = (loop[.value] ?? "").split { !($0.isLetter || $0.isNumber || "_-./".contains($0)) }
      names = names.flatMap { name in
        name.contains(place) ? members.map { name.replacing(place, with: String($0)) } : [name]
      }
    }
    return names.filter { !$0.contains("#{") }
  }

  /// Whether nobody says which paths these are.
  func isUnknown(_ entry: FactView) -> Bool { entry[.value] == Self.looped && names(of: entry).isEmpty }
}
