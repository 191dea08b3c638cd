internal import Facts

/// A reading as bytes, and back.
enum ReadingForm {
  static func bytes(of reading: Reading) -> [UInt8] {
    var out = ByteWriter()
    out.integer(UInt64(reading.byteCount))
    out.integer(UInt8(reading.isBinary ? 1 : 0))
    out.integer(UInt8(reading.namesSourceMap ? 1 : 0))
    out.string(reading.language)
    FileFactsForm.write(reading.content, to: &out)
    out.integer(UInt8(reading.manifest == nil ? 0 : 1))
    if let manifest = reading.manifest {
      out.string(manifest.problem)
      FileFactsForm.write(manifest.content, to: &out)
    }
    return out.bytes
  }

  /// - Returns: nil for bytes that are no reading.
  static func reading(from bytes: UnsafeRawBufferPointer) -> Reading? {
    var bytes = ByteReader(bytes)
    guard let byteCount = bytes.integer(UInt64.self).flatMap(Int.init(exactly:)),
      let isBinary = bytes.integer(UInt8.self), let namesSourceMap = bytes.integer(UInt8.self),
      let language = bytes.optionalString(), let content = FileFactsForm.read(&bytes),
      let hasManifest = bytes.integer(UInt8.self)
    else { return nil }
    var reading = Reading(
      language: language, byteCount: byteCount, isBinary: isBinary != 0, namesSourceMap: namesSourceMap != 0,
      content: content)
    if hasManifest != 0 {
      guard let problem = bytes.optionalString(), let content = FileFactsForm.read(&bytes) else { return nil }
      reading.manifest = Reading.Manifest(content: content, problem: problem)
    }
    return bytes.isAtEnd ? reading : nil
  }
}
