import TestKit
import Testing

/// Every document that the program prints for other programs is one of the schema that the program prints for it.
@Suite(.enabled(if: JSONSchemaValidator.isInstalled, "needs python3 with the package jsonschema"))
struct SchemaCommandTests {
  /// Runs `recon` and holds what it prints to a schema.
  ///
  /// - Parameter status: the exit code it must have.
  private func check(
    _ schema: String, _ repository: TemporaryRepository, _ arguments: String..., status: Int32 = 0
  ) async throws {
    let text = try await Program.run(["schema", schema]).text
    let result = try await Program.run(arguments, in: repository.path)
    let command = arguments.joined(separator: " ")
    #expect(result.status == status && !result.output.isEmpty, "\(command): \(result.status) \(result.errors)")
    let problems = try JSONSchemaValidator.problems(
      in: result.output, against: text, linewise: schema == "scan-line")
    #expect(problems == "", "\(command)")
  }

  @Test func scansReportsAndComparisons() async throws {
    let repository = try await shop(["test_store.toy": "fun test_get() {\n  get(1)\n}\n"])
    try repository.write("cart.toy", "fun total() {\n  get(1)\n}\nfun sum() {\n  get(2)\n}\n")
    try await repository.commit("Sum")
    try await check("scan", repository, "scan", toy, "--format", "json")
    try await check("scan-line", repository, "scan", toy, "--format", "ndjson")
    try await check("draft", repository, "draft", toy, "--modify", "store.toy:get", "--format", "json")
    try await check("draft", repository, "draft", toy, "--add", "empty the cart", "--format", "json")
    try await check("ask", repository, "ask", "callers", toy, "--modify", "store.toy:get", "--format", "json")
    try await check("diff", repository, "diff", "HEAD~1..HEAD", toy, "--format", "json")
    try await check("diff", repository, "diff", "HEAD~1..HEAD", toy, "--modify", "store.toy:get", "--format", "json")
    try await check("log", repository, "log", "store.toy:get", "callers", toy, "--format", "json")
    try await check("backtest", repository, "backtest", toy, "--format", "json")
  }

  /// Of a plan at several moments of its life: each has other members.
  @Test func plans() async throws {
    let repository = try await shop()
    _ = try await repository.recon("plan", "new")
    try await check("plan-status", repository, "plan", "status", "--format", "json")
    try await check("plan-check", repository, "plan", "check", "--format", "json", status: 1)
    _ = try await repository.recon("draft", toy, "--modify", "store.toy:get", "--reason", "bug")
    try await check("plan-status", repository, "plan", "status", "--format", "json")
    try await check("plan-check", repository, "plan", "check", "--all", "--format", "json", status: 1)
    try repository.write("store.toy", "# moved\nfun get(key) {\n  find(key)\n}\nfun find(other) { }\n")
    try await check("plan-verify", repository, "plan", "verify", toy, "--format", "json", status: 1)

    // With commits, approvals and who gave them.
    for sample in ["approval-stale", "good-throttle", "commit-order", "question-open"] {
      let bytes = try #require(Checkout.read("samples/plans/\(sample)/PLANNING.md"))
      try repository.write(Array("PLANNING.md".utf8), bytes)
      try await check("plan-status", repository, "plan", "status", "--format", "json")
    }
  }
}
