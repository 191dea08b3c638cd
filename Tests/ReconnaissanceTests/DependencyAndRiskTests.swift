import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// What Steps 3 and 4, 2.2, 2.3 and TOOLING say of the clinic.
@Suite struct DependencyAndRiskTests {
  private func ask(_ id: QuestionID, _ inquiry: Inquiry) throws -> Answer {
    try #require(Questions.answers(to: inquiry, only: [id]).first)
  }

  private func words(_ id: QuestionID, _ inquiry: Inquiry) throws -> String {
    PlainWords.of(try ask(id, inquiry))
  }

  @Test func packagesStandWithRangeLockAndImporters() throws {
    let words = try words(.externalDependencies, Clinic.modify("book_appointment"))
    #expect(words.contains("1 of 2 declared packages imported by `service.py`"))
    #expect(words.contains("`requests` `>=2.31` (locked `2.32.3`) pyproject.toml:8"))
    #expect(words.contains("standard library: `json`"))
    #expect(words.contains("services called: `requests.post` clinic/appointments/service.py:20"))
    #expect(!words.contains("flask"))
  }

  @Test func modulesStandWithTheNamesTakenFromThem() throws {
    let words = try words(.internalDependencies, Clinic.modify("book_appointment"))
    #expect(words.contains("2 modules imported by `service.py`"))
    #expect(words.contains("clinic/appointments/store.py — `load_doctor` at clinic/appointments/service.py:1"))
    #expect(words.contains("clinic/shared/text.py (by 4 files)"))
  }

  @Test func everyDeploymentBoxHasItsReason() throws {
    for (name, inquiry) in QuestionLawTests.inquiries() {
      let answer = try ask(.deployment, inquiry)
      #expect(answer.lines.count == 4, "\(name)")
      for line in answer.lines {
        guard case .checkbox = line.lead else {
          Issue.record("\(name): no box")
          continue
        }
        #expect(!PlainWords.of(line.spans).isEmpty, "\(name)")
      }
    }
  }

