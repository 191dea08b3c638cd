import Facts

/// The settings that an application or a bundle declares by a tree of nodes (symfony.com/doc: Config component, "Defining and
/// Processing Configuration Values").
extension ManifestFormat {
  static let symfonyConfiguration = ManifestFormat(
    "symfony-configuration",
    matches: { $0.isNamed("Configuration.php") && $0.folders.contains("DependencyInjection") }
  ) { text, facts in
    for leaf in ConfigurationTree(PHPToken.read(text.bytes)).leaves {
      facts.add(.config, .key, leaf.name, line: leaf.line, [.access: "declare"])
    }
  }
}

/// The nodes of all trees that the methods of a class build.
private struct ConfigurationTree {
  private struct Node {
    var name: String
    var line: Int
    var children: [Int] = []
    /// Methods whose own root becomes a child, and those that put children on this node.
    var appended: [String] = []
    var filled: [String] = []
    /// What stands in it has names that nobody knows before.
    var isPrototype = false
  }

  /// What a method of a chain is asked of.
  private enum Scope {
    case node(Int)
    /// A rule about a node, up to its own `end()`.
    case rule
  }

  private struct Method {
    /// The root of the tree that it makes.
    var root: Int?
    /// The node that it is given to put children on.
    var given: Int?
  }

  private let tokens: [(token: PHPToken, line: Int)]
  /// For each opening bracket the one that closes it.
  private let closers: [Int: Int]
  private var nodes: [Node] = []
  private var methods: [String: Method] = [:]

  init(_ tokens: [(token: PHPToken, line: Int)]) {
    self.tokens = tokens
    closers = Self.closers(tokens)
    var at = 0
    while at < tokens.count {
      defer { at += 1 }
      guard word(at) == "function", let name = word(at + 1) else { continue }
      let head = tokens[at...].prefix(Self.headLimit)
      guard let open = head.firstIndex(where: { $0.token == .sign(UInt8(ascii: "{")) }) else { continue }
      methods[name] = method(open + 1, closing(open))
      at = closing(open)
    }
  }

  /// So many tokens stand between a method's `function` and its body at most.
  private static let headLimit = 256

  // MARK: Reading

  private func word(_ at: Int) -> String? {
    guard tokens.indices.contains(at), case .word(let text) = tokens[at].token else { return nil }
    return text
  }

  private func string(_ at: Int) -> String? {
    guard tokens.indices.contains(at), case .string(let text) = tokens[at].token else { return nil }
    return text
  }

  private func isSign(_ sign: Character, _ at: Int) -> Bool {
    tokens.indices.contains(at) && tokens[at].token == .sign(sign.asciiValue ?? 0)
  }

  private func isMember(_ at: Int) -> Bool { tokens.indices.contains(at) && tokens[at].token == .member }

  /// The bracket that closes the one here, or the end.
  private func closing(_ open: Int) -> Int { closers[open] ?? tokens.count }

  private static func closers(_ tokens: [(token: PHPToken, line: Int)]) -> [Int: Int] {
    var closers: [Int: Int] = [:]
    var open: [Int] = []
    for at in tokens.indices {
      guard case .sign(let sign) = tokens[at].token else { continue }
      if "([{".utf8.contains(sign) { open.append(at) }
      if ")]}".utf8.contains(sign), let last = open.popLast() { closers[last] = at }
    }
    return closers
  }

  /// One body. Its root is that of the first tree that it makes.
  private mutating func method(_ start: Int, _ end: Int) -> Method {
    var method = Method()
    var known: [String: Int] = [:]
    var at = start
    while at < end {
      defer { at += 1 }
      guard let variable = word(at), variable.hasPrefix("$") else { continue }
      if isSign("=", at + 1), let (root, next) = tree(at + 2) {
        known[variable] = root
        if method.root == nil { method.root = root }
        at = next
      } else if isSign("=", at + 1), let other = word(at + 2), let node = known[other], isMember(at + 3) {
        known[variable] = node
        at = chain(at + 3, end, on: node) - 1
      } else if isMember(at + 1) {
        if variable == "$this" {
          if let called = word(at + 2), isSign("(", at + 3), let given = word(at + 4), let node = known[given] {
            nodes[node].filled.append(called)
          }
          continue
        }
        let node = known[variable] ?? given(&method, &known, variable, at)
        guard let node else { continue }
        at = chain(at + 1, end, on: node) - 1
      }
    }
    return method
  }

