import CodeIndex
import Facts

/// Code that runs in somebody's browser, as far as it shows: it touches the page, imports what draws one, or lies where a
/// server hands files out. A request there ends when its reader leaves, and its page is all that hangs.
enum BrowserCode {
  static func holds(_ file: ScannedFile, _ index: CodeIndex) -> Bool {
    guard let practice = index.profile(for: file)?.practice, !practice.pageObjects.isEmpty else { return false }
    if file.path.split(separator: "/").dropLast().contains(where: { practice.pageFolders.contains(String($0)) }) {
      return true
    }
    let draws = file.facts(.import).contains { fact in
      guard let first = fact.name.split(separator: "/").first else { return false }
      return practice.pagePackages.contains(String(first))
    }
    return draws
      || file.facts(.call).contains { call in
        guard let root = call[.receiver]?.split(whereSeparator: { ".(?[!".contains($0) }).first else { return false }
        return practice.pageObjects.contains(String(root))
      }
  }
}
