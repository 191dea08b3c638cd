import TestKit
import Testing

/// Programs without a framework that a build file runs as tests: their files are tests, whatever they are called.
struct TestProgramTests {
  private static let library = [
    "cart.h": "int cart_open(int count);\n",
    "cart.c":
      "#include \"cart.h\"\n\nint cart_open(int count)\n{\n  if (count < 0)\n    return CART_ERR;\n  return 0;\n}\n",
    "test.c":
      "#include <stdlib.h>\n#include \"cart.h\"\n\nstatic void test_opens(void)\n{\n  if (cart_open(1) != 0)\n    exit(1);\n}\n\nint main(void)\n{\n  test_opens();\n  return 0;\n}\n",
  ]
  private static let makefile = [
    "Makefile": "shop-test: test.o cart.o\ntest.o: test.c\ncheck: shop-test\n\t./shop-test\n"
  ]

  @Test func `what make check runs reaches the target as tests, and says which line says so`() async throws {
    let files = Self.library.merging(Self.makefile) { $1 }
    let tests = try await answer("tests", "--modify", "cart.c:3", of: files)
    #expect(tests.contains("1 test reaches it in test.c: 1 directly; searched 1 test in 1 test file"))
    #expect(tests.contains("Framework: none, a program of its own. Run: make check"))
    #expect(tests.contains("test.c (run by make check, Makefile:3): directly test_opens"))
    let entries = try await answer("entryPoints", "--modify", "cart.c:3", of: files)
    #expect(!entries.contains("main test.c"))
    let errors = try await answer("errorHandling", "--modify", "cart.c:3", of: files)
    #expect(!errors.contains("exit"))
  }

  @Test func `a test program is neither production code nor a model to copy`() async throws {
    let similar = try await answer("similar", "--add", "open carts", of: Self.library.merging(Self.makefile) { $1 })
    #expect(similar.contains("cart.c") && !similar.contains("test.c:"))
  }

  @Test func `the product is no test because the build runs it under test`() async throws {
    let files = [
      "Makefile": "app: app.o cart.o\napp.o: app.c\ncheck: app\n\t./app --version\n",
      "app.c": "#include \"cart.h\"\n\nint main(void)\n{\n  return cart_open(1);\n}\n",
    ].merging(Self.library) { $1 }
    let entries = try await answer("entryPoints", "--modify", "cart.c:3", of: files)
    #expect(entries.contains("main app.c"))
  }

  @Test func `an answer of an older commit knows the build file of its day`() async throws {
    let repository = try await TemporaryRepository(Self.library)
    try await repository.commit("Begin")
    for (path, text) in Self.makefile { try repository.write(path, text) }
    try await repository.commit("Run the tests")
    let result = try await repository.recon("log", "cart_open", "tests")
    #expect(result.text.contains("Run the tests"), "\(result.text) \(result.errors)")
  }
}
