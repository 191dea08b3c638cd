import Facts
import Reconnaissance

/// Some answers as they should come out for a throttling middleware, small enough to read.
enum ChiReport {
  static let throttle = "middleware/throttle.go"
  static let throttleTests = "middleware/throttle_test.go"

  static let definition = Evidence(
    path: throttle, lines: 44...131, kind: .definition, detail: .function, name: "ThrottleWithOpts",
    rule: "go.function", reason: "the target",
    quoted: "func ThrottleWithOpts(opts ThrottleOpts) func(http.Handler) http.Handler")

  static let locate = Answer(
    .locate, .answered,
    lines: [
      AnswerLine(
        .checkbox("Modifying existing (go to Step 2a)", checked: true),
        [.code("middleware.ThrottleWithOpts"), ", ", .place(path: throttle, lines: 44...131)]),
      AnswerLine(.checkbox("Net new (go to Step 2b)", checked: false), []),
    ],
    items: [definition], searched: ["files": 78])

  static let implementation = Answer(
    .implementation, .answered,
    lines: [
      AnswerLine(
        .label("File(s)"),
        [
          .place(path: throttle, lines: 44...131), "; with it ", .code("ThrottleOpts"), " ",
          .place(path: throttle, lines: 20...26), ", ",
          .code("throttler"), " ", .place(path: throttle, lines: 137...143),
        ]),
      AnswerLine(
        .label("Summary"),
        [
          .quoted("ThrottleWithOpts is a middleware that limits number of currently processed requests."),
          " Builds two buffered channels; calls ", .code("next.ServeHTTP"), " at 2 places.",
        ]),
    ],
    items: [definition], searched: ["files": 78, "rules": 11])

  static let callers = Answer(
    .callers, .answered,
    lines: [
      AnswerLine(
        .label("Direct callers"), ["4 confirmed"],
        children: [
          call("Throttle", throttle, 33), call("ThrottleBacklog", throttle, 40),
          call("TestThrottleRetryAfter", throttleTests, 206), call("TestThrottleCustomStatusCode", throttleTests, 270),
        ])
    ],
    items: [
      site("Throttle", throttle, 33), site("ThrottleBacklog", throttle, 40),
      site("TestThrottleRetryAfter", throttleTests, 206), site("TestThrottleCustomStatusCode", throttleTests, 270),
      Evidence(
        path: "README.md", lines: nil, name: "Throttle", tier: .nameOnly, rule: "index.mention", reason: "prose"),
    ],
    searched: ["files": 78],
    questions: [
      ClarificationQuestion(
        ["May ", .code("ThrottleOpts"), " gain fields, or must a new constructor be added?"], rank: 1, from: .callers)
    ])

  private static func call(_ container: String, _ path: String, _ line: Int) -> AnswerLine {
    AnswerLine(.plain, [.code(container), " ", .place(path: path, lines: line...line)])
  }

  private static func site(_ container: String, _ path: String, _ line: Int) -> Evidence {
    Evidence(
      path: path, lines: line...line, kind: .call, name: "ThrottleWithOpts", container: container, rule: "go.call",
      reason: "same package")
  }

  static let report = Report(
    tool: ToolHeader(name: "recon", version: "1.0.0"),
    repository: RepositoryHeader(
      head: String(repeating: "7", count: 40), ref: "main", dirty: false, name: "chi"),
    scanners: [ScannerHeader(language: "go", digest: "d1")],
    targets: [TargetHeader(query: "ThrottleWithOpts", kind: "modify", status: .ok, resolved: [definition])],
    answers: [locate, implementation, callers],
    interactionMap: [AnswerLine(.plain, [.code("throttle.go")])],
    diagnostics: [Diagnostic(.warning, code: "file-partial", message: "ran over its budget", path: "big.go")])
}
