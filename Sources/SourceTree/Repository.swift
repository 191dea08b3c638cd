/// A git repository as found from one folder.
struct Repository {
  private let git: GitCommand
  /// As the user wrote it, for messages.
  private let path: String
  private let place: Place
  private let isBare: Bool
  private let isInsideWorkTree: Bool
  private let isShallow: Bool
  private let format: ObjectFormat
  /// Known at once for a work tree with a commit; nil for anything else, which is asked piece by piece.
  private let overview: Overview?

  /// A work tree with a commit.
  private struct Overview {
    var gitDirectory: [UInt8]
    var root: [UInt8]
    var head: BlobID
    var tree: BlobID
    /// Full name of the branch; nil when HEAD is detached.
    var branch: String?

    /// - Parameter lines: those behind the repository's state. A path with a newline in it makes them too many.
    init?(_ lines: some RandomAccessCollection<ArraySlice<UInt8>>) {
      let lines = Array(lines)
      guard lines.count == 5, let head = BlobID(hexadecimal: String(decoding: lines[2], as: UTF8.self)),
        let tree = BlobID(hexadecimal: String(decoding: lines[3], as: UTF8.self))
      else { return nil }
      gitDirectory = Array(lines[0])
      root = Array(lines[1])
      self.head = head
      self.tree = tree
      branch = lines[4].elementsEqual("HEAD".utf8) ? nil : String(decoding: lines[4], as: UTF8.self)
    }
  }

  /// - Returns: nil where there is none.
  init?(_ path: String, at place: Place, environment: GitEnvironment) async throws(LocationError) {
    self.path = path
    self.place = place
    do throws(GitError) {
      git = try GitCommand(in: place.canonical, environment: environment)
      let whole = try await git.run(.overview)
      let lines = whole.output.split(separator: UInt8(ascii: "\n"))
      overview = whole.status == 0 ? Overview(lines.dropFirst(5)) : nil
      let state =
        overview == nil ? try await git.output(.repositoryState) : Array(lines.prefix(5).joined(separator: [10]))
      let words = String(decoding: state, as: UTF8.self).split(separator: "\n")
      guard words.count == 5, let format = ObjectFormat(rawValue: String(words[4])) else {
        throw .unexpectedOutput(command: "rev-parse")
      }
      isBare = words[0] == "true"
      isInsideWorkTree = words[1] == "true"
      isShallow = words[3] == "true"
      self.format = format
    } catch {
      switch error {
      case .notARepository: return nil
      case .dubiousOwnership: throw .dubiousOwnership(path)
      default: throw .git(error)
      }
    }
  }

  /// The files on disk.
  func workTree(ownFiles: [String]) async throws(LocationError) -> WorkingTree {
    guard isInsideWorkTree else { throw isBare ? .bareNeedsRevision(path) : .insideGitDirectory(path) }
    let root = try await workTreeRoot()
    let folder: DirectoryHandle
    do throws(SystemError) {
      folder = try DirectoryHandle(root)
    } catch {
      throw .unreadable(path, reason: error.text)
    }
    var header = TreeHeader(name: TreePath.folderName(root))
    header.isShallow = isShallow
    let gitDirectory: [UInt8]
    if let overview {
      header.head = overview.head.hexadecimal
      header.tree = overview.tree.hexadecimal
      header.ref = overview.branch.map(Self.shortName)
      gitDirectory = overview.gitDirectory
    } else {
      // No commits yet, or a HEAD that leads nowhere: the files can be read all the same.
      let head = try await ask(.resolve("HEAD", as: "commit"))
      if head.status == 0 {
        header.head = Self.line(head.output)
        let tree = try await ask(.resolve("HEAD", as: "tree"))
        if tree.status == 0 { header.tree = Self.line(tree.output) }
      }
      let branch = try await ask(.branch)
      if branch.status == 0 { header.ref = Self.shortName(Self.line(branch.output)) }
      gitDirectory = try await path(.gitDirectory)
    }
    do throws(GitError) {
      return try await WorkingTree(
        git: git.moved(to: root), gitDirectory: gitDirectory, format: format, header: header, folder: folder,
        ownFiles: ownFiles)
    } catch {
      throw .git(error)
    }
  }

