import Foundation

/// Prints what a full scan costs, as ratios to what others cost in the same run on the same tree: absolute times differ
/// from machine to machine and from hour to hour.
///
///     bench RECON BUILD-FOLDER [RUNS]
@main struct Benchmark {
  static func main() {
    do {
      let arguments = CommandLine.arguments
      guard arguments.count >= 3 else { throw BenchmarkError("usage: bench RECON BUILD-FOLDER [RUNS]") }
      let runs = arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5
      try run(recon: arguments[1], build: arguments[2], runs: max(1, runs))
    } catch {
      FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(recon: String, build: String, runs: Int) throws {
    let tree = try BenchmarkTree(at: build + "/bench-tree", from: BenchmarkTree.packages(beside: build))
    print("\(tree.files) files, \(tree.bytes >> 20) MB: \(tree.languages.joined(separator: ", "))")

    let facts = build + "/bench-facts.ndjson"
    // A cache of its own, begun anew: what is measured as cold does not look at it.
    let cache = build + "/bench-cache"
    try? FileManager.default.removeItem(atPath: cache)
    setenv("XDG_CACHE_HOME", cache, 1)
    let warmScan = [recon, "scan", "--format", "ndjson", "--jobs"]
    let scan = [recon, "scan", "--no-cache", "--format", "ndjson", "--jobs"]
    // Warms the file cache, and says how much there is to write.
    _ = try Measurement.of(scan + ["1", tree.path], output: facts, accepting: 0...3)
    let encoded = try FileManager.default.attributesOfItem(atPath: facts)[.size] as? Int ?? 0

    // Files younger than two seconds are not remembered.
    Thread.sleep(forTimeInterval: 3)
    _ = try Measurement.of(warmScan + ["1", tree.path], accepting: 0...3)

    let peers = Peer.all(for: tree)
    var warm: [Measurement] = []
    var question: [Measurement] = []
    var coldQuestion: [Measurement] = []
    var one: [Measurement] = []
    var two: [Measurement] = []
    var others: [[Measurement]] = peers.map { _ in [] }
    // Alternating, so that what else the machine does falls on all of them.
    for _ in 0..<runs {
      one.append(try .of(scan + ["1", tree.path], accepting: 0...3))
      two.append(try .of(scan + ["2", tree.path], accepting: 0...3))
      warm.append(try .of(warmScan + ["1", tree.path], accepting: 0...3))
      question.append(try .of([recon, "ask", "naming", "--jobs", "1", tree.path], accepting: 0...3))
      coldQuestion.append(try .of([recon, "ask", "naming", "--no-cache", "--jobs", "1", tree.path], accepting: 0...3))
      for (index, peer) in peers.enumerated() {
        if let command = peer.command { others[index].append(try .of(command, accepting: peer.accepting)) }
      }
    }

    let cpu = one.map(\.cpu).median
    print("\nmedians of \(runs) runs; ratios are recon's CPU time, --jobs 1, whole process, to the other's")
    row("recon scan --jobs 1", String(format: "%.3f s", cpu), "")
    for (index, peer) in peers.enumerated() {
      guard peer.command != nil else {
        row(peer.name, "missing", peer.advice)
        continue
      }
      let other = others[index].map(\.cpu).median
      row(peer.name, String(format: "%.3f s", other), verdict(cpu / other, atMost: peer.bar))
    }
    row("warm scan / cold", "", verdict(warm.map(\.cpu).median / cpu, atMost: 0.1))
    row("warm answer / cold", "", verdict(question.map(\.cpu).median / coldQuestion.map(\.cpu).median, atMost: 0.1))
    let gain = one.map(\.wall).median / two.map(\.wall).median
    row(
      "second core, wall time", String(format: "%.2f ×", gain), gain >= 1.7 ? "" : "the bar is 1.7 × when both are free"
    )
    let memory = Double(one.map { Double($0.peakMemory) }.median) / Double(max(1, encoded))
    row("peak memory / facts", "\(encoded >> 20) MB", verdict(memory, atMost: 4))
  }

  private static func verdict(_ ratio: Double, atMost bar: Double) -> String {
    String(format: "%.2f", ratio) + (ratio <= bar ? "" : String(format: "  (the bar is %.2f)", bar))
  }

  private static func row(_ name: String, _ value: String, _ rest: String) {
    print(
      name.padding(toLength: 24, withPad: " ", startingAt: 0), value.padding(toLength: 10, withPad: " ", startingAt: 0),
      rest)
  }
}
