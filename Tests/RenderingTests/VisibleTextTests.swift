import Rendering
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("a\nb\tc\r\u{1B}[0m\u{7F}", "a␊b␉c␍␛[0m␡"),
    ("\u{202E}gpj.exe", "\\u{202E}gpj.exe"),
    ("a\u{200B}b\u{FEFF}\u{9B}\u{2028}", "a\\u{200B}b\\u{FEFF}\\u{9B}\\u{2028}"),
    ("\u{E0041}\u{FE0F}\u{3164}\u{AD}", "\\u{E0041}\\u{FE0F}\\u{3164}\\u{AD}"),
    ("größe 界 🏁 e\u{301}", "größe 界 🏁 e\u{301}"),
  ])
  func showsWhatCannotBeSeen(text: String, shown: String) {
    #expect(Array(VisibleText.clean(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func isIdempotentAndLeavesNothingUnseen() {
    var nasty = NastyText(seed: 1)
    for _ in 0..<4000 {
      let cleaned = VisibleText.clean(bytes: nasty.bytes())
      #expect(!cleaned.unicodeScalars.contains { VisibleText.isUnseen($0) })
      #expect(VisibleText.clean(cleaned) == cleaned)
    }
  }

  @Test func terminalTextHoldsNoControl() {
    var nasty = NastyText(seed: 2)
    for _ in 0..<4000 {
      let text = nasty.string()
      let quoted = TerminalText.quote(text)
      for shown in [TerminalText.escape(text), quoted] {
        #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
      #expect(quoted.unicodeScalars.filter { $0 == "“" }.count == 1)
      #expect(quoted.unicodeScalars.filter { $0 == "”" }.count == 1)
      #expect(quoted.unicodeScalars.last == "”")
    }
  }
}
