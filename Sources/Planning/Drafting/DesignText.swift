/// The seed's Sections 1, 3 and 4, word for word: for the author to fill.
extension Skeleton {
  /// Section 1.
  static let requirements = #"""
    ### **1. Goal & Feature Requirements**
    *The "North Star" of the task. If these are not met, the work is a failure.*

    - **User Story/Goal:** [Single sentence summary]  
    - **Specific Requirements:**  
      - [Requirement 1: e.g., "Must handle API rate limits by retrying 3 times with exponential backoff"]  
      - [Requirement 2: e.g., "Must return HTTP 400 if ID is malformed"]  
    - **Success Criteria:** [How will we verify this works? e.g., "Unit test passes for malformed ID" or "Load test shows <100ms p99 latency"]  
    - **Out of Scope:** [Explicitly state what we are NOT doing to prevent scope creep]  
    """#

  /// Section 3.
  static let alternatives = #"""
    ### **3. Design Alternatives & Trade-offs**
    *Present 2-3 approaches. Recommend one. Justify why.*

    *Required ONLY if:*
    - Multiple technically valid approaches exist
    - The change introduces new architecture (e.g., new service, new data model)
    - Performance/scalability trade-offs are non-trivial

    *If this is a straightforward change (e.g., bug fix, adding a field), write:*
    **"No alternatives considered. This is the canonical approach per existing patterns."**

    #### **Option A: [Name]**
    - **Approach:** [1-2 sentence summary]  
    - **Pros:** [Specific technical benefits]  
    - **Cons:** [Specific technical costs]  

    #### **Option B: [Name]**
    - **Approach:** [1-2 sentence summary]  
    - **Pros:** [Specific technical benefits]  
    - **Cons:** [Specific technical costs]  

    #### **Recommendation:** [Option X]  
    **Rationale:** [Why this option best satisfies requirements given constraints. 2-3 sentences max.]
    """#

  /// 4.1. The suggested map takes the place of the seed's example, fences and all.
  static let interactionMap = #"""
    ### **4. Detailed Design**
    *The Blueprint. A worker should be able to execute this without asking questions.*

    #### **4.1 File Interaction Map**
    *Dependency graph in topological order (leaves first, roots last).*

    {{interactionMap: ```}}
    {{interactionMap: [file_a.py]  }}
    {{interactionMap:   ↓ calls  }}
    {{interactionMap: [file_b.py::function_x()]  }}
    {{interactionMap:   ↓ calls  }}
    {{interactionMap: [file_c.py::ServiceY.method()]  }}
    {{interactionMap:   ↓ writes to  }}
    {{interactionMap: [database_table_z]}}
    {{interactionMap: ```}}

    **Modified Files:**  
    - `path/to/file_a.py` – [What changes? e.g., "Add retry logic to `fetch_data()`"]  
    - `path/to/file_b.py` – [What changes?]  

    **New Files:**  
    - `path/to/new_file.py` – [Purpose? e.g., "Encapsulates retry strategy"]  
    """#

  /// 4.2.
  static let types = #"""
    #### **4.2 Data Structures & Type Definitions**
    *Strictly typed pseudo-code or actual signatures.*

    ```python
    # Example (Python)
    class RetryConfig:
        max_attempts: int
        backoff_factor: float
        timeout_seconds: float

    def fetch_with_retry(url: str, config: RetryConfig) -> Result[Response, FetchError]:
        ...
    ```
    """#

  /// 4.3.
  static let controlFlow = #"""
    #### **4.3 Control Flow**
    *Document decision points and cross-boundary interactions. Omit trivial steps.*

    **Happy Path:**
    1. [Entry point] → [First decision/validation] → [External call] → [Transform] → [Exit point]

    **Failure Paths:**
    - [Condition X] → [Action Y]
    - [Condition Z] → [Action W]

    **Example:**
    1. `GET /api/resource/{id}` → `validate_id()` → if invalid, return 400
    2. `fetch_with_retry()` → if timeout, retry 3x → if all fail, return 503
    3. `parse_response()` → if malformed, return 502
    4. Return 200 with parsed data
    """#

  /// 4.4.
  static let edgeCases = #"""
    #### **4.4 Edge Case Handling**
    *Document ONLY cases that:*
    1. **Can realistically occur** in production (not theoretical)
    2. **Require explicit handling** (not covered by default error handling)
    3. **Affect user-facing behavior** (not internal retries)

    **Template:**
    - **If [condition]** → [Action] → [User-visible result]

    **Example:**
    - **If external API returns 429** → Wait `Retry-After` seconds → Retry (transparent to user)
    - **If all retries exhausted** → Return 503 → User sees "Service unavailable"
    """#

  /// 4.5. The seed's sample test names are marked `[e.g., …]` as it marks others, lest they be read as this plan's tests.
  static let testing = #"""
    #### **4.5 Testing Strategy**
    *How will the worker verify this works?*

    - **Unit Tests:**  
      - [e.g., `test_validate_id_rejects_malformed_input()`]  
      - [e.g., `test_fetch_with_retry_succeeds_on_second_attempt()`]  
      - [e.g., `test_fetch_with_retry_fails_after_max_attempts()`]  
    - **Integration Tests:**  
      - [e.g., `test_end_to_end_fetch_with_mocked_api()`]  
    - **Manual Verification:**  
      - [e.g., "Deploy to staging and trigger rate limit with load test"]  
    """#
}
