public import Facts

extension CodeIndex {
  /// What a user types for a command: the file's name where the command is named after its file (`value` `file`), with
  /// the groups around it before it where its framework joins them (`parcels:send`). The fact's own name for all else.
  public func commandName(of entry: FactView) -> String {
    guard entry.detail == .command else { return entry.name }
    if entry[.value] == "file" {
      let file = entry.path.split(separator: "/").last ?? ""
      return String(file.prefix { $0 != "." })
    }
    guard let framework = entry[.framework],
      profile(for: entry.file)?.routing.joinsCommands.contains(framework) == true
    else { return entry.name }
    let groups = (RoutePaths(index: self).chains(of: entry).first ?? []).compactMap { $0[.imported] }
    return (groups + [entry.name]).joined(separator: ":")
  }
}
