extension PlanRule {
  /// One of the header's four fields is missing, or says nothing.
  static let headerField = PlanRule(
    code: "header-field", severity: .error, kind: .form,
    why: "Whoever opens the document reads status, phase, date and approval first."
  ) { context in
    HeaderField.Name.allCases.compactMap { name in
      guard let field = context.plan.field(name) else {
        return Report(context.plan.header.last?.line ?? 1, "the header has no “\(name.rawValue)”")
      }
      return field.value.isEmpty ? Report(field.line, "“\(name.rawValue)” says nothing") : nil
    }
  }
}
