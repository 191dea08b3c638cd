import Facts

/// Imports that name several things below one path: `use a::{b, c::d as e, f::*}`.
extension FileScan {
  /// A leaf of the tree: where it stands, and what it says.
  private struct Leaf {
    var place: Range<Int>
    /// The path before the leaf, joined by the separator.
    var path: [UInt8]
    var name: [UInt8]
    var alias: [UInt8]?
  }

  /// One fact for every leaf of the text in `tree`.
  mutating func emitTree(
    _ rule: CompiledRule, _ ruleIndex: Int, _ captured: Captures, _ tree: Range<Int>, _ index: Int, _ view: TokenView,
    _ matcher: RuleMatcher
  ) {
    guard let syntax = rule.definition.tree else { return }
    let outer = captures(rule, captured)
    for leaf in leaves(tree, from: index, syntax, view) {
      var attributes = pool.copy(of: outer)
      var path = leaf.path
      var detail = rule.definition.detail
      let separator = Array(syntax.separator.utf8)
      if syntax.wildcards.contains(where: { leaf.name.elementsEqual($0.utf8) }) {
        if detail == .reExport {
          append(.imported, Array("*".utf8), to: &attributes)
        } else {
          detail = .wildcard
        }
      } else if let own = syntax.selfName, leaf.name.elementsEqual(own.utf8) {
        // The path itself: `a::b::{self}` is `b` of `a`.
        if let place = lastRange(of: separator, in: path) {
          append(.imported, Array(path[place.upperBound...]), to: &attributes)
          path = Array(path[..<place.lowerBound])
        }
      } else if path.isEmpty {
        path = leaf.name
      } else {
        append(.imported, leaf.name, to: &attributes)
      }
      if let alias = leaf.alias { append(.alias, alias, to: &attributes) }
      append(
        rule, ruleIndex, at: index, name: path.withUnsafeBytes { names.intern($0) }, start: leaf.place.lowerBound,
        end: leaf.place.upperBound, attributes)
      drafts[drafts.count - 1].detail = detail
    }
  }

  private func lastRange(of separator: [UInt8], in path: [UInt8]) -> Range<Int>? {
    guard path.count >= separator.count else { return nil }
    for start in stride(from: path.count - separator.count, through: 0, by: -1)
    where path[start..<start + separator.count].elementsEqual(separator) {
      return start..<start + separator.count
    }
    return nil
  }

  /// Reads the tokens of the tree from left to right; braces keep the path they stand behind on a stack, so that depth
  /// costs no recursion.
  private func leaves(
    _ tree: Range<Int>, from index: Int, _ syntax: RuleDefinition.ImportTree, _ view: TokenView
  ) -> [Leaf] {
    let separator = Array(syntax.separator.utf8)
    var leaves: [Leaf] = []
    /// Paths in front of the open braces.
    var prefixes: [[UInt8]] = [[]]
    /// Components of the path being read, and where the last one stands.
    var components: [[UInt8]] = []
    var place = tree.lowerBound..<tree.lowerBound
    var alias: [UInt8]?
    var expectsAlias = false

    func joined(_ parts: [[UInt8]]) -> [UInt8] { Array(parts.filter { !$0.isEmpty }.joined(separator: separator)) }
    func end() {
      guard let name = components.last else { return }
      leaves.append(
        Leaf(
          place: place, path: joined([prefixes[prefixes.count - 1]] + components.dropLast()), name: name, alias: alias))
      components = []
      alias = nil
      expectsAlias = false
    }
    var next = index
    while next < view.count, Int(view.tokens[next].start) < tree.lowerBound { next += 1 }
    while next < view.count, Int(view.tokens[next].end) <= tree.upperBound, leaves.count < Self.leafLimit {
      let token = view.tokens[next]
      let text = Array(view.bytes(next))
      switch token.kind {
      case .word, .number:
        if syntax.aliasWords.contains(where: { text.elementsEqual($0.utf8) }), !components.isEmpty {
          expectsAlias = true
        } else if expectsAlias {
          alias = text
        } else {
          components.append(text)
          place = Int(token.start)..<Int(token.end)
        }
      case .open:
        guard prefixes.count < Self.depthLimit else { return leaves }
        prefixes.append(joined([prefixes[prefixes.count - 1]] + components))
        components = []
      case .close:
        end()
        if prefixes.count > 1 { prefixes.removeLast() }
      case .punctuation:
        if text == [UInt8(ascii: ",")] {
          end()
        } else if syntax.wildcards.contains(where: { text.elementsEqual($0.utf8) }) {
          components.append(text)
          place = Int(token.start)..<Int(token.end)
        } else if view.isPair(next, UInt8(ascii: "="), UInt8(ascii: ">")),
          syntax.aliasWords.contains("=>")
        {
          expectsAlias = true
          next += 1
        }
      case .string: break
      }
      next += 1
    }
    end()
    return leaves
  }

  private static let leafLimit = 1000
  private static let depthLimit = 32
}
