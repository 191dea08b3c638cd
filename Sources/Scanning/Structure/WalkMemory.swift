/// What the last walks over a file's tokens found, so that walks from one candidate after the other over the same tokens
/// take linear time together: in a file without semicolons each statement reaches to the end.
struct WalkMemory {
  /// One walk at one depth: every walk that begins within it ends where it ended.
  struct Walk {
    var depth: UInt16 = 0
    var comma = false
    var start = -1
    var end = -1

    func covers(_ index: Int, depth: UInt16, comma: Bool = false) -> Bool {
      index >= start && index <= end && self.depth == depth && self.comma == comma
    }
  }

  /// The last statement of which an end was found.
  var statement = Walk()
  /// The last header that led to no block.
  var headerWithoutBlock = Walk()
}
