/// A PLANNING.md as somebody's words with the protocol's structure in them: where its header, sections, entries and
/// commits stand. It is read, never rendered; what changes is spliced (``PlanEdit``).
///
/// It is tolerant of how people edit: headings of any level or in bold, any emphasis, any line ends, parts that are
/// missing. What is missing is nil or empty here, and a finding of a check.
public struct ParsedPlan: Sendable {
  enum LineKind: Sendable { case blank, text, heading, code, comment, rule }

  /// A section where it stands; a document may have one twice.
  public struct FoundSection: Sendable, Hashable {
    public var section: PlanSection
    /// The line of its heading, counting from 1.
    public var line: Int
    /// Its lines up to the next section's heading, sub-sections left out; the heading is none of them.
    public var body: Range<Int>
  }

  public let text: PlanText
  /// The first of each name, before the first section.
  public let header: [HeaderField]
  public let headings: [PlanHeading]
  public let entries: [PlanEntry]
  public let sections: [FoundSection]
  public let log: [LogEntry]
  let kinds: [LineKind]
  private let sectionOfLine: [PlanSection?]

  /// O(length).
  public init(_ bytes: [UInt8]) { self.init(PlanText(bytes)) }

  public init(_ text: PlanText) {
    self.text = text
    let blocks = MarkdownBlock.blocks(of: text)
    kinds = Self.kinds(of: text, blocks)
    headings = Self.headings(of: text, blocks)
    let entries = Self.entries(of: text, blocks)
    self.entries = entries

    let heads = headings.filter { $0.section != nil }
    let sections = heads.indices.map { index in
      let end = index + 1 < heads.count ? heads[index + 1].line : text.lines.count + 1
      return FoundSection(
        section: heads[index].section!, line: heads[index].line,
        body: heads[index].line + 1..<max(heads[index].line + 1, end))
    }
    self.sections = sections
    var owner = [PlanSection?](repeating: nil, count: text.lines.count + 2)
    for found in sections { for line in found.line..<found.body.upperBound { owner[line] = found.section } }
    sectionOfLine = owner

    let firstSection = sections.first?.line ?? min(text.lines.count, 60) + 1
    var fields: [HeaderField] = []
    for line in 1..<max(1, firstSection) where kinds[line] == .text {
      if let field = HeaderField(line: line, of: text), !fields.contains(where: { $0.name == field.name }) {
        fields.append(field)
      }
    }
    header = fields
    log =
      sections.first { $0.section == .changeLog }.map { found in
        entries.filter { $0.parent == nil && found.body.contains($0.line) }.map(LogEntry.init)
      } ?? []
  }
}

extension ParsedPlan {
  public func field(_ name: HeaderField.Name) -> HeaderField? { header.first { $0.name == name } }
  public var status: PlanStatus? { field(.status).flatMap { PlanStatus(name: $0.value) } }
  public var phase: PlanPhase? { field(.currentPhase).flatMap { PlanPhase(name: $0.value) } }

  /// The first occurrence of a section.
  public func found(_ section: PlanSection) -> FoundSection? { sections.first { $0.section == section } }

  /// The lines of a section with its sub-sections, heading included; nil when the document has it not.
  public func lines(of section: PlanSection) -> Range<Int>? {
    guard let start = sections.firstIndex(where: { $0.section == section }) else { return nil }
    let end = sections[(start + 1)...].first { !$0.section.isWithin(section) }
    return sections[start].line..<(end?.line ?? text.lines.count + 1)
  }

  /// The section a line stands in.
  func section(at line: Int) -> PlanSection? { sectionOfLine.indices.contains(line) ? sectionOfLine[line] : nil }

  /// The entries whose line is among these.
  public func entries(in lines: Range<Int>) -> ArraySlice<PlanEntry> {
    // Entries stand in order of their lines.
    var low = entries.startIndex
    var high = entries.endIndex
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].line < lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.line < lines.upperBound }
  }

  /// The entries of a section, sub-sections included.
  public func entries(of section: PlanSection) -> ArraySlice<PlanEntry> { lines(of: section).map(entries(in:)) ?? [] }

  /// The entries below one, at any depth.
  public func entries(below entry: PlanEntry) -> ArraySlice<PlanEntry> {
    entries(in: entry.line + 1..<entry.lastLine + 1)
  }

  /// The first entry of a section that bears a label, in any case and emphasis.
  public func entry(labelled label: String, of section: PlanSection) -> PlanEntry? {
    let words = PlainWords.of(label)
    return entries(of: section).first { $0.label.map(PlainWords.of) == words }
  }

  /// All words of an entry, those below it included, comments left out.
  public func words(of entry: PlanEntry) -> String {
    ([entry.text]
      + (entry.line + 1..<entry.lastLine + 1).filter { kinds[$0] != .comment }.map { text.line($0) })
      .joined(separator: "\n")
  }

  /// The heading at or before a line, of any kind but within the same section.
  func group(at line: Int) -> PlanHeading? { headings.last { $0.line <= line } }

  /// The lines under a group's heading, `**Modified Files:**`, up to the next heading of any kind.
  func lines(under words: String, in section: PlanSection) -> Range<Int>? {
    guard let range = lines(of: section) else { return nil }
    let wanted = PlainWords.of(words)
    guard
      let start = headings.firstIndex(where: {
        range.contains($0.line) && $0.section == nil
          && PlainWords.of($0.words).replacing(":", with: "") == wanted
      })
    else { return nil }
    let end = start + 1 < headings.count ? min(headings[start + 1].line, range.upperBound) : range.upperBound
    return headings[start].line + 1..<max(headings[start].line + 1, end)
  }
}

