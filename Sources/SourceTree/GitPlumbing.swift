/// Every way in which this program starts git. There is no other: what is not here cannot be asked for.
///
/// Each was run against a repository whose every configurable program leaves a trace (`BoobyTrapTests`). Left out on
/// purpose: `status`, `log`, `archive`, `grep`, `check-ignore`, and also `diff-files`, `diff-index` without
/// `--cached` and `ls-files -m`, which run a clean filter on files as young as the index.
enum GitPlumbing: Sendable, Hashable {
  /// Five lines: is bare, is inside a work tree, is inside the git folder, is shallow (`true` or `false` each), and the
  /// object format.
  case repositoryState
  /// What ``repositoryState``, ``gitDirectory``, ``topLevel``, ``resolve(_:as:)`` of HEAD and ``branch`` say, in one
  /// process instead of six: ten lines for a work tree with a commit, an error for anything else.
  case overview
  /// The work tree's root, then a newline.
  case topLevel
  /// The repository's own folder, absolute, then a newline.
  case gitDirectory
  /// The id of what a revision leads to, peeled to `commit` or `tree`.
  case resolve(String, as: String)
  /// The full name of the branch that HEAD stands on, also before its first commit; status 1 when it is detached.
  case branch
  /// The best common ancestor of two commits; status 1 when there is none.
  case mergeBase(BlobID, BlobID)
  /// How many commits lead to the first but not to the second, a tab, and the other way round.
  case distance(BlobID, BlobID)
  /// The commits that lead to one and, when given, not to the other, along first parents, newest first, with their
  /// parents and the lines of their objects.
  case history(from: BlobID?, to: BlobID, limit: Int)
  /// The commits that lead to one, by any parent, newest first and merges left out; printed as ``history(from:to:limit:)``.
  case past(of: BlobID, limit: Int)
  /// What commits changed: on standard input a commit and its parent on a line, or a first commit alone.
  case changes
  /// The index: tag, mode, id, stage, path and the file's status when it was last compared.
  case index
  /// Files that git neither tracks nor ignores.
  case untracked
  /// Where the index differs from a commit; the work tree is not looked at.
  case staged(against: BlobID)
  /// All entries of a tree, with or without sizes (which need every blob).
  case tree(BlobID, sizes: Bool)
  /// Objects that a partial clone lacks, each as `?ID` on a line, among those it has.
  case missingObjects(of: BlobID)
  /// Objects by the commands on standard input, `contents ID` and then `flush`: header line, contents, newline.
  case objects
  /// The header lines alone.
  case headers

  var arguments: [String] {
    switch self {
    case .repositoryState:
      [
        "rev-parse", "--is-bare-repository", "--is-inside-work-tree", "--is-inside-git-dir",
        "--is-shallow-repository", "--show-object-format",
      ]
    case .overview:
      GitPlumbing.repositoryState.arguments + [
        "--absolute-git-dir", "--show-toplevel", "HEAD^{commit}", "HEAD^{tree}", "--symbolic-full-name", "HEAD",
      ]
    case .topLevel: ["rev-parse", "--show-toplevel"]
    case .gitDirectory: ["rev-parse", "--absolute-git-dir"]
    case .resolve(let revision, let type):
      ["rev-parse", "--verify", "--end-of-options", "\(revision)^{\(type)}"]
    case .branch: ["symbolic-ref", "--quiet", "HEAD"]
    case .mergeBase(let a, let b): ["merge-base", a.hexadecimal, b.hexadecimal]
    case .distance(let a, let b):
      ["rev-list", "--count", "--left-right", "\(a.hexadecimal)...\(b.hexadecimal)", "--"]
    case .history(let from, let to, let limit):
      ["rev-list", "--first-parent", "--parents", "--header", "--max-count=\(limit)", to.hexadecimal]
        + (from.map { ["^\($0.hexadecimal)"] } ?? []) + ["--"]
    case .past(let commit, let limit):
      ["rev-list", "--no-merges", "--parents", "--header", "--max-count=\(limit)", commit.hexadecimal, "--"]
    case .changes:
      [
        "diff-tree", "--stdin", "--root", "--raw", "-z", "-r", "--no-renames", "--no-ext-diff", "--no-textconv",
        "--full-index",
      ]
    case .index: ["ls-files", "-t", "-z", "--stage", "--debug"]
    case .untracked: ["ls-files", "-z", "--others", "--exclude-standard"]
    case .staged(let commit):
      ["diff-index", "--cached", "--raw", "-z", "--no-renames", "--ignore-submodules=all", commit.hexadecimal, "--"]
    case .tree(let id, let sizes): ["ls-tree", "-r", "-z", "--full-tree"] + (sizes ? ["-l"] : []) + [id.hexadecimal]
    case .missingObjects(let commit):
      ["rev-list", "--objects", "--missing=print", "--no-walk", commit.hexadecimal]
    case .objects: ["cat-file", "--batch-command", "--buffer"]
    case .headers: ["cat-file", "--batch-check", "--buffer"]
    }
  }

  /// The settings in front of every command. `-c` wins over the repository's configuration.
  static let settings = [
    "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.warnAmbiguousRefs=true",
  ]
}
