import CodeIndex
import Facts

/// Code that runs in somebody's browser, as far as it shows: it touches the page, imports what draws one, lies where a
/// server hands files out, or in a package that draws pages and serves none. A request there ends when its reader leaves,
/// and its page is all that hangs.
struct BrowserCode {
  let index: CodeIndex
  /// Whether the package in a folder draws pages and serves none, for each folder with a manifest.
  private let drawing: [String: Bool]

  init(_ index: CodeIndex) {
    self.index = index
    var drawing: [String: Bool] = [:]
    let drawers = index.practices.map(\.practice).filter { !$0.pagePackages.isEmpty }
    if !drawers.isEmpty {
      let declared = index.facts(.dependency).filter { $0.detail != .toolchain && $0[.declared] != nil }
      for (folder, facts) in Dictionary(grouping: declared, by: \.file.folder) {
        let scopes = Set(facts.map { Self.scope($0.name) })
        drawing[folder] =
          drawers.contains { !$0.pagePackages.isDisjoint(with: scopes) }
          && drawers.allSatisfy { $0.servingPackages.isDisjoint(with: scopes) }
      }
    }
    self.drawing = drawing
  }

  func holds(_ file: ScannedFile) -> Bool {
    guard let practice = index.profile(for: file)?.practice, !practice.pageObjects.isEmpty else { return false }
    let folders = file.path.split(separator: "/").dropLast().map(String.init)
    if folders.contains(where: practice.pageFolders.contains) { return true }
    if let name = file.fileName.split(separator: ".").last, practice.pageEndings.contains(String(name)) { return true }
    let draws = file.facts(.import).contains {
      practice.pagePackages.contains(Self.scope($0.name)) && !practice.pagelessModules.contains($0.name)
    }
    return draws || touchesPage(file, practice) || liesInDrawingPackage(folders)
  }

  private func touchesPage(_ file: ScannedFile, _ practice: Practice) -> Bool {
    file.facts(.call).contains { call in
      guard let receiver = call[.receiver] else { return false }
      var chain = ""
      for part in (receiver + "." + call.name).split(whereSeparator: { ".(?[!".contains($0) }).prefix(2) {
        chain += chain.isEmpty ? part : "." + part
        if practice.pageObjects.contains(chain) { return true }
      }
      return false
    }
  }

  /// What the nearest manifest above says.
  private func liesInDrawingPackage(_ folders: [String]) -> Bool {
    guard !drawing.isEmpty else { return false }
    for length in stride(from: folders.count, through: 0, by: -1) {
      if let known = drawing[folders[..<length].joined(separator: "/")] { return known }
    }
    return false
  }

  /// `@angular` of `@angular/core`.
  private static func scope(_ package: String) -> String {
    package.split(separator: "/").first.map(String.init) ?? package
  }
}
