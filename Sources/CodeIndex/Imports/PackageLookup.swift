import Facts

/// Packages that manifests declare, to be found by what an import names.
struct PackageLookup {
  private struct Package {
    let key: String
    /// Type of its package URL; nil where the manifest's kind has none.
    let kind: String?
    /// Of Maven: components of the group, and words of the artifact.
    var group: [String] = []
    var words: [String] = []
    /// Of Composer: vendor and name, without dashes.
    var vendor = ""
    var title = ""
  }

  private var packages: [Package] = []
  /// Of one name there may be a package of each kind: `redis` for Python, and for JavaScript.
  private var byKey: [String: [Int]] = [:]
  /// By keys without dashes: `zxingcpp` is `zxing-cpp`.
  private var byLetters: [String: [Int]] = [:]
  /// By a module or namespace that a manifest says the package gives, in small letters.
  private var byModule: [String: [Int]] = [:]
  private var byVendor: [String: [Int]] = [:]
  /// By the first component of the group.
  private var byGroup: [String: [Int]] = [:]

  /// - Parameter facts: of kind `dependency`. What only a lock file names is no package here: it came with another. It says
  ///   what declared ones give.
  init(_ facts: some Collection<FactView>) {
    for fact in facts where !Dependencies.isLockEntry(fact) {
      let key = Dependencies.key(fact.name)
      if number(of: fact) == nil { add(fact, key) }
    }
    for fact in facts {
      guard let modules = fact[.imported], let number = number(of: fact) else { continue }
      for module in modules.split(separator: ",") {
        byModule[module.lowercased().trimmingSeparators, default: []].append(number)
      }
    }
  }

  /// The package that a fact declares or locks, of its own kind.
  private func number(of fact: FactView) -> Int? {
    byKey[Dependencies.key(fact.name)]?.first { packages[$0].kind == Self.kind(of: fact) }
  }

  private mutating func add(_ fact: FactView, _ key: String) {
    let kind = Self.kind(of: fact)
    var package = Package(key: key, kind: kind)
    let number = packages.count
    switch kind {
    case "maven":
      let parts = fact.name.split(separator: ":", maxSplits: 1)
      package.group = (parts.first ?? "").lowercased().split { $0 == "." }.map(String.init)
      package.words = (parts.last ?? "").lowercased().split { "-._".contains($0) }.map(String.init).filter {
        $0.count > 2
      }
      byGroup[package.group.first ?? "", default: []].append(number)
    case "composer":
      let parts = fact.name.lowercased().filter { $0 != "-" }.split(separator: "/")
      package.vendor = parts.first.map(String.init) ?? ""
      package.title = parts.last.map(String.init) ?? ""
      byVendor[package.vendor, default: []].append(number)
    default: break
    }
    packages.append(package)
    byKey[key, default: []].append(number)
    byLetters[Self.letters(key), default: []].append(number)
  }

  /// Keys of the packages that may give a module: one where its name says which, several where they add to one namespace, none
  /// where nothing decides.
  /// - Parameter module: as imports resolve to: `requests`, `github.com/x/y/part`, `io.jsonwebtoken.Claims`.
  /// - Complexity: the length of the name; for a namespace that no package's name begins, the number of packages.
  func keys(of module: String, _ naming: PackageNaming) -> [String] {
    numbers(of: module, naming).map { packages[$0].key }
  }

  /// Whether imports of the language can mean a package.
  private func isOfKind(_ number: Int, _ naming: PackageNaming) -> Bool {
    packages[number].kind.map { naming.kinds.isEmpty || naming.kinds.contains($0) } ?? true
  }

  /// The first of several packages that imports of the language can mean.
  private func first(_ numbers: [Int]?, _ naming: PackageNaming) -> Int? {
    numbers?.first { isOfKind($0, naming) }
  }

  /// A package by its name, with dashes or without.
  private func called(_ name: String, _ naming: PackageNaming) -> Int? {
    let key = Dependencies.key(name)
    return first(byKey[key], naming) ?? first(byLetters[Self.letters(key)], naming)
  }

  private func numbers(of module: String, _ naming: PackageNaming) -> [Int] {
    switch naming.style {
    case .name: return named(module, naming)
    case .namespace: return giving(namespace: module, naming)
    case .coordinates: return coordinates(module, naming)
    case .vendor: return vendor(module, naming)
    }
  }

  // MARK: Styles

  /// A path names its package by a prefix.
  private func named(_ module: String, _ naming: PackageNaming) -> [Int] {
    var name = module
    while true {
      if let number = first(byModule[name.lowercased()], naming) { return [number] }
      let spelled = [naming.names[name] ?? name] + naming.spellings.map { Self.filled($0, name) }
      for spelling in spelled {
        if let number = first(byKey[Dependencies.key(spelling)], naming) { return [number] }
      }
      if let number = called(name, naming) { return [number] }
      guard let end = name.lastIndex(of: naming.separator) else { return [] }
      name = String(name[..<end])
    }
  }

