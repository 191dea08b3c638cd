import Facts

/// Paths that a framework makes of a type's name, as an application tells it to write them (API Platform, "Configuring
/// Operations": `path_segment_name_generator`).
///
/// Such a route has the value `segment`. A `prefix` fact of the name ``dashes`` says for all routes of its framework that what joins
/// words is a dash.
struct SegmentNames: Sendable {
  let index: CodeIndex

  private static let derived = "segment"
  private static let dashes = "@dashes"

  /// The route's own name, written as its application has it.
  func name(of route: FactView) -> String {
    guard route[.value] == Self.derived, let framework = route[.framework] else { return route.name }
    let applications = Applications(index: index)
    let isDashed = index.facts(.reference, .prefix, named: Self.dashes).contains {
      $0[.framework] == framework && $0.file.role != .test && applications.share($0.file, route.file)
    }
    return isDashed ? route.name.replacing("_", with: "-") : route.name
  }
}
