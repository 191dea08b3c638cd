/// One section of a comparison: a pure function of two scans.
protocol ComparisonSection: Sendable {
  var id: SectionID { get }
  /// In the order in which they are to be read.
  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change]
}

/// The sections of a comparison in the order of ``SectionID``: what a reviewer must know first. A new one is a case
/// there, a file in `Sections/` and a line here.
enum ComparisonSections {
  static let all: [any ComparisonSection] = [
    // What can break a caller that nobody touched
    SignatureSection(),
    RemovalSection(),
    // What the program offers and asks for
    RouteSection(),
    ConfigurationSection.environment,
    ConfigurationSection.keys,
    ConfigurationSection.featureFlags,
    TableSection(),
    MigrationSection(),
    DependencySection(),
    // How it hangs together
    CycleSection(),
    RiskSection(),
    TestSection(),
    CallerSection(),
    DefinitionSection(),
  ]
}
