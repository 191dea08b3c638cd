import Facts
import Synchronization

/// What an index was asked while a question was answered, so that one can say later whether a change of some files can
/// bear on the answer. Build systems find out the same way what a step depends on.
///
/// Everything that leaves an index goes through a few doors, and each notes here what was asked, also when there was
/// nothing to give: a file that was not found is missed the day it is there. What is handed out is then anybody's to
/// read, so a file that was given, or of which a fact was, counts as read from end to end.
public final class ReadLog: Sendable {
  struct Reads: Sendable {
    /// Paths of files of which something was handed out.
    var files: Set<String> = []
    var names: Set<String> = []
    var otherNames: Set<String> = []
    var kinds: Set<FactKind> = []
    /// Paths, names of files and folders that were looked for, found or not.
    var paths: Set<String> = []
    var fileNames: Set<String> = []
    var folders: Set<String> = []
    var folderNames: Set<String> = []
    /// Beginnings of paths that files were listed by.
    var prefixes: Set<String> = []
    /// The list of all files, with their languages and roles.
    var listing = false
    /// All files with all their facts.
    var everything = false
  }

  private let reads = Mutex(Reads())

  public init() {}

  func note(_ body: (inout Reads) -> Void) { reads.withLock { body(&$0) } }
  var all: Reads { reads.withLock { $0 } }
}
