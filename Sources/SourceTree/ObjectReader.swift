internal import Synchronization

/// Reads objects of one repository, for any number of workers: each has a git to itself for as long as it asks, and hands it
/// on when it is done.
final class ObjectReader: Sendable {
  private let git: GitCommand
  private let idle = Mutex<[Idle]>([])

  /// SAFETY: a conversation is in nobody's hands while it is in the list, and in one worker's after it was taken out.
  private struct Idle: @unchecked Sendable { let conversation: GitConversation }

  init(git: GitCommand) { self.git = git }

  /// Asks for objects and hands their bytes over as they come.
  ///
  /// - Parameters:
  ///   - wanted: blobs, each with its caller's own number.
  ///   - limit: a larger one is not handed over, in bytes.
  ///   - deliver: is called with the numbers in the order of `wanted`; bytes are valid until it returns.
  /// - Returns: the number at which git ended, and why; nil when all were delivered.
  func read(
    _ wanted: [(position: Int, blob: BlobID)], limit: Int,
    _ deliver: (Int, Result<UnsafeRawBufferPointer, ReadFailure>) -> Void
  ) -> (position: Int, failure: ReadFailure)? {
    var stream = BlobStream(wanted: wanted, limit: limit)
    guard let first = stream.current else { return nil }
    let conversation: GitConversation
    do throws(GitError) {
      let known = idle.withLock { $0.popLast()?.conversation }
      if let known { conversation = known } else { conversation = try git.conversation(.objects) }
    } catch { return (first, .git(error)) }
    let request = wanted.flatMap { Array("contents \($0.blob.hexadecimal)\n".utf8) } + Array("flush\n".utf8)
    // git takes in all of it before it answers (git-cat-file(1), `--buffer`), so the two never wait for each other.
    guard conversation.say(request) else { return (first, failure(of: conversation)) }
    while let position = stream.current {
      guard !stream.isLost, conversation.hear({ stream.consume($0, deliver) }) else {
        return (position, failure(of: conversation))
      }
    }
    idle.withLock { $0.append(Idle(conversation: conversation)) }
    return nil
  }

  private func failure(of conversation: GitConversation) -> ReadFailure {
    String(decoding: conversation.standardError, as: UTF8.self).contains("could not fetch") ? .notLocal : .damaged
  }
}
