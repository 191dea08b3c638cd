public import Facts

/// What a dotted name or a path in a text means: `app.jobs:run`, `com.shop.Cart#total`, `App\Jobs\Report`,
/// `src/cart.add`, in configuration, in strings and wherever no import says what its first part is.
///
/// The separators are those of all languages together, since a file of configuration is in none of them.
struct QualifiedNames {
  let index: CodeIndex

  /// - Parameter text: the name last, with at least one name before it.
  /// - Returns: the definition that bears it, or the parts of one type and the overloads of one function; empty when there
  ///   is none, and when several could be meant.
  func definitions(_ text: String) -> [FactView] {
    let parts = Self.parts(of: text)
    guard parts.count > 1, let name = parts.last else { return [] }
    let all = index.definitions(named: String(name)).filter { definition in
      definition[.extends] == nil && definition.container?.detail.isFunctionLike != true
        && !definition.detail.isNamespace && definition.file.role != .documentation
    }
    var found = all.filter { definition in fullNames(of: definition).contains { Self.ends($0, with: parts) } }
    if found.isEmpty { found = all.filter { isPassedOn($0, as: parts) } }
    guard let first = found.first else { return [] }
    let isOne = found.allSatisfy { $0.qualifiedName == first.qualifiedName && $0.file.language == first.file.language }
    let home = fullNames(of: first).first
    return isOne && found.allSatisfy({ $0.file == first.file || fullNames(of: $0).first == home }) ? found : []
  }

  /// `.`, `..` and what stands before them say nothing about a name.
  private static func parts(of text: String) -> [Substring] {
    text.words(with: "_-")
  }

  private static func ends(_ name: [Substring], with parts: [Substring]) -> Bool {
    parts.count <= name.count && name.suffix(parts.count).elementsEqual(parts)
  }

  /// The names it could be written under, from the root of the repository: below its package or namespaces, and below
  /// its file where imports of its language name files.
  private func fullNames(of definition: FactView) -> [[Substring]] {
    let own = Self.parts(of: definition.qualifiedName)
    guard let modules = index.profile(for: definition.file)?.modules else { return [own] }
    var names: [[Substring]] = []
    switch modules.style {
    case .declaredPackage, .namespaces:
      // The package is a definition around it in some languages, and a line at the top in others.
      let package = Self.parts(of: index.packageName(of: definition.file) ?? "")
      names.append(own.starts(with: package) ? own : package + own)
    case .dottedPath where modules.bindsLastComponent:
      names.append(Self.parts(of: definition.file.folder.replacing("/", with: ".")) + own)
    case .dottedPath, .relativePath, .modulePath:
      var path = Self.parts(of: definition.file.folder)
      let stem = definition.file.fileName.prefix { $0 != "." }
      if !modules.indexFiles.contains(String(stem)) { path.append(stem) }
      names.append(path + own)
    case .packageDirectory: names.append(Self.parts(of: definition.file.folder) + own)
    case .target, .include, .none: names.append(own)
    }
    return names
  }

  /// Whether a module of that name passes on what another defines: `shop.Cart` of `shop/__init__.py`.
  private func isPassedOn(_ definition: FactView, as parts: [Substring]) -> Bool {
    guard definition.container == nil, let modules = index.profile(for: definition.file)?.modules,
      modules.style == .dottedPath || modules.style == .relativePath, let name = parts.last
    else { return false }
    let path = parts.dropLast().joined(separator: "/")
    let stems = [path] + modules.indexFiles.map { path + "/" + $0 }
    return modules.extensions.contains { ending in
      stems.contains { stem in
        index.files(endingWith: stem + "." + ending).contains { file in
          index.exported(String(name), from: [file]).contains { value in
            switch value {
            case .function(let found), .type(let found), .instance(let found): found == definition
            default: false
            }
          }
        }
      }
    }
  }
}

extension CodeIndex {
  /// What a dotted name or a path in a text means, its last part the name: `app.jobs:run`, `com.shop.Cart`. Empty when
  /// nothing here bears it, and when several definitions do.
  public func definitions(qualifiedAs text: String) -> [FactView] { QualifiedNames(index: self).definitions(text) }
}
