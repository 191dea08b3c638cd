import Facts

/// Settings that are written in the language of the program, in files that frameworks know by their place.
extension ManifestFormat {
  /// `config/app.php` returns the settings below `app`, `config/mail/lists.php` those below `mail.lists` (laravel.com/docs,
  /// Configuration). What other frameworks have in folders of `config` is no tree of settings.
  static let phpSettings = ManifestFormat(
    "php-settings",
    matches: { location in
      location.hasExtension("php")
        && (location.isDirectly(in: "config") || location.isDirectly(in: "Config") || !nested(location).isEmpty)
    }
  ) { text, facts in
    let stem = (nested(text.location) + [text.location.name.dropLast(".php".count)]).joined(separator: ".")
    let keys = PHPArrayReader.keys(of: text.bytes)
    // A part that is a table of records is asked for by the names of its keys (`config("desks.$name")`); a file that is nothing
    // else is data, such as a list of languages.
    guard !SettingsRecords(keys.map(\.path)).isAll else { return }
    for key in keys where !key.isTable {
      let name = ([stem] + key.path).joined(separator: ".")
      if SettingsTree.isName(name) { facts.add(.config, .key, name, line: key.line, [.access: "declare"]) }
    }
  }

  /// `config/default.js`, `config/production.ts` (node-config, "Configuration Files"), and what is called like them: what the file gives
  /// away. The settings of tools stand in files of their names.
  static let scriptSettings = ManifestFormat(
    "script-settings",
    matches: { location in
      guard location.hasExtension("js", "cjs", "mjs", "ts"), ["config", "conf"].contains(location.folders.last) else {
        return false
      }
      let words = location.lowercasedName.split(separator: ".")
      return words.count == 2 && scriptStems.contains { words[0].hasPrefix($0) }
    }
  ) { text, facts in
    let keys = ScriptObjectReader.keys(of: text.bytes)
    guard !SettingsRecords(keys.map(\.path)).isAll else { return }
    let paths = keys.map(\.path)
    let file = EnvironmentsFile(paths, name: text.location.lowercasedName)
    var seen: Set<String> = []
    for key in keys {
      let name = file.map { $0.name(of: key.path) ?? "" } ?? key.path.joined(separator: ".")
      guard SettingsTree.isName(name), name.utf8.count < Redaction.lengthLimit, seen.insert(name).inserted else {
        continue
      }
      facts.add(.config, .key, name, line: key.line, [.access: "declare"])
    }
  }

  private static let scriptStems = [
    "default", "production", "development", "staging", "local", "config", "settings", "environment", "env",
  ]

  /// The folders below `config` that such a file stands in.
  private static func nested(_ location: ManifestLocation) -> [Substring] {
    guard let config = location.folders.lastIndex(of: "config") else { return [] }
    let inner = Array(location.folders[(config + 1)...])
    let others: Set<Substring> = ["packages", "routes", "services", "autoload", "environments", "secrets", "preload"]
    return inner.contains(where: others.contains) ? [] : inner
  }

  /// `settings.py`, a module of `settings/`, `config.py`: names in capitals that a module or a class of settings sets.
  static let pythonSettings = ManifestFormat(
    "python-settings",
    matches: { location in
      location.isNamed("settings.py", "config.py")
        || location.hasExtension("py") && ["settings", "config", "configs"].contains { location.isDirectly(in: $0) }
    }
  ) { text, facts in
    var isInClass = false
    // Settings that stand under a condition, as deep as its first line.
    var isInBranch = false
    var depth: Int?
    // What a method of a class sets is the method's; under a condition stand settings still.
    var classDepth: Int?
    var isInMethod = false
    let isFolder = text.location.isDirectly(in: "config") || text.location.isDirectly(in: "configs")
    var seen: Set<String> = []
    for line in text.lines {
      if line.text.hasPrefix("class ") {
        let bases = line.text.drop { $0 != "(" }
        // Fields of such a class are variables of the environment.
        isInClass = !bases.contains("BaseSettings") && line.text.contains("Config")
        isInBranch = false
        (classDepth, isInMethod) = (nil, false)
        continue
      }
      let code = line.text.trimmed
      var isNested = line.text.hasPrefix(" ") || line.text.hasPrefix("\t")
      if !isNested, !code.isEmpty, !code.hasPrefix("#") {
        isInBranch = ["if ", "elif ", "else:", "try:", "except"].contains { code.hasPrefix($0) }
        depth = nil
      } else if isInBranch, isNested, !code.isEmpty {
        let own = line.text.prefix { $0 == " " || $0 == "\t" }.count
        if depth == nil { depth = own }
        isNested = own != depth
      }
      if isInClass, isNested, !code.isEmpty, !code.hasPrefix("#") {
        let own = line.text.prefix { $0 == " " || $0 == "\t" }.count
        if classDepth == nil { classDepth = own }
        if own == classDepth, !code.hasPrefix(")") {
          isInMethod = ["def ", "async def "].contains { code.hasPrefix($0) }
        }
        if isInMethod { continue }
      }
      // A folder called so holds code as well; its classes called so are settings (Flask, "Development / Production").
      if isNested != isInClass, isNested || isFolder { continue }
      let name = code.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      let rest = code.dropFirst(name.count).trimmed
      guard name.utf8.count > 1, name.utf8.allSatisfy({ !(97...122).contains($0) }),
        rest.hasPrefix("=") && !rest.hasPrefix("==") || rest.hasPrefix(":") && rest.contains("="),
        name.first?.isLetter == true, seen.insert(String(name)).inserted
      else { continue }
      facts.add(.config, .key, String(name), line: line.number, [.access: "declare"])
    }
  }
}
