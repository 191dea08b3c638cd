import Foundation
import TestKit
import Testing

/// Uses that are no calls, as `recon ask callers` lists them: each kind apart, bound, and with its place.
struct UncalledUsesTests {
  /// A line of `recon ask callers` for each kind of use, without the places' names.
  private func uses(of target: String, in files: [String: String]) async throws -> [String] {
    let repository = try await TemporaryRepository(files)
    try await repository.commit("Begin")
    let result = try await repository.recon("ask", "callers", "--modify", target, "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(result.text.utf8)) as? [String: Any])
    let answer = try #require((document["answers"] as? [[String: Any]])?.first)
    return try #require(answer["references"] as? [[String: Any]]).map { item in
      "\(item["use"] ?? "") \(item["path"] ?? ""):\(item["startLine"] ?? 0) \(item["tier"] ?? "")"
    }
  }

  /// The same mechanism for all of them: the name as a value, in the syntax of each language.
  @Test(
    arguments: [
      (
        "src/ops.c:1", ["callback src/ops.c:3 confirmed", "callback src/ops.c:5 confirmed"],
        [
          "src/ops.c":
            "static int read_all(int n) { return n; }\n\nstatic int (*table[])(int) = { read_all };\nint start(void) {\n  return each(read_all, 3);\n}\n"
        ]
      ),
      (
        "Shop/Cart.cs:5", ["value Shop/Cart.cs:8 confirmed", "value Shop/Cart.cs:9 confirmed"],
        [
          "Shop/Cart.cs":
            "namespace Shop;\n\npublic class Cart\n{\n    static int Price(int n) { return n; }\n    void Start(Market market)\n    {\n        market.Opened = Price;\n        market.Watch(1, Cart.Price);\n    }\n}\n"
        ]
      ),
      (
        "src/price.rs:1", ["value src/lib.rs:4 confirmed", "value src/lib.rs:5 confirmed"],
        [
          "Cargo.toml": "[package]\nname = \"shop\"\n",
          "src/price.rs": "pub fn half(n: u8) -> u8 {\n    n / 2\n}\n",
          "src/lib.rs":
            "mod price;\n\npub fn run() {\n    let all = [price::half];\n    apply(3, crate::price::half);\n}\n",
        ]
      ),
      (
        "Sources/Shop/Price.swift:1", ["value Sources/Shop/Cart.swift:2 confirmed"],
        [
          "Sources/Shop/Price.swift": "func half(_ n: Int) -> Int { n / 2 }\n",
          "Sources/Shop/Cart.swift": "func start(_ market: Market) {\n  market.watch(with: half)\n}\n",
        ]
      ),
      (
        "shop/price.py:1", ["value shop/table.py:3 confirmed", "value shop/table.py:6 confirmed"],
        [
          "shop/__init__.py": "", "shop/price.py": "def half(n):\n    return n / 2\n",
          "shop/table.py":
            "from shop import price\n\nTABLE = {\"half\": price.half}\n\ndef rules():\n    return [price.half]\n\ndef other(half):\n    return [half]\n",
        ]
      ),
    ] as [(String, [String], [String: String])])
  func aFunctionIsNamedWhereAValueStands(target: String, expected: [String], files: [String: String]) async throws {
    #expect(try await uses(of: target, in: files) == expected)
  }

  @Test func aVariableOfTheNameIsNoUse() async throws {
    let files = ["fib.c": "long fib(long n) { return n; }\nint main(void) {\n  long fib = 3;\n  print(fib);\n}\n"]
    #expect(try await uses(of: "fib.c:1", in: files).isEmpty)
  }

  @Test func configurationNamesWhatItsFullNameMeansAlone() async throws {
    let files = [
      "app/__init__.py": "from .factory import create_app\n",
      "app/factory.py": "def create_app():\n    return 1\n",
      "app/jobs.py": "def nightly():\n    return 1\n",
      "other/jobs.py": "def nightly():\n    return 2\n",
      "Dockerfile": "FROM python:3\nCMD [\"gunicorn\", \"app:create_app()\"]\n",
      "Procfile": "web: gunicorn app.factory:create_app\n",
      "conf/jobs.yml": "a: app.jobs.nightly\nb: jobs.nightly\n",
      "conf/jobs.ini": "[job]\ncall = app.jobs:nightly\n",
      "conf/jobs.json": "{\"call\": \"app.jobs:nightly\"}\n",
      "tests/test_jobs.py":
        "from unittest import mock\n\n@mock.patch(\"app.jobs.nightly\")\ndef test_it(job):\n    pass\n",
      "src/com/shop/Cart.java": "package com.shop;\n\npublic class Cart {\n}\n",
      "conf/beans.xml": "<beans>\n  <bean class=\"com.shop.Cart\"/>\n</beans>\n",
      "conf/shop.properties": "cart=com.shop.Cart\n",
      "php/Report.php": "<?php\nnamespace App\\Jobs;\nclass Report {\n}\n",
      "conf/services.yaml": "services:\n  App\\Jobs\\Report: ~\n",
    ]
    #expect(
      try await uses(of: "app/factory.py:1", in: files)
        == ["command Procfile:1 confirmed", "configuration Dockerfile:2 confirmed"])
    // `jobs.nightly` is the end of two names, and means neither.
    #expect(
      try await uses(of: "app/jobs.py:1", in: files) == [
        "configuration conf/jobs.ini:2 confirmed", "configuration conf/jobs.json:1 confirmed",
        "configuration conf/jobs.yml:1 confirmed", "string tests/test_jobs.py:3 likely",
      ])
    #expect(
      try await uses(of: "src/com/shop/Cart.java:3", in: files)
        == ["configuration conf/beans.xml:2 confirmed", "configuration conf/shop.properties:1 confirmed"])
    #expect(try await uses(of: "php/Report.php:3", in: files) == ["configuration conf/services.yaml:2 confirmed"])
  }

  @Test func everyKindIsListedApartFromCallers() async throws {
    let repository = try await TemporaryRepository([
      "shop/app.py": """
      from fastapi import Depends, FastAPI

      app = FastAPI()


      def database():
          return 1


      class Base:
          pass


      class Cart(Base):
          def add(self, other: Base):
              return Base


      @app.get("/cart")
      def cart(db=Depends(database)):
          return list(map(price, [Base()]))


      def price(item):
          return 1
      """
    ])
    try await repository.commit("Begin")
    let base = try await repository.recon("ask", "callers", "--modify", "Base")
    #expect(base.text.contains("Direct callers: 1 confirmed (1 construction in 1 file)."), "\(base.text)")
    #expect(base.text.contains("    - 1 extended: Cart shop/app.py:14\n"), "\(base.text)")
    #expect(base.text.contains("    - 2 named as a type: Cart.add shop/app.py:15, :16\n"), "\(base.text)")
    let database = try await repository.recon("ask", "callers", "--modify", "database")
    #expect(database.text.contains("    - 1 as what a container injects: cart shop/app.py:20\n"), "\(database.text)")
    let cart = try await repository.recon("ask", "callers", "--modify", "cart")
    #expect(cart.text.contains("    - handles 1 route: /cart shop/app.py:19\n"), "\(cart.text)")
    #expect(cart.text.contains("\nUses without a call (1)\n"), "\(cart.text)")
    let price = try await repository.recon("ask", "callers", "--modify", "price")
    #expect(price.text.contains("    - 1 passed on uncalled: cart shop/app.py:21\n"), "\(price.text)")
    #expect(price.text.contains("callers: none"))
  }
}
