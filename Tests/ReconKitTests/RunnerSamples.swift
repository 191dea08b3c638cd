/// A small repository in which a test reaches a target, and the command that runs this test and no other.
struct RunnerSample: Sendable, CustomStringConvertible {
  let name: String
  let files: [String: String]
  /// As `--modify` takes it.
  let target: String
  let command: String

  var description: String { name }

  init(_ name: String, _ target: String, runs command: String, _ files: [String: String]) {
    self.name = name
    self.target = target
    self.command = command
    self.files = files
  }

  static let all: [RunnerSample] = scripts + virtualMachine + native + builds

  private static let pythonSource = "def total(items):\n    return sum(items)\n"
  private static let scripts: [RunnerSample] = [
    RunnerSample(
      "pytest", "shop/cart.py:1", runs: "pytest tests/test_cart.py::TestTotal::test_sums",
      [
        "pyproject.toml":
          "[project]\nname = \"shop\"\n[project.optional-dependencies]\ntest = [\"pytest\"]\n[tool.pytest.ini_options]\npythonpath = [\".\"]\n",
        "shop/__init__.py": "", "shop/cart.py": pythonSource,
        "tests/test_cart.py":
          "import pytest\nfrom shop.cart import total\n\n\nclass TestTotal:\n    def test_sums(self):\n        assert total([1]) == 1\n\n    def test_other(self):\n        pass\n",
      ]),
    RunnerSample(
      "unittest", "shop/cart.py:1", runs: "python -m unittest tests.test_cart.TotalTest.test_sums",
      [
        "shop/__init__.py": "", "shop/cart.py": pythonSource,
        "tests/test_cart.py":
          "import unittest\nfrom shop.cart import total\n\n\nclass TotalTest(unittest.TestCase):\n    def test_sums(self):\n        self.assertEqual(total([1]), 1)\n",
      ]),
    RunnerSample(
      "Django's own runner, as the Makefile starts it", "shop/cart.py:1",
      runs: "DJANGO_SETTINGS_MODULE=tests.settings python -m django test tests.test_cart.TotalTest.test_sums",
      [
        "Makefile":
          "test:\n\tDJANGO_SETTINGS_MODULE=tests.settings \\\n\t\tpython -m django test $${TEST_ARGS:-tests}\n",
        "pyproject.toml": "[project]\nname = \"shop\"\ndependencies = [\"django\"]\n",
        "shop/__init__.py": "", "shop/cart.py": pythonSource, "tests/settings.py": "DEBUG = False\n",
        "tests/test_cart.py":
          "from django.test import TestCase\nfrom shop.cart import total\n\n\nclass TotalTest(TestCase):\n    def test_sums(self):\n        self.assertEqual(total([1]), 1)\n",
      ]),
    RunnerSample(
      "manage.py in a folder of its own, as CI starts it", "site/shop/cart.py:1",
      runs: "cd site && python manage.py test shop.tests.TotalTest.test_sums",
      [
        ".github/workflows/test.yml":
          "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: cd site && python manage.py test\n",
        "requirements.txt": "Django==5.1\n", "site/manage.py": "import sys\n", "site/shop/__init__.py": "",
        "site/shop/cart.py": pythonSource,
        "site/shop/tests.py":
          "from django.test import TestCase\nfrom shop.cart import total\n\n\nclass TotalTest(TestCase):\n    def test_sums(self):\n        self.assertEqual(total([1]), 1)\n",
      ]),
    RunnerSample(
      "jest in a package of a monorepo", "packages/cart/src/total.js:1",
      runs: "cd packages/cart && npx jest test/total.test.js -t '(sums \\(all\\))'",
      [
        "package.json": #"{"name": "shop", "private": true, "workspaces": ["packages/*"]}"#,
        "packages/cart/package.json": #"{"name": "cart", "devDependencies": {"jest": "^29"}}"#,
        "packages/cart/src/total.js": "function total(items) {\n  return items.length\n}\nmodule.exports = { total }\n",
        "packages/cart/test/total.test.js":
          "const { total } = require('../src/total')\ntest('sums (all)', () => {\n  expect(total([])).toBe(0)\n})\n",
      ]),
    RunnerSample(
      "vitest", "src/total.ts:1", runs: "npx vitest run src/total.spec.ts -t '(sums)'",
      [
        "package.json": #"{"name": "shop", "devDependencies": {"vitest": "^2"}}"#,
        "src/total.ts": "export function total(items: number[]): number {\n  return items.length\n}\n",
        "src/total.spec.ts":
          "import { expect, it } from 'vitest'\nimport { total } from './total'\nit('sums', () => {\n  expect(total([])).toBe(0)\n})\n",
      ]),
    RunnerSample(
      "vitest over a table of cases", "src/total.ts:1", runs: "npx vitest run src/total.spec.ts -t '(sums .* items)'",
      [
        "package.json": #"{"name": "shop", "devDependencies": {"vitest": "^2"}}"#,
        "src/total.ts": "export function total(items: number[]): number {\n  return items.length\n}\n",
        "src/total.spec.ts":
          "import { expect, it } from 'vitest'\nimport { total } from './total'\nit.each([0, 1])('sums %i items', (n) => {\n  expect(total(Array(n))).toBe(n)\n})\n",
      ]),
    RunnerSample(
      "mocha", "lib/total.js:1", runs: "npx mocha test/total.js --grep '(sums)'",
      [
        "package.json": #"{"name": "shop", "devDependencies": {"mocha": "^10"}}"#,
        "lib/total.js": "exports.total = function total(items) {\n  return items.length\n}\n",
        "test/total.js":
          "const { total } = require('../lib/total')\ndescribe('total', () => {\n  it('sums', () => {\n    total([])\n  })\n})\n",
      ]),
    RunnerSample(
      "node --test", "lib/total.mjs:1", runs: "node --test '--test-name-pattern=(sums)' test/total.test.mjs",
      [
        "package.json": #"{"name": "shop", "type": "module"}"#,
        "lib/total.mjs": "export function total(items) {\n  return items.length\n}\n",
        "test/total.test.mjs":
          "import { test } from 'node:test'\nimport { total } from '../lib/total.mjs'\ntest('sums', () => {\n  total([])\n})\n",
      ]),
    RunnerSample(
      "rspec", "lib/cart.rb:2", runs: "bundle exec rspec spec/cart_spec.rb:3",
      [
        "Gemfile": "source 'https://rubygems.org'\ngem 'rspec'\n",
        "lib/cart.rb": "class Cart\n  def grand_total\n    1\n  end\nend\n",
        "spec/cart_spec.rb":
          "require 'cart'\nRSpec.describe Cart do\n  it 'sums' do\n    expect(Cart.new.grand_total).to eq 1\n  end\nend\n",
      ]),
    RunnerSample(
      "minitest", "lib/cart.rb:2", runs: "bundle exec ruby -Ilib -Itest test/cart_test.rb -n '/^(test_sums)$/'",
      [
        "Gemfile": "source 'https://rubygems.org'\ngem 'minitest'\n",
        "lib/cart.rb": "class Cart\n  def grand_total\n    1\n  end\nend\n",
        "test/cart_test.rb":
          "require 'minitest/autorun'\nrequire 'cart'\nclass CartTest < Minitest::Test\n  def test_sums\n    assert_equal 1, Cart.new.grand_total\n  end\nend\n",
      ]),
    RunnerSample(
      "Rails", "app/models/cart.rb:2", runs: "bin/rails test test/models/cart_test.rb:4",
      [
        "Gemfile": "source 'https://rubygems.org'\ngem 'rails'\n",
        "app/models/cart.rb": "class Cart < ApplicationRecord\n  def grand_total\n    1\n  end\nend\n",
        "test/models/cart_test.rb":
          "require 'test_helper'\n\nclass CartTest < ActiveSupport::TestCase\n  test 'sums' do\n    assert_equal 1, Cart.new.grand_total\n  end\nend\n",
      ]),
    RunnerSample(
      "PHPUnit", "src/Cart.php:6", runs: "vendor/bin/phpunit --filter '(CartTest::testSums( |$))'",
      [
        "composer.json": #"{"name": "shop/cart", "require-dev": {"phpunit/phpunit": "^10"}}"#,
        "src/Cart.php":
          "<?php\nnamespace Shop;\n\nclass Cart\n{\n    public function grandTotal(): int\n    {\n        return 1;\n    }\n}\n",
        "tests/CartTest.php":
          "<?php\nnamespace Shop\\Tests;\n\nuse PHPUnit\\Framework\\TestCase;\nuse Shop\\Cart;\n\nclass CartTest extends TestCase\n{\n    public function testSums(): void\n    {\n        $this->assertSame(1, (new Cart())->grandTotal());\n    }\n}\n",
      ]),
    RunnerSample(
      "busted", "cart.lua:3", runs: "busted spec/cart_spec.lua",
      [
        "shop-1.rockspec": "package = 'shop'\n",
        "cart.lua": "local M = {}\n\nfunction M.grand_total(items)\n  return #items\nend\n\nreturn M\n",
        "spec/cart_spec.lua":
          "local cart = require('cart')\ndescribe('cart', function()\n  it('sums', function()\n    assert.equal(0, cart.grand_total({}))\n  end)\nend)\n",
      ]),
    RunnerSample(
      "bats", "lib/cart.sh:1", runs: "bats --filter '^(it sums)$' test/cart.bats",
      [
        "lib/cart.sh": "grand_total() {\n  echo $(($1 + $2))\n}\n",
        "test/cart.bats": "load ../lib/cart.sh\n\n@test \"it sums\" {\n  grand_total 1 2\n}\n",
      ]),
    RunnerSample(
      "ExUnit", "lib/cart.ex:2", runs: "mix test test/cart_test.exs:4",
      [
        "mix.exs": "defmodule Shop.MixProject do\n  use Mix.Project\nend\n",
        "lib/cart.ex": "defmodule Cart do\n  def grand_total(items) do\n    length(items)\n  end\nend\n",
        "test/cart_test.exs":
          "defmodule CartTest do\n  use ExUnit.Case\n  import Cart\n  test \"sums\" do\n    assert grand_total([]) == 0\n  end\nend\n",
      ]),
    RunnerSample(
      "Dart", "lib/cart.dart:1", runs: "dart test test/cart_test.dart --name '(sums)'",
      [
        "pubspec.yaml": "name: shop\ndev_dependencies:\n  test: any\n",
        "lib/cart.dart": "int grandTotal(List<int> items) {\n  return items.length;\n}\n",
        "test/cart_test.dart":
          "import '../lib/cart.dart';\nimport 'package:test/test.dart';\n\nvoid main() {\n  test('sums', () {\n    expect(grandTotal([]), 0);\n  });\n}\n",
      ]),
  ]

