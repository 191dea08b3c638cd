/// One record of `git ls-files -t -z --stage --debug`.
///
/// Tag, mode, id, stage and path are documented. The lines of `--debug` that follow them "may change at any time"
/// (git-ls-files(1)), so they are read by their names and may be missing: then the file is hashed instead.
struct IndexRecord {
  /// Modes of a tree or index entry (gitformat-index(5)).
  enum Kind { case regular, executable, symbolicLink, submodule, other }

  var kind: Kind
  var blob: BlobID
  /// In the index on purpose though not on disk (sparse checkout).
  var isSkippedInWorkTree: Bool
  /// Two sides of a merge that a person has yet to join.
  var isUnmerged: Bool
  var path: [UInt8]
  /// What the file looked like when git last found it equal to the blob.
  var status: FileStatus?

  /// All records in the order of the index; nil when the output is not what is expected.
  static func parse(_ output: [UInt8]) -> [IndexRecord]? {
    var records: [IndexRecord] = []
    var rest = output[...]
    while !rest.isEmpty {
      guard let end = rest.firstIndex(of: 0), let tab = rest[..<end].firstIndex(of: UInt8(ascii: "\t")) else {
        return nil
      }
      let fields = rest[..<tab].split(separator: UInt8(ascii: " "))
      guard fields.count == 4, let tag = fields[0].first,
        let blob = BlobID(hexadecimal: String(decoding: fields[2], as: UTF8.self))
      else { return nil }
      var record = IndexRecord(
        kind: Kind(mode: fields[1]), blob: blob, isSkippedInWorkTree: tag == UInt8(ascii: "S"),
        isUnmerged: !fields[3].elementsEqual("0".utf8), path: Array(rest[(tab + 1)..<end]), status: nil)
      rest = rest[(end + 1)...]
      var status = PartialStatus()
      while rest.first == UInt8(ascii: " ") {
        let newline = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        status.take(rest[..<newline])
        rest = rest[min(newline + 1, rest.endIndex)...]
      }
      record.status = status.whole
      records.append(record)
    }
    return records
  }
}

extension IndexRecord.Kind {
  /// - Parameter mode: octal digits.
  init(mode: some Sequence<UInt8>) {
    switch String(decoding: Array(mode), as: UTF8.self) {
    case "100644", "100664": self = .regular
    case "100755": self = .executable
    case "120000": self = .symbolicLink
    case "160000": self = .submodule
    default: self = .other
    }
  }
}

/// Size and times of a file: what git compares to see whether it must read it again.
struct FileStatus: Equatable {
  struct Time: Comparable {
    var seconds: Int
    var nanoseconds: Int
    static func < (a: Time, b: Time) -> Bool { (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds) }
  }
  /// The index keeps 32 bits of it.
  var size: UInt32
  var modified: Time
  var changed: Time

  init(size: Int, modified: Time, changed: Time) {
    self.size = UInt32(truncatingIfNeeded: size)
    self.modified = modified
    self.changed = changed
  }
}

/// A status as it is gathered from lines like `  mtime: SECONDS:NANOSECONDS`. There are a hundred thousand of them in a
/// large repository, so no string is made.
private struct PartialStatus {
  private var size: Int?
  private var modified: FileStatus.Time?
  private var changed: FileStatus.Time?

  mutating func take(_ line: ArraySlice<UInt8>) {
    let line = line.drop { $0 == UInt8(ascii: " ") }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = line[..<colon]
    var numbers: [Int] = []
    var number: Int?
    // The first column is enough: `size` stands in one, and so do the times.
    for byte in line[(colon + 1)...].prefix(while: { $0 != UInt8(ascii: "\t") }) {
      if (48...57).contains(byte) {
        number = (number ?? 0) &* 10 &+ Int(byte - 48)
      } else if let whole = number {
        numbers.append(whole)
        number = nil
      }
    }
    if let number { numbers.append(number) }
    if name.elementsEqual("size".utf8), numbers.count == 1 { size = numbers[0] }
    guard numbers.count == 2 else { return }
    let time = FileStatus.Time(seconds: numbers[0], nanoseconds: numbers[1])
    if name.elementsEqual("mtime".utf8) { modified = time }
    if name.elementsEqual("ctime".utf8) { changed = time }
  }

  /// Nil when a part is missing.
  var whole: FileStatus? {
    guard let size, let modified, let changed else { return nil }
    return FileStatus(size: size, modified: modified, changed: changed)
  }
}
