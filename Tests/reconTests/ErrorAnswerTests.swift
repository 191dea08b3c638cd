import TestKit
import Testing

/// What is said of how code fails: by exceptions, by what it returns, and what its callers do about it.
struct ErrorAnswerTests {
  // MARK: Errors that are values

  private static let cart = [
    "cart.h":
      "struct cart;\nstruct cart *cart_new(int count);\nint cart_open(struct cart *cart);\nint cart_use(struct cart *cart);\n",
    "cart.c":
      "#include <stdlib.h>\n#include \"cart.h\"\n\nstruct cart *cart_new(int count)\n{\n  if (count < 0)\n    return NULL;\n  return make(count);\n}\n\nint cart_open(struct cart *cart)\n{\n  if (!cart)\n    return CART_ERR;\n  return 0;\n}\n\nint cart_use(struct cart *cart)\n{\n  if (cart_open(cart) != 0)\n    abort();\n  return 0;\n}\n\nint cart_again(struct cart *cart)\n{\n  return cart_open(cart);\n}\n\nstruct cart *cart_first(void)\n{\n  struct cart *cart = cart_new(1);\n  if (cart == NULL)\n    return NULL;\n  return cart;\n}\n",
  ]

  @Test func `C says by what it returns that it failed, and callers compare`() async throws {
    let opens = try await answer("errorHandling", "--modify", "cart_open", of: Self.cart)
    #expect(opens.contains("Returns CART_ERR cart.c:14 when it fails"))
    #expect(opens.contains("1 of 2 direct callers outside tests compares what it returns: cart_use cart.c:20"))
    #expect(opens.contains("1 of 2 direct callers outside tests hands on what it returns: cart_again :27"))
    #expect(opens.contains("returns NULL: 2 of 3 errors by return value"))
    #expect(opens.contains("ends the program in 1 place (:21)"))
    #expect(!opens.contains("raises"))
    let makes = try await answer("errorHandling", "--modify", "cart_new", of: Self.cart)
    #expect(makes.contains("1 of 1 direct caller outside tests compares what it returns: cart_first cart.c:32"))
  }

  @Test func `in C nothing is said to be raised or handled`() async throws {
    let files = ["a.c": "int twice(int n)\n{\n  return 2 * n;\n}\n\nint four(void)\n{\n  return twice(2) + 0;\n}\n"]
    let text = try await answer("errorHandling", "--modify", "twice", of: files.merging(Self.cart) { $1 })
    #expect(text.contains("No error by return value is seen in it."))
    #expect(text.contains("none of 1 direct caller outside tests is seen to compare what it returns"))
  }

