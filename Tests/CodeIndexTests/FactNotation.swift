import Facts

@testable import CodeIndex

/// Facts by hand, one a line:
///
///     == src/app.py python test            a file; `test` when that is its role
///     definition function run 3-9 parameters='a: Client, b'
///     call get 5 receiver=a
///
/// A fact is `kind detail name line[-line]`, a call without detail, with attributes behind. Its container is the innermost definition, among
/// those that open scopes, whose lines hold it; facts on one line stand in the order written, from column 1 on, or at
/// `@column`.
enum FactNotation {
  static func index(_ text: String, profiles: [LanguageProfile] = Profiles.all) -> CodeIndex {
    CodeIndex(files: files(text), profiles: profiles)
  }

  static func files(_ text: String) -> [ScannedFile] {
    var files: [ScannedFile] = []
    var header: [String] = []
    var lines: [[String]] = []
    func finish() {
      guard header.count > 1 else { return }
      files.append(
        ScannedFile(
          path: header[1], language: header.count > 2 && header[2] != "-" ? header[2] : nil,
          role: header.contains("test") ? .test : .source, blob: "", byteCount: 1, content: facts(lines)))
    }
    for line in text.split(separator: "\n") {
      let words = words(line)
      if words.isEmpty { continue }
      if words[0] == "==" {
        finish()
        (header, lines) = (words, [])
      } else {
        lines.append(words)
      }
    }
    finish()
    return files
  }

  private static let scoping: Set<FactDetail> = [
    .function, .method, .constructor, .class, .struct, .interface, .trait, .enum, .module, .namespace, .macro,
  ]

  private static func facts(_ lines: [[String]]) -> FileFacts {
    var content = FileFacts(lineCount: 1000)
    let rule = content.names.intern("test.rule")
    for var words in lines {
      if words[0] == "call" { words.insert(FactDetail.none.rawValue, at: 1) }
      guard words.count >= 4, let kind = FactKind(rawValue: words[0]), let detail = FactDetail(rawValue: words[1])
      else {
        preconditionFailure("no fact: \(words)")
      }
      let range = words[3].split(separator: "-").compactMap { Int32($0) }
      let (start, end) = (range[0], range[range.count - 1])
      let container = content.facts.indices.last { index in
        let other = content.facts[index]
        return other.kind == .definition && scoping.contains(other.detail) && other.endLine > other.startLine
          && other.startLine <= start && other.endLine >= end
      }
      var column = Int32(content.facts.count { $0.startLine == start } + 1)
      var ruleID = rule
      let first = UInt32(content.attributes.count)
      for word in words.dropFirst(4) {
        if word.hasPrefix("@") {
          column = Int32(word.dropFirst()) ?? column
          continue
        }
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        if parts[0] == "rule" {
          ruleID = content.names.intern(parts[1])
          continue
        }
        guard let key = FactAttribute(rawValue: parts[0]) else { preconditionFailure("no attribute: \(word)") }
        content.attributes.append(.init(key: key, value: content.names.intern(parts.count > 1 ? parts[1] : "")))
      }
      content.facts.append(
        Fact(
          kind: kind, detail: detail, name: content.names.intern(words[2]), rule: ruleID, startLine: start,
          endLine: end,
          startColumn: column, container: container.map(Int32.init) ?? -1, firstAttribute: first,
          attributeCount: UInt8(content.attributes.count - Int(first))))
    }
    return content
  }

  /// Words; what stands in single quotation marks is one, or part of one.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var hasQuotes = false
    for character in line {
      if character == "'" {
        isQuoted.toggle()
        hasQuotes = true
      } else if character == " ", !isQuoted {
        if !word.isEmpty || hasQuotes { words.append(word) }
        (word, hasQuotes) = ("", false)
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty || hasQuotes { words.append(word) }
    return words
  }
}

/// Shapes of languages, as packs give them.
enum Profiles {
  static var python: LanguageProfile {
    var profile = LanguageProfile(id: "python", displayName: "Python", family: ["python"])
    profile.selfNames = ["self", "cls"]
    profile.superNames = ["super()"]
    profile.constructorNames = ["__init__"]
    profile.callMethodNames = ["__call__"]
    profile.enterMethodNames = ["__enter__"]
    profile.exports = .notUnderscored
    profile.transparentTypes = ["Optional", "Annotated"]
    profile.collectionTypes = ["list", "dict"]
    profile.functionTypes = ["Callable"]
    profile.commonMethodNames = ["get", "close"]
    profile.packages.names = ["yaml": "PyYAML"]
    profile.modules.style = .dottedPath
    profile.modules.extensions = ["py", "pyi"]
    profile.modules.indexFiles = ["__init__"]
    profile.modules.sourceRoots = ["src"]
    return profile
  }

  static var go: LanguageProfile {
    var profile = LanguageProfile(id: "go", displayName: "Go", family: ["go"])
    profile.exports = .capitalized
    profile.parameters = .nameType
    profile.implicitInterfaces = true
    profile.modules.style = .packageDirectory
    profile.modules.extensions = ["go"]
    profile.modules.folderIsScope = true
    return profile
  }