  /// The files of a commit.
  func commit(_ revision: String) async throws(LocationError) -> CommitTree {
    let id = try await resolve(revision)
    let tree = try await ask(.resolve(id.hexadecimal, as: "tree"))
    let root = isInsideWorkTree ? try await workTreeRoot() : nil
    do throws(GitError) {
      let folder = try await Self.path(git.output(.gitDirectory))
      var header = TreeHeader(
        head: id.hexadecimal, tree: tree.status == 0 ? Self.line(tree.output) : nil, ref: revision, dirty: false,
        name: root.map(TreePath.folderName) ?? Self.name(ofBare: folder))
      header.isShallow = isShallow
      return try await CommitTree(
        git: git, commit: id, header: header, root: root.map { String(decoding: $0, as: UTF8.self) })
    } catch {
      throw .git(error)
    }
  }

  /// The root of its work tree; for a bare repository, the folder that was named.
  func root() async throws(LocationError) -> [UInt8] {
    isInsideWorkTree ? try await workTreeRoot() : place.canonical
  }

  func mergeBase(_ a: String, _ b: String) async throws(LocationError) -> BlobID? {
    let outcome = try await ask(.mergeBase(resolve(a), resolve(b)))
    if outcome.status == 1 { return nil }
    guard outcome.status == 0 else { throw .git(outcome.error) }
    return BlobID(hexadecimal: Self.line(outcome.output))
  }

  /// How many commits of two histories the other does not have; nil when git cannot count them.
  func distance(_ a: String, _ b: String) async throws(LocationError) -> (onlyFirst: Int, onlySecond: Int)? {
    let outcome = try await ask(.distance(resolve(a), resolve(b)))
    let counts = Self.line(outcome.output).split(separator: "\t").compactMap { Int($0) }
    return outcome.status == 0 && counts.count == 2 ? (counts[0], counts[1]) : nil
  }

  /// See ``RepositoryLocator/history(_:in:limit:)``.
  func history(from: String?, to: String, limit: Int) async throws(LocationError) -> CommitHistory {
    let newest = try await resolve(to)
    var oldest: BlobID?
    if let from { oldest = try await resolve(from) }
    let listed = try await ask(.history(from: oldest, to: newest, limit: limit + 1))
    guard listed.status == 0 else { throw .git(listed.error) }
    guard var commits = CommitHistoryReader.commits(listed.output) else {
      throw .git(.unexpectedOutput(command: "rev-list"))
    }
    let isCut = commits.count > limit
    commits = Array(commits.prefix(limit))
    let lines = commits.map { commit in commit.id + (commit.parent.map { " " + $0 } ?? "") + "\n" }
    do throws(GitError) {
      let changes = try await git.run(.changes, input: Array(lines.joined().utf8))
      guard changes.status == 0 else { throw changes.error }
      guard CommitHistoryReader.addChanges(changes.output, to: &commits) else {
        throw .unexpectedOutput(command: "diff-tree")
      }
    } catch { throw .git(error) }
    return CommitHistory(commits: commits, isCut: isCut, endsShallow: isShallow && commits.last?.parent == nil)
  }

  /// See ``RepositoryLocator/past(of:in:limit:)``.
  func past(of commit: String, limit: Int) async throws(LocationError) -> PastCommits {
    let newest = try await resolve(commit)
    let listed = try await ask(.past(of: newest, limit: limit + 1))
    guard listed.status == 0 else { throw .git(listed.error) }
    guard var commits = CommitHistoryReader.commits(listed.output) else {
      throw .git(.unexpectedOutput(command: "rev-list"))
    }
    let isCut = commits.count > limit
    commits = Array(commits.prefix(limit))
    // Where a shallow clone ends, a commit seems to bring every file.
    let known = commits.filter { !isShallow || $0.parent != nil }
    let lines = known.map { commit in commit.id + (commit.parent.map { " " + $0 } ?? "") + "\n" }
    let changes = try await changes(of: lines)
    guard var past = PastCommitsReader(commits, changes: changes)?.past else {
      throw .git(.unexpectedOutput(command: "diff-tree"))
    }
    past.isCut = isCut
    past.isShallow = isShallow
    return past
  }

  /// See ``RepositoryLocator/changes(of:in:)``.
  func changes(of chosen: [PastCommits.Commit]) async throws(LocationError) -> [String: [CommitHistory.FileChange]] {
    var commits = chosen.filter { $0.parent != nil }.map { commit in
      CommitHistory.Commit(
        id: commit.id, parent: commit.parent, authored: commit.authored, offset: 0, subject: commit.subject, changes: []
      )
    }
    let output = try await changes(of: commits.map { "\($0.id) \($0.parent ?? "")\n" })
    guard CommitHistoryReader.addChanges(output, to: &commits) else {
      throw .git(.unexpectedOutput(command: "diff-tree"))
    }
    return Dictionary(commits.map { ($0.id, $0.changes) }, uniquingKeysWith: { first, _ in first })
  }