  @Test func `false is an error where a caller compares with it`() async throws {
    let php = [
      "src/Uri.php":
        "<?php\nnamespace Shop;\n\nclass Uri\n{\n    public function __construct(string $text)\n    {\n        $parts = self::parse($text);\n        if ($parts === false) {\n            throw new \\InvalidArgumentException($text);\n        }\n    }\n\n    private static function parse(string $text)\n    {\n        if ($text === '') {\n            return false;\n        }\n        return [$text];\n    }\n\n    public function isEmpty(): bool\n    {\n        return false;\n    }\n\n    public function show(): string\n    {\n        return $this->isEmpty() ? '' : 'x';\n    }\n}\n"
    ]
    let parse = try await answer("errorHandling", "--modify", "Uri.parse", of: php)
    #expect(parse.contains("Returns false src/Uri.php:17"))
    #expect(
      parse.contains("1 of 1 direct caller outside tests compares what it returns: Uri.__construct src/Uri.php:8"))
    let empty = try await answer("errorHandling", "--modify", "Uri.isEmpty", of: php)
    #expect(!empty.contains("Returns false"))
    let script = [
      "src/find.js":
        "export function find(id) {\n  if (!id) {\n    return null\n  }\n  return { id }\n}\n\nexport function show(id) {\n  const found = find(id)\n  if (found === null) {\n    throw new Error('gone')\n  }\n  return found\n}\n"
    ]
    let find = try await answer("errorHandling", "--modify", "src/find.js:1", of: script)
    #expect(find.contains("Returns null src/find.js:3"))
    #expect(find.contains("compares what it returns: show src/find.js:9"))
  }

  // MARK: Handlers

  @Test func `a handler counts where it guards the call`() async throws {
    let files = [
      "Retry.cs":
        "namespace Shop;\n\npublic class Retry\n{\n    public int Delay(int n)\n    {\n        return n * 2;\n    }\n\n    public void Execute()\n    {\n        var delay = Delay(1);\n        try\n        {\n            Wait(delay);\n        }\n        catch (OperationCanceledException)\n        {\n            Stop();\n        }\n    }\n\n    public void Guarded()\n    {\n        try\n        {\n            Wait(Delay(2));\n        }\n        catch (FormatException)\n        {\n            Delay(3);\n        }\n    }\n}\n"
    ]
    let text = try await answer("errorHandling", "--modify", "Retry.Delay", of: files)
    #expect(text.contains("1 of 2 direct callers outside tests handles errors: Retry.Guarded handles FormatException"))
    #expect(!text.contains("Execute handles"))
  }

  @Test func `a case of a match is about what is matched`() async throws {
    let files = [
      "Cargo.toml": "[package]\nname = \"shop\"\n",
      "src/lib.rs":
        "pub fn parse(text: &str) -> Result<u8, Error> {\n    inner(text)\n}\n\npub fn apart(text: &str) -> u8 {\n    let first = parse(text);\n    match other(text) {\n        Ok(n) => n,\n        Err(error) => 0,\n    }\n}\n\npub fn matched(text: &str) -> u8 {\n    match parse(text) {\n        Ok(n) => n,\n        Err(error) => 0,\n    }\n}\n",
    ]
    let text = try await answer("errorHandling", "--modify", "src/lib.rs:1", of: files)
    #expect(
      text.contains("1 of 2 direct callers outside tests handles errors: matched handles any error src/lib.rs:16"))
  }

  @Test func `an error looked at where it has just come from is about that call`() async throws {
    let files = [
      "go.mod": "module shop\n\ngo 1.22\n",
      "cart.go":
        "package shop\n\nfunc Open(n int) error {\n\treturn nil\n}\n\nfunc Use() error {\n\terr := Open(1)\n\tif err != nil {\n\t\treturn err\n\t}\n\treturn nil\n}\n\nfunc Late() error {\n\tOpen(2)\n\n\n\n\n\n\n\n\tif err := other(); err != nil {\n\t\treturn err\n\t}\n\treturn nil\n}\n",
    ]
    let text = try await answer("errorHandling", "--modify", "Open", of: files)
    #expect(text.contains("1 of 2 direct callers outside tests handles errors: Use handles any error"))
  }

  // MARK: What is raised through the target

  @Test func `what a function called directly raises is said`() async throws {
    let files = [
      "Retry.cs":
        "namespace Shop;\n\npublic static class Retry\n{\n    public static int Delay(int n)\n    {\n        return Core(n);\n    }\n\n    private static int Core(int n)\n    {\n        throw new ArgumentOutOfRangeException(nameof(n));\n    }\n\n    public static int Safe(int n)\n    {\n        try\n        {\n            return Core(n);\n        }\n        catch (ArgumentOutOfRangeException)\n        {\n            return 0;\n        }\n    }\n}\n"
    ]
    let text = try await answer("errorHandling", "--modify", "Retry.Delay", of: files)
    #expect(text.contains("Raises and handles nothing itself; through Retry.Core raises ArgumentOutOfRangeException"))
    let safe = try await answer("errorHandling", "--modify", "Retry.Safe", of: files)
    #expect(!safe.contains("through Retry.Core"))
  }

  @Test func `a handler one call away is counted`() async throws {
    let files = [
      "src/job.ts":
        "export class Job {\n  async fire() {\n    try {\n      await this.work()\n    } catch (error) {\n      console.error('failed', error)\n    }\n  }\n\n  start() {\n    void this.fire()\n  }\n}\n"
    ]
    let text = try await answer("operationalRisk", "--modify", "Job.start", of: files)
    #expect(text.contains("1 handler of any error, none of which lets it end without a trace"))
  }
}
