import CodeIndex
import FactCache
import Facts

/// A kept scan as bytes, and back.
struct KeptScanForm: Sendable {
  var attributes: String
  var rows: [KeptScan.Row]
  /// Nil of a scan that nobody asked a question.
  var layer: PostingLayer?

  init(attributes: String, rows: [KeptScan.Row], layer: PostingLayer?) {
    self.attributes = attributes
    self.rows = rows
    self.layer = layer
  }

  var bytes: [UInt8] {
    var out = ByteWriter()
    out.string(attributes)
    out.integer(UInt32(rows.count))
    for row in rows {
      out.string(row.path)
      out.string(row.blob)
      out.string(row.language)
      out.integer(UInt8(FileRole.allCases.firstIndex(of: row.role) ?? 0))
      out.integer(UInt64(row.byteCount))
      out.integer(UInt32(row.factCount))
      out.integer(UInt8(PartialReason.numbered.firstIndex(of: row.partial) ?? 0))
      out.string(row.problem)
      out.raw(row.key.bytes)
    }
    if let layer { out.raw(layer.bytes) }
    return out.bytes
  }

  /// - Returns: nil for bytes that are no kept scan.
  init?(bytes: [UInt8]) {
    let form: KeptScanForm? = bytes.withUnsafeBytes { raw in
      var bytes = ByteReader(raw)
      guard let attributes = bytes.string(), let count = bytes.integer(UInt32.self) else { return nil }
      var rows: [KeptScan.Row] = []
      rows.reserveCapacity(min(Int(count), raw.count / 64))
      for _ in 0..<count {
        guard let row = Self.row(&bytes) else { return nil }
        rows.append(row)
      }
      let rest = bytes.rest()
      if rest.isEmpty { return KeptScanForm(attributes: attributes, rows: rows, layer: nil) }
      guard let layer = PostingLayer(bytes: rest), layer.counts == rows.map(\.factCount) else { return nil }
      return KeptScanForm(attributes: attributes, rows: rows, layer: layer)
    }
    guard let form else { return nil }
    self = form
  }

  private static func row(_ bytes: inout ByteReader) -> KeptScan.Row? {
    guard let path = bytes.string(), let blob = bytes.string(), let language = bytes.optionalString(),
      let role = bytes.integer(UInt8.self), Int(role) < FileRole.allCases.count,
      let byteCount = bytes.integer(UInt64.self).flatMap(Int.init(exactly:)),
      let factCount = bytes.integer(UInt32.self),
      let partial = bytes.integer(UInt8.self), Int(partial) < PartialReason.numbered.count,
      let problem = bytes.optionalString(), let key = bytes.raw(CacheKey.byteCount).flatMap(CacheKey.init(bytes:))
    else { return nil }
    return KeptScan.Row(
      path: path, blob: blob, language: language, role: FileRole.allCases[Int(role)], byteCount: byteCount,
      factCount: Int(factCount), partial: PartialReason.numbered[Int(partial)], problem: problem, key: key)
  }
}
