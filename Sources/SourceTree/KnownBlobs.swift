/// The blob ids of files on disk, by what the files looked like when they were read.
///
/// git's index knows the same of the files it tracks, but the ids it holds are of what a file would be committed as: behind
/// line ending conversion, a clean filter or large file storage they are not those of the bytes on disk, and finding out
/// means running what the repository's configuration names. So this program keeps a list of its own, by git's rule; it holds
/// for untracked files and plain folders as well.
public struct KnownBlobs: Sendable, Equatable {
  private var blobs: [FileStamp: BlobID] = [:]

  public init() {}

  public var isEmpty: Bool { blobs.isEmpty }

  /// The id of the bytes of an entry; nil when that is not known for sure.
  public func blob(of entry: TreeEntry) -> BlobID? { entry.blob ?? entry.stamp.flatMap { blobs[$0] } }

  /// Of the entries of a tree that were read, and the ids of their bytes.
  public init(_ files: some Sequence<(TreeEntry, BlobID)>) {
    for (entry, blob) in files {
      if let stamp = entry.stamp { blobs[stamp] = blob }
    }
  }
}

extension KnownBlobs {
  private static let width = 40

  /// A form to be kept; the same list gives the same bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let entries = blobs.sorted {
      ($0.key.device, $0.key.inode, $0.value.hexadecimal) < ($1.key.device, $1.key.inode, $1.value.hexadecimal)
    }
    for (stamp, blob) in entries {
      for number in [
        UInt64(bitPattern: stamp.size), UInt64(bitPattern: stamp.modified), UInt64(bitPattern: stamp.changed),
        stamp.device, stamp.inode,
      ] {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
      }
      bytes.append(UInt8(blob.hexadecimal.utf8.count))
      bytes.append(contentsOf: blob.hexadecimal.utf8)
    }
    return bytes
  }

  /// - Returns: nil for bytes that are not of ``bytes``.
  public init?(bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      guard bytes.count - offset > Self.width else { return nil }
      let numbers = bytes.withUnsafeBytes { raw in
        (0..<5).map { raw.loadUnaligned(fromByteOffset: offset + 8 * $0, as: UInt64.self).littleEndian }
      }
      let length = Int(bytes[offset + Self.width])
      offset += Self.width + 1
      guard bytes.count - offset >= length,
        let blob = BlobID(hexadecimal: String(decoding: bytes[offset..<offset + length], as: UTF8.self))
      else { return nil }
      offset += length
      let stamp = FileStamp(
        size: Int64(bitPattern: numbers[0]), modified: Int64(bitPattern: numbers[1]),
        changed: Int64(bitPattern: numbers[2]), device: numbers[3], inode: numbers[4])
      blobs[stamp] = blob
    }
  }
}
