import Facts

/// Handlers that are made where their route is said, by a function that gives one or by others around it: `wrap(show, "/x")`,
/// `list(store)`.
struct WrappedHandlers: Sendable {
  let index: CodeIndex

  /// Whether a function is given a handler, so that it may put something before it: by the types of its parameters.
  func takesHandler(_ function: FactView) -> Bool {
    guard let text = function[.parameters], let profile = index.profile(for: function.file),
      !profile.routing.handlerTypes.isEmpty
    else { return false }
    return ParameterList(text, style: profile.parameters).parameters.contains { parameter in
      parameter.type.map { NamePattern.fits($0, oneOf: profile.routing.handlerTypes) } ?? false
    }
  }

  /// What answers a route whose text names no function: the variable of the program that holds a handler, else the function that
  /// makes one there and is given none.
  func handler(of route: FactView, named name: String) -> FactView? {
    guard route.detail == .route, index.profile(for: route.file)?.routing.handlerTypes.isEmpty == false else {
      return nil
    }
    let held = index.definitions(named: name).filter {
      ($0.detail == .variable || $0.detail == .constant) && $0.container == nil && $0.file.role != .test
        && $0.file.folder == route.file.folder && $0.file.language == route.file.language
    }
    if held.count == 1 { return held[0] }
    let calls = route.file.facts(.call).filter { route.lines.contains($0.startLine) && $0.container == route.container }
    return calls.lazy.compactMap { call in
      let binding = index.binding(of: call)
      guard binding.tier <= .likely, binding.definitions.count == 1, let function = binding.definitions.first,
        function.detail.isFunctionLike, function.container?.detail.isFunctionLike != true
      else { return nil }
      return takesHandler(function) ? nil : function
    }.first
  }
}