  @Test func boxesAreTickedByWhatTheTargetDoes() throws {
    let booking = try words(.deployment, Clinic.modify("book_appointment"))
    #expect(booking.contains("[ ] Requires database migration"))
    #expect(
      booking.contains(
        "[x] Requires environment variable changes reads `CLINIC_PAGER` clinic/appointments/service.py:22, "
          + "which no file declares or documents"))
    #expect(booking.contains("[ ] Requires feature flag no flag library or convention found in 14 files"))
    #expect(booking.contains("[x] Requires backward compatibility"))
    #expect(booking.contains("reached by route `POST /appointments` clinic/appointments/routes.py:10"))
    let model = try words(.deployment, Clinic.modify("AppointmentModel"))
    #expect(
      model.contains(
        "[x] Requires database migration the target declares `appointments` clinic/appointments/store.py:5"))
  }

  @Test func aQueryACallAwayFromALoopIsFound() throws {
    let answer = try ask(.performanceRisk, Clinic.modify("book_appointment"))
    let words = PlainWords.of(answer)
    #expect(
      words.contains(
        "`load_doctor` clinic/appointments/service.py:14 → `SELECT doctors` clinic/appointments/store.py:14"))
    #expect(answer.items.map(\.startOfLines) == [14])
    #expect(answer.questions.count == 1)
  }

  @Test func aSurveyFindsQueriesInLoopsEverywhere() throws {
    let words = try words(.performanceRisk, Inquiry(index: Clinic.index()))
    #expect(words.contains("1 query or outside call in a loop: `SELECT reminders` clinic/reminders/jobs.py:10"))
    #expect(words.contains("1 call in a loop to a definition that queries"))
  }

  @Test func noneSaysWhatWasLookedAt() throws {
    let answer = try ask(.performanceRisk, Clinic.modify("now"))
    #expect(answer.status == .none)
    #expect(PlainWords.of(answer).contains("the target, 1 file, 0 calls in loops looked at"))
    var inquiry = Clinic.modify("now")
    inquiry.ruleCounts = [.risk: 11]
    let security = try words(.securityRisk, inquiry)
    #expect(security.contains("none of the 11 rules for SQL"))
  }

  @Test func noneSaysWhatItPassesOver() throws {
    let store = FileDraft("clinic/labs/store.py")
      .function("find", 1...9)
      .fact(.risk, .finding, "execute", 4, rule: "python.sql-injection")
      .fact(.entryPoint, .route, "/labs", 20, [.verb: "GET", .target: "labs"])
    let answer = try ask(.securityRisk, Inquiry(index: Clinic.index([store])))
    let words = PlainWords.of(answer)
    #expect(answer.status == .none)
    #expect(words.contains("found what is seen to matter in 1 source file; 1 match is passed over"), "\(words)")
    #expect(words.contains("since nothing in sight makes it matter: `execute` clinic/labs/store.py:4"), "\(words)")
    #expect(words.contains("of 1 route none that is seen to change something lacks a guard"), "\(words)")
  }

  @Test func noneWithoutARuleIsDoubted() throws {
    var inquiry = Inquiry(index: Clinic.index([Clinic.text, Clinic.clock]))
    #expect(!(try words(.placement, inquiry)).contains("no rule"))
    inquiry.ruleCounts = [.definition: 3]
    for id in [QuestionID.placement, .integration, .deployment, .performanceRisk, .securityRisk, .operationalRisk] {
      #expect(try words(id, inquiry).contains("have no rule that would find one"), "\(id)")
    }
  }

  @Test func findingsAndOpenRoutesAreSecurityRisks() throws {
    let target = try words(.securityRisk, Clinic.modify("book_appointment"))
    #expect(target.contains("sql-injection: `execute` clinic/appointments/store.py:15"))
    let free = Clinic.routes
      .fact(.auth, .guarded, "login_required", 61, [.target: "free_appointments"])
      .fact(.entryPoint, .route, "/appointments/free", 62, [.verb: "POST", .target: "free_appointments"])
      .fact(.data, .query, "INSERT exports", 53, [.verb: "INSERT"])
    let survey = try ask(.securityRisk, Inquiry(index: Clinic.index([free] + Clinic.all.dropFirst())))
    #expect(
      PlainWords.of(survey).contains(
        "1 route without a guard beside routes that have one: `POST /appointments/export` "
          + "clinic/appointments/routes.py:50 (3 of 4 routes of `routes.py` guarded, `login_required` :61)"))
    #expect(try ask(.securityRisk, Inquiry(index: Clinic.index())).questions.count == 1)
    #expect(survey.questions.count == 2)
  }

  @Test func outsideCallsWithoutTimeoutAreOperationalRisks() throws {
    let words = try words(.operationalRisk, Clinic.modify("book_appointment"))
    #expect(words.contains("1 of 1 HTTP call without a time-out in sight: `requests.post`"))
    #expect(words.contains("Mitigation: → question in 2.3"))
  }

  /// `fetch` ends any error without a trace, `store` logs it, `read` handles a named one, `again` raises it, `told` calls
  /// what may tell somebody.
  private static let handlers = FileDraft("clinic/labs/client.py")
    .fact(.import, .named, "requests", 1)
    .function("fetch", 10...20)
    .fact(.external, .http, "requests.get", 12)
    .fact(.error, .handle, "Exception", 14...16)
    .function("store", 30...40)
    .fact(.external, .http, "requests.put", 32, [.defaulted: "true"])
    .fact(.error, .handle, "", 34...36)
    .fact(.observe, .log, "logger.error", 35)
    .function("read", 50...60)
    .fact(.error, .handle, "KeyError", 54...56)
    .function("again", 70...80)
    .fact(.error, .handle, "Exception", 74...76)
    .fact(.error, .raise, "LabError", 75)
    .function("told", 90...99)
    .fact(.error, .handle, "Exception", 94...96)
    .call("notify", 95)

  @Test func errorsThatEndWithoutATraceAreOperationalRisks() throws {
    let answer = try ask(.operationalRisk, Inquiry(index: Clinic.index([Self.handlers])))
    let words = PlainWords.of(answer)
    #expect(
      words.contains("1 of 4 handlers of any error ends it without a log, a metric or raising it again: :14 in `fetch`")
    )
    #expect(words.contains("a time-out, as `requests.put` :32 has"))
    #expect(words.contains("a log, as the handler :34 writes"))
    #expect(answer.items.map(\.startOfLines) == [12, 14])
    #expect(answer.questions.isEmpty)
  }

  @Test func migrationsAndScriptsAreNoRiskOfTheRunningProgram() throws {
    let script = FileDraft("scripts/fill.py")
      .function("fill", 1...20)
      .fact(.data, .query, "SELECT reminders", 10, [.within: "loop"])
      .fact(.risk, .finding, "execute", 11, rule: "python.risk-sql-built")
      .fact(.risk, .finding, "API_KEY", 12, rule: "python.risk-secret")
    let inquiry = Inquiry(index: Clinic.index([script]))
    #expect(try ask(.performanceRisk, inquiry).status == .none)
    #expect(try ask(.securityRisk, inquiry).items.map(\.startOfLines) == [12])
  }

  @Test func waysInNeedNoGuard() throws {
    let routes = FileDraft("clinic/portal/routes.py")
      .fact(.entryPoint, .route, "/notes", 10, [.verb: "POST", .target: "add_note"])
      .fact(.auth, .guarded, "login_required", 11, [.target: "add_note"])
      .fact(.entryPoint, .route, "/notes/share", 20, [.verb: "POST", .target: "share_note"])
      .fact(.auth, .guarded, "login_required", 21, [.target: "share_note"])
      .fact(.entryPoint, .route, "/login", 30, [.verb: "POST", .target: "log_in"])
      .fact(.entryPoint, .route, "/notes/purge", 40, [.verb: "POST", .target: "purge"])
      .function("purge", 41...45)
      .fact(.data, .query, "DELETE notes", 42, [.verb: "DELETE"])
      .fact(.entryPoint, .route, "/notes", 50, [.verb: "GET", .target: "list_notes"])
    let answer = try ask(.securityRisk, Inquiry(index: Clinic.index([routes])))
    #expect(answer.items.map(\.startOfLines) == [40])
  }

  @Test func regressionNamesCoveringTestsAndHowToRunThem() throws {
    let words = try words(.regressionRisk, Clinic.modify("book_appointment"))
    #expect(words.contains("no test calls 1 of 1 calling definition: `create_appointment`"))
    #expect(words.contains("Mitigation: covered by `test_books` tests/unit/test_service.py:5; run `pytest"))
    let bare = try ask(.regressionRisk, Clinic.modify("export_appointments"))
    #expect(
      PlainWords.of(bare).contains(
        "no test is seen to reach the target; by name alone tests/integration/test_routes.py belongs to its file"))
    #expect(bare.questions.first?.rank == 2)
  }

  @Test func cyclesThroughTheFilesAtHandAreNamed() throws {
    let cycle = try ask(.constraints, Clinic.modify("slugify"))
    #expect(
      PlainWords.of(cycle).contains(
        "1 import cycle through text.py (import graph: 7 files): clinic/shared/text.py:1 → clinic/shared/clock.py:1 → "
          + "clinic/shared/text.py"))
    let none = try words(.constraints, Clinic.modify("send_reminders"))
    #expect(none.contains("Circular Dependencies: none through jobs.py (import graph: 7 files)"))
    #expect(
      cycle.lines.map(\.lead) == [
        .label("Regressions"), .label("Performance"), .label("Circular Dependencies"), .label("Deployment Constraints"),
      ])
  }

  @Test func commandsStandWithTheirPlacesAndNothingElseIsOne() throws {
    let words = try words(.tooling, Clinic.modify("book_appointment"))
    #expect(words.contains("`fd -H -t f -e py` (Find Python files: 9)"))
    #expect(words.contains("`rg \"def book_appointment\" -A 5`"))
    #expect(words.contains("- `ruff check .` (lint) — .github/workflows/ci.yml:12, pyproject.toml:24"))
    #expect(words.contains("- `pytest` (test) — pyproject.toml:20"))
    #expect(!words.contains("send_reminders"))
  }

  @Test func openQuestionsAreRankedAndStandOnce() throws {
    let answer = try ask(.questions, Clinic.modify("book_appointment"))
    #expect(answer.status == .choice)
    let ranks = answer.questions.map(\.rank)
    #expect(ranks == ranks.sorted())
    #expect(Set(answer.questions.map(\.spans)).count == answer.questions.count)
    #expect(answer.lines.map(\.spans) == answer.questions.map(\.spans))
    #expect(answer.searched["questions"] == answer.questions.count)
  }

  @Test func aBlockerWithoutAQuestionBecomesOne() {
    let blocked = Answer(.tests, .blocker, lines: [AnswerLine(["the index is incomplete"])], searched: ["files": 1])
    let open = QuestionsQuestion.open([blocked])
    #expect(open.count == 1)
    #expect(open.first.map { PlainWords.of($0.spans) }?.contains("the index is incomplete") == true)
  }
}

extension Evidence {
  fileprivate var startOfLines: Int? { lines?.lowerBound }
}
