import Foundation
import Rendering
import Testing

@Suite struct ScanRendererTests {
  private func ndjson() -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    NDJSONScanRenderer(pieceSize: 1).render(ScanFixture.document) { pieces.append(Array($0)) }
    return pieces
  }

  @Test func oneLineAnObject() {
    let blob = String(repeating: "a", count: 40)
    let lines = String(decoding: ndjson().joined(), as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.count == 12)
    #expect(
      lines.prefix(5).joined(separator: "\n") == #"""
        {"data":{"repository":{"dirty":null,"head":null,"ref":null,"tree":null},"scanners":[{"digest":"d2",\#
        "language":"python"}],"schemaVersion":1,"tool":{"name":"recon","version":"1.0.0"}},"type":"header"}
        {"data":{"blob":"\#(blob)","bytes":120,"language":"python","lines":9,"path":"a.py",\#
        "role":"source"},"type":"file"}
        {"data":{"detail":"class","endLine":9,"kind":"definition","name":"Box","path":"a.py",\#
        "rule":"python.rule","startColumn":1,"startLine":1},"type":"fact"}
        {"data":{"container":"Box","detail":"method","doc":"Gives\u202e it.","endLine":4,"kind":"definition",\#
        "name":"get","path":"a.py","rule":"python.rule","signature":"def get(self, \"x\")",\#
        "startColumn":3,"startLine":2},"type":"fact"}
        {"data":{"container":"Box.get","endLine":3,"kind":"call","name":"f�","path":"a.py","receiver":"self",\#
        "rule":"python.rule","startColumn":5,"startLine":3},"type":"fact"}
        """#)
    #expect(lines[5].contains(#""language":null"#))
    #expect(lines[6].contains(#""partial":"longLine","path":"z�.py","pathBytes":"ev8ucHk=""#))
    #expect(lines[10].contains(#""path":"z�.py","pathBytes":"ev8ucHk=","severity":"warning"}"#))
    #expect(
      lines[11].contains(#""languages":{"python":{"facts":6,"files":2,"lines":18}},"partial":1,"skipped":{"binary":2,"#)
    )
    for line in lines { #expect(SortedKeys.violation(in: Array(line.utf8)) == nil) }
  }

  @Test func piecesEndWithALine() {
    let pieces = ndjson()
    #expect(pieces.count == 4)
    #expect(pieces.allSatisfy { $0.last == UInt8(ascii: "\n") })
  }

  @Test(arguments: [2, 3]) func theNumberOfWorkersDoesNotShow(_ workers: Int) {
    var lines: [UInt8] = []
    NDJSONScanRenderer(workers: workers).render(ScanFixture.document) { lines += $0 }
    #expect(lines == Array(ndjson().joined()))
  }

  @Test func documentHoldsWhatTheLinesHold() throws {
    var json: [UInt8] = []
    JSONScanRenderer().render(ScanFixture.document) { json += $0 }
    // The check for order looks for keys directly before a colon, which a line break does not part.
    #expect(SortedKeys.violation(in: json) == nil)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? NSDictionary)
    let lines = try ndjson().joined().split(separator: UInt8(ascii: "\n")).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? NSDictionary)
    }
    func data(_ type: String) -> [NSDictionary] {
      lines.filter { $0["type"] as? String == type }.compactMap { $0["data"] as? NSDictionary }
    }
    #expect(document["facts"] as? [NSDictionary] == data("fact"))
    #expect(document["files"] as? [NSDictionary] == data("file"))
    #expect(document["diagnostics"] as? [NSDictionary] == data("diagnostic"))
    #expect(document["summary"] as? NSDictionary == data("summary").first)
    #expect(document["repository"] as? NSDictionary == data("header").first?["repository"] as? NSDictionary)
    #expect(data("fact").count == 6)
  }

  @Test func aFullDiskStopsIt() {
    struct DiskFull: Error {}
    var written = 0
    #expect(throws: DiskFull.self) {
      try NDJSONScanRenderer(pieceSize: 1).render(ScanFixture.document) { (_) throws(DiskFull) in
        written += 1
        if written == 2 { throw DiskFull() }
      }
    }
    #expect(written == 2)
  }

  @Test func anEmptyScanIsWhole() throws {
    var document = ScanFixture.document
    document.files = []
    var json: [UInt8] = []
    JSONScanRenderer().render(document) { json += $0 }
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? NSDictionary)
    #expect((parsed["facts"] as? [Any])?.count == 0)
  }
}
