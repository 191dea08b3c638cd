import CodeIndex
import Facts

/// Code that runs in somebody's browser, as far as it shows: it touches the page, imports what draws one, or lies where a
/// server hands files out. A request there ends when its reader leaves, and its page is all that hangs.
enum BrowserCode {
  static func holds(_ file: ScannedFile) -> Bool {
    if file.path.split(separator: "/").dropLast().contains(where: { folders.contains(String($0)) }) { return true }
    let draws = file.facts(.import).contains { fact in
      guard let first = fact.name.split(separator: "/").first else { return false }
      return drawing.contains(String(first))
    }
    return draws
      || file.facts(.call).contains { call in
        guard let root = call[.receiver]?.split(whereSeparator: { ".(?[!".contains($0) }).first else { return false }
        return page.contains(String(root))
      }
  }

  private static let folders: Set<String> = ["static", "public", "assets", "frontend", "www", "wwwroot", "webapp"]
  private static let drawing: Set<String> = [
    "react", "react-dom", "vue", "svelte", "@angular", "solid-js", "preact", "jquery", "lit", "@stimulus", "@hotwired",
    "alpinejs", "rxjs", "pinia", "axios-hooks", "@tanstack",
  ]
  private static let page: Set<String> = [
    "document", "window", "localStorage", "sessionStorage", "navigator", "caches",
  ]
}
