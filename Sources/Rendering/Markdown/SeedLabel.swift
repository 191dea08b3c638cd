/// How the seed sets its labels: those that open a group or a risk are bold, those inside a group are not.
enum SeedLabel {
  private static let bold: Set<String> = [
    "Current Implementation", "External Dependencies", "Internal Dependencies", "Deployment Constraints",
    "Regression Risk", "Performance Risk", "Security Risk", "Operational Risk", "Regressions", "Performance",
    "Circular Dependencies",
  ]

  static func isBold(_ label: String) -> Bool { bold.contains(label) }
}
