import Foundation
import Rendering
import Testing

@Suite struct JSONWriterTests {
  @Test func anyStringComesBackAndIsHarmlessOnATerminal() throws {
    var nasty = NastyText(seed: 8)
    for _ in 0..<4000 {
      let bytes = nasty.bytes()
      var json: [UInt8] = []
      JSONString.append(utf8: bytes, to: &json)
      let parsed = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed) as? String
      let expected = String(decoding: bytes, as: UTF8.self)
      #expect(parsed.map { Array($0.utf8) } == Array(expected.utf8))
      #expect(!String(decoding: json, as: UTF8.self).unicodeScalars.contains { VisibleText.isUnseen($0) })
    }
  }

  @Test func layoutFollowsTheDepthAskedFor() {
    func document(_ depth: Int) -> String {
      var json = JSONWriter(brokenDepth: depth)
      json.object {
        $0.key("a")
        $0.array([1, -20, 0]) { $0.number($1) }
        $0.key("b")
        $0.object { $0.member("c", orNull: nil) }
        $0.key("d")
        $0.array { _ in }
        $0.key("e")
        $0.object { _ in }
        $0.member("f", true)
        $0.member("g", "x")
      }
      json.endLine()
      return String(decoding: json.bytes, as: UTF8.self)
    }
    #expect(document(0) == #"{"a":[1,-20,0],"b":{"c":null},"d":[],"e":{},"f":true,"g":"x"}"# + "\n")
    #expect(
      document(1) == """
        {
          "a": [1,-20,0],
          "b": {"c":null},
          "d": [],
          "e": {},
          "f": true,
          "g": "x"
        }

        """)
    #expect(
      document(.max) == """
        {
          "a": [
            1,
            -20,
            0
          ],
          "b": {
            "c": null
          },
          "d": [],
          "e": {},
          "f": true,
          "g": "x"
        }

        """)
  }

  @Test func extremeNumbers() {
    var json = JSONWriter()
    json.array([Int.min, .max]) { $0.number($1) }
    #expect(String(decoding: json.bytes, as: UTF8.self) == "[-9223372036854775808,9223372036854775807]")
  }
}
