import Facts
import Reconnaissance
import TestKit
import Testing

@testable import ReconKit

/// Commands as people would type them, out of the packs that are built in.
@Suite struct RunnerTests {
  private func answer(_ files: [String: String], _ target: String) async throws -> Answer {
    let folder = try await TemporaryRepository(files, git: false)
    var request = SurveyRequest()
    request.path = folder.path
    request.modify = [target]
    request.questions = [.tests]
    return try #require(try await Survey.run(request).report.answers.first { $0.id == .tests })
  }

  private func commands(_ answer: Answer) -> [String] {
    var commands: [String] = []
    var isNext = false
    for span in answer.lines.flatMap({ $0.spans + $0.children.flatMap(\.spans) }) {
      if case .code(let command) = span, isNext { commands.append(command) }
      if case .text(let text) = span { isNext = text.hasSuffix("Run: ") } else { isNext = false }
    }
    return commands
  }

  @Test(arguments: RunnerSample.all)
  func oneTestRunsAndNoOther(sample: RunnerSample) async throws {
    let answer = try await answer(sample.files, sample.target)
    #expect(commands(answer) == [sample.command])
    #expect(answer.items.first.map { $0.tier == .confirmed || $0.tier == .likely } == true)
  }

  @Test func `what could break is run by one command a module`() async throws {
    func test(_ type: String, in package: String) -> String {
      "package com.\(package);\n\nimport com.shop.Cart;\nimport org.junit.jupiter.api.Test;\n\nclass \(type) {\n    @Test\n    void sums() {\n        Cart cart = new Cart();\n        cart.grandTotal();\n    }\n}\n"
    }
    let folder = try await TemporaryRepository(
      [
        "gradlew": "#!/bin/sh\n", "shop/build.gradle.kts": "plugins {}\n", "till/build.gradle.kts": "plugins {}\n",
        "shop/src/main/java/com/shop/Cart.java":
          "package com.shop;\n\npublic class Cart {\n    public int grandTotal() {\n        return 1;\n    }\n}\n",
        "shop/src/test/java/com/shop/ShopTest.java": test("ShopTest", in: "shop"),
        "till/src/test/java/com/till/TillTest.java": test("TillTest", in: "till"),
      ], git: false)
    var request = SurveyRequest()
    request.path = folder.path
    request.modify = ["shop/src/main/java/com/shop/Cart.java:4"]
    request.questions = [.regressionRisk]
    let answer = try #require(try await Survey.run(request).report.answers.first { $0.id == .regressionRisk })
    let code = answer.lines.flatMap(\.spans).compactMap { span -> String? in
      if case .code(let text) = span, text.hasPrefix("./gradlew") { text } else { nil }
    }
    #expect(
      code == [
        "./gradlew -p shop test --tests=com.shop.ShopTest.sums",
        "./gradlew -p till test --tests=com.till.TillTest.sums",
      ])
  }
}
