import TestKit
import Testing

/// What answers rest on: where nothing was looked at, or nothing could be found, they say so, and what shows a thing is named.
struct AnswerGroundTests {
  // MARK: Commands

  @Test func `commands in texts for developers are named, and those for users are not`() async throws {
    let files = [
      "Shop.csproj": "<Project Sdk=\"Microsoft.NET.Sdk\" />\n", "Cart.cs": "class Cart\n{\n}\n",
      "AGENTS.md": "# Agents\n\n```sh\n$ dotnet test ./test\n```\n\nCheck with `dotnet format --verify-no-changes`.\n",
      "README.md": "# Shop\n\n```sh\npytest --shop\n```\n\n## Contributing\n\n```\nmake lint\n```\n",
      "samples/a/README.md": "```sh\nnpm test\n```\n",
    ]
    let text = try await answer("tooling", of: files)
    #expect(text.contains("dotnet test ./test (test) — AGENTS.md:4"))
    #expect(text.contains("dotnet format --verify-no-changes (format) — AGENTS.md:7"))
    #expect(text.contains("make lint (lint) — README.md:10"))
    #expect(!text.contains("pytest") && !text.contains("npm test"))
  }

  @Test func `where no file names a command the framework's is said, as a convention`() async throws {
    let files = [
      "src/Shop/Shop.csproj": "<Project Sdk=\"Microsoft.NET.Sdk\" />\n",
      "src/Shop/Cart.cs":
        "namespace Shop;\n\npublic class Cart\n{\n    public int Total()\n    {\n        return 1;\n    }\n}\n",
      "test/Shop.Tests/Shop.Tests.csproj": "<Project Sdk=\"Microsoft.NET.Sdk\" />\n",
      "test/Shop.Tests/CartTests.cs":
        "using Xunit;\n\nnamespace Shop.Tests;\n\npublic class CartTests\n{\n    [Fact]\n    public void Sums()\n    {\n    }\n}\n",
    ]
    let tooling = try await answer("tooling", of: files)
    #expect(tooling.contains("dotnet test (test) — by convention of xUnit, as in test/Shop.Tests/CartTests.cs"))
    let risk = try await answer("regressionRisk", "--add", "total of a cart", of: files)
    #expect(risk.contains("Mitigation: run dotnet test, by convention of xUnit"))
  }

  @Test func `a usual command is that of a module with tests`() async throws {
    let files = [
      "gradlew": "#!/bin/sh\n", "bench/build.gradle.kts": "plugins {\n  kotlin(\"jvm\")\n}\n",
      "core/build.gradle.kts": "plugins {\n  kotlin(\"multiplatform\")\n}\n",
      "core/common/test/CartTest.kt": "import kotlin.test.Test\n\nclass CartTest {\n  @Test fun sums() {\n  }\n}\n",
      "bench/src/main/kotlin/Run.kt": "fun run() {\n}\n",
    ]
    let text = try await answer("tooling", of: files)
    #expect(text.contains("./gradlew allTests (test) — core/build.gradle.kts:1"))
    #expect(!text.contains("./gradlew test"))
  }

  @Test func `commands that take too many names run what is built together`() async throws {
    var files = [
      "Package.swift": "// swift-tools-version:6.0\nimport PackageDescription\n",
      "Sources/Shop/Cart.swift": "public struct Cart {\n  public func grandTotal() -> Int {\n    1\n  }\n}\n",
    ]
    for number in 1...9 {
      files["Tests/ShopTests/Cart\(number)Tests.swift"] =
        "import \(number < 9 ? "Testing" : "XCTest")\n@testable import Shop\n\n"
        + (number < 9
          ? "@Suite struct Cart\(number)Tests {\n  @Test func sums() {\n    let cart = Cart()\n    cart.grandTotal()\n  }\n  @Test func adds() {\n    let cart = Cart()\n    cart.grandTotal()\n  }\n}\n"
          : "final class Cart9Tests: XCTestCase {\n  func testSums() {\n    let cart = Cart()\n    cart.grandTotal()\n  }\n}\n")
    }
    let text = try await answer("tests", "--modify", "Cart.grandTotal", of: files)
    #expect(text.contains(#"Framework: Swift Testing, XCTest. Run: swift test --filter '(^ShopTests\.)'"#))
  }

  @Test func `a folder says as much of its tests as a file`() async throws {
    let files = [
      "Sources/Shop/Cart.swift": "public struct Cart {\n  public func grandTotal() -> Int {\n    1\n  }\n}\n",
      "Tests/ShopEndToEndTests/CartTests.swift":
        "import Testing\n@testable import Shop\n\n@Suite struct CartTests {\n  @Test func sums() {\n    let cart = Cart()\n    cart.grandTotal()\n  }\n}\n",
    ]
    let text = try await answer("tests", "--modify", "Cart.grandTotal", of: files)
    #expect(text.contains("Integration: Tests/ShopEndToEndTests/CartTests.swift by its path, ShopEndToEndTests"))
  }

