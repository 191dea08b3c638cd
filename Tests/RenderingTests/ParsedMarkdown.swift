import CCMarkGFM

/// What GitHub's own parser, with all its extensions, makes of a text.
struct ParsedMarkdown {
  struct Node: Equatable {
    /// The parser's name of the node's type: `code`, `html_inline`, `table_cell`.
    var type: String
    var literal: String
  }

  /// Every node in document order.
  var nodes: [Node] = []

  /// The registry of extensions is not safe to fill from two threads at once.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  init(_ markdown: String) {
    _ = Self.registered
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    let root = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      nodes.append(
        Node(
          type: String(cString: cmark_node_get_type_string(node)),
          literal: cmark_node_get_literal(node).map { String(cString: $0) } ?? ""))
    }
  }

  var types: [String] { nodes.map(\.type) }
  func literals(_ type: String) -> [String] { nodes.filter { $0.type == type }.map(\.literal) }
}
