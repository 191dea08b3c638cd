import CodeIndex
import Facts

/// Step 3: libraries and services this change will call, with declared and locked versions.
struct ExternalDependenciesQuestion: Question {
  let id = QuestionID.externalDependencies

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let hand = FilesAtHand(inquiry)
    let declared = inquiry.index.dependencies.all
    let manifests = FilesAtHand.sorted(declared.map(\.place.file))
    let packages = declared.filter { $0.scope != .toolchain }
    // What a container of the deployment runs is no tool of the code at hand.
    let toolchain = declared.filter {
      $0.scope == .toolchain && (hand.basis == .repository || $0.purl?.hasPrefix("pkg:docker/") != true)
    }
    let searched = Searched(inquiry, ["manifests": manifests.count, "packages": packages.count])

    let atHand = Set(hand.files)
    let used =
      hand.basis == .repository ? packages : packages.filter { $0.importedBy.contains(where: atHand.contains) }
    let services = hand.facts(.external, hops: false).map(\.fact).filter { $0.file.role != .test }
    var parts: [[Span]] = []
    if hand.basis == .repository {
      parts.append(Self.census(packages, manifests, searched))
    } else {
      parts.append(Self.imported(used, of: packages, by: hand, manifests, searched))
    }
    let unread = inquiry.index.dependencies.unreadManifests
    if !unread.isEmpty {
      // What is not read must not look like nothing.
      parts.append([.text("not read: ")] + Wording.places(unread, limit: 3))
    }
    if !toolchain.isEmpty {
      parts.append(["toolchain: "] + Listing.spans(toolchain, limit: 3) { Self.head($0) })
    }
    let outside = Self.undeclared(hand)
    if !outside.standard.isEmpty { parts.append(["standard library: "] + Wording.names(outside.standard, limit: 4)) }
    if !outside.others.isEmpty {
      parts.append(["from outside, by no name that is declared: "] + Wording.names(outside.others, limit: 6))
    }
    if hand.basis != .repository, !services.isEmpty {
      parts.append(["services called: "] + Wording.cited(services, limit: 3))
    }
    // Of a target or a phrase, what its own imports lack is said above.
    let roots = hand.basis == .repository ? inquiry.index.dependencies.roots : []
    let children = Self.findings(roots)
    let ranked = hand.basis == .repository ? Self.mostImported(used) : used
    let listed = ranked.map { AnswerLine(Self.head($0) + Self.users($0, atHand, hand.basis)) }
    let items =
      ranked.map { dependency in
        Evidence(
          dependency.place,
          reason: dependency.importedBy.isEmpty && !dependency.isImportedByName
            ? "\(dependency.scope.rawValue), of a name that imports need not say"
            : "\(dependency.scope.rawValue), imported by \(Count.of(dependency.importedBy.count, "file"))")
      } + toolchain.map { Evidence($0.place, reason: "toolchain") }
      + roots.flatMap { root in
        root.unused.map { Evidence($0, tier: .likely, reason: "declared, imported by no file in sight") }
          + root.undeclared.map { missing in
            Evidence(
              path: missing.files[0].path, lines: nil, name: missing.name, tier: .likely, rule: "index.undeclared",
              reason: "imported by \(Count.of(missing.files.count, "file")), declared in no manifest around")
          }
      }
      + (hand.basis == .repository ? [] : services.map { Evidence($0, reason: "service called by the code at hand") })
    return Answer(
      id, items.isEmpty ? .none : .answered,
      lines: [AnswerLine(.label("External Dependencies"), Listing.joined(parts), children: children + listed)],
      items: items,
      searched: searched.counts)
  }

  private static func census(_ packages: [Dependency], _ manifests: [ScannedFile], _ searched: Searched) -> [Span] {
    if packages.isEmpty {
      return [.text("none declared (\(searched.words), "), .text("\(Count.of(manifests.count, "manifest")))")]
    }
    let scopes = [FactDetail.runtime, .development, .optional].compactMap { scope -> String? in
      let count = packages.count { $0.scope == scope }
      return count > 0 ? "\(Count.number(count)) \(scope.rawValue)" : nil
    }
    return [.text(scopes.joined(separator: ", ") + " in ")] + Wording.places(manifests, limit: 3)
  }

  /// What is declared and not imported, and imported and not declared, a line each for every root that has one.
  private static func findings(_ roots: [PackageRoot]) -> [AnswerLine] {
    func line(_ words: String, _ root: PackageRoot, _ spans: [Span]) -> AnswerLine {
      AnswerLine([.text(words)] + (roots.count > 1 ? [" in ", Wording.folder(root.folder)] : []) + [": "] + spans)
    }
    let found = roots.filter { !$0.unused.isEmpty || !$0.undeclared.isEmpty }
    let lines = found.prefix(rootLimit).flatMap { root -> [AnswerLine] in
      var lines: [AnswerLine] = []
      if !root.unused.isEmpty {
        lines.append(
          line("declared, imported by no file in sight", root, Wording.cited(root.unused, limit: 8)))
      }
      if !root.undeclared.isEmpty {
        lines.append(
          line(
            "imported, declared in no manifest around", root,
            Listing.spans(root.undeclared, limit: 6) { missing in
              [
                .code(missing.name),
                .text(missing.files.count > 1 ? " (\(Count.of(missing.files.count, "file"))) " : " "),
              ]
                + missing.files.prefix(1).map { .place(path: $0.path, lines: nil) }
            }))
      }
      return lines
    }
    let more = found.count - rootLimit
    return lines
      + (more > 0
        ? [AnswerLine([.text("and \(Count.of(more, "more package")) of this repository with such findings")])] : [])
  }

  /// Packages of a monorepo that are shown with their findings.
  private static let rootLimit = 6

  private static func imported(
    _ used: [Dependency], of packages: [Dependency], by hand: FilesAtHand, _ manifests: [ScannedFile],
    _ searched: Searched
  ) -> [Span] {
    let files =
      hand.files.count == 1
      ? [Span.code(hand.files[0].fileName)] : [.text(Count.of(hand.files.count, "file") + " at hand")]
    if packages.isEmpty {
      return manifests.isEmpty
        ? [.text("none declared: no manifest (\(searched.words))")]
        : ["none: "] + Wording.places(manifests, limit: 3) + [
          .text(manifests.count == 1 ? " requires no package" : " require no package")
        ]
    }
    if used.isEmpty {
      return ["no import of "] + files + [.text(" names one of \(Count.of(packages.count, "declared package"))")]
    }
    return [.text("\(Wording.share(used.count, of: packages.count, "declared package")) imported by ")] + files
  }

  /// `express` ^4.18.0 (locked 4.18.2) `package.json:12`
  private static func head(_ dependency: Dependency) -> [Span] {
    var spans: [Span] = [.code(dependency.name)]
    if let declared = dependency.declared { spans += [" ", .code(declared)] }
    if let locked = dependency.locked, locked != dependency.declared { spans += [" (locked ", .code(locked), ")"] }
    return spans + [
      // Name and range may stand on lines of their own.
      " ", .place(path: dependency.place.path, lines: dependency.place.lines),
    ]
  }

  private static func users(_ dependency: Dependency, _ atHand: Set<ScannedFile>, _ basis: FilesAtHand.Basis) -> [Span]
  {
    let users = dependency.importedBy
    if basis == .repository {
      return [
        .text(
          " — \(dependency.scope.rawValue)"
            + (users.isEmpty
              ? dependency.isImportedByName ? ", imported by no file in sight" : ""
              : ", imported by \(Count.of(users.count, "file"))"))
      ]
    }
    let own = users.filter(atHand.contains)
    return [" — imported by "] + Wording.places(own, limit: 2)
      + [
        .text(
          users.count > own.count ? " and \(Count.of(users.count - own.count, "file")) elsewhere" : "; by no other file"
        )
      ]
  }

  private static func mostImported(_ packages: [Dependency]) -> [Dependency] {
    packages.sorted { ($1.importedBy.count, $0.name) < ($0.importedBy.count, $1.name) }
  }

  private static func undeclared(_ hand: FilesAtHand) -> (standard: [String], others: [String]) {
    guard hand.basis != .repository else { return ([], []) }
    let found = hand.files.map { hand.index.dependencies.undeclared(in: $0) }
    return (Set(found.flatMap(\.standard)).sorted(), Set(found.flatMap(\.others)).sorted())
  }
}
