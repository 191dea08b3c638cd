import Facts

/// Work that a program does again and again by itself: a loop that waits, and that nothing ends.
///
/// A `job` fact with the value `loop` covers such a loop. It is called as the function around it, unless a job that has a name
/// covers it. Where that function is handed what
/// is done in the loop, as `every("prune", hour, || prune())` may be, it is no job itself: its callers say which there are, by `job`
/// facts with the value `told`, whose `alias` is the function.
struct EndlessJobs: Sendable {
  let index: CodeIndex
  private static let depthLimit = 4
  private static let functionLimit = 64

  static func isLoop(_ job: FactView) -> Bool { job.detail == .job && job[.value] == "loop" }

  /// Whether a job of these two sorts is none.
  func isNone(_ job: FactView) -> Bool {
    guard job.detail == .job else { return false }
    switch job[.value] {
    case "loop": return name(of: job).isEmpty || isTold(job) || isNamed(job)
    case "told": return !runsWhatItIsGiven(job)
    default: return false
    }
  }

  /// The function that holds a loop; for one of several, or at the start of the program, what the loop calls first of what is
  /// defined here.
  func handler(of job: FactView) -> FactView? {
    guard let function = function(around: job) else { return nil }
    return isOnly(job, in: function) ? function : called(in: job).first
  }

  /// The handler's name, else what the fact says that is called; empty for a loop at the start of the program that calls nothing.
  func name(of job: FactView) -> String { handler(of: job)?.name ?? job.name }

  private func isOnly(_ job: FactView, in function: FactView) -> Bool {
    let within = function.file.facts(.entryPoint).filter { function.lines.contains($0.startLine) }
    return within.count(where: Self.isLoop) < 2 && !within.contains { $0.detail == .main }
  }

  /// Whether a loop is that of a job which has a name of its own.
  private func isNamed(_ loop: FactView) -> Bool {
    loop.file.facts(.entryPoint).contains { job in
      job.detail == .job && !Self.isLoop(job) && job.lines.contains(loop.startLine) && job.index < loop.index
    }
  }

  private func function(around job: FactView) -> FactView? { functions(around: job).first }

  /// From the innermost outwards: a function may give one that loops.
  private func functions(around job: FactView) -> [FactView] {
    sequence(first: job.container) { $0?.container }.prefix { $0 != nil }.compactMap(\.self)
      .filter(\.detail.isFunctionLike)
  }

  private func called(in job: FactView) -> [FactView] {
    index.facts(in: job.file, lines: job.lines).lazy.filter { $0.kind == .call }.compactMap { call in
      let binding = index.binding(of: call)
      return binding.tier <= .likely ? binding.definitions.first(where: \.detail.isFunctionLike) : nil
    }
  }

  /// Whether a loop calls a parameter of a function around it.
  private func isTold(_ job: FactView) -> Bool { functions(around: job).contains { isTold(job, by: $0) } }

  private func isTold(_ job: FactView, by function: FactView) -> Bool {
    let resolver = RouterResolver(index: index)
    return index.facts(in: job.file, lines: job.lines).contains { call in
      call.kind == .call && call[.receiver] == nil && resolver.isParameter(call.name, of: function)
    }
  }

  /// Whether the function in a job's `alias` runs such a loop, itself or by another.
  private func runsWhatItIsGiven(_ job: FactView) -> Bool {
    guard let name = job[.alias] else { return false }
    var frontier = RouterTargets(index: index).named(name, at: job).compactMap { target -> FactView? in
      if case .function(let function) = target { function } else { nil }
    }
    var seen = Set(frontier)
    for _ in 0..<Self.depthLimit {
      var next: [FactView] = []
      for function in frontier {
        let loops = function.file.facts(.entryPoint).filter(Self.isLoop)
        if loops.contains(where: { functions(around: $0).contains(function) && isTold($0, by: function) }) {
          return true
        }
        for call in index.facts(in: function) where call.kind == .call && seen.count < Self.functionLimit {
          let binding = index.binding(of: call)
          guard binding.tier <= .likely else { continue }
          next += binding.definitions.filter { $0.detail.isFunctionLike && seen.insert($0).inserted }
        }
      }
      frontier = next
    }
    return false
  }
}