  @Test func `examples in comments that run as tests are named as such`() async throws {
    let files = [
      "Cargo.toml": "[package]\nname = \"shop\"\n",
      "src/lib.rs":
        "pub struct Cart;\n\nimpl Cart {\n    /// Adds.\n    ///\n    /// ```\n    /// shop::Cart.total();\n    /// Cart.total();\n    /// ```\n    ///\n    /// ```text\n    /// total()\n    /// ```\n    pub fn total(&self) -> u8 {\n        1\n    }\n}\n",
    ]
    let text = try await answer("tests", "--modify", "Cart.total", of: files)
    #expect(
      text.contains(
        "Doc tests, which run the examples in comments: 1 example in its own documentation names it (src/lib.rs:7). Run: cargo test --doc -- Cart::total"
      ))
    let callers = try await answer("callers", "--modify", "Cart.total", of: files)
    #expect(callers.contains("3 in comments (src/lib.rs:7 and 2 more, 2 of them in examples that run as tests)"))
  }

  // MARK: Nothing looked at

  @Test func `cycles of what is built as one target cannot be told`() async throws {
    let files = ["Sources/Shop/Cart.swift": "import Foundation\n\nfunc total() -> Int {\n  1\n}\n"]
    let text = try await answer("constraints", "--modify", "total", of: files)
    #expect(text.contains("Circular Dependencies: cannot be told: imports of Swift are not followed to files"))
  }

  @Test func `outside calls that no rule would find are not said to be absent`() async throws {
    let files = ["a.c": "int twice(int n)\n{\n  return 2 * n;\n}\n", "run.sh": "curl http://x.example\n"]
    let text = try await answer("operationalRisk", "--modify", "twice", of: files)
    #expect(text.contains("outside calls were not looked for"))
  }

  // MARK: Deployment

  @Test func `features of a crate are the flags of what they gate`() async throws {
    let files = [
      "Cargo.toml": "[package]\nname = \"shop\"\n\n[features]\ndefault = [\"std\"]\nstd = []\nparse = []\n",
      "src/lib.rs":
        "#[cfg(feature = \"parse\")]\npub fn parse() -> u8 {\n    1\n}\n\npub fn show() -> u8 {\n    2\n}\n",
    ]
    let gated = try await answer("deployment", "--modify", "src/lib.rs:2", of: files)
    #expect(
      gated.contains(
        "[x] Requires feature flag — the target stands behind parse src/lib.rs:1, without which it is not built"))
    let open = try await answer("deployment", "--modify", "src/lib.rs:6", of: files)
    #expect(
      open.contains("[ ] Requires feature flag — the target reads none; 2 features of the build in this repository"))
  }

  @Test func `records of a public interface are named where it is offered`() async throws {
    let files = [
      "core/build.gradle.kts": "plugins {\n  kotlin(\"jvm\")\n  `maven-publish`\n}\n",
      "core/api/core.api": "public final class Cart\n",
      "core/src/main/kotlin/Cart.kt": "package shop\n\nclass Cart {\n  fun total(): Int {\n    return 1\n  }\n}\n",
      "app/api/app.api": "public final class App\n",
    ]
    let text = try await answer("deployment", "--modify", "Cart.total", of: files)
    #expect(
      text.contains("the public interface is recorded in core/api/core.api, which a change of it has to change too"))
    #expect(!text.contains("app.api"))
  }

  // MARK: Settings, names, packages

  @Test func `what an editor or a sample is told is declared for no one else`() async throws {
    let files = [
      "src/Cart.cs": "class Cart\n{\n    string Url() => config[\"Shop:Url\"];\n}\n",
      "samples/Demo/appsettings.json": #"{"Shop": {"Url": "x"}}"#,
      ".vscode/launch.json": #"{"configurations": [{"name": "run", "env": {"SHOP_URL": "x"}}]}"#,
    ]
    let text = try await answer("configuration", of: files)
    #expect(!text.contains("launch.json") && !text.contains("appsettings.json"))
  }

  @Test func `what begins at nothing is no setting`() async throws {
    let files = [
      "src/Lines.php":
        "<?php\nclass Lines\n{\n    public function read($stream)\n    {\n        $size = 0;\n        $maxLength = 512;\n        $timeout = 0;\n        return $size;\n    }\n}\n"
    ]
    let text = try await answer("configuration", "--modify", "Lines.read", of: files)
    #expect(text.contains("Hard-coded in it: maxLength src/Lines.php:7, timeout :8."))
  }

  @Test func `a namespace of several words is a package's name with dashes`() async throws {
    let files = [
      "composer.json": #"{"name": "shop/cart", "require": {"psr/http-message": "^2.0", "psr/http-factory": "^1.0"}}"#,
      "src/Cart.php":
        "<?php\nnamespace Shop;\n\nuse Psr\\Http\\Message\\UriInterface;\n\nclass Cart\n{\n    public function open(UriInterface $uri)\n    {\n        return $uri;\n    }\n}\n",
    ]
    let text = try await answer("externalDependencies", "--modify", "Cart.open", of: files)
    #expect(text.contains("psr/http-message ^2.0"))
  }

  @Test func `a style that less than half of the names have is none`() async throws {
    let files = [
      "a.cs":
        "class A\n{\n    void get_one() { }\n    void get_two() { }\n    void Get_Three_Now() { }\n    void GetFour() { }\n    void getFive() { }\n}\n"
    ]
    let text = try await answer("naming", "--add", "one", of: files)
    #expect(text.contains("functions mixed, most often snake_case (2 of 5)"))
    let tests = [
      "A.Tests/ATests.cs":
        "using Xunit;\n\npublic class ATests\n{\n    [Fact]\n    public void Get_Throws() { }\n\n    [Fact]\n    public void Get_When_Empty() { }\n}\n"
    ]
    #expect(
      try await answer("naming", "--add", "get", of: tests.merging(files) { $1 }).contains(
        "tests Pascal_Pascal (2 of 2)"))
  }

  @Test func `of what is to be followed it is said what the definition calls`() async throws {
    let files = [
      "store.py": "def save(x):\n    pass\n\n\ndef drop(x):\n    pass\n", "other.py": "def ping():\n    pass\n",
      "invoices.py":
        "from store import save\nfrom other import ping\n\n\ndef export_invoices():\n    save(1)\n\n\ndef watch():\n    ping()\n",
    ]
    let text = try await answer("similar", "--add", "export invoices", of: files)
    #expect(text.contains("export_invoices calls save store.py:1") && !text.contains("ping"))
  }
}
