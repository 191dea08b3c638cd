import Facts

/// Jobs that are handed to a scheduler by a function of the repository's own, which is given what is run
/// (`s.NewJob(at(spec), gocron.NewTask(run))` in `add(spec, run)`): the parameter is no job.
struct WrappedJobs: Sendable {
  let index: CodeIndex

  func isTemplate(_ entry: FactView) -> Bool {
    guard entry.detail == .job, let target = entry[.target], let function = entry.container,
      function.detail.isFunctionLike
    else { return false }
    return RouterResolver(index: index).isParameter(target, of: function)
  }
}
