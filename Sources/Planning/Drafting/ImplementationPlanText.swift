/// The seed's Section 5 and its checklist. The seed illustrates the phases with six whole commits; a new document carries
/// the form of one commit a phase, each value marked `[e.g., …]`, so that no plan begins with somebody else's commits.
extension Skeleton {
  /// The heading and the mandatory checkpoint.
  static let checkpoint = #"""
    ## 5. Implementation Plan
    *Execution order. Each step must be independently verifiable.*

    **⚠️ MANDATORY CHECKPOINT:**
    - After completing this section, output: "PLANNING.md is complete. Awaiting User approval before implementation."
    - Do NOT proceed to implementation until User explicitly approves with: "Approved" or "Proceed"
    - If User requests changes, update relevant sections and regenerate this plan
    """#

  /// Phase 1.
  static let foundation = #"""
    ### **Phase 1: Foundation (No Behavior Change)**
    **Commit 1: [e.g., "Add type definitions"]**
    - **Files:** [e.g., `src/types.py` (new)]
    - **Changes:**
      - [e.g., "Add `RetryConfig` dataclass"]
    - **Verification:** [e.g., "`ruff check src/types.py` passes"]
    - **Tests:** [e.g., "None (pure types)"]
    """#

  /// Phase 2.
  static let behavior = #"""
    ### **Phase 2: New Behavior**
    **Commit 2: [e.g., "Add exponential backoff"]**
    - **Files:** [e.g., `src/utils/retry.py` (modify)]
    - **Changes:**
      - [e.g., "Add `backoff_factor` parameter to `fetch_with_retry()`"]
    - **Verification:** [e.g., "`ruff check` passes"]
    - **Tests:** [e.g., "Add `test_exponential_backoff()` that mocks `time.sleep()` and verifies delays"]
    """#

  /// Phase 3.
  static let edges = #"""
    ### **Phase 3: Edge Cases**
    **Commit 3: [e.g., "Handle rate limiting"]**
    - **Files:** [e.g., `src/utils/retry.py` (modify)]
    - **Changes:**
      - [e.g., "Check for HTTP 429 response"]
    - **Verification:** [e.g., "Unit test passes"]
    - **Tests:** [e.g., "Add `test_retry_respects_rate_limit_header()`"]
    """#

  /// The completion checklist.
  static let checklist = #"""
    ## **COMPLETION CHECKLIST**

    Before marking `PLANNING.md` as complete, verify:

    - [ ] All clarification questions answered.  
    - [ ] All modified/new files identified.  
    - [ ] Data flow is unambiguous (no "TBD" or "etc.").  
    - [ ] Every edge case has a defined action.  
    - [ ] Testing strategy covers success + failure paths.  
    - [ ] User has approved the design.  

    **If any checkbox is unchecked, the design is incomplete.**
    """#
}
