import Crypto
import Facts
import Yams

/// Turns the YAML of a language pack into a ``ScannerDefinition``.
///
/// Built-in and users' packs take this one path. A pack may name another as its `base`; syntax fields it gives replace
/// those of the base, its rules come first, and a rule of the same id replaces the base's.
public enum PackReader {
  /// Larger packs are refused: a pack is read, not streamed, and YAML aliases can multiply.
  static let sizeLimit = 512 * 1024

  /// - Parameters:
  ///   - text: the YAML.
  ///   - file: its name, for problems.
  ///   - base: finds the pack named by `base:`.
  /// - Throws: every problem of the pack at once.
  public static func read(
    _ text: String, file: String, base: (String) -> ScannerDefinition? = { _ in nil }
  ) throws(PackError) -> ScannerDefinition {
    func refuse(_ line: Int, _ message: String) -> PackError {
      PackError(problems: [PackProblem(file: file, line: line, message)])
    }
    guard text.utf8.count <= sizeLimit else { throw refuse(1, "larger than \(sizeLimit) bytes") }
    // Aliases can make a small file expand without bound; packs have no need of them.
    if let line = aliasLine(text) { throw refuse(line, "YAML aliases and anchors are not read") }
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch {
      switch error as? YamlError {
      case .parser(_, let problem, let mark, _)?, .scanner(_, let problem, let mark, _)?,
        .composer(_, let problem, let mark, _)?:
        throw refuse(mark.line, "not YAML: \(problem)")
      case .reader(let problem, _, _, _)?: throw refuse(1, "not YAML: \(problem)")
      default: throw refuse(1, "not YAML")
      }
    }
    guard let root, var fields = FieldReader(root, file: file) else { throw refuse(1, "a pack is a YAML mapping") }

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
    }
    definition.displayName = fields.string("name") ?? id
    definition.profile.displayName = definition.displayName
    definition.extensions = fields.strings("extensions")
    definition.fileNames = fields.strings("filenames")
    definition.interpreters = fields.strings("interpreters")
    replace(&definition.testPaths, fields.strings("testPaths"))
    for var reader in fields.readers("syntax") {
      SyntaxReader.read(&reader, into: &definition.syntax)
      fields.absorb(reader.problems)
    }
    for var reader in fields.readers("binding") {
      ProfileReader.read(&reader, into: &definition.profile)
      fields.absorb(reader.problems)
    }
    if !definition.profile.family.contains(id) { definition.profile.family.append(id) }
    var rules: [RuleDefinition] = []
    for var reader in fields.readers("rules") {
      rules.append(RuleReader.read(&reader))
      fields.absorb(reader.problems)
    }
    let own = Set(rules.map(\.id))
    definition.rules = rules + definition.rules.filter { !own.contains($0.id) }
    definition.profile.marksTests = definition.rules.contains { $0.fact == .test }
    fields.finish()
    check(definition, own: rules, &fields)
    if !fields.problems.isEmpty { throw PackError(problems: fields.problems.sorted { $0.line < $1.line }) }
    definition.digest = hex(SHA256.hash(data: Array((text + definition.digest).utf8)))
    return definition
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
    if definition.extensions.isEmpty, definition.fileNames.isEmpty, definition.interpreters.isEmpty {
      fields.report("a pack needs `extensions`, `filenames` or `interpreters`")
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

  private static func replace<Element>(_ old: inout [Element], _ new: [Element]) { if !new.isEmpty { old = new } }

  static func hex(_ digest: some Sequence<UInt8>) -> String {
    digest.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }
}
