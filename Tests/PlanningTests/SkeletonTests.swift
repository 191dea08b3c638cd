import Testing

@testable import Planning

@Suite struct SkeletonTests {
  /// A document nobody has answered anything in.
  let blank = PlanDocument(header: .draft(at: "2026-01-02 03:04 UTC"), log: [])

  /// Lines that are not the seed's: the header's values, and examples marked `[e.g., …]` that it has unmarked.
  static let ours: Set<String> = [
    "**Document Status:** DRAFT", "**Last Updated:** 2026-01-02 03:04 UTC", "**Approved By:** [nobody yet]",
    "**Current Phase:** Section 1",
    "  - [e.g., `test_validate_id_rejects_malformed_input()`]  ",
    "  - [e.g., `test_fetch_with_retry_succeeds_on_second_attempt()`]  ",
    "  - [e.g., `test_fetch_with_retry_fails_after_max_attempts()`]  ",
    "  - [e.g., `test_end_to_end_fetch_with_mocked_api()`]  ",
    "**Commit 1: [e.g., \"Add type definitions\"]**", "**Commit 2: [e.g., \"Add exponential backoff\"]**",
    "**Commit 3: [e.g., \"Handle rate limiting\"]**",
    "- **Files:** [e.g., `src/types.py` (new)]", "- **Files:** [e.g., `src/utils/retry.py` (modify)]",
    "  - [e.g., \"Add `RetryConfig` dataclass\"]",
    "  - [e.g., \"Add `backoff_factor` parameter to `fetch_with_retry()`\"]",
    "  - [e.g., \"Check for HTTP 429 response\"]",
    "- **Verification:** [e.g., \"`ruff check src/types.py` passes\"]",
    "- **Verification:** [e.g., \"`ruff check` passes\"]", "- **Verification:** [e.g., \"Unit test passes\"]",
    "- **Tests:** [e.g., \"None (pure types)\"]",
    "- **Tests:** [e.g., \"Add `test_exponential_backoff()` that mocks `time.sleep()` and verifies delays\"]",
    "- **Tests:** [e.g., \"Add `test_retry_respects_rate_limit_header()`\"]",
  ]

  @Test func everyLineIsTheSeeds() {
    for line in blank.text().split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(Seed.lines.contains(line) || Self.ours.contains(String(line)), "not in the seed: \(line)")
    }
  }

  @Test func noLineOfOursIsListedInVain() {
    let lines = Set(blank.text().split(separator: "\n").map(String.init))
    #expect(Self.ours.subtracting(lines).isEmpty)
  }

  @Test(arguments: [
    ("### **1. Goal", "### **2. Research"), ("### **2. Research", "### **3. Design"),
    ("### **3. Design", "### **4. Detailed"), ("### **4. Detailed", "#### **4.5 Testing"),
    ("## **TOOLING**", "## 5. Implementation"), ("## 5. Implementation", "### **Phase 1"),
  ])
  func sectionIsTheSeedsByteForByte(from start: String, to end: String) {
    let excerpt = Seed.excerpt(from: start, to: end)
    #expect(excerpt.count > 200)
    #expect(Array(blank.text().utf8).firstRange(of: Array(excerpt.utf8)) != nil)
  }

  @Test func headingsStandInTheSeedsOrder() {
    func headings(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.hasPrefix("#") || $0.hasPrefix("**Step ") || $0.hasPrefix("**Phase ") }
    }
    let artifact = Seed.excerpt(from: "# PLANNING.MD", to: "## **COLLABORATION")
    #expect(headings(blank.text()) == headings(artifact) + ["## **COMPLETION CHECKLIST**"])
  }

  @Test func everyIdHasItsSlots() {
    var slots: [SlotID: [String]] = [:]
    for passage in Skeleton.Passage.allCases {
      for case .slot(let slot) in passage.template.parts { slots[slot.id, default: []].append(slot.label ?? "") }
    }
    #expect(
      slots == [
        .locate: ["Modifying existing (go to Step 2a)", "Net new (go to Step 2b)"],
        .implementation: ["File(s)", "Summary"], .entryPoints: ["Entry point"],
        .reason: [
          "Bug fix (current behavior is wrong)", "Feature addition (current behavior is correct but incomplete)",
          "Refactor (behavior stays same, structure changes)",
        ],
        .errorHandling: ["Error handling", "Error handling"], .tests: ["Testing"],
        .configuration: ["Configuration", "Configuration"], .callers: ["Direct callers"],
        .indirect: ["Indirect dependencies"],
        .placement: [
          "New API endpoint (which router/controller?)", "New background job (which scheduler?)",
          "New utility/library (which module?)",
        ],
        .similar: ["File(s)", "Summary"], .structure: ["Project structure"], .naming: ["Naming conventions"],
        .integration: ["Database", "External APIs", "Authentication"],
        .externalDependencies: ["External Dependencies", "External Dependencies"],
        .internalDependencies: ["Internal Dependencies", "Internal Dependencies"],
        .deployment: [
          "Requires database migration", "Requires environment variable changes", "Requires feature flag",
          "Requires backward compatibility (cannot break existing clients)",
        ],
        .regressionRisk: ["Regression Risk"], .performanceRisk: ["Performance Risk"],
        .securityRisk: ["Security Risk"], .operationalRisk: ["Operational Risk"],
        .constraints: ["Regressions", "Performance", "Circular Dependencies", "Deployment Constraints"],
        .tooling: ["Discovery", "Discovery", "Discovery", "Linting/Testing", "Linting/Testing"],
        .questions: ["", ""], .interactionMap: Array(repeating: "", count: 9),
      ])
    #expect(Set(slots.keys) == Set(SlotID.allCases))
    #expect(!blank.text().contains("{{"))
  }
}
