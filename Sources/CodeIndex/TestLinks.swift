public import Facts

/// Which tests reach a definition, and how we know.
public struct TestLinks: Sendable {
  public struct Link: Sendable, Hashable {
    public enum Way: Sendable, Hashable {
      /// The test calls it itself.
      case direct
      /// Through these definitions, from the test's callee to the one that calls the target.
      case through([FactView])
      /// Only the test file's name says so (`throttle_test.go` for `throttle.go`).
      case namingConvention
    }
    public var file: ScannedFile
    /// The test's own name: the function, or the title of `it("…")`; nil when only the file is known.
    public var name: String?
    /// The `test` fact, or the function in a test file that makes the call.
    public var test: FactView?
    /// Lines of the test, from 1, both inclusive; nil for a whole file.
    public var lines: ClosedRange<Int>?
    public var way: Way
    /// The call in the test; nil for ``Way/namingConvention``.
    public var call: Use?
    public var tier: Tier
  }

  let index: CodeIndex

  /// Tests that reach a definition, direct ones first, one link a test.
  /// - Parameter depth: how many calls may lie between; 1 is direct only.
  public func testsReaching(_ definition: FactView, depth: Int = 3) -> [Link] { [] }
  /// The innermost `test` fact around a fact, or the test function in a test file.
  public func test(around fact: FactView) -> FactView? { nil }
  /// Test files named after a file.
  public func filesNamedAfter(_ file: ScannedFile) -> [ScannedFile] { [] }
}
