import CodeIndex
import Facts

/// Step 3: modules of this repository the change will import, and the utilities in use around it.
struct InternalDependenciesQuestion: Question {
  let id = QuestionID.internalDependencies

  /// One imported module: a file, or a folder that one import opens whole (Go).
  private struct Module {
    var path: String
    var isFolder: Bool
    var sites: [FactView]
    /// Names taken from it, in order of place.
    var names: [String]
  }

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let hand = FilesAtHand(inquiry)
    let graph = inquiry.index.importGraph
    let searched = Searched(inquiry, ["filesInImportGraph": graph.fileCount])
    let ranked = ImportedModules(inquiry.index).modules
    if hand.basis == .repository {
      return survey(ranked, graph.fileCount, UnfollowedImports(of: hand.files, inquiry.index), searched)
    }

    let modules = Self.modules(hand.files, graph)
    let names =
      hand.files.count == 1 ? Span.code(hand.files[0].fileName) : .text(Count.of(hand.files.count, "file") + " at hand")
    let folders = Set(hand.files.map(\.folder))
    let around = ranked.filter { module in
      module.importers.contains { folders.contains($0.folder) } && !module.files.contains(where: hand.files.contains)
    }
    let beside = UsedFiles(hand.files, inquiry.index).uses.filter { use in
      !modules.contains { $0.path == use.file.path || $0.isFolder && $0.path == use.file.folder }
    }
    let unnamed = modules.isEmpty ? UnfollowedImports(of: hand.files, inquiry.index) : nil
    let unfollowed = beside.isEmpty ? unnamed : nil
    var head: [Span] =
      unfollowed?.spans ?? unnamed.map { [.text($0.naming)] }
      ?? (modules.isEmpty
        ? Self.none(of: names, in: hand.files, graph.fileCount, inquiry.index)
        : [.text(Count.of(modules.count, "module") + " imported by "), names])
    if !beside.isEmpty {
      head.append(.text("; \(Count.of(beside.count, "file")) used without an import of the file"))
    }
    if !around.isEmpty {
      head += ["; shared utilities around here: "] + ImportedModules.spans(around)
    }
    let children = modules.map { module -> AnswerLine in
      return AnswerLine(
        [module.isFolder ? Wording.folder(module.path) : .place(path: module.path, lines: nil)]
          + (module.names.isEmpty ? [] : [" — "] + Wording.names(module.names, limit: 5))
          + [" at "] + Listing.spans(module.sites, limit: 3) { [Span.site($0)] })
    }
    let besideLines = beside.map { use in
      AnswerLine(
        [.place(path: use.file.path, lines: nil), " — "] + Wording.names(use.names, limit: 5)
          + [" at "] + Listing.spans(use.sites, limit: 3) { [Span.site($0)] }
          + (use.tier == .confirmed ? [] : [" (likely)"]))
    }
    let items =
      beside.flatMap { use in
        use.sites.map { Evidence($0, tier: use.tier, reason: "uses \(use.file.path)") }
      }
      + modules.flatMap { module in module.sites.map { Evidence($0, reason: "imports \(module.path)") } }
      + around.map { ImportedModules.evidence($0, ", some of the same folder") } + (unfollowed?.evidence ?? [])
    if let unfollowed {
      return Answer(
        id, .blocker, lines: [AnswerLine(.label("Internal Dependencies"), head)], items: items,
        searched: searched.counts, questions: [unfollowed.question(from: id)])
    }
    return Answer(
      id, items.isEmpty ? .none : .answered,
      lines: [AnswerLine(.label("Internal Dependencies"), head, children: children + besideLines)], items: items,
      searched: searched.counts)
  }

  /// What can be said where no import leads to a file: nothing, where imports of the language do not.
  private static func none(
    of names: Span, in files: [ScannedFile], _ graphCount: Int, _ index: CodeIndex
  ) -> [Span] {
    let languages = UnfollowedImports.languages(of: files, index)
    return languages.isEmpty
      ? ["none imported by ", names, .text(" (import graph: \(Count.of(graphCount, "file")))")]
      : [.text("imports of \(languages.joined(separator: ", ")) lead to no single files")]
  }

  private func survey(
    _ ranked: [ImportedModules.Module], _ graphCount: Int, _ unfollowed: UnfollowedImports?, _ searched: Searched
  ) -> Answer {
    guard !ranked.isEmpty else {
      if let unfollowed {
        return Answer(
          id, .blocker, lines: [AnswerLine(.label("Internal Dependencies"), unfollowed.spans)],
          items: unfollowed.evidence, searched: searched.counts, questions: [unfollowed.question(from: id)])
      }
      return Answer(
        id, .none,
        lines: [
          AnswerLine(
            .label("Internal Dependencies"),
            [.text("none: no import leads to a file of this repository (\(searched.words))")])
        ], searched: searched.counts)
    }
    let head: [Span] = [
      .text(
        "\(Count.of(ranked.count, "module")) imported by others (import graph: \(Count.of(graphCount, "file"))); most used:"
      )
    ]
    return Answer(
      id, .answered,
      lines: [
        AnswerLine(
          .label("Internal Dependencies"), head,
          children: ranked.map { module in
            AnswerLine([module.span, .text(" — imported by \(Count.of(module.importers.count, "file"))")])
          })
      ],
      items: ranked.map { ImportedModules.evidence($0) }, searched: searched.counts)
  }

  private static func modules(_ files: [ScannedFile], _ graph: ImportGraph) -> [Module] {
    let own = Set(files)
    var order: [String] = []
    var byPath: [String: Module] = [:]
    for file in files {
      // One statement that leads to several files of one folder opens a package, though some of them are at hand.
      var targets: [(fact: FactView, to: [ScannedFile])] = []
      for edge in graph.imports(of: file) {
        if let place = targets.firstIndex(where: { $0.fact == edge.fact }) {
          targets[place].to.append(edge.to)
        } else {
          targets.append((edge.fact, [edge.to]))
        }
      }
      for (fact, to) in targets {
        guard let first = to.first(where: { !own.contains($0) }) else { continue }
        let isFolder = to.count > 1 && to.allSatisfy { $0.folder == first.folder }
        let path = isFolder ? first.folder : first.path
        if byPath[path] == nil { order.append(path) }
        var module = byPath[path] ?? Module(path: path, isFolder: isFolder, sites: [], names: [])
        module.sites.append(fact)
        for other in file.facts(.import) where other.name == fact.name {
          if let name = other[.imported], name != "*", name != "default", !module.names.contains(name) {
            module.names.append(name)
          }
        }
        byPath[path] = module
      }
    }
    return order.compactMap { byPath[$0] }
  }
}
