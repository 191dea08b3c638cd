/// One line of Markdown cut into text and code spans (CommonMark 0.31, "Code spans"). What spans several lines is cut at
/// their ends: no citation does.
struct CodeSpans {
  enum Piece: Equatable {
    case text(String)
    case code(String)
  }

  private(set) var pieces: [Piece] = []
  private var text: [UInt8] = []

  init(_ line: some StringProtocol) {
    let bytes = Array(line.utf8)
    let tick = UInt8(ascii: "`")
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count {
        text += bytes[position...position + 1]
        position += 2
      } else if bytes[position] != tick {
        text.append(bytes[position])
        position += 1
      } else {
        let length = bytes[position...].prefix { $0 == tick }.count
        guard let close = Self.run(of: length, in: bytes, from: position + length) else {
          text += bytes[position..<position + length]
          position += length
          continue
        }
        endText()
        pieces.append(.code(Self.content(bytes[position + length..<close])))
        position = close + length
      }
    }
    endText()
  }

  private mutating func endText() {
    if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
    text = []
  }

  /// Where the next run of exactly `length` backticks begins.
  private static func run(of length: Int, in bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    while position < bytes.count {
      let run = bytes[position...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == length { return position }
      position += max(run, 1)
    }
    return nil
  }

  /// A parser takes one space off both ends when both have one, unless there is nothing but spaces.
  private static func content(_ bytes: ArraySlice<UInt8>) -> String {
    let space = UInt8(ascii: " ")
    let isPadded = bytes.first == space && bytes.last == space && bytes.contains { $0 != space }
    return String(decoding: isPadded ? bytes.dropFirst().dropLast() : bytes, as: UTF8.self)
  }
}
