/// The seed's Section 2, word for word. A slot, `{{id: hint}}`, holds the hint that an answer takes the place of.
extension Skeleton {
  /// 2.1, Step 1.
  static let locate = #"""
    ### **2. Research & Discovery**
    *Mandatory investigation before design. Do not skip this.*

    #### **2.1 Codebase Reconnaissance**
    *Answer these questions in order. If you cannot answer one, flag it as a blocker.*

    **Step 1: Locate the Change**
    - **Is this modifying existing code or adding new functionality?**
      - [ ] Modifying existing (go to Step 2a){{locate}}
      - [ ] Net new (go to Step 2b){{locate}}
    """#

  /// Step 2a.
  static let modifying = #"""
    **Step 2a: Modifying Existing Code**
    - **Current Implementation:**
      - File(s): {{implementation: `path/to/file.py:LineRange`}}
      - Summary: {{implementation: [1-2 sentence description of what it does today]}}
      - Entry point: {{entryPoints: [How is this code invoked? API endpoint? CLI? Background job?]}}

    - **Why does it need to change?**
      - [ ] Bug fix (current behavior is wrong){{reason}}
      - [ ] Feature addition (current behavior is correct but incomplete){{reason}}
      - [ ] Refactor (behavior stays same, structure changes){{reason}}

    - **What patterns must I preserve?**
      - Error handling: {{errorHandling: [How does this code handle failures today?]}}
      - Testing: {{tests: [What tests exist? Unit? Integration?]}}
      - Configuration: {{configuration: [Hard-coded? Config file? Environment variables?]}}

    - **What will break if I change this?**
      - Direct callers: {{callers: [List files/functions that call this]}}
      - Indirect dependencies: {{indirect: [Shared state? Database schema? API contracts?]}}
    """#

  /// Step 2b.
  static let adding = #"""
    **Step 2b: Adding New Functionality**
    - **Where does this fit in the system?**
      - [ ] New API endpoint (which router/controller?){{placement}}
      - [ ] New background job (which scheduler?){{placement}}
      - [ ] New utility/library (which module?){{placement}}

    - **What existing code does something similar?**
      - File(s): {{similar: `path/to/similar_feature.py`}}
      - Summary: {{similar: [How does it work? Can I copy its structure?]}}

    - **What patterns must I follow?**
      - Project structure: {{structure: [Where do new files go? `src/`? `lib/`?]}}
      - Naming conventions: {{naming: [CamelCase? snake_case? Prefixes?]}}
      - Error handling: {{errorHandling: [Exceptions? Result types? HTTP status codes?]}}
      - Configuration: {{configuration: [How do I add new config values?]}}

    - **What integration points exist?**
      - Database: {{integration: [Do I need a new table? Migration?]}}
      - External APIs: {{integration: [Do I call third-party services?]}}
      - Authentication: {{integration: [Do I need to check permissions?]}}
    """#

  /// Step 3.
  static let dependencies = #"""
    **Step 3: Dependencies & Constraints**
    - **External Dependencies:**
      - {{externalDependencies|External Dependencies: [Libraries/services this change will call]}}
      - {{externalDependencies|External Dependencies: [Versions/compatibility requirements]}}

    - **Internal Dependencies:**
      - {{internalDependencies|Internal Dependencies: [Modules this change will import]}}
      - {{internalDependencies|Internal Dependencies: [Shared utilities this change will use]}}

    - **Deployment Constraints:**
      - [ ] Requires database migration{{deployment}}
      - [ ] Requires environment variable changes{{deployment}}
      - [ ] Requires feature flag{{deployment}}
      - [ ] Requires backward compatibility (cannot break existing clients){{deployment}}
    """#

  /// Step 4, then 2.2 and 2.3.
  static let risks = #"""
    **Step 4: Risk Assessment**
    *For each risk, state mitigation strategy.*

    - **Regression Risk:** {{regressionRisk: [What could break? How will we detect it?]}}
    - **Performance Risk:** {{performanceRisk: [New queries? Loops? Network calls?]}}
    - **Security Risk:** {{securityRisk: [New input validation? Authentication? Data exposure?]}}
    - **Operational Risk:** {{operationalRisk: [New failure modes? Monitoring needed?]}}

    #### **2.2 Risks & Constraints**
    - **Regressions:** {{constraints: [Specific flows that could break]}}  
    - **Performance:** {{constraints: [Bottlenecks, N+1 queries, memory leaks]}}  
    - **Circular Dependencies:** {{constraints: [Import cycles, tight coupling]}}  
    - **Deployment Constraints:** {{constraints: [DB migrations, feature flags, backward compatibility]}}  

    #### **2.3 Clarification Questions**
    *If any of these are unanswered, STOP and ask the User before proceeding.*

    {{questions: - [ ] Question 1: [e.g., "Should this operation be synchronous or async?"]}}  
    {{questions: - [ ] Question 2: [e.g., "What should happen if the external API is down for >30s?"]}}  
    """#

  /// The commands of the repository; it stands behind Section 4.
  static let tooling = #"""
    ## **TOOLING**

    **Discovery:**  
    - {{tooling|Discovery: `fd -H -t f -e py` (Find Python files)}}
    - {{tooling|Discovery: Environment Path: `fd -H -t d --no-ignore shovels.venv`}}
    - {{tooling|Discovery: `rg "def fetch_data" -A 5` (Search for function definitions)}}  

    **Linting/Testing:**  
    - {{tooling|Linting/Testing: **Python:** `ruff check`, `python -m unittest`}}  
    - {{tooling|Linting/Testing: **Golang:** `golangci-lint`, `go test -v`}}  
    """#
}
