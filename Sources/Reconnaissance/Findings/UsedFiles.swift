import CodeIndex
import Facts

/// Files of this repository that code uses by what its calls, types and bases mean: what imports would say, where they name
/// namespaces and no files.
struct UsedFiles {
  struct Use {
    let file: ScannedFile
    /// Types and functions used, the outermost of each, in order of place.
    var names: [String]
    /// The first use of each of ``names``.
    var sites: [FactView]
    /// The surest of them.
    var tier: Tier
  }
  /// In order of path.
  let uses: [Use]

  /// - Complexity: one binding for each call and reference of the files.
  init(_ files: [ScannedFile], _ index: CodeIndex) {
    let own = Set(files)
    var uses: [ScannedFile: Use] = [:]
    for file in files {
      let sites = file.facts(.import) + file.facts(.call) + file.facts(.reference).filter(Self.names)
      for site in sites {
        guard let binding = Self.binding(of: site, index), binding.tier == .confirmed || binding.tier == .likely,
          let definition = binding.definitions.first, !own.contains(definition.file)
        else { continue }
        let name = Self.outermost(definition).name
        var use = uses[definition.file] ?? Use(file: definition.file, names: [], sites: [], tier: binding.tier)
        if !use.names.contains(name) {
          use.names.append(name)
          use.sites.append(site)
        }
        use.tier = min(use.tier, binding.tier)
        uses[definition.file] = use
      }
    }
    self.uses = uses.values.sorted { $0.file.path.precedesInBytes($1.file.path) }
  }

  private static func names(_ reference: FactView) -> Bool {
    reference.detail == .base || reference.detail == .typeUse || reference.detail == .decorator
  }

  /// What a site means; of a call that means nothing here, the type it is asked of (`Parcel::where`, whose method a base from
  /// outside has).
  private static func binding(of site: FactView, _ index: CodeIndex) -> Binding? {
    if site.kind == .import {
      return index.definition(namedByImport: site).map {
        Binding(definitions: [$0], tier: .confirmed, reason: "imported by its full name")
      }
    }
    let binding = index.binding(of: site)
    guard site.kind == .call, binding.definitions.isEmpty, let receiver = site[.receiver],
      receiver.first?.isUppercase == true, !receiver.contains(where: { "([?!".contains($0) })
    else { return binding }
    return index.reading(of: receiver, atLine: site.startLine, in: site.file)
  }

  private static func outermost(_ definition: FactView) -> FactView {
    var definition = definition
    while let container = definition.container, container.detail.isTypeLike || container.detail.isFunctionLike {
      definition = container
    }
    return definition
  }
}
