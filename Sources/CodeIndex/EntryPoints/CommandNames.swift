public import Facts

extension CodeIndex {
  /// What a user types for a command: the file's name where the command is named after its file (`value` `file`), with
  /// the groups around it before it where its framework joins them (`parcels:send`). A loop without an end is called as the
  /// function around it. The fact's own name for all else.
  public func commandName(of entry: FactView) -> String {
    if EndlessJobs.isLoop(entry) { return EndlessJobs(index: self).name(of: entry) }
    if entry.detail == .job, entry.name.contains("${") { return jobName(of: entry) }
    guard entry.detail == .command else { return entry.name }
    if entry[.value] == "file" {
      let file = entry.path.split(separator: "/").last ?? ""
      return String(file.prefix { $0 != "." })
    }
    if entry[.value] == Self.nested { return (commands(around: entry) + [entry]).map(\.name).joined(separator: " ") }
    guard let framework = entry[.framework],
      profile(for: entry.file)?.routing.joinsCommands.contains(framework) == true
    else { return entry.name }
    let groups = (RoutePaths(index: self).chains(of: entry).first ?? []).compactMap { $0[.imported] }
    return (groups + [entry.name]).joined(separator: ":")
  }

  /// A job that a constant names: what that holds, else its own name.
  private func jobName(of entry: FactView) -> String {
    PathNames(index: self).resolved(entry.name, at: entry).replacing("${", with: "").replacing("}", with: "")
  }

  /// What the value of a command says that is built inside of another.
  private static var nested: String { "nested" }

  /// The commands in whose chain a command is built, outermost first. Of those on one line nobody says which is inside of
  /// which.
  private func commands(around entry: FactView) -> [FactView] {
    entry.file.facts(.entryPoint).filter { other in
      other.detail == .command && other[.value] == Self.nested && other.startLine < entry.startLine
        && other.endLine >= entry.startLine
    }
  }
}
