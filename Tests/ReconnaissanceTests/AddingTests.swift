import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// What Step 2b says about a phrase, and about a repository without one.
@Suite struct AddingTests {
  private func ask(_ id: QuestionID, _ inquiry: Inquiry) throws -> Answer {
    try #require(Questions.answers(to: inquiry, only: [id]).first)
  }

  private func words(_ id: QuestionID, _ inquiry: Inquiry) throws -> String {
    PlainWords.of(try ask(id, inquiry))
  }

  @Test func stepTwoBDoesNotApplyToAModification() throws {
    for id in [QuestionID.placement, .similar, .structure, .naming, .integration] {
      let answer = try ask(id, Clinic.modify("slugify"))
      #expect(answer.status == .notApplicable)
      #expect(answer.lines.count == 1)
    }
  }

  @Test func aWordOfThePhraseTicksItsBox() throws {
    let answer = try ask(.placement, Clinic.add("nightly job that archives appointments"))
    #expect(answer.status == .answered)
    let words = PlainWords.of(answer)
    #expect(words.contains("[x] New background job (which scheduler?) the phrase says \"job\""))
    #expect(words.contains("`send_reminders` clinic/reminders/jobs.py:5"))
    #expect(words.contains("[ ] New API endpoint (which router/controller?)"))
  }

  @Test func noBoxIsTickedWithoutEvidence() throws {
    let answer = try ask(.placement, Clinic.add("quantum teleportation"))
    #expect(answer.status == .choice)
    #expect(!PlainWords.of(answer).contains("[x]"))
    #expect(answer.questions.count == 1)
    let survey = try ask(.placement, Inquiry(index: Clinic.index()))
    #expect(!PlainWords.of(survey).contains("[x]"))
    #expect(PlainWords.of(survey).contains("3 routes in 1 file: clinic/appointments/routes.py (3)"))
  }

  @Test func aWeakLikenessTicksNothing() throws {
    let answer = try ask(.placement, Clinic.add("archive appointments to punched cards"))
    #expect(answer.status == .choice)
    #expect(!PlainWords.of(answer).contains("[x]") && answer.questions.count == 1)
  }

  @Test func theMostSimilarFileComesFirstWithWhatBelongsToIt() throws {
    let answer = try ask(.similar, Clinic.add("remind doctors"))
    #expect(answer.items.first?.path == "clinic/reminders/jobs.py")
    #expect(answer.items.first?.quoted == "Reminds patients of tomorrow's appointments.")
    let words = PlainWords.of(answer)
    #expect(words.contains("File(s): clinic/reminders/jobs.py:6-20 `send_reminders`"))
    #expect(words.contains("job `send_reminders` :5"))
    #expect(words.contains("Summary: \"Reminds patients of tomorrow's appointments.\""))
  }

  @Test func aPhraseNothingResemblesSaysWhatWasSearched() throws {
    let answer = try ask(.similar, Clinic.add("quantum teleportation"))
    #expect(answer.status == .none)
    #expect(answer.items.isEmpty)
    #expect(PlainWords.of(answer).contains("in 6 source files holds \"quantum\" or \"teleportation\""))
  }

  @Test func newFilesGoWhereTheirLikesStand() throws {
    let answer = try ask(.structure, Clinic.add("export appointments as pdf"))
    #expect(answer.items.first?.path == "clinic/appointments")
    let words = PlainWords.of(answer)
    #expect(words.contains("source: clinic/appointments/"))
    #expect(words.contains("tests/unit/ (2 of 3 test files)"))
    #expect(words.contains("2 migrations in migrations/, numbered, last `0002_add_notes.sql`"))
    #expect(words.contains("the next by this scheme is `0003_<title>.sql`"))
    #expect(words.contains("declare in .env.example (1 of 1 declaration)"))
  }

  @Test func testsBesideTheirSourcesAreSaidToBeThere() throws {
    let drafts = [
      FileDraft("pkg/throttle.py").function("throttle", 1...4),
      FileDraft("pkg/throttle_test.py", role: .test).function("test_throttle", 1...4),
    ]
    let words = try words(.structure, Inquiry(index: Shop.index(drafts)))
    #expect(words.contains("beside the source it tests (1 of 1 test file)"))
  }

  @Test func namesAreCountedByKindWithTheirExceptions() throws {
    let odd = FileDraft("clinic/shared/oddName.py").function("doThing", 1...3).function("undo_thing", 5...8)
    let two = ["waiting_room", "opening_hours"].map { FileDraft("clinic/shared/\($0).py") }
    let words = try words(.naming, Inquiry(index: Clinic.index(Clinic.all + two + [odd])))
    #expect(words.contains("files `snake_case` (8 of 9)"))
    #expect(words.contains("1 exception: `oddName` clinic/shared/oddName.py"))
    #expect(words.contains("functions `snake_case` (9 of 10)"))
    #expect(words.contains("`doThing` clinic/shared/oddName.py:1"))
    #expect(words.contains("tests `snake_case` (3 of 3)"))
    #expect(words.contains("begin with `test` (3 of 3)"))
  }

  @Test func singleWordsDecideNothing() throws {
    #expect(try words(.naming, Inquiry(index: Clinic.index())).contains("files one lower-case word each (6 of 6)"))
  }

  @Test func integrationNamesTablesClientsAndGuards() throws {
    let answer = try ask(.integration, Clinic.add("export appointments as pdf"))
    #expect(answer.lines.map(\.lead) == [.label("Database"), .label("External APIs"), .label("Authentication")])
    let words = PlainWords.of(answer)
    #expect(words.contains("`appointments` clinic/appointments/store.py:5"))
    #expect(words.contains("`requests.post` clinic/appointments/service.py:20"))
    #expect(words.contains("2 of 3 routes stand behind one in sight"))
    #expect(words.contains("`POST /appointments/export` :50 with no guard in sight"))
    #expect(answer.questions.count == 1)
  }

  @Test func integrationOfARepositoryWithoutAnySaysSo() throws {
    let answer = try ask(.integration, Inquiry(index: Clinic.index([Clinic.text, Clinic.clock])))
    #expect(answer.status == .none)
    #expect(PlainWords.of(answer).contains("no table, model, query or migration (2 files searched)"))
  }
}
