/// Tests that are run by what a build file or a package's own script says of them.
extension RunnerSample {
  private static let cartRust = "pub fn grand_total(items: &[i32]) -> i32 {\n    items.iter().sum()\n}\n"
  private static let cartTestRust =
    "#[test]\nfn sums() {\n    assert_eq!(shop::grand_total(&[1]), 1);\n}\n"
  private static let cartKotlin =
    "package com.shop\n\nclass Cart {\n  fun grandTotal(): Int {\n    return 1\n  }\n}\n"
  private static let cartTestKotlin =
    "package com.shop\n\nimport kotlin.test.Test\n\nclass CartTest {\n  @Test\n  fun sums() {\n    Cart().grandTotal()\n  }\n}\n"
  private static let cartTestC =
    "#include <assert.h>\n#include \"cart.h\"\n\nstatic void test_sums(void)\n{\n  assert(grand_total(1) == 1);\n}\n\nint main(void)\n{\n  test_sums();\n  return 0;\n}\n"
  private static let cartC = [
    "cart.h": "int grand_total(int count);\n", "cart.c": "int grand_total(int count)\n{\n  return count;\n}\n",
    "test.c": cartTestC,
  ]

  private static func jest(_ scripts: String) -> [String: String] {
    [
      "package.json": #"{"name": "shop", "scripts": {\#(scripts)}, "devDependencies": {"jest": "^29"}}"#,
      "src/total.js": "function total(items) {\n  return items.length\n}\nmodule.exports = { total }\n",
      "test/total.test.js":
        "const { total } = require('../src/total')\ntest('sums', () => {\n  expect(total([])).toBe(0)\n})\n",
    ]
  }

  static let builds: [RunnerSample] = [
    RunnerSample(
      "a program that make runs as a test", "cart.c:1", runs: "make check",
      cartC.merging([
        "Makefile":
          "OBJ = cart.o\nTESTS = shop-test\n\nall: libcart.a $(TESTS)\nlibcart.a: $(OBJ)\n\tar rcs $@ $(OBJ)\nshop-test: test.o $(OBJ)\n\t$(CC) -o $@ test.o $(OBJ)\ntest.o: test.c cart.h\ncheck: $(TESTS)\n\t./shop-test\n"
      ]) { $1 }),
    RunnerSample(
      "a program that CTest runs by a script", "cart.c:1", runs: "ctest --test-dir build -R '^shop-test$'",
      cartC.merging([
        "CMakeLists.txt":
          "project(shop C)\nadd_library(cart cart.c)\nENABLE_TESTING()\nADD_EXECUTABLE(shop-test test.c)\nADD_TEST(NAME shop-test\n    COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/test.sh)\n"
      ]) { $1 }),
    RunnerSample(
      "cargo, a module of a program of tests that the manifest names", "src/lib.rs:1",
      runs: "cargo test --test integration -- --exact totals::sums",
      [
        "Cargo.toml":
          "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nautotests = false\n\n[[test]]\npath = \"tests/lib.rs\"\nname = \"integration\"\n",
        "src/lib.rs": cartRust, "tests/lib.rs": "mod totals;\n", "tests/totals.rs": cartTestRust,
      ]),
    RunnerSample(
      "cargo, a file that is a program of tests", "src/lib.rs:1", runs: "cargo test --test totals -- --exact sums",
      [
        "Cargo.toml": "[package]\nname = \"shop\"\nversion = \"0.1.0\"\n", "src/lib.rs": cartRust,
        "tests/totals.rs": cartTestRust,
      ]),
    RunnerSample(
      "Kotlin for several platforms, set out in folders of its own", "core/common/src/Cart.kt:4",
      runs: "./gradlew -p core jvmTest --tests=com.shop.CartTest.sums",
      [
        "gradlew": "#!/bin/sh\n",
        "core/build.gradle.kts": "plugins {\n  kotlin(\"multiplatform\")\n}\nkotlin {\n  jvm {\n  }\n  linuxX64()\n}\n",
        "core/common/src/Cart.kt": cartKotlin, "core/common/test/CartTest.kt": cartTestKotlin,
      ]),
    RunnerSample(
      "Kotlin for a platform that has no filter", "core/linux/src/Cart.kt:4", runs: "./gradlew -p core allTests",
      [
        "gradlew": "#!/bin/sh\n",
        "core/build.gradle.kts": "plugins {\n  kotlin(\"multiplatform\")\n}\nkotlin {\n  jvm()\n  linuxX64()\n}\n",
        "core/linux/src/Cart.kt": cartKotlin, "core/linux/test/CartTest.kt": cartTestKotlin,
      ]),
    RunnerSample(
      "jest with the variables that the package's script sets", "src/total.js:1",
      runs: "TZ=Europe/Paris API_TOKEN='…' npx jest test/total.test.js -t '(sums)'",
      jest(#""lint": "eslint .", "test": "cross-env TZ='Europe/Paris' API_TOKEN=canary jest""#)),
    RunnerSample(
      "jest with a module among the variables that the package's script sets", "src/total.js:1",
      runs: "SETUP_MODULE=shop.setup TZ=UTC npx jest test/total.test.js -t '(sums)'",
      jest(#""test": "SETUP_MODULE=shop.setup TZ=UTC jest", "test:watch": "jest --watch""#)),
    RunnerSample(
      "jest without the variables of a longer script", "src/total.js:1",
      runs: "npx jest test/total.test.js -t '(sums)'", jest(#""test:debug": "DEBUG=1 jest", "test": "jest""#)),
    RunnerSample(
      "a Swift test that stands in no type", "Sources/Shop/Cart.swift:2",
      runs: #"swift test --filter '(^ShopTests\.sums\b)'"#,
      [
        "Package.swift": "// swift-tools-version:6.0\nimport PackageDescription\n",
        "Sources/Shop/Cart.swift": "public struct Cart {\n  public func grandTotal() -> Int {\n    1\n  }\n}\n",
        "Tests/ShopTests/CartTests.swift":
          "import Testing\n@testable import Shop\n\n@Test func sums() {\n  let cart = Cart()\n  #expect(cart.grandTotal() == 1)\n}\n",
      ]),
  ]
}
