internal import CCMarkGFM

/// A block of Markdown with its place, as GitHub's own parser sees it. What stands in a fence or a comment is thereby
/// known for what it is, whatever it looks like.
struct MarkdownBlock: Equatable {
  enum Kind: Equatable {
    case heading(level: Int)
    case paragraph
    /// Fenced or indented.
    case code
    case html
    /// An entry of a list; `box` is nil where it has none, else whether it is ticked.
    case item(box: Bool?)
    case rule
    case quote
  }
  var kind: Kind
  /// Counting from 1, both inclusive.
  var lines: ClosedRange<Int>
  /// In bytes, counting from 1.
  var column: Int
  /// Position of the entry it stands in, among the blocks; nil at top level.
  var item: Int?

  /// All blocks in the order in which they begin. O(length).
  static func blocks(of text: PlanText) -> [MarkdownBlock] {
    _ = extensions
    // SAFETY: parser, tree and iterator are freed by the defers, in this function, and nothing that points into them
    // leaves it. cmark copies what it keeps of the buffer before `feed` returns.
    let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { unsafe cmark_parser_free(parser) }
    unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"))
    unsafe text.bytes.withUnsafeBytes { bytes in
      unsafe cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    let root = unsafe cmark_parser_finish(parser)
    defer { unsafe cmark_node_free(root) }
    let iterator = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(iterator) }

    var blocks: [MarkdownBlock] = []
    var items: [Int] = []
    while true {
      // SAFETY: as above; the node is the iterator's current one.
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = unsafe cmark_iter_get_node(iterator), let kind = unsafe Self.kind(of: node) else { continue }
      if case .item = kind, event == CMARK_EVENT_EXIT {
        items.removeLast()
        continue
      }
      guard event == CMARK_EVENT_ENTER else { continue }
      // SAFETY: as above.
      let first = unsafe max(1, Int(cmark_node_get_start_line(node)))
      var last = unsafe max(first, Int(cmark_node_get_end_line(node)))
      if kind == .html { last = commentEnd(from: first, in: text) ?? last }
      let column = unsafe max(1, Int(cmark_node_get_start_column(node)))
      blocks.append(MarkdownBlock(kind: kind, lines: first...last, column: column, item: items.last))
      if case .item = kind { items.append(blocks.count - 1) }
    }
    return blocks
  }

  /// The line that ends the comment which begins on a line; nil when none does. The parser gives the line before it.
  private static func commentEnd(from line: Int, in text: PlanText) -> Int? {
    guard text.line(line).drop(while: \.isWhitespace).hasPrefix("<!--") else { return nil }
    return (line...max(line, text.lines.count)).first { text.line($0).contains("-->") } ?? text.lines.count
  }

  private static func kind(of node: OpaquePointer) -> Kind? {
    // SAFETY: the node lives through the call; the name of its type is a constant of the library.
    switch unsafe String(cString: cmark_node_get_type_string(node)) {
    case "heading": unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case "paragraph": .paragraph
    case "code_block": .code
    case "html_block": .html
    case "item": .item(box: nil)
    case "tasklist": unsafe .item(box: cmark_gfm_extensions_get_tasklist_item_checked(node))
    case "thematic_break": .rule
    case "block_quote": .quote
    default: nil
    }
  }

  /// The registry of extensions is not safe to fill from two threads at once.
  private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()
}
