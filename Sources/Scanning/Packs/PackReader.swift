import Crypto
import Facts
internal import PCRE2
internal import PackTree

/// Turns a language pack into a ``ScannerDefinition``.
///
/// Built-in and users' packs take this one path. A pack may name another as its `base`; syntax fields it gives replace
/// those of the base, its rules come first, and a rule of the same id replaces the base's.
public enum PackReader {
  /// - Parameters:
  ///   - text: the YAML.
  ///   - file: its name, for problems.
  ///   - base: finds the pack named by `base:`.
  /// - Throws: every problem of the pack at once.
  public static func read(
    _ text: String, file: String, base: (String) -> ScannerDefinition? = { _ in nil }
  ) throws(PackError) -> ScannerDefinition {
    let tree: [UInt8]
    do { tree = try PackTree.write(text) } catch {
      throw PackError(problems: [PackProblem(file: file, line: error.line, error.message)])
    }
    return try read(tree: tree, file: file, base: base)
  }

  /// - Parameters:
  ///   - tree: what ``PackTree`` made of the YAML.
  ///   - examples: whether the rules' examples are read; without them the rules are the same.
  static func read(
    tree: [UInt8], file: String, examples: Bool = true, base: (String) -> ScannerDefinition?
  ) throws(PackError) -> ScannerDefinition {
    func refuse(_ line: Int, _ message: String) -> PackError {
      PackError(problems: [PackProblem(file: file, line: line, message)])
    }
    guard let root = PackNode(serialForm: tree), var fields = FieldReader(root, file: file, readsExamples: examples)
    else { throw refuse(1, "a pack is a YAML mapping") }

    let id = fields.required("language")
    var definition: ScannerDefinition
    if let name = fields.string("base") {
      guard let found = base(name) else { throw refuse(fields.line, "`base` names an unknown pack “\(name)”") }
      definition = found
      definition.language = id
      definition.profile.id = id
    } else {
      definition = ScannerDefinition(
        language: id, displayName: id, profile: LanguageProfile(id: id, displayName: id, family: [id]))
      definition.profile.bindsNames = false
    }
    definition.displayName = fields.string("name") ?? id
    definition.profile.displayName = definition.displayName
    definition.file = file
    definition.marks = marks(&fields)
    if let role = fields.choice("role", of: FileRole.self) { definition.role = role }
    replace(&definition.testPaths, fields.strings("testPaths"))
    for var reader in fields.readers("syntax") {
      SyntaxReader.read(&reader, into: &definition.syntax)
      fields.absorb(reader.problems)
    }
    // What a base says of errors that are values is nothing where they are raised.
    let basesErrorsAreValues = definition.profile.practice.errorsAreValues
    for var reader in fields.readers("binding") {
      ProfileReader.read(&reader, into: &definition.profile)
      definition.profile.bindsNames = true
      fields.absorb(reader.problems)
    }
    if !definition.profile.family.contains(id) { definition.profile.family.append(id) }
    if basesErrorsAreValues, !definition.profile.practice.errorsAreValues {
      definition.rules.removeAll { $0.detail == .returned || $0.detail == .checked }
    }
    var rules: [RuleDefinition] = []
    for var reader in fields.readers("rules") {
      var rule = RuleReader.read(&reader)
      rule.file = file
      rules.append(rule)
      fields.absorb(reader.problems)
    }
    let own = Set(rules.map(\.id))
    definition.rules = rules + definition.rules.filter { !own.contains($0.id) }
    switchOn(fields.strings("switchOn"), in: &definition, &fields)
    for rule in definition.rules { definition.profile.riskReasons[rule.id] = rule.why }
    definition.profile.marksTests = definition.rules.contains { $0.fact == .test }
    definition.profile.foundKinds = Set(definition.rules.map(\.fact))
    definition.profile.keywords = Set(definition.syntax.keywords)
    fields.finish()
    check(definition, own: rules, &fields)
    if !fields.problems.isEmpty { throw PackError(problems: fields.problems.sorted { $0.line < $1.line }) }
    definition.digest = hex(SHA256.hash(data: tree + definition.digest.utf8))
    return definition
  }

  /// Runs rules of the pack or of its base that are off unless somebody asks for them.
  private static func switchOn(_ ids: [String], in definition: inout ScannerDefinition, _ fields: inout FieldReader) {
    for id in ids {
      if let index = definition.rules.firstIndex(where: { $0.id == id && $0.isOff }) {
        definition.rules[index].isOff = false
      } else {
        fields.report("`switchOn` names “\(id)”, which is no rule that is off", at: fields.node("switchOn"))
      }
    }
  }

  /// What no single field can tell.
  private static func check(_ definition: ScannerDefinition, own: [RuleDefinition], _ fields: inout FieldReader) {
    var lines: [String: Int] = [:]
    for rule in own {
      if let first = lines[rule.id] {
        fields.absorb([
          PackProblem(file: fields.file, line: rule.line, "rule id `\(rule.id)` is already used on line \(first)")
        ])
      }
      lines[rule.id] = rule.line
    }
    let marks = definition.marks
    if marks.extensions.isEmpty, marks.claims.isEmpty, marks.fileNames.isEmpty, marks.interpreters.isEmpty {
      fields.report("a pack needs `extensions`, `filenames`, `claims` or `interpreters`")
    }
  }

  /// What chooses the language for a file. Never inherited.
  private static func marks(_ fields: inout FieldReader) -> LanguageMarks {
    var marks = LanguageMarks(
      extensions: fields.strings("extensions"), fileNames: fields.strings("filenames"),
      interpreters: fields.strings("interpreters"), modelines: fields.strings("modelines"))
    for var reader in fields.readers("claims") {
      let claim = LanguageMarks.Claim(
        reader.required("extension"), pattern: reader.string("pattern"),
        priority: reader.int("priority", in: -1000...1000) ?? 0)
      // Those of built-in packs are compiled when a file asks for them.
      if reader.readsExamples, let pattern = claim.pattern {
        do { _ = try Pattern(pattern, options: .multiline) } catch { reader.report("`claims`, `pattern`: \(error)") }
      }
      marks.claims.append(claim)
      reader.finish()
      fields.absorb(reader.problems)
    }
    for named in marks.extensions + marks.claims.map(\.fileExtension) where named.hasPrefix(".") || named.isEmpty {
      fields.report("extension “\(named)” is written without its dot", at: fields.node("extensions"))
    }
    marks.line = (fields.node("extensions") ?? fields.node("claims") ?? fields.node("filenames"))?.line ?? fields.line
    return marks
  }

  private static func replace<Element>(_ old: inout [Element], _ new: [Element]) { if !new.isEmpty { old = new } }

  static func hex(_ digest: some Sequence<UInt8>) -> String {
    digest.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }
}