  private static let cartJava =
    "package com.shop;\n\npublic class Cart {\n    public int grandTotal() {\n        return 1;\n    }\n}\n"
  private static let cartTestJava =
    "package com.shop;\n\nimport org.junit.jupiter.api.Test;\n\nclass CartTest {\n    @Test\n    void sums() {\n        Cart cart = new Cart();\n        cart.grandTotal();\n    }\n}\n"
  private static let cartCSharp =
    "namespace Shop;\n\npublic class Cart\n{\n    public int GrandTotal()\n    {\n        return 1;\n    }\n}\n"
  private static func csharp(_ using: String, _ mark: String) -> [String: String] {
    [
      "src/Shop/Shop.csproj": "<Project Sdk=\"Microsoft.NET.Sdk\" />\n", "src/Shop/Cart.cs": cartCSharp,
      "test/Shop.Tests/Shop.Tests.csproj": "<Project Sdk=\"Microsoft.NET.Sdk\" />\n",
      "test/Shop.Tests/CartTests.cs":
        "using \(using);\n\nnamespace Shop.Tests;\n\npublic class CartTests\n{\n    [\(mark)]\n    public void Sums()\n    {\n        var cart = new Cart();\n        cart.GrandTotal();\n    }\n}\n",
    ]
  }
  private static let virtualMachine: [RunnerSample] = [
    RunnerSample(
      "JUnit with Maven", "cart/src/main/java/com/shop/Cart.java:4",
      runs: "mvn -pl cart -am test '-Dtest=CartTest#sums' -Dsurefire.failIfNoSpecifiedTests=false",
      [
        "pom.xml": "<project/>\n", "cart/pom.xml": "<project/>\n",
        "cart/src/main/java/com/shop/Cart.java": cartJava,
        "cart/src/test/java/com/shop/CartTest.java": cartTestJava,
      ]),
    RunnerSample(
      "JUnit with Gradle's wrapper", "cart/src/main/java/com/shop/Cart.java:4",
      runs: "./gradlew -p cart test --tests=com.shop.CartTest.sums",
      [
        "gradlew": "#!/bin/sh\n", "settings.gradle.kts": "include(\"cart\")\n", "cart/build.gradle.kts": "plugins {}\n",
        "cart/src/main/java/com/shop/Cart.java": cartJava,
        "cart/src/test/java/com/shop/CartTest.java": cartTestJava,
      ]),
    RunnerSample(
      "Kotlin with Gradle", "src/main/kotlin/com/shop/Cart.kt:4",
      runs: "gradle test --tests=com.shop.CartTest.sums",
      [
        "build.gradle": "plugins {}\n",
        "src/main/kotlin/com/shop/Cart.kt":
          "package com.shop\n\nclass Cart {\n  fun grandTotal(): Int {\n    return 1\n  }\n}\n",
        "src/test/kotlin/com/shop/CartTest.kt":
          "package com.shop\n\nimport kotlin.test.Test\n\nclass CartTest {\n  @Test fun sums() {\n    Cart().grandTotal()\n  }\n}\n",
      ]),
    RunnerSample(
      "Kotlin for several platforms, with a list of annotations",
      "cart/src/commonMain/kotlin/com/shop/Cart.kt:4",
      runs: "gradle -p cart jvmTest --tests=com.shop.CartTest.sums",
      [
        "build.gradle.kts": "plugins {}\n", "cart/build.gradle.kts": "kotlin {\n  jvm()\n  js()\n}\n",
        "cart/src/commonMain/kotlin/com/shop/Cart.kt":
          "package com.shop\n\nclass Cart {\n  fun grandTotal(): Int {\n    return 1\n  }\n}\n",
        "cart/src/commonTest/kotlin/com/shop/CartTest.kt":
          "package com.shop\n\nimport kotlin.test.Test\n\nclass CartTest {\n  @[Test Named(\"sums\")]\n  fun sums() {\n    Cart().grandTotal()\n  }\n}\n",
      ]),
    RunnerSample(
      "ScalaTest", "src/main/scala/Cart.scala:4", runs: "sbt 'testOnly *CartSpec'",
      [
        "build.sbt": "name := \"shop\"\n",
        "src/main/scala/Cart.scala":
          "package shop\n\nobject Cart {\n  def grandTotal(items: List[Int]): Int = {\n    items.sum\n  }\n}\n",
        "src/test/scala/CartSpec.scala":
          "package shop\n\nimport org.scalatest.funsuite.AnyFunSuite\n\nclass CartSpec extends AnyFunSuite {\n  test(\"sums\") {\n    assert(Cart.grandTotal(Nil) == 0)\n  }\n}\n",
      ]),
    RunnerSample(
      "xUnit", "src/Shop/Cart.cs:5",
      runs: "dotnet test test/Shop.Tests --filter 'FullyQualifiedName~Shop.Tests.CartTests.Sums'",
      csharp("Xunit", "Fact")),
    RunnerSample(
      "xUnit on the platform that global.json asks for", "src/Shop/Cart.cs:5",
      runs: "dotnet test --project test/Shop.Tests --filter-method Shop.Tests.CartTests.Sums",
      csharp("Xunit", "Fact").merging([
        "global.json": #"{"test": {"runner": "Microsoft.Testing.Platform"}}"#
      ]) { $1 }),
    RunnerSample(
      "xUnit v3 without an adapter", "src/Shop/Cart.cs:5", runs: "dotnet run --project test/Shop.Tests",
      csharp("Xunit", "Fact").merging([
        "test/Shop.Tests/Shop.Tests.csproj":
          "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <ItemGroup>\n    <PackageReference Include=\"xunit.v3\" Version=\"3.2.2\" />\n  </ItemGroup>\n</Project>\n"
      ]) { $1 }),
    RunnerSample(
      "NUnit", "src/Shop/Cart.cs:5",
      runs: "dotnet test test/Shop.Tests --filter 'FullyQualifiedName~Shop.Tests.CartTests.Sums'",
      csharp("NUnit.Framework", "Test")),
    RunnerSample(
      "MSTest", "src/Shop/Cart.cs:5",
      runs: "dotnet test test/Shop.Tests --filter 'FullyQualifiedName~Shop.Tests.CartTests.Sums'",
      csharp("Microsoft.VisualStudio.TestTools.UnitTesting", "TestMethod")),
  ]

