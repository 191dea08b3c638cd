import Facts
import PCRE2

/// A rule ready to run: its patterns compiled, its captures tied to attributes.
final class CompiledRule: Sendable {
  let definition: RuleDefinition
  let pattern: Pattern
  /// The language has no case.
  let isCaseless: Bool
  let name: Int?
  let attributes: [(key: FactAttribute, group: Int)]
  let conditions: [(capture: Capture, pattern: Pattern)]
  let each: Each?
  let expansion: CompiledExpansion?
  /// ``FactDetail/scopeBit`` of each definition it may stand in.
  let within: UInt16
  let withinTop: Bool
  /// ``FactDetail/scopeBit`` of each definition it may not stand in.
  let notWithin: UInt16
  /// Stands only in certain definitions, or at the top.
  let isConfined: Bool
  let insideBracketsOf: [[UInt8]]
  /// The bytes of ``RuleDefinition/requiresText``.
  let requiredTexts: [[UInt8]]
  /// The bytes of ``RuleDefinition/brackets``.
  let brackets: [UInt8]
  /// A block has to follow what it finds.
  let needsBody: Bool
  let requiredImport: Pattern?
  let forbiddenImport: Pattern?
  let untilWords: [[UInt8]]
  /// What ends the fact begins the next one of its kind (`FROM … FROM`), so that it does not belong to it.
  let endsBeforeNext: Bool
  /// The group whose text is a tree of imports.
  let treeGroup: Int?
  /// Where the expression of ``RuleDefinition/chain`` begins, and the words that end it.
  let chain: (group: Int, until: [[UInt8]])?
  /// Words of the directives at which it is tried; empty: all.
  let directiveWords: [[UInt8]]

  enum Capture: Sendable {
    case group(Int)
    /// The expression before the member operator, found by the scanner.
    case receiver
    /// The name of the innermost definition around the candidate.
    case container
  }

  struct Each: Sendable {
    let group: Int
    let pattern: Pattern
    let name: Int?
    let attributes: [(key: FactAttribute, group: Int)]
  }

  /// - Parameter fragments: `(?(DEFINE)…)` put before patterns that call one of its groups.
  init(
    _ rule: RuleDefinition, components: PathComponents = PathComponents(middlewareNames: []), caseless: Bool = false,
    file: String
  ) throws(PackError) {
    definition = rule
    isCaseless = caseless
    func compile(_ source: String, _ options: Pattern.Options, _ what: String) throws(PackError) -> Pattern {
      do { return try Pattern(source, options: caseless ? options.union(.caseless) : options) } catch {
        throw PackError(problems: [
          PackProblem(file: file, line: rule.line, "rule `\(rule.id)`, \(what): \(error)")
        ])
      }
    }
    func attributes(
      of pattern: Pattern, allowing extra: String? = nil
    ) throws(PackError) -> (name: Int?, [(key: FactAttribute, group: Int)]) {
      var name: Int?
      var attributes: [(key: FactAttribute, group: Int)] = []
      for capture in pattern.captureNames {
        if capture.name == "name" {
          name = capture.group
        } else if let key = FactAttribute(rawValue: capture.name) {
          attributes.append((key, capture.group))
        } else if capture.name != extra, !capture.name.hasPrefix("_") {
          throw PackError(problems: [
            PackProblem(
              file: file, line: rule.line,
              "rule `\(rule.id)` captures `\(capture.name)`, which is no attribute (begin it with `_` for own use)")
          ])
        }
      }
      return (name, attributes)
    }
    let options: Pattern.Options =
      rule.anchor == .free ? .multiline : rule.anchor.readsStrings ? [.anchored] : [.anchored, .multiline]
    pattern = try compile(rule.pattern, options, "`pattern`")
    (name, self.attributes) = try attributes(of: pattern, allowing: rule.each?.capture)
    if let each = rule.each {
      guard let group = pattern.captureNames.first(where: { $0.name == each.capture })?.group else {
        throw PackError(problems: [
          PackProblem(file: file, line: rule.line, "rule `\(rule.id)`: `each` names no capture of its pattern")
        ])
      }
      let inner = try compile(each.pattern, .multiline, "`each`")
      let found = try attributes(of: inner)
      self.each = Each(group: group, pattern: inner, name: found.name, attributes: found.1)
    } else {
      each = nil
    }
    if let expansion = rule.expansion {
      let outer = pattern.captureNames
      let inner = each?.pattern.captureNames ?? []
      do throws(ExpansionError) {
        self.expansion = try CompiledExpansion(expansion, components: components, caseless: caseless) { name in
          if let found = inner.first(where: { $0.name == name }) { return found.group + CompiledExpansion.inner }
          return outer.first { $0.name == name }?.group
        }
      } catch {
        throw PackError(problems: [
          PackProblem(file: file, line: rule.line, "rule `\(rule.id)`: \(error.message)")
        ])
      }
    } else {
      expansion = nil
    }
    var conditions: [(capture: Capture, pattern: Pattern)] = []
    for condition in rule.conditions {
      let compiled = try compile(condition.pattern, [], "`where`")
      if let group = pattern.captureNames.first(where: { $0.name == condition.capture })?.group {
        conditions.append((.group(group), compiled))
      } else if condition.capture == "receiver" {
        conditions.append((.receiver, compiled))
      } else if condition.capture == "container" {
        conditions.append((.container, compiled))
      } else {
        throw PackError(problems: [
          PackProblem(
            file: file, line: rule.line,
            "rule `\(rule.id)`: `where` names `\(condition.capture)`, which is not captured")
        ])
      }
    }
    self.conditions = conditions
    within = rule.within.compactMap(FactDetail.init(rawValue:)).reduce(0) { $0 | $1.scopeBit }
    notWithin = rule.notWithin.compactMap(FactDetail.init(rawValue:)).reduce(0) { $0 | $1.scopeBit }
    withinTop = rule.within.contains("top")
    isConfined = !rule.within.isEmpty
    untilWords = rule.until.map { Array($0.utf8) }
    endsBeforeNext = !Set(rule.until).isDisjoint(with: rule.keywords)
    if let tree = rule.tree {
      guard let group = pattern.captureNames.first(where: { $0.name == tree.capture })?.group else {
        throw PackError(problems: [
          PackProblem(file: file, line: rule.line, "rule `\(rule.id)`: `tree` names no capture of its pattern")
        ])
      }
      treeGroup = group
    } else {
      treeGroup = nil
    }
    if let chain = rule.chain {
      guard let group = pattern.captureNames.first(where: { $0.name == chain.capture })?.group else {
        throw PackError(problems: [
          PackProblem(file: file, line: rule.line, "rule `\(rule.id)`: `chain` names no capture of its pattern")
        ])
      }
      self.chain = (group, chain.until.map { Array($0.utf8) })
    } else {
      chain = nil
    }
    directiveWords = rule.anchor == .directive ? rule.keywords.map { Array($0.utf8) } : []
    needsBody = rule.body == .block && rule.requiresBody
    insideBracketsOf = rule.insideBracketsOf.map { Array($0.utf8) }
    brackets = Array(rule.brackets.utf8)
    requiredTexts = rule.requiresText.map { Array($0.utf8) }
    if let source = rule.unlessImport {
      forbiddenImport = try compile(source, [], "`unlessImport`")
    } else {
      forbiddenImport = nil
    }
    if let source = rule.requiresImport {
      requiredImport = try compile(source, [], "`requiresImport`")
    } else {
      requiredImport = nil
    }
  }
}
