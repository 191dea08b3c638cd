import TestKit
import Testing

/// A field that the target writes is state it shares with whoever reads it.
struct SharedFieldsTests {
  @Test(arguments: [
    (
      "Client.SetRetries",
      [
        "go.mod": "module example.com/shop\n\ngo 1.22\n",
        "client.go":
          "package shop\n\ntype Client struct {\n\tRetries int\n\tname    string\n}\n\nfunc (c *Client) SetRetries(count int) *Client {\n\tc.Retries = count\n\treturn c\n}\n",
        "request.go":
          "package shop\n\ntype Request struct {\n\tclient *Client\n\tRetries int\n}\n\nfunc (r *Request) Send() int {\n\tr.Retries = 1\n\treturn r.client.Retries\n}\n",
      ], "field Client.Retries client.go:4, written here :9; read elsewhere request.go:10"
    ),
    (
      "Basket.fill",
      [
        "basket.rb":
          "class Basket\n  def fill(items)\n    @items = items\n    count = 3\n    count += 1\n  end\n\n  def total\n    @items.sum\n  end\nend\n"
      ], "field Basket.@items, written here basket.rb:3; read elsewhere :9"
    ),
    (
      "Basket.fill",
      [
        "basket.py":
          "class Basket:\n    def fill(self, items):\n        self.items = items\n        total = 3\n\n    def total(self):\n        return sum(self.items)\n\n    def differs(self, items):\n        return self.items != items\n",
        "desk.py": "from basket import Basket\n\n\ndef show():\n    basket = Basket()\n    return basket.items\n",
      ], "field Basket.items, written here basket.py:3; read elsewhere :7, :10, desk.py:6"
    ),
    (
      "Basket.fill",
      [
        "src/shop/Basket.java":
          "package shop;\n\nclass Basket {\n  private int count;\n\n  void fill(int items) {\n    int total = items;\n    total += 1;\n    count = total;\n  }\n\n  int size() {\n    return count;\n  }\n\n  int other(int count) {\n    return count;\n  }\n}\n"
      ],
      "field Basket.count src/shop/Basket.java:4, written here :9; read elsewhere :13"
    ),
    (
      "Basket.fill",
      [
        "src/basket.ts":
          "export class Basket {\n  private items: number[] = []\n\n  fill(items: number[]): void {\n    this.items = items\n  }\n\n  total(): number {\n    return this.items.length\n  }\n}\n"
      ], "field Basket.items src/basket.ts:2, written here :5; read elsewhere :9"
    ),
    (
      "Shop.note",
      [
        "shop.rb":
          "module Shop\n  NOTES = {}\n\n  def self.note(key, text)\n    NOTES[key] = text\n  end\n\n  def self.read(key)\n    NOTES.fetch(key)\n  end\nend\n"
      ], "field Shop.NOTES shop.rb:2, written here :5; read elsewhere :9"
    ),
  ])
  func itIsToldWithItsReaders(_ target: String, files: [String: String], expected: String) async throws {
    let repository = try await TemporaryRepository(files)
    let indirect = try await repository.recon("ask", "indirect", "--modify", target).text
    #expect(indirect.contains("Shared state: " + expected), "\(indirect)")
    #expect(!indirect.contains("not found: subtypes or overrides, shared state"), "\(indirect)")
  }

  @Test func whatOnlyTheTargetTouchesIsNotShared() async throws {
    let repository = try await TemporaryRepository([
      "basket.rb": "class Basket\n  def fill(items)\n    @items = items\n    @items.sum\n  end\nend\n"
    ])
    let indirect = try await repository.recon("ask", "indirect", "--modify", "Basket.fill").text
    #expect(!indirect.contains("Shared state"), "\(indirect)")
  }
}
