import Foundation
import Testing

@testable import SourceTree

#if canImport(Glibc)
  import Glibc
#endif

/// A program that stays is ended with its last reference, whatever it does.
@Suite struct GitConversationTests {
  private static func begin(_ program: String, _ arguments: [String]) throws -> GitConversation {
    func text(_ string: String) -> [UInt8] { Array(string.utf8) + [0] }
    return try GitConversation(
      executable: text(program), arguments: ([program] + arguments).map(text), environment: [text("LC_ALL=C")])
  }

  @Test func `what is said comes back from one that repeats it`() throws {
    let conversation = try Self.begin("/bin/cat", [])
    #expect(conversation.say(Array("blob 12\n".utf8)))
    var heard: [UInt8] = []
    while heard.count < 8, conversation.hear({ heard.append(contentsOf: $0) }) {}
    #expect(heard == Array("blob 12\n".utf8))
  }

  @Test(.timeLimit(.minutes(1))) func `one that does not listen ends though its starter takes no signals`() throws {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    let conversation = try? Self.begin("/bin/sleep", ["600"])
    pthread_sigmask(SIG_SETMASK, &before, nil)
    #expect(conversation != nil)
  }

  @Test(.timeLimit(.minutes(1))) func `several that begin and end at once do not keep each other`() async throws {
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 {
        group.addTask {
          guard let conversation = try? Self.begin("/bin/cat", []) else { return false }
          return conversation.say([10]) && conversation.hear { _ in }
        }
      }
      for await isAnswered in group { #expect(isAnswered) }
    }
  }
}
