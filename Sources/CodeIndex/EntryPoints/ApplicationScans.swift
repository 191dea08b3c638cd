import Facts

/// Which of several applications of one program a type belongs to, by the packages and types that each is told to look at (Jersey,
/// "Application Deployment and Runtime Environments").
///
/// A `prefix` fact of the name ``scan`` names a package, or a type, in its value; its `receiver` is what is told so: a variable, or
/// nothing for the type around. The `alias` of the application's mount names what it is made with: variables of the same
/// function, and types.
struct ApplicationScans: Sendable {
  let index: CodeIndex

  private static let scan = "@scan"

  /// Those of several mounts whose application looks nearest at what stands somewhere; where none does, those that are told
  /// nothing.
  func narrowed(_ mounts: [FactView], to own: FactView) -> [FactView] {
    guard mounts.count > 1 else { return mounts }
    let ranked = mounts.map { mount in (mount: mount, scans: scans(of: mount)) }
    guard ranked.contains(where: { !$0.scans.isEmpty }) else { return mounts }
    let type =
      own[.target].flatMap { own.container == nil ? $0 : nil }
      ?? RouterResolver(index: index).enclosingType(of: own)?.name
    let package = index.packageName(of: own.file) ?? ""
    func rank(_ scans: [FactView]) -> Int {
      scans.flatMap(names).map { name in
        if name == type { return Int.max }
        return package == name || package.hasPrefix(name + ".") ? name.utf8.count : 0
      }.max() ?? 0
    }
    let best = ranked.map { rank($0.scans) }.max() ?? 0
    if best > 0 { return ranked.filter { rank($0.scans) == best }.map(\.mount) }
    let untold = ranked.filter(\.scans.isEmpty).map(\.mount)
    return untold.isEmpty ? mounts : untold
  }

  private func scans(of mount: FactView) -> [FactView] {
    guard let made = mount[.alias] else {
      // It stands above the type that is the application.
      let type = mount.file.facts(.definition).first { $0.detail.isTypeLike && $0.startLine >= mount.startLine }
      return type.map(scans(inside:)) ?? []
    }
    return made.split(separator: " ").flatMap { name -> [FactView] in
      let own = all(in: mount.file).filter { $0[.receiver] == String(name) && $0.container == mount.container }
      return own + types(named: name, at: mount).flatMap(scans(inside:))
    }
  }

  /// The type that a name means, the one of its package where that is written with it.
  private func types(named written: Substring, at mount: FactView) -> [FactView] {
    let parts = written.split(separator: ".").map(String.init)
    guard let name = parts.last, name.first?.isUppercase == true else { return [] }
    let types = index.definitions(named: name).filter {
      $0.detail.isTypeLike && $0.file.role != .test && index.areRelated($0.file, mount.file)
    }
    if parts.count > 1 {
      return types.filter { index.packageName(of: $0.file) == parts.dropLast().joined(separator: ".") }
    }
    let bound = index.definitions(meantBy: name, nil, at: mount).filter(\.detail.isTypeLike)
    return bound.isEmpty && types.count == 1 ? types : bound
  }

  /// What a type is told in its own body.
  private func scans(inside type: FactView) -> [FactView] {
    let selfNames = index.profile(for: type.file)?.selfNames ?? []
    return all(in: type.file).filter { scan in
      type.lines.contains(scan.startLine)
        && (scan[.receiver].map { selfNames.contains($0) || isLocal($0, scan) } ?? true)
    }
  }

  /// A list of classes that a method fills.
  private func isLocal(_ name: String, _ scan: FactView) -> Bool {
    index.scope(of: scan.file).bindings(name).contains { $0.container == scan.container }
  }

  private func all(in file: ScannedFile) -> [FactView] {
    file.facts(.reference).filter { $0.detail == .prefix && $0.name == Self.scan }
  }

  /// The packages and types that one names; `${}` stands for the package around, `${Items}` for that of a type.
  private func names(_ scan: FactView) -> [String] {
    (scan[.value] ?? "").split { " ,;".contains($0) }.compactMap { part in
      guard part.hasPrefix("${"), part.hasSuffix("}") else { return String(part) }
      let type = part.dropFirst(2).dropLast()
      guard !type.isEmpty else { return index.packageName(of: scan.file) }
      let meant = index.definitions(meantBy: String(type), nil, at: scan).first(where: \.detail.isTypeLike)
      return meant.flatMap { index.packageName(of: $0.file) }
    }
  }
}
