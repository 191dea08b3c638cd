import Foundation
import Reconnaissance
import Rendering
import Testing

/// A comparison in each of its forms.
@Suite struct ComparisonRendererTests {
  private let markdown = MarkdownComparisonRenderer().render(ComparisonFixture.report)

  @Test func whatAReviewerMustKnowComesFirst() throws {
    let lines = markdown.split(separator: "\n").map(String.init)
    #expect(lines.first == "### What changed: `v1.0` (`aaaaaaaaaa`) → the files on disk")
    let heads = lines.filter { $0.hasPrefix("**") }
    #expect(
      heads == [
        "**Signatures** (1 changed)", "**Risks** (1 new, 1 gone)", "**Definitions** (2 gone)",
        "**Answers of Section 2** for `Box`", "**Files**",
      ])
    #expect(lines.contains("- `price` `a.py:1` — `(order)` → `(order, code)`; no call of it here"))
    #expect(lines.contains("- **new** `system` `a.py:3` — run in `price`"))
    #expect(lines.contains("- **gone** `eval`, was `a.py:3` — run in `price`"))
    #expect(lines.contains { $0.hasPrefix("- renamed (2): `moved/b.py` → `kept/b.py`, ") })
  }

  @Test func listsAreBoundedAndSaySo() {
    let short = MarkdownComparisonRenderer(limit: 1, arguments: ["v1.0..", "--modify", "a b"]).render(
      ComparisonFixture.report)
    #expect(short.contains("- …and 1 more (`recon diff v1.0.. --modify 'a b' --limit 0`)\n"))
    #expect(!markdown.contains("more"))
  }

  @Test func resultsSayWhetherTheyAreNew() throws {
    let bytes = SARIFComparisonRenderer().render(ComparisonFixture.report)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(document["version"] as? String == "2.1.0")
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["baselineState"] as? String } == ["new", "unchanged", "absent"])
    #expect(results.allSatisfy { $0["ruleId"] as? String == "python.risk-run" && $0["ruleIndex"] as? Int == 0 })
  }
}
