import Facts
import Testing

struct NamePatternTests {
  @Test(arguments: [
    ("deny", ["deny"], true), ("denyAll", ["deny"], false), ("require_admin", ["require_*"], true),
    ("acquire_require_", ["require_*"], false), ("IsAdminOrReadOnly", ["*OrReadOnly"], true),
    ("OrReadOnlyAdmin", ["*OrReadOnly"], false), ("login", ["deny", "*gin"], true), ("login", [], false),
  ])
  func starStandsForAnyBeginningOrEnd(_ name: String, _ patterns: [String], _ fits: Bool) {
    #expect(NamePattern.fits(name, oneOf: patterns) == fits)
  }
}
