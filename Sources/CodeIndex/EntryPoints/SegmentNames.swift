import Facts

/// Paths that a framework makes of names of types and methods, as an application tells it to write them (API Platform, "Configuring
/// Operations": `path_segment_name_generator`; ASP.NET Core, "Use a parameter transformer to customize token replacement").
///
/// Such a route has the value `segment`, or tokens in its path. A `prefix` fact of the name ``dashes`` says for all routes of its
/// framework that what joins words is a dash.
struct SegmentNames: Sendable {
  let index: CodeIndex

  private static let derived = "segment"
  private static let dashes = "@dashes"

  /// The route's own name, written as its application has it.
  func name(of route: FactView) -> String {
    guard route[.value] == Self.derived, isDashed(route) else { return route.name }
    return route.name.replacing("_", with: "-")
  }

  /// What stands for a token of a route's path, written as its application has it: `order-lines` for `OrderLines`.
  func written(_ name: some StringProtocol, for route: FactView) -> String {
    guard isDashed(route) else { return String(name) }
    var text = ""
    var last: Character?
    for character in name {
      if character.isUppercase, last?.isLowercase == true { text.append("-") }
      text.append(contentsOf: character.lowercased())
      last = character
    }
    return text
  }

  private func isDashed(_ route: FactView) -> Bool {
    guard let framework = route[.framework] else { return false }
    let applications = Applications(index: index)
    return index.facts(.reference, .prefix, named: Self.dashes).contains {
      $0[.framework] == framework && $0.file.role != .test && applications.share($0.file, route.file)
    }
  }
}