// MARK: Reading

extension ParsedPlan {
  private static func kinds(of text: PlanText, _ blocks: [MarkdownBlock]) -> [LineKind] {
    var kinds = [LineKind](repeating: .blank, count: text.lines.count + 2)
    for (index, range) in text.lines.enumerated() where text.bytes[range].contains(where: { $0 != 0x20 && $0 != 0x09 })
    {
      kinds[index + 1] = .text
    }
    func set(_ lines: ClosedRange<Int>, _ kind: LineKind) {
      for line in lines where line < kinds.count - 1 && kinds[line] != .blank { kinds[line] = kind }
    }
    for block in blocks {
      switch block.kind {
      case .heading: set(block.lines, .heading)
      case .code: set(block.lines, .code)
      case .html: set(block.lines, .comment)
      case .rule: set(block.lines, .rule)
      case .paragraph: set(block.lines, .text)
      case .item: set(block.lines.lowerBound...block.lines.lowerBound, .text)
      case .quote: break
      }
    }
    return kinds
  }

  private static func headings(of text: PlanText, _ blocks: [MarkdownBlock]) -> [PlanHeading] {
    blocks.compactMap { block in
      guard block.item == nil else { return nil }
      let line = text.line(block.lines.lowerBound)
      switch block.kind {
      case .heading(let level):
        let words = PlainWords.bare(line.drop { $0 == " " }.drop { $0 == "#" })
        return PlanHeading(
          line: block.lines.lowerBound, words: words.replacing("**", with: ""), rest: "", level: level,
          section: PlanSection(heading: line))
      case .paragraph:
        guard let strong = PlainWords.strong(line) else { return nil }
        // In a paragraph of its own, or the last line of one: a step's heading, a commit's, a group's.
        let section = PlanSection(heading: strong.words)
        let isBare = strong.rest.isEmpty || section != nil || PlannedCommit.number(in: strong.words) != nil
        guard isBare else { return nil }
        return PlanHeading(
          line: block.lines.lowerBound, words: PlainWords.bare(strong.words), rest: strong.rest, level: nil,
          section: section)
      default: return nil
      }
    }
  }

  private static func entries(of text: PlanText, _ blocks: [MarkdownBlock]) -> [PlanEntry] {
    var ends = blocks.map(\.lines.lowerBound)
    for index in blocks.indices.reversed() {
      if case .item = blocks[index].kind {} else { ends[index] = blocks[index].lines.upperBound }
      if let item = blocks[index].item { ends[item] = max(ends[item], ends[index]) }
    }
    var positions: [Int: Int] = [:]
    var ownText: [Int: ClosedRange<Int>] = [:]
    for block in blocks where block.kind == .paragraph {
      if let item = block.item, ownText[item] == nil, block.lines.lowerBound == blocks[item].lines.lowerBound {
        ownText[item] = block.lines
      }
    }
    var entries: [PlanEntry] = []
    for (index, block) in blocks.enumerated() {
      guard case .item(let box) = block.kind else { continue }
      positions[index] = entries.count
      let line = block.lines.lowerBound
      let range = text.lines.indices.contains(line - 1) ? text.lines[line - 1] : 0..<0
      var start = min(range.upperBound, range.lowerBound + block.column - 1)
      func skip(_ these: String) {
        while start < range.upperBound, these.utf8.contains(text.bytes[start]) { start += 1 }
      }
      // Bullet or number, then spaces.
      skip("-*+0123456789")
      if start < range.upperBound, ".)".utf8.contains(text.bytes[start]) { start += 1 }
      skip(" \t")
      var boxPlace: Int?
      if box != nil, start + 2 < range.upperBound, text.bytes[start] == UInt8(ascii: "[") {
        boxPlace = start + 1
        start += 3
        skip(" \t")
      }
      var words = [String(decoding: text.bytes[start..<range.upperBound], as: UTF8.self)]
      if let own = ownText[index], own.count > 1 { words += own.dropFirst().map { text.line($0) } }
      let content = words.map { PlainEnds.trimmed($0) }.joined(separator: " ")
      let (label, rest) = PlanEntry.labelled(content)
      entries.append(
        PlanEntry(
          line: line, lastLine: min(ends[index], text.lines.count), parent: block.item.flatMap { positions[$0] },
          box: box, boxPlace: boxPlace, label: label, text: PlainEnds.trimmed(rest), content: content))
    }
    return entries
  }
}

/// Spaces at the ends of a text.
enum PlainEnds {
  static func trimmed(_ text: some StringProtocol) -> String {
    let text = Substring(text)
    let bytes = text.utf8
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }
}
