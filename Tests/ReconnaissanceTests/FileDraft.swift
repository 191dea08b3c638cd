import Facts

/// A scanned file written by hand: facts by line, containers worked out from the lines of definitions.
struct FileDraft {
  private struct Entry {
    var kind: FactKind
    var detail: FactDetail
    var name: String
    var lines: ClosedRange<Int>
    var rule: String
    var attributes: [(FactAttribute, String)]
  }

  let path: String
  let language: String?
  let role: FileRole
  let lineCount: Int
  /// Drafts without one have the same.
  var blob = ""
  private var entries: [Entry] = []

  init(_ path: String, language: String? = "python", role: FileRole = .source, lineCount: Int = 100) {
    self.path = path
    self.language = language
    self.role = role
    self.lineCount = lineCount
  }

  func fact(
    _ kind: FactKind, _ detail: FactDetail, _ name: String, _ lines: ClosedRange<Int>,
    _ attributes: KeyValuePairs<FactAttribute, String> = [:], rule: String? = nil
  ) -> FileDraft {
    var copy = self
    let rule = rule ?? "\(language ?? "manifest").\(kind.rawValue)-\(detail.rawValue)"
    copy.entries.append(
      Entry(
        kind: kind, detail: detail, name: name, lines: lines, rule: rule,
        attributes: attributes.map { ($0.key, $0.value) }))
    return copy
  }

  func fact(
    _ kind: FactKind, _ detail: FactDetail, _ name: String, _ line: Int,
    _ attributes: KeyValuePairs<FactAttribute, String> = [:], rule: String? = nil
  ) -> FileDraft {
    fact(kind, detail, name, line...line, attributes, rule: rule)
  }

  func function(
    _ name: String, _ lines: ClosedRange<Int>, _ attributes: KeyValuePairs<FactAttribute, String> = [:]
  ) -> FileDraft {
    fact(.definition, .function, name, lines, attributes)
  }

  func call(_ name: String, _ line: Int, _ attributes: KeyValuePairs<FactAttribute, String> = [:]) -> FileDraft {
    fact(.call, .none, name, line, attributes)
  }

  /// `from module import name`
  func imports(_ name: String, from module: String, _ line: Int = 1) -> FileDraft {
    fact(.import, .named, module, line, [.imported: name])
  }

  /// The same facts in another file.
  func moved(to path: String) -> FileDraft {
    var copy = FileDraft(path, language: language, role: role, lineCount: lineCount)
    copy.blob = blob
    copy.entries = entries
    return copy
  }

  func bytes(_ blob: String) -> FileDraft {
    var copy = self
    copy.blob = blob
    return copy
  }

  /// The file as a scan would hand it over.
  var scanned: ScannedFile {
    let ordered = entries.enumerated().sorted {
      ($0.element.lines.lowerBound, $0.offset) < ($1.element.lines.lowerBound, $1.offset)
    }.map(\.element)
    var content = FileFacts(lineCount: lineCount)
    for (index, entry) in ordered.enumerated() {
      let container = ordered[..<index].lastIndex {
        $0.kind == .definition && $0.lines.contains(entry.lines.lowerBound) && $0.lines.count > 1
      }
      let first = content.attributes.count
      for (key, value) in entry.attributes {
        content.attributes.append(FileFacts.Attribute(key: key, value: content.names.intern(value)))
      }
      content.facts.append(
        Fact(
          kind: entry.kind, detail: entry.detail, name: content.names.intern(entry.name),
          rule: content.names.intern(entry.rule), startLine: Int32(entry.lines.lowerBound),
          endLine: Int32(entry.lines.upperBound), startColumn: Int32(index + 1),
          container: Int32(container ?? -1), firstAttribute: UInt32(first),
          attributeCount: UInt8(entry.attributes.count)))
    }
    return ScannedFile(
      path: path, language: language, role: role, blob: blob, byteCount: lineCount * 20, content: content)
  }
}
