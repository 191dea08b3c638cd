import Facts
import Foundation
import Scanning
@main struct Recon {
  static func main() throws {
    let args = CommandLine.arguments
    let root = args.last!
    var packs: [ScannerLibrary.PackText] = []
    let dir = ProcessInfo.processInfo.environment["PACKS"] ?? "/work/main/Scanners"
    for f in try FileManager.default.contentsOfDirectory(atPath: dir).sorted() where f.hasSuffix(".yml") {
      packs.append(.init(file: f, text: try String(contentsOfFile: dir + "/" + f, encoding: .utf8)))
    }
    if args.contains("check") { for p in packs { for x in PackChecker.check(p) { print(x) } }; return }
    let lib: ScannerLibrary
    do { lib = try ScannerLibrary(userPacks: packs) } catch { print("\(error)"); exit(2) }
    var ws = try ScanWorkspace()
    var out = ""
    for case let p as String in FileManager.default.enumerator(atPath: root)! {
      guard !p.hasPrefix(".git/"), let l = lib.language(fileName: (p as NSString).lastPathComponent, head: []) else { continue }
      guard let d = FileManager.default.contents(atPath: root + "/" + p), let s = try lib.scanner(for: l) else { continue }
      let c = s.scan([UInt8](d), using: &ws)
      let test = s.definition.testPaths.contains { p.range(of: $0, options: .regularExpression) != nil }
      let f = ScannedFile(path: p, language: l, role: test ? .test : .source, blob: "", byteCount: d.count, content: c)
      func j(_ o: [String: Any]) { out += String(decoding: try! JSONSerialization.data(withJSONObject: o, options: [.sortedKeys]), as: UTF8.self) + "\n" }
      j(["type": "file", "data": ["path": p, "role": f.role.rawValue]])
      if let x = c.partial { FileHandle.standardError.write(Data("\(p): \(x)\n".utf8)) }
      for v in f.views {
        var o: [String: Any] = ["path": p, "kind": v.kind.rawValue, "detail": v.detail.rawValue, "name": v.name, "startLine": v.startLine, "endLine": v.endLine, "rule": v.rule]
        if let c = v.containerName { o["container"] = c }
        for (k, x) in v.attributes { o[k.rawValue] = x }
        j(["type": "fact", "data": o])
      }
    }
    FileHandle.standardOutput.write(Data(out.utf8))
  }
}