  private static let native: [RunnerSample] = [
    RunnerSample(
      "go test in a module below the root", "services/cart/cart.go:3",
      runs: "cd services/cart && go test -run '^(TestSums)$' .",
      [
        "services/cart/go.mod": "module example.org/cart\n\ngo 1.22\n",
        "services/cart/cart.go": "package cart\n\nfunc GrandTotal(items []int) int {\n\treturn len(items)\n}\n",
        "services/cart/cart_test.go":
          "package cart\n\nimport \"testing\"\n\nfunc TestSums(t *testing.T) {\n\tt.Run(\"all\", func(t *testing.T) {\n\t\tGrandTotal(nil)\n\t})\n}\n",
      ]),
    RunnerSample(
      "cargo, a test in the file itself", "src/lib.rs:1", runs: "cargo test -- --exact tests::sums",
      [
        "Cargo.toml": "[package]\nname = \"shop\"\nversion = \"0.1.0\"\n",
        "src/lib.rs":
          "pub fn grand_total(items: &[i32]) -> i32 {\n    items.iter().sum()\n}\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn sums() {\n        assert_eq!(grand_total(&[1]), 1);\n    }\n}\n",
      ]),
    RunnerSample(
      "cargo, a module's test and one with values", "src/cart.rs:1", runs: "cargo test -- sums",
      [
        "Cargo.toml": "[package]\nname = \"shop\"\nversion = \"0.1.0\"\n", "src/lib.rs": "pub mod cart;\n",
        "src/cart.rs":
          "pub fn grand_total(items: &[i32]) -> i32 {\n    items.iter().sum()\n}\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn sums() {\n        assert_eq!(grand_total(&[1]), 1);\n    }\n\n    #[rstest]\n    #[case(1)]\n    fn sums_values(#[case] value: i32) {\n        assert_eq!(grand_total(&[value]), value);\n    }\n}\n",
      ]),
    RunnerSample(
      "Swift Testing", "Sources/Shop/Cart.swift:2", runs: #"swift test --filter '(^ShopTests\.CartTests/sums\b)'"#,
      [
        "Package.swift": "// swift-tools-version:6.0\nimport PackageDescription\n",
        "Sources/Shop/Cart.swift": "public struct Cart {\n  public func grandTotal() -> Int {\n    1\n  }\n}\n",
        "Tests/ShopTests/CartTests.swift":
          "import Testing\n@testable import Shop\n\n@Suite struct CartTests {\n  @Test func sums() {\n    let cart = Cart()\n    #expect(cart.grandTotal() == 1)\n  }\n}\n",
      ]),
    RunnerSample(
      "XCTest", "Sources/Shop/Cart.swift:2", runs: #"swift test --filter '(^ShopTests\.CartTests/testSums\b)'"#,
      [
        "Package.swift": "// swift-tools-version:5.9\nimport PackageDescription\n",
        "Sources/Shop/Cart.swift": "public struct Cart {\n  public func grandTotal() -> Int {\n    1\n  }\n}\n",
        "Tests/ShopTests/CartTests.swift":
          "import XCTest\n@testable import Shop\n\nfinal class CartTests: XCTestCase {\n  func testSums() {\n    let cart = Cart()\n    XCTAssertEqual(cart.grandTotal(), 1)\n  }\n}\n",
      ]),
    RunnerSample(
      "Unity with ctest", "cart.c:1", runs: "ctest --test-dir build --output-on-failure -R '(test_sums)'",
      [
        "CMakeLists.txt": "project(shop C)\n", "cart.h": "int grand_total(int count);\n",
        "cart.c": "int grand_total(int count)\n{\n  return count;\n}\n",
        "tests/cart_test.c":
          "#include \"unity.h\"\n#include \"../cart.h\"\n\nstatic void test_sums(void)\n{\n  TEST_ASSERT_EQUAL(1, grand_total(1));\n}\n",
      ]),
    RunnerSample(
      "GoogleTest with ctest", "src/cart.cc:1", runs: "ctest --test-dir build --output-on-failure -R '(Sums)'",
      [
        "CMakeLists.txt": "project(shop CXX)\n", "src/cart.h": "int GrandTotal(int count);\n",
        "src/cart.cc": "int GrandTotal(int count) {\n  return count;\n}\n",
        "test/cart_test.cc":
          "#include <gtest/gtest.h>\n#include \"../src/cart.h\"\n\nTEST(CartTest, Sums) {\n  EXPECT_EQ(1, GrandTotal(1));\n}\n",
      ]),
    RunnerSample(
      "Catch2 with ctest", "src/cart.cpp:1", runs: "ctest --test-dir build --output-on-failure -R '(a cart sums)'",
      [
        "CMakeLists.txt": "project(shop CXX)\n", "src/cart.hpp": "int grand_total(int count);\n",
        "src/cart.cpp": "int grand_total(int count) {\n  return count;\n}\n",
        "test/cart_test.cpp":
          "#include <catch2/catch_test_macros.hpp>\n#include \"../src/cart.hpp\"\n\nTEST_CASE(\"a cart sums\", \"[cart]\") {\n  REQUIRE(grand_total(1) == 1);\n}\n",
      ]),
  ]
}
