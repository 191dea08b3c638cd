/// A command line as words, so that text of a repository can be put into it and still be words.
///
/// Quoting follows POSIX.1-2017, Shell Command Language, 2.2.
enum ShellWords {
  /// The words of a command template: white space parts them except inside quotes, and the quotes are taken off.
  static func split(_ template: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in template {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }

  /// A word as a shell takes it for itself: between single quotes unless every character of it is harmless.
  static func quote(_ word: String) -> String {
    let isHarmless = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "_@%+=:,./-".utf8.contains(byte)
      }
    }
    if isHarmless, !word.isEmpty { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
