import Yams

/// From the YAML of a language pack to the serial form that ``PackNode`` reads.
///
/// Built-in packs take this way when recon is built, users' packs at every start; what reads them is the same.
public enum PackTree {
  /// Larger packs are refused: a pack is read, not streamed, and YAML aliases can multiply.
  public static let sizeLimit = 512 * 1024

  /// - Parameter yaml: the text of a pack.
  /// - Returns: the serial form: a byte for the kind, the line, the length of the body, the body; readable as it stands
  ///   (`p3,2:go` is the text `go` on line 3).
  public static func write(_ yaml: String) throws(PackTreeError) -> [UInt8] {
    guard yaml.utf8.count <= sizeLimit else { throw PackTreeError(line: 1, message: "larger than \(sizeLimit) bytes") }
    // Aliases can make a small file expand without bound; packs have no need of them.
    if let line = aliasLine(yaml) { throw PackTreeError(line: line, message: "YAML aliases and anchors are not read") }
    let root: Node?
    do { root = try Yams.compose(yaml: yaml) } catch { throw problem(error as? YamlError) }
    guard let root else { throw PackTreeError(line: 1, message: "a pack is a YAML mapping") }
    var bytes: [UInt8] = []
    append(root, to: &bytes)
    return bytes
  }

  private static func append(_ node: Node, to bytes: inout [UInt8]) {
    let kind: PackNode.Kind
    var body: [UInt8] = []
    switch node {
    case .scalar(let scalar):
      kind = scalar.style == .plain ? .plain : .quoted
      body = Array(scalar.string.utf8)
    case .sequence(let sequence):
      kind = .sequence
      for item in sequence { append(item, to: &body) }
    case .mapping(let mapping):
      kind = .mapping
      for entry in mapping {
        append(entry.key, to: &body)
        append(entry.value, to: &body)
      }
    case .alias:
      kind = .plain
    }
    bytes.append(kind.rawValue)
    bytes += "\(node.mark?.line ?? 1),\(body.count):".utf8
    bytes += body
  }

  private static func problem(_ error: YamlError?) -> PackTreeError {
    switch error {
    case .parser(_, let problem, let mark, _)?, .scanner(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      PackTreeError(line: mark.line, message: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context)?:
      PackTreeError(
        line: context.mark.line, message: "not YAML: twice in one mapping: \(keys.sorted().joined(separator: ", "))")
    case .reader(let problem, _, _, _)?: PackTreeError(line: 1, message: "not YAML: \(problem)")
    default: PackTreeError(line: 1, message: "not YAML")
    }
  }

  /// The line of the first alias or anchor outside quotes and block texts; found by shape, since Yams resolves them
  /// before anyone can look.
  private static func aliasLine(_ text: String) -> Int? {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let value = line.drop { $0 == " " || $0 == "-" }
      let after = value.firstRange(of: ": ").map { value[$0.upperBound...] } ?? value
      guard let first = after.first, first == "*" || first == "&" else { continue }
      if after.dropFirst().first?.isLetter == true { return index + 1 }
    }
    return nil
  }
}

/// Why a text is no pack.
public struct PackTreeError: Error, Equatable, Sendable {
  /// Counting from 1.
  public var line: Int
  public var message: String
}
