import TestKit
import Testing

/// What a target stands for: a file for what it defines, a block for its functions, a line of a comment for what is below.
struct TargetSubjectsTests {
  private func ask(_ question: String, _ target: String, _ files: [String: String]) async throws -> Program.Result {
    let repository = try await TemporaryRepository(files)
    try await repository.commit("Begin")
    return try await repository.recon("ask", question, "--modify", target, "-q")
  }

  /// Namespaces and modules hold what a file defines, and are none of it.
  @Test(
    arguments: [
      (
        "src/Cart.cs", "Cart.Total",
        [
          "src/Cart.cs":
            "namespace Shop.Carts;\n\npublic class Cart\n{\n    public int Total() { return 1; }\n}\n",
          "src/Desk.cs":
            "namespace Shop\n{\n    using Shop.Carts;\n    public class Desk\n    {\n        public int Sum(Cart cart) { return cart.Total(); }\n    }\n}\n",
        ]
      ),
      (
        "src/shop/Cart.java", "Cart.total",
        [
          "src/shop/Cart.java": "package shop;\n\npublic class Cart {\n  public int total() { return 1; }\n}\n",
          "src/shop/Desk.java":
            "package shop;\n\npublic class Desk {\n  int sum(Cart cart) { return cart.total(); }\n}\n",
        ]
      ),
      (
        "src/Cart.kt", "Cart.total",
        [
          "src/Cart.kt": "package shop\n\nclass Cart {\n  fun total(): Int = 1\n}\n",
          "src/Desk.kt": "package shop\n\nclass Desk {\n  fun sum(cart: Cart): Int = cart.total()\n}\n",
        ]
      ),
      (
        "src/Cart.php", "Cart.total",
        [
          "src/Cart.php":
            "<?php\nnamespace Shop {\n  class Cart {\n    public function total() { return 1; }\n  }\n}\n",
          "src/Desk.php":
            "<?php\nnamespace Shop;\n\nclass Desk {\n  public function sum(Cart $cart) { return $cart->total(); }\n}\n",
        ]
      ),
      (
        "lib/prices.rb", "Desk.sum lib/desk.rb:5",
        [
          "lib/prices.rb": "module Shop\n  def self.total\n    1\n  end\nend\n",
          "lib/desk.rb": "require_relative 'prices'\n\nclass Desk\n  def sum\n    Shop.total\n  end\nend\n",
        ]
      ),
      (
        "src/cart.hpp", "Cart.total",
        [
          "src/cart.hpp":
            "#pragma once\nnamespace shop {\nclass Cart {\n public:\n  int total() { return 1; }\n};\n}\n",
          "src/desk.cpp": "#include \"cart.hpp\"\n\nint sum(shop::Cart cart) {\n  return cart.total();\n}\n",
        ]
      ),
      (
        "src/cart.ts", "sum src/desk.ts:4",
        [
          "src/cart.ts": "export namespace Shop {\n  export function total(): number {\n    return 1;\n  }\n}\n",
          "src/desk.ts": "import { Shop } from './cart';\n\nexport function sum() {\n  return Shop.total();\n}\n",
        ]
      ),
    ] as [(String, String, [String: String])])
  func aFileStandsForWhatItsNamespacesHold(file: String, name: String, files: [String: String]) async throws {
    let callers = try await ask("callers", file, files)
    #expect(callers.text.contains("1 confirmed") || callers.text.contains("1 likely"), "\(callers.text)")
    #expect(callers.text.contains(name) && !callers.text.contains("Inside no definition"), "\(callers.text)")
  }

  @Test func whatAFileDefinesIsCountedAlikeByAll() async throws {
    let files = ["src/Cart.cs": "namespace Shop;\n\npublic class Cart\n{\n    public int Size { get; set; }\n}\n"]
    #expect(try await ask("locate", "src/Cart.cs", files).text.contains("2 definitions"))
    let json = try await TemporaryRepository(files)
    try await json.commit("Begin")
    let callers = try await json.recon("ask", "callers", "--modify", "src/Cart.cs", "--format", "json")
    #expect(!callers.text.contains("\"definitions\": 0") && callers.text.contains("\"definitions\""), "\(callers.text)")
    // A file of nothing but modules defines nothing.
    let bare = ["Cargo.toml": "[package]\nname = \"shop\"\n", "src/lib.rs": "mod cart;\n", "src/cart.rs": ""]
    #expect(try await ask("locate", "src/lib.rs", bare).text.contains("0 definitions"))
  }

  private let rust = [
    "Cargo.toml": "[package]\nname = \"shop\"\n",
    "src/lib.rs":
      """
    pub struct Cart {
        items: usize,
    }

    impl Cart {
        /// Makes one that holds nothing.
        ///
        /// It can be filled later.
        #[must_use]
        pub fn empty() -> Cart {
            Cart { items: 0 }
        }

        pub fn total(&self) -> usize {
            // Prices are whole numbers.
            self.items
        }
    }

    pub fn sum(cart: &Cart) -> usize {
        cart.total() + Cart::empty().total()
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn adds_up() {
            assert_eq!(sum(&Cart::empty()), 0);
        }
    }

    """,
  ]

  @Test func aBlockStandsForItsFunctions() async throws {
    let callers = try await ask("callers", "src/lib.rs:5", rust)
    #expect(callers.text.contains("Cart.empty") && callers.text.contains("Cart.total"), "\(callers.text)")
    #expect(callers.text.contains("sum src/lib.rs:21"), "\(callers.text)")
    let tests = try await ask("tests", "src/lib.rs:5", rust)
    #expect(tests.text.contains("adds_up"), "\(tests.text)")
    // The same callers are counted where it is said what tests reach.
    let risk = try await ask("regressionRisk", "src/lib.rs:5", rust)
    #expect(risk.text.contains("1 calling definition, reached by a test"), "\(risk.text)")
    // Tests beside the code are none of what the file gives.
    let file = try await ask("callers", "src/lib.rs", rust)
    #expect(!file.text.contains("adds_up src/lib.rs:29-"), "\(file.text)")
  }

  @Test func aLineOfACommentBelongsToWhatIsBelow() async throws {
    for line in 6...8 {
      let located = try await ask("locate", "src/lib.rs:\(line)", rust)
      #expect(located.text.contains("method Cart.empty"), "\(located.text)")
      #expect(
        located.text.contains("line \(line) is in the comment of Cart.empty on line 10, which is the target"),
        "\(located.text)")
    }
    // A comment on a statement is above no definition.
    let inside = try await ask("locate", "src/lib.rs:15", rust)
    #expect(inside.text.contains("method Cart.total"), "\(inside.text)")
    #expect(inside.text.contains("line 15 is a comment, taken for Cart.total around it"), "\(inside.text)")
  }

  @Test func whoCallsTheMembersOfATypeIsSaid() async throws {
    let callers = try await ask("callers", "Cart", rust)
    #expect(
      callers.text.contains("2 of its methods are called by 2 definitions outside it, 1 of them in tests: "),
      "\(callers.text)")
  }
}
