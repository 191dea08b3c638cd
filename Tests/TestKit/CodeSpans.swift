/// One line of Markdown cut into text and code spans (CommonMark 0.31, "Code spans").
struct CodeSpans {
  enum Piece: Equatable {
    case text(String)
    case code(String)
  }

  let pieces: [Piece]

  init(_ line: String) {
    let bytes = Array(line.utf8)
    let tick = UInt8(ascii: "`")
    var pieces: [Piece] = []
    var text: [UInt8] = []
    var position = 0
    func run(at start: Int) -> Int { bytes[start...].prefix { $0 == tick }.count }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count {
        text += bytes[position...position + 1]
        position += 2
        continue
      }
      guard bytes[position] == tick else {
        text.append(bytes[position])
        position += 1
        continue
      }
      let length = run(at: position)
      var close = position + length
      while close < bytes.count, !(bytes[close] == tick && run(at: close) == length) {
        close += bytes[close] == tick ? run(at: close) : 1
      }
      guard close < bytes.count else {
        text += bytes[position..<position + length]
        position += length
        continue
      }
      var content = bytes[position + length..<close]
      let space = UInt8(ascii: " ")
      if content.first == space, content.last == space, content.contains(where: { $0 != space }) {
        content = content.dropFirst().dropLast()
      }
      if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
      pieces.append(.code(String(decoding: content, as: UTF8.self)))
      position = close + length
    }
    if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
    self.pieces = pieces
  }

  /// What is left when the code spans are taken out.
  var text: String {
    pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }
}
