import Reconnaissance
import Rendering
import Testing

@Suite struct MarkdownAnswerRendererTests {
  private let options = ["--modify", "ThrottleWithOpts"]

  @Test func slotsOfSectionTwo() {
    let renderer = MarkdownAnswerRenderer(limit: ListLimit(3, targetOptions: options))
    let slots = ChiReport.report.answers.flatMap { renderer.lines(of: $0, depth: 1) }
    #expect(
      slots.joined(separator: "\n") == """
          - [x] Modifying existing (go to Step 2a) — `middleware.ThrottleWithOpts`, `middleware/throttle.go:44-131`
          - [ ] Net new (go to Step 2b)
          - File(s): `middleware/throttle.go:44-131`; with it `ThrottleOpts` `:20-26`, `throttler` `:137-143`
          - Summary: "`ThrottleWithOpts is a middleware that limits number of currently processed requests.`" Builds \
        two buffered channels; calls `next.ServeHTTP` at 2 places.
          - Direct callers: 4 confirmed
            - `Throttle` `middleware/throttle.go:33`
            - `ThrottleBacklog` `middleware/throttle.go:40`
            - `TestThrottleRetryAfter` `middleware/throttle_test.go:206`
            - …and 1 more (`recon ask callers --modify ThrottleWithOpts --limit 0`)
        """)
  }

  @Test func documentOfOneAnswer() {
    let renderer = MarkdownAnswerRenderer(limit: ListLimit(2, targetOptions: options))
    #expect(
      renderer.document(ChiReport.callers) == """
        ### `callers` — answered

        - Direct callers: 4 confirmed
          - `Throttle` `middleware/throttle.go:33`
          - `ThrottleBacklog` `middleware/throttle.go:40`
          - …and 2 more (`recon ask callers --modify ThrottleWithOpts --limit 0`)

        **Evidence** (5):

        - `middleware/throttle.go:33` `ThrottleWithOpts` in `Throttle` — same package (confirmed)
        - `middleware/throttle.go:40` `ThrottleWithOpts` in `ThrottleBacklog` — same package (confirmed)
        - …and 3 more (`recon ask callers --modify ThrottleWithOpts --limit 0`)

        **Questions:**

        - [ ] Question 1: May `ThrottleOpts` gain fields, or must a new constructor be added?

        Searched: 78 files.

        """)
  }

  @Test func oneLabelledLine() {
    let renderer = MarkdownAnswerRenderer()
    let lines = renderer.lines(of: ChiReport.implementation, label: "File(s)")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("- File(s): `middleware/throttle.go:44-131`;") == true)
    #expect(renderer.lines(of: ChiReport.implementation, label: "Entry point") == [])
    #expect(renderer.body(of: ChiReport.callers.lines[0]) == "4 confirmed")
  }

  @Test func labelsLookAsInTheSeed() {
    let lines = ["Regression Risk", "Database"].map { AnswerLine(.label($0), ["none"]) }
    #expect(MarkdownAnswerRenderer().lines(lines) == ["- **Regression Risk:** none", "- Database: none"])
    #expect(
      MarkdownAnswerRenderer().lines([AnswerLine(.label("External Dependencies"), [])]) == [
        "- **External Dependencies:**"
      ])
  }

  @Test func aLimitOfZeroShowsAll() {
    for limit in [ListLimit(0), ListLimit(nil), ListLimit(4)] {
      let lines = MarkdownAnswerRenderer(limit: limit).lines(of: ChiReport.callers)
      #expect(lines.count == 5)
      #expect(!lines.contains { $0.contains("more") })
    }
  }

  @Test func boxesAndLabelsAreNeverCut() {
    let boxes = (1...4).map { AnswerLine(.checkbox("Box \($0)", checked: false), []) }
    let answer = Answer(
      .deployment, .answered, lines: [AnswerLine(.label("Deployment Constraints"), [], children: boxes)],
      searched: ["files": 1])
    #expect(MarkdownAnswerRenderer(limit: ListLimit(1)).lines(of: answer).count == 5)
  }

  @Test func theCommandIsSafeToCopy() {
    let limit = ListLimit(1, targetOptions: ["--add", "a `phrase`; $(rm x)"])
    let lines = MarkdownAnswerRenderer(limit: limit).lines(of: ChiReport.callers)
    #expect(
      lines.last == "  - …and 3 more (``recon ask callers --add 'a `phrase`; $(rm x)' --limit 0``)")
  }

  @Test func textForATerminal() {
    #expect(
      TextAnswerRenderer(limit: ListLimit(3, targetOptions: options)).render(ChiReport.callers) == """
        callers: answered
        Direct callers: 4 confirmed
          - Throttle middleware/throttle.go:33
          - ThrottleBacklog middleware/throttle.go:40
          - TestThrottleRetryAfter middleware/throttle_test.go:206
          - …and 1 more (recon ask callers --modify ThrottleWithOpts --limit 0)

        Evidence (5)
          middleware/throttle.go:33        ThrottleWithOpts in Throttle                same package  [confirmed]
          middleware/throttle.go:40        ThrottleWithOpts in ThrottleBacklog         same package  [confirmed]
          middleware/throttle_test.go:206  ThrottleWithOpts in TestThrottleRetryAfter  same package  [confirmed]
          …and 2 more (recon ask callers --modify ThrottleWithOpts --limit 0)

        Questions
          - May ThrottleOpts gain fields, or must a new constructor be added?

        Searched: 78 files

        """)
  }

  @Test func terminalOutputHoldsNoControlByteUnlessColourIsAskedFor() {
    var nasty = NastyText(seed: 9)
    for _ in 0..<2000 {
      let answer = nastyAnswer(&nasty)
      let plain = TextAnswerRenderer(limit: ListLimit(2)).render(answer)
      let controls = plain.unicodeScalars.filter { $0.properties.generalCategory == .control }
      #expect(controls.allSatisfy { $0 == "\n" })
      #expect(plain.unicodeScalars.filter { $0 == "\n" }.count == 13)
    }
    let coloured = TextAnswerRenderer(colour: true).render(ChiReport.callers)
    #expect(coloured.hasPrefix("\u{1B}[1mcallers\u{1B}[0m: \u{1B}[32manswered\u{1B}[0m\n"))
  }

  private func nastyAnswer(_ nasty: inout NastyText) -> Answer {
    let spans: [Span] = [.text(nasty.string()), .code(nasty.string()), .quoted(nasty.string())]
    return Answer(
      .callers, .blocker,
      lines: [
        AnswerLine(.label(nasty.string()), spans),
        AnswerLine(.checkbox(nasty.string(), checked: true), [.place(path: nasty.string(), lines: 1...2)]),
      ],
      items: (1...3).map { line in
        Evidence(
          path: nasty.string(), lines: line...line, name: nasty.string(), container: nasty.string(),
          rule: nasty.string(),
          reason: nasty.string(), quoted: nasty.string())
      },
      searched: ["files": 1], questions: [ClarificationQuestion(spans, rank: 0, from: .callers)])
  }
}
