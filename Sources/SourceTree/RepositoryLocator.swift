internal import Facts

/// Finds what a path and a revision mean: a work tree, a commit, or a plain folder.
public struct RepositoryLocator: Sendable {
  private let environment: GitEnvironment
  private let ownFiles: [String]

  /// - Parameter ownFiles: paths below the root that the caller itself writes; in a work tree they are neither listed nor
  ///   make it dirty while git does not track them, so that a second run sees what the first one saw.
  public init(environment: GitEnvironment = .current, ownFiles: [String] = []) {
    self.environment = environment
    self.ownFiles = ownFiles
  }

  /// Opens the tree and lists its files.
  ///
  /// - Parameters:
  ///   - path: a folder; relative paths start at the current one. In a work tree, any folder of it: the tree is then
  ///     the whole work tree.
  ///   - revision: what git understands as one commit (gitrevisions(7)), save `:/TEXT`, for which
  ///     `HEAD^{/TEXT}` serves; nil for the files on disk.
  public func open(_ path: String, at revision: String? = nil) async throws(LocationError) -> any SourceTree {
    let place = try Place(path)
    let repository: Repository?
    do throws(LocationError) {
      repository = try await Repository(path, at: place, environment: environment)
    } catch .git(.notInstalled) where revision == nil {
      return plain(place, "git-missing", "git was not found in PATH, so files it ignores are read as well")
    }
    guard let repository else {
      guard revision == nil else { throw .notARepository(path) }
      guard place.holdsGitFolder else { return PlainDirectory(path: place.canonical, folder: place.folder) }
      return plain(place, "git-broken", "git does not take this .git for a repository, so files are read without it")
    }
    guard let revision else { return try await repository.workTree(ownFiles: ownFiles) }
    return try await repository.commit(revision)
  }

  /// The best common ancestor of two revisions, for `A...B`; nil when their histories have none.
  public func mergeBase(_ a: String, _ b: String, in path: String) async throws(LocationError) -> String? {
    guard let repository = try await Repository(path, at: Place(path), environment: environment) else {
      throw .notARepository(path)
    }
    return try await repository.mergeBase(a, b)?.hexadecimal
  }

  /// The commits of a range along first parents, with what each changed.
  ///
  /// - Parameters:
  ///   - range: `A..B`, `A..`, `..B` (an end that is left out is HEAD), or one revision for all that leads to it.
  ///   - limit: the most commits to list, at least 1; the newest are.
  public func history(_ range: String, in path: String, limit: Int) async throws(LocationError) -> CommitHistory {
    guard let repository = try await Repository(path, at: Place(path), environment: environment) else {
      throw .notARepository(path)
    }
    let ends = range.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    func end(_ name: String) -> String { name.isEmpty ? "HEAD" : name }
    guard ends.count == 2 else { return try await repository.history(from: nil, to: end(range), limit: limit) }
    return try await repository.history(from: end(ends[0]), to: end(ends[1]), limit: limit)
  }

  /// What the newest commits that lead to one changed, merges left out.
  ///
  /// - Parameters:
  ///   - commit: its id.
  ///   - limit: the most commits to read, at least 1.
  /// - Complexity: O(limit) git objects, however long the history is.
  public func past(of commit: String, in path: String, limit: Int) async throws(LocationError) -> PastCommits {
    guard let repository = try await Repository(path, at: Place(path), environment: environment) else {
      throw .notARepository(path)
    }
    return try await repository.past(of: commit, limit: limit)
  }

  /// What some commits changed, by their ids, with the paths they had at the time; commits without a parent are left out.
  public func changes(
    of commits: [PastCommits.Commit], in path: String
  ) async throws(LocationError) -> [String: [CommitHistory.FileChange]] {
    guard let repository = try await Repository(path, at: Place(path), environment: environment) else {
      throw .notARepository(path)
    }
    return try await repository.changes(of: commits)
  }

  /// The root of the work tree that a folder lies in, or the folder itself where there is no repository. Absolute.
  public func root(of path: String) async throws(LocationError) -> String {
    let place = try Place(path)
    guard let repository = try await Repository(path, at: place, environment: environment) else {
      return String(decoding: place.canonical, as: UTF8.self)
    }
    return String(decoding: try await repository.root(), as: UTF8.self)
  }

  /// How many commits lead to one revision and not to the other; nil when git cannot count them.
  public func distance(
    _ a: String, _ b: String, in path: String
  ) async throws(LocationError) -> (onlyFirst: Int, onlySecond: Int)? {
    guard let repository = try await Repository(path, at: Place(path), environment: environment) else {
      throw .notARepository(path)
    }
    return try await repository.distance(a, b)
  }

  private func plain(_ place: Place, _ code: String, _ message: String) -> PlainDirectory {
    PlainDirectory(
      path: place.canonical, folder: place.folder, diagnostics: [Diagnostic(.warning, code: code, message: message)])
  }
}