  private func giving(namespace module: String, _ naming: PackageNaming) -> [Int] {
    let parts = module.split(separator: ".").map(String.init)
    for count in stride(from: parts.count, to: 0, by: -1) {
      let prefix = parts[..<count].joined(separator: ".")
      if let number = called(Self.renamed(prefix, naming), naming) { return [number] }
    }
    if naming.platform.contains(where: { module == $0 || module.hasPrefix($0 + ".") }) { return [] }
    let start = Dependencies.key(Self.renamed(module, naming)) + "-"
    return packages.indices.filter { packages[$0].key.hasPrefix(start) && isOfKind($0, naming) }
  }

  private func coordinates(_ module: String, _ naming: PackageNaming) -> [Int] {
    let parts = module.lowercased().split(separator: ".").map(String.init)
    var best: [Int] = []
    var bestScore = 0
    for number in byGroup[parts.first ?? ""] ?? [] where isOfKind(number, naming) {
      let package = packages[number]
      let common = zip(package.group, parts).prefix { $0.0 == $0.1 }.count
      // Most of those that begin alike (`org`) share no more than that.
      guard common == package.group.count || common > 1 else { continue }
      let shared = package.group.prefix(common)
      let words = package.words.count { word in
        !shared.contains { $0.holds(word) } && parts.dropFirst(common).contains { $0.holds(word) }
      }
      // A shared beginning (`com.google`) is no evidence without a word of the artifact.
      guard common == package.group.count || common > 1 && words > 0 else { continue }
      let score = common * 10 + words * 12
      if score > bestScore { (best, bestScore) = ([number], score) } else if score == bestScore { best.append(number) }
    }
    // Of several that fit alike, the one that the others build on, whose words they all have: `pagehelper`, not its starter.
    let plainest = best.filter { number in
      best.allSatisfy { Set(packages[number].words).isSubset(of: packages[$0].words) }
    }
    if plainest.count == 1 { return plainest }
    return best.isEmpty ? renamed(module, ".", naming) : []
  }

  private func vendor(_ module: String, _ naming: PackageNaming) -> [Int] {
    let parts = module.lowercased().split(separator: "\\").map(String.init)
    for count in stride(from: parts.count, to: 0, by: -1) {
      if let number = first(byModule[parts[..<count].joined(separator: "\\")], naming) { return [number] }
    }
    let sellers = (byVendor[parts.first ?? ""] ?? []).filter { isOfKind($0, naming) }
    if let number = sellers.first(where: { parts.dropFirst().contains(packages[$0].title) }) { return [number] }
    // A name of several words may be spread over several namespaces: `Psr\Http\Message` is `psr/http-message`.
    if let number = sellers.first(where: { number in
      let title = packages[number].title
      return (1..<max(2, parts.count)).contains { count in parts.dropFirst().prefix(count).joined() == title }
    }) {
      return [number]
    }
    if let number = sellers.first(where: { packages[$0].title == parts.first }) { return [number] }
    return sellers.count == 1 ? sellers : renamed(module, "\\", naming)
  }

  // MARK: Parts

  /// The package whose module another name stands for, by the longest of the names that begins the module.
  private func renamed(_ module: String, _ separator: Character, _ naming: PackageNaming) -> [Int] {
    var name = module[...]
    while true {
      if let package = naming.names[String(name)] {
        return first(byKey[Dependencies.key(package)], naming).map { [$0] } ?? []
      }
      guard let end = name.lastIndex(of: separator) else { return [] }
      name = name[..<end]
    }
  }

  /// With its first components renamed: `Amazon.SQS` is `AWSSDK.SQS`.
  private static func renamed(_ module: String, _ naming: PackageNaming) -> String {
    var from = module[...]
    while true {
      if let to = naming.names[String(from)] { return to + module.dropFirst(from.count) }
      guard let dot = from.lastIndex(of: ".") else { return module }
      from = from[..<dot]
    }
  }

  private static func letters(_ key: String) -> String { key.filter { $0 != "-" } }

  private static func filled(_ spelling: String, _ name: String) -> String {
    guard let hole = spelling.firstIndex(of: "{"), spelling[hole...].hasPrefix("{}") else { return spelling }
    return spelling[..<hole] + name + spelling[spelling.index(hole, offsetBy: 2)...]
  }

  /// The type of a package URL: `pypi`.
  static func kind(of fact: FactView) -> String? {
    guard let purl = fact[.purl], purl.hasPrefix("pkg:"), let slash = purl.firstIndex(of: "/") else { return nil }
    return String(purl[purl.index(purl.startIndex, offsetBy: 4)..<slash])
  }
}

extension String {
  /// Without the separator that ends a namespace's prefix in lock files: `Monolog\`.
  fileprivate var trimmingSeparators: String {
    var text = self[...]
    while let last = text.last, last == "\\" || last == "/" { text = text.dropLast() }
    return String(text)
  }
}
