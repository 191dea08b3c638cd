/// How imports of a language name the packages that manifests declare (`binding: packages` of a pack).
public struct PackageNaming: Sendable, Equatable {
  public enum Style: String, Sendable, CaseIterable {
    /// By the package's name, or by a path that begins with it: `requests`, `@scope/name/part`, `github.com/x/y/part`.
    case name
    /// By a namespace that begins like the package's name; where no package does, by one that begins packages' names, since
    /// those add to it: `using Serilog` is given by `Serilog.AspNetCore` (NuGet).
    case namespace
    /// By the first components of a group, and by words of the artifact: `io.jsonwebtoken.Claims` (Maven).
    case coordinates
    /// By a vendor's namespace, and the package's as one below it: `Symfony\Component\HttpFoundation` (Composer). What a lock
    /// file says of namespaces decides first.
    case vendor
  }
  public var style = Style.name
  /// Parts the components of a module, of which the first ones may name a package: `google.cloud.storage` is given by
  /// `google-cloud-storage`.
  public var separator: Character = "/"
  /// Types of the package URLs it imports from (`pypi`); any when empty.
  public var kinds: [String] = []
  /// First components of modules, and the package that gives them where its name says otherwise: `yaml` is `PyYAML`.
  public var names: [String: String] = [:]
  /// What a package may also be called that gives the module `{}`: `python-{}`.
  public var spellings: [String] = []
  /// Namespaces and modules that come with the platform, although packages may add to them: `System`, `java`.
  public var platform: [String] = []

  /// What is declared can be used without an import: all of it is loaded (gems), or a path names it (crates).
  public var needsNoImport = false

  /// Whether a package that is used is imported by its own name, so that no import says that it is not used.
  public var isExact: Bool { style == .name && !needsNoImport }

  public init() {}
}