  /// `new TreeBuilder('name')`: its root, and the last token that was read.
  private mutating func tree(_ at: Int) -> (root: Int, at: Int)? {
    guard word(at) == "new", word(at + 1)?.split(separator: "\\").last == "TreeBuilder" else { return nil }
    nodes.append(Node(name: string(at + 3) ?? "", line: tokens[at].line))
    return (nodes.count - 1, at + 1)
  }

  /// A node that the method is given: it is asked for children.
  private mutating func given(
    _ method: inout Method, _ known: inout [String: Int], _ variable: String, _ at: Int
  ) -> Int? {
    guard method.given == nil, let called = word(at + 2), called == "children" || Self.makesNode(called) else {
      return nil
    }
    nodes.append(Node(name: "", line: tokens[at].line))
    method.given = nodes.count - 1
    known[variable] = method.given
    return method.given
  }

  private static func makesNode(_ called: String) -> Bool {
    called == "node" || called.hasSuffix("Node") && !called.hasPrefix("get") && called != "rootNode"
  }

  /// Follows `->children()->scalarNode('x')->end()` from its first arrow.
  /// - Returns: the first token behind it.
  private mutating func chain(_ start: Int, _ end: Int, on root: Int) -> Int {
    var scopes: [Scope] = [.node(root)]
    var at = start
    while at < end, isMember(at), let called = word(at + 1), isSign("(", at + 2) {
      let close = closing(at + 2)
      switch called {
      case "children":
        if let last = scopes.last { scopes.append(last) }
      case "end":
        if scopes.count > 1 { scopes.removeLast() }
      case "validate", "beforeNormalization": scopes.append(.rule)
      case "canBeEnabled", "canBeDisabled": add("enabled", at, scopes)
      case "append":
        // `append($this->sectionNode())`
        if case .node(let node)? = scopes.last, word(at + 3) == "$this", isMember(at + 4), let method = word(at + 5) {
          nodes[node].appended.append(method)
        }
      case "root":
        if let name = string(at + 3), nodes[root].name.isEmpty { nodes[root].name = name }
      case _ where called == "prototype" || called.hasSuffix("Prototype"):
        if case .node(let node)? = scopes.last { nodes[node].isPrototype = true }
        nodes.append(Node(name: "", line: tokens[at].line))
        scopes.append(.node(nodes.count - 1))
      case _ where Self.makesNode(called):
        guard let name = string(at + 3) else { break }
        scopes.append(add(name, at, scopes).map(Scope.node) ?? .rule)
      default: break
      }
      at = min(close + 1, end)
    }
    return max(at, start + 1)
  }

  @discardableResult
  private mutating func add(_ name: String, _ at: Int, _ scopes: [Scope]) -> Int? {
    guard case .node(let node)? = scopes.last else { return nil }
    nodes.append(Node(name: name, line: tokens[at].line))
    nodes[node].children.append(nodes.count - 1)
    return nodes.count - 1
  }

  // MARK: Result

  /// So many nodes are gone through: methods may append each other over and over.
  private static let visitLimit = 4096

  /// Every node that holds no others, by the names down to it. What a prototype stands for is one.
  var leaves: [(name: String, line: Int)] {
    guard let root = methods["getConfigTreeBuilder"]?.root else { return [] }
    var found: [(name: String, line: Int)] = []
    var visits = 0
    collect(root, [], &visits, &found)
    return found
  }

  private func collect(
    _ number: Int, _ path: [String], _ visits: inout Int, _ found: inout [(name: String, line: Int)]
  ) {
    visits += 1
    guard visits < Self.visitLimit, path.count < YAMLReader.depthLimit else { return }
    let node = nodes[number]
    let path = node.name.isEmpty ? path : path + [node.name]
    let below =
      node.children + node.appended.compactMap { methods[$0]?.root } + node.filled.compactMap { methods[$0]?.given }
    if node.isPrototype || below.isEmpty {
      if !node.name.isEmpty, path.count > 1 { found.append((path.joined(separator: "."), node.line)) }
      return
    }
    for child in below { collect(child, path, &visits, &found) }
  }
}
