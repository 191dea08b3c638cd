/// Takes the output of `git cat-file --batch` apart as it comes: `ID TYPE SIZE LF CONTENTS LF`, or `ID missing LF`
/// (git-cat-file(1)). Holds one blob at a time, and none larger than the limit.
struct BlobStream {
  /// What was asked for, in order, each with its caller's own number.
  let wanted: [(position: Int, blob: BlobID)]
  private let limit: Int
  private var delivered = 0
  private var state = State.header
  /// The header line, or the contents, as far as they have come.
  private var collected: [UInt8] = []

  private enum State {
    case header
    /// `left` counts the newline behind the contents.
    case contents(left: Int, size: Int, failure: ReadFailure?)
    /// Out of step: nothing that follows can be told apart.
    case lost
  }

  init(wanted: [(position: Int, blob: BlobID)], limit: Int) {
    self.wanted = wanted
    self.limit = limit
  }

  var isComplete: Bool { delivered == wanted.count }
  /// What came is not what was asked for; nothing more is delivered.
  var isLost: Bool { if case .lost = state { true } else { false } }
  /// The position of the first that has not come; nil when all have.
  var current: Int? { isComplete ? nil : wanted[delivered].position }

  /// Takes the next piece and hands on what it completes.
  mutating func consume(
    _ piece: UnsafeRawBufferPointer, _ deliver: (Int, Result<UnsafeRawBufferPointer, ReadFailure>) -> Void
  ) {
    var rest = piece[...]
    while !rest.isEmpty, !isComplete {
      switch state {
      case .header:
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
          // No header is longer than an id, a type and a number.
          if collected.count + rest.count > 200 { return state = .lost }
          return collected.append(contentsOf: rest)
        }
        collected.append(contentsOf: rest[..<end])
        rest = rest[(end + 1)...]
        readHeader(deliver)
      case .contents(let left, let size, let failure):
        let taken = rest.prefix(left)
        if failure == nil { collected.append(contentsOf: taken) }
        rest = rest[taken.endIndex...]
        state = .contents(left: left - taken.count, size: size, failure: failure)
        if taken.count == left { finish(size: size, failure: failure, deliver) }
      case .lost:
        return
      }
    }
  }

  private mutating func readHeader(_ deliver: (Int, Result<UnsafeRawBufferPointer, ReadFailure>) -> Void) {
    let fields = String(decoding: collected, as: UTF8.self).split(separator: " ")
    let (position, blob) = wanted[delivered]
    collected.removeAll(keepingCapacity: true)
    guard fields.first.map({ $0 == blob.hexadecimal }) == true else { return state = .lost }
    if fields.count == 2, fields[1] == "missing" {
      delivered += 1
      deliver(position, .failure(.damaged))
    } else if fields.count == 3, let size = Int(fields[2]), size >= 0, size < Int.max {
      let failure: ReadFailure? = fields[1] != "blob" ? .damaged : size > limit ? .oversized(bytes: size) : nil
      if failure == nil { collected.reserveCapacity(size + 1) }
      state = .contents(left: size + 1, size: size, failure: failure)
    } else {
      state = .lost
    }
  }

  private mutating func finish(
    size: Int, failure: ReadFailure?, _ deliver: (Int, Result<UnsafeRawBufferPointer, ReadFailure>) -> Void
  ) {
    let (position, blob) = wanted[delivered]
    delivered += 1
    if let failure {
      deliver(position, .failure(failure))
    } else {
      collected.withUnsafeBytes { bytes in
        let contents = UnsafeRawBufferPointer(rebasing: bytes[..<size])
        // git does not check a loose object against its id when it prints it, and facts are kept by that id: one
        // hostile object would put its facts into the cache under the id of a file in everybody's repository.
        let isGenuine = BlobID(of: contents, format: blob.format) == blob
        deliver(position, isGenuine ? .success(contents) : .failure(.damaged))
      }
    }
    collected.removeAll(keepingCapacity: true)
    state = .header
  }
}