  /// What commits changed, as git prints it; two gits share the work, which is most of it.
  private func changes(of lines: [String]) async throws(LocationError) -> [UInt8] {
    let half = (lines.count + 1) / 2
    async let newer = ask(.changes, input: Array(lines.prefix(half).joined().utf8))
    async let older = ask(.changes, input: Array(lines.dropFirst(half).joined().utf8))
    let outcomes: [GitCommand.Outcome]
    do { outcomes = try await [newer, older] } catch let error as LocationError { throw error } catch {
      throw .git(.unexpectedOutput(command: "diff-tree"))
    }
    for outcome in outcomes where outcome.status != 0 { throw .git(outcome.error) }
    return outcomes.flatMap(\.output)
  }

  /// The work tree's root, which must be the folder git was found in.
  ///
  /// `core.worktree` of a hostile repository may name any folder, the home folder say, and a scan would read that. So
  /// the root must lie at or above the folder that was named, and the repository found from the root must be the same.
  private func workTreeRoot() async throws(LocationError) -> [UInt8] {
    let root: [UInt8]
    if let overview { root = overview.root } else { root = try await path(.topLevel) }
    guard root != place.canonical else { return root }
    let here: [UInt8]
    if let overview { here = overview.gitDirectory } else { here = try await path(.gitDirectory) }
    let there: GitCommand.Outcome
    do throws(GitError) {
      there = try await git.moved(to: root).run(.gitDirectory)
    } catch {
      throw .git(error)
    }
    let isAbove = place.canonical.starts(with: root == Array("/".utf8) ? root : root + "/".utf8)
    guard isAbove, there.status == 0, here == Self.path(there.output) else {
      throw .workTreeElsewhere(path, root: String(decoding: root, as: UTF8.self))
    }
    return root
  }

  private func resolve(_ revision: String) async throws(LocationError) -> BlobID {
    let missing = LocationError.noSuchRevision(revision, isShallow: isShallow)
    // git allows no ref that begins so; it could only be read as an option.
    guard !revision.isEmpty, !revision.hasPrefix("-"), !revision.utf8.contains(where: { $0 < 32 }) else {
      throw missing
    }
    let outcome = try await ask(.resolve(revision, as: "commit"))
    let id = BlobID(hexadecimal: Self.line(outcome.output))
    // git takes the tag where a tag and a branch have one name, and only warns. `HEAD` and a full id mean themselves.
    if revision != "HEAD", revision != id?.hexadecimal,
      String(decoding: outcome.standardError, as: UTF8.self).contains("is ambiguous")
    {
      throw .ambiguousRevision(revision)
    }
    guard outcome.status == 0, let id else { throw missing }
    return id
  }

  private func ask(
    _ plumbing: GitPlumbing, input: [UInt8] = []
  ) async throws(LocationError) -> GitCommand.Outcome {
    do throws(GitError) {
      return try await git.run(plumbing, input: input)
    } catch {
      throw .git(error)
    }
  }

  /// The path that a command prints, which must succeed.
  private func path(_ plumbing: GitPlumbing) async throws(LocationError) -> [UInt8] {
    let outcome = try await ask(plumbing)
    guard outcome.status == 0 else { throw .git(outcome.error) }
    return Self.path(outcome.output)
  }

  /// A path that git printed, without the newline behind it; newlines of its own stay.
  private static func path(_ output: [UInt8]) -> [UInt8] {
    output.last == UInt8(ascii: "\n") ? output.dropLast() : output
  }

  private static func line(_ output: [UInt8]) -> String {
    String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  private static func shortName(_ ref: String) -> String {
    ref.hasPrefix("refs/heads/") ? String(ref.dropFirst("refs/heads/".count)) : ref
  }

  /// `…/name.git` and `…/name/.git` are both called `name`.
  private static func name(ofBare folder: [UInt8]) -> String {
    let name = TreePath.folderName(folder)
    if name == ".git" { return TreePath.folderName(Array(folder.dropLast("/.git".utf8.count))) }
    return name.hasSuffix(".git") ? String(name.dropLast(".git".count)) : name
  }
}
