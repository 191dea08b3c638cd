import TestKit
import Testing

/// What is called through a base or an interface: exports, tests and questions count it, and say so.
struct DispatchedCallsTests {
  private static let strategy = """
    namespace Shop;

    public abstract class Strategy
    {
        internal abstract int Run(int count);
    }

    internal sealed class Retry : Strategy
    {
        internal override int Run(int count)
        {
            return Helper.Wait(count);
        }
    }

    internal sealed class Limit : Strategy
    {
        internal override int Run(int count) { return 2; }
    }

    internal static class Helper
    {
        public static int Wait(int count) { return count; }
    }

    """
  private static let pipeline = """
    namespace Shop;

    public class Pipeline
    {
        private readonly Strategy _strategy;
        public Pipeline(Strategy strategy) { _strategy = strategy; }
        public int Execute(int count) { return _strategy.Run(count); }
        public static Pipeline Retrying() { return new Pipeline(new Retry()); }
    }

    """
  private static let tests = """
    using Xunit;
    namespace Shop.Tests;

    public class PipelineTests
    {
        [Fact]
        public void Executes()
        {
            var pipeline = Pipeline.Retrying();
            Assert.Equal(1, pipeline.Execute(1));
        }
    }

    """
  private let files = [
    "src/Strategy.cs": Self.strategy, "src/Pipeline.cs": Self.pipeline, "test/PipelineTests.cs": Self.tests,
    "src/Shop.csproj": "<Project Sdk=\"Microsoft.NET.Sdk\">\n</Project>\n",
  ]

  private func ask(_ question: String, _ target: String) async throws -> String {
    let repository = try await TemporaryRepository(files)
    try await repository.commit("Begin")
    return try await repository.recon("ask", question, "--modify", target, "-q").text
  }

  @Test func exportedCodeThatMayReachAnImplementationIsNamed() async throws {
    let entry = try await ask("entryPoints", "Retry.Run")
    #expect(entry.contains("exported API: Pipeline.Execute"), "\(entry)")
    #expect(entry.contains("perhaps: through Shop.Strategy.Run, which 1 more implements"), "\(entry)")
    let deployment = try await ask("deployment", "Retry.Run")
    #expect(deployment.contains("[x] Requires backward compatibility"), "\(deployment)")
    #expect(deployment.contains("may be reached by exported API"), "\(deployment)")
  }

  @Test func testsThatComeThroughTheBaseAreTests() async throws {
    let tests = try await ask("tests", "Retry.Run")
    #expect(tests.contains("1 only through Strategy.Run, one of whose implementations it is"), "\(tests)")
    let risk = try await ask("regressionRisk", "Retry.Run")
    #expect(risk.contains("covered only through Strategy.Run, by Executes"), "\(risk)")
    // What it calls in turn has no caller without a test.
    let below = try await ask("regressionRisk", "Helper.Wait")
    #expect(below.contains("1 calling definition, reached by a test"), "\(below)")
    #expect(!(try await ask("questions", "Helper.Wait").contains("Is a test to be written first")))
  }
}
