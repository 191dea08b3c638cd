import Foundation
import TestKit
import Testing

/// Who reads and who sets what holds a value, such as a property: it has no callers.
struct ValueUsesTests {
  private static let options = """
    namespace Shop;

    public class Options
    {
        public int Limit { get; set; } = 3;
    }

    public class Other
    {
        public int Limit;
    }

    """
  private static let desk = """
    using System;
    namespace Shop;

    public class Desk
    {
        public int Read(Options options, Other other)
        {
            other.Limit = 4;
            return options.Limit + other.Limit;
        }

        public Options Make()
        {
            Take(Limit: 5);
            return new Options
            {
                Limit = 7,
            };
        }

        public void Change(Options options)
        {
            options.Limit = 8;
        }
    }

    """
  private static let tests = """
    using Xunit;
    namespace Shop.Tests;

    public class OptionsTests
    {
        [Fact]
        public void Limits()
        {
            var options = new Options { Limit = 9 };
            Assert.Equal(9, new Desk().Read(options, null));
        }
    }

    """
  private let files = [
    "src/Options.cs": Self.options, "src/Desk.cs": Self.desk, "test/OptionsTests.cs": Self.tests,
    "src/Shop.csproj": "<Project Sdk=\"Microsoft.NET.Sdk\">\n</Project>\n",
  ]

  private func ask(_ question: String, _ target: String, _ files: [String: String]) async throws -> String {
    let repository = try await TemporaryRepository(files)
    try await repository.commit("Begin")
    return try await repository.recon("ask", question, "--modify", target, "-q").text
  }

  @Test func readsAndSetsAreUsesOfTheirOwnKind() async throws {
    let text = try await ask("callers", "Options.Limit", files)
    let callers = String(text.split(separator: "Evidence (").first ?? "")
    #expect(callers.contains("Read at 1 place, set at 3 places in 2 files (1 of them in tests)."), "\(callers)")
    #expect(callers.contains("read at 1 place: Desk.Read src/Desk.cs:9"), "\(callers)")
    #expect(
      callers.contains("Desk.Make src/Desk.cs:17") && callers.contains("Desk.Change :23"), "\(callers)")
    // What another type has under the name, and what labels an argument, is none.
    #expect(
      callers.contains("Mentioned besides, no use: 1 in code that means something else (src/Desk.cs:14)"), "\(callers)")
    #expect(!callers.contains(":8") && !callers.contains("0 callers"), "\(callers)")
  }

  @Test func riskAndTestsReadTheSameUses() async throws {
    let risk = try await ask("regressionRisk", "Options.Limit", files)
    #expect(risk.contains("no test calls 2 of 3 definitions that read or set it: Shop.Desk.Make"), "\(risk)")
    #expect(risk.contains("covered by Limits test/OptionsTests.cs:7"), "\(risk)")
    let tests = try await ask("tests", "Options.Limit", files)
    #expect(tests.contains("1 by its name"), "\(tests)")
  }

  /// The same mechanism in other languages: behind a receiver of a known type, and where a value is made.
  @Test(
    arguments: [
      (
        "shop/config.go:4", ["read shop/config.go:14 confirmed", "set shop/config.go:10 confirmed"],
        [
          "shop/config.go":
            "package shop\n\ntype Config struct {\n\tLimit int\n}\n\ntype Other struct{ Limit int }\n\nfunc Make() *Config {\n\treturn &Config{Limit: 3}\n}\n\nfunc Read(c *Config, o *Other) int {\n\treturn c.Limit\n}\n\nfunc Skip(o *Other) int {\n\treturn o.Limit\n}\n"
        ]
      ),
      (
        "src/lib.rs:2", ["read src/lib.rs:14 confirmed", "set src/lib.rs:9 confirmed"],
        [
          "Cargo.toml": "[package]\nname = \"shop\"\n",
          "src/lib.rs":
            "pub struct Config {\n    pub limit: usize,\n}\npub struct Other {\n    pub limit: usize,\n}\npub fn make() -> Config {\n    Config {\n        limit: 3,\n    }\n}\npub fn read(c: &Config, o: &Other) -> usize {\n    o.limit;\n    c.limit\n}\n",
        ]
      ),
      (
        "Sources/Shop/Config.swift:2",
        ["read Sources/Shop/Desk.swift:3 confirmed", "set Sources/Shop/Desk.swift:2 confirmed"],
        [
          "Sources/Shop/Config.swift":
            "struct Config {\n  var limit = 3\n}\nstruct Other {\n  var limit = 4\n}\n",
          "Sources/Shop/Desk.swift":
            "func run(config: inout Config, other: Other) -> Int {\n  config.limit = 5\n  return config.limit\n}\n",
        ]
      ),
      (
        "src/config.ts:2", ["read src/desk.ts:4 confirmed"],
        [
          "src/config.ts": "export class Config {\n  limit: number = 3;\n}\n",
          "src/desk.ts":
            "import { Config } from './config';\n\nexport function run(config: Config, other: any) {\n  return config.limit;\n}\n",
        ]
      ),
    ] as [(String, [String], [String: String])])
  func aFieldIsReadAndSet(target: String, expected: [String], files: [String: String]) async throws {
    let repository = try await TemporaryRepository(files)
    try await repository.commit("Begin")
    let result = try await repository.recon("ask", "callers", "--modify", target, "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(result.text.utf8)) as? [String: Any])
    let answer = try #require((document["answers"] as? [[String: Any]])?.first)
    let uses = try #require(answer["references"] as? [[String: Any]]).map { item in
      "\(item["use"] ?? "") \(item["path"] ?? ""):\(item["startLine"] ?? 0) \(item["tier"] ?? "")"
    }
    #expect(uses == expected)
  }
}