  static func script(_ id: String) -> LanguageProfile {
    var profile = LanguageProfile(id: id, displayName: id, family: ["javascript", "typescript"])
    profile.selfNames = ["this"]
    profile.superNames = ["super"]
    profile.constructorNames = ["constructor"]
    profile.exports = .marked
    profile.declarationExtensions = ["d.ts"]
    profile.transparentTypes = ["Promise"]
    profile.collectionTypes = ["Array", "Map"]
    profile.modules.style = .relativePath
    profile.modules.extensions = ["js", "jsx", "ts", "tsx"]
    profile.modules.indexFiles = ["index"]
    return profile
  }

  /// Bare names reach members; imports say nothing about files.
  static var plain: LanguageProfile {
    var profile = LanguageProfile(id: "plain", displayName: "Plain", family: ["plain"])
    profile.selfNames = ["this"]
    profile.methodsNeedReceiver = false
    profile.parameters = .typeName
    return profile
  }

  static var c: LanguageProfile {
    var profile = LanguageProfile(id: "c", displayName: "C", family: ["c", "cpp"])
    profile.parameters = .typeName
    profile.membersAreFields = true
    profile.fileLocalWords = ["static"]
    profile.standardFunctions = ["open"]
    profile.modules.style = .include
    profile.modules.sourceRoots = ["include", "src"]
    return profile
  }

  static var cpp: LanguageProfile {
    var profile = c
    profile.id = "cpp"
    profile.displayName = "C++"
    profile.membersAreFields = false
    profile.selfNames = ["this"]
    profile.methodsNeedReceiver = false
    profile.externalNamespaces = ["std"]
    profile.transparentTypes = ["unique_ptr"]
    profile.collectionTypes = ["vector"]
    return profile
  }

  static var all: [LanguageProfile] { [python, go, script("javascript"), script("typescript"), plain, c, cpp] }
}

extension CodeIndex {
  /// The uses of the only definition of a name (or the one at `path:line`): `path:line tier`.
  func sites(_ name: String, at place: String? = nil, kind: FactKind = .call) -> [String] {
    let definitions = definitions(named: name).filter { place == nil || "\($0.path):\($0.startLine)" == place }
    return definitions.flatMap { uses(of: $0) }.filter { $0.site.kind == kind }.map {
      "\($0.site.path):\($0.site.startLine) \($0.tier.rawValue)"
    }
  }
}

/// Languages whose namespaces say what names mean.
extension Profiles {
  static var csharp: LanguageProfile {
    var profile = LanguageProfile(id: "csharp", displayName: "C#", family: ["csharp"])
    profile.selfNames = ["this"]
    profile.superNames = ["base"]
    profile.exports = .marked
    profile.parameters = .typeName
    profile.methodsNeedReceiver = false
    profile.capitalizedMembers = true
    profile.callsStayInFamily = true
    profile.partialWord = "partial"
    profile.extensionWord = "this"
    profile.collectionTypes = ["List", "IEnumerable"]
    profile.transparentTypes = ["Task"]
    profile.elementMembers = ["First"]
    profile.collectionMembers = ["Where"]
    profile.commonMethodNames = ["Add"]
    profile.modules.style = .namespaces
    profile.modules.bindsLastComponent = true
    profile.modules.seesOuterNamespaces = true
    return profile
  }

  static var php: LanguageProfile {
    var profile = LanguageProfile(id: "php", displayName: "PHP", family: ["php"])
    profile.selfNames = ["$this", "self", "static"]
    profile.superNames = ["parent"]
    profile.constructorNames = ["__construct"]
    profile.capitalsAreTypes = true
    profile.callsStayInFamily = true
    profile.parameters = .typeName
    profile.commonMethodNames = ["get"]
    profile.modules.style = .namespaces
    profile.modules.bindsLastComponent = true
    profile.modules.importsNameDefinitions = true
    return profile
  }

  static var ruby: LanguageProfile {
    var profile = LanguageProfile(id: "ruby", displayName: "Ruby", family: ["ruby"])
    profile.selfNames = ["self"]
    profile.superNames = ["super"]
    profile.constructorNames = ["initialize"]
    profile.parameters = .untyped
    profile.methodsNeedReceiver = false
    profile.modulesAreTypes = true
    profile.typesReopen = true
    profile.dynamicMembers = true
    profile.seesOuterMembers = false
    profile.constructionMethods = ["new"]
    profile.fieldPrefix = "@"
    profile.namesCallMethods = true
    profile.typeMembers = ["class"]
    profile.callsStayInFamily = true
    profile.commonMethodNames = ["call"]
    profile.modules.style = .namespaces
    profile.modules.seesOuterNamespaces = true
    profile.modules.extensions = ["rb"]
    profile.modules.sourceRoots = ["lib"]
    return profile
  }
}
