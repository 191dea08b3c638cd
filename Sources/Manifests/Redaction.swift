import Facts

/// Takes values that may be secret out of text before it becomes a fact. What is taken out is shown as `…`.
enum Redaction {
  /// Bytes of a name or attribute that are kept.
  static let lengthLimit = 240

  /// One line: control and invisible characters become spaces, credentials of URLs go, the length is capped.
  static func plainLine(_ text: String) -> String {
    // Cut before anything else looks at it, so that a value of megabytes costs little; far behind the length that is
    // kept, so that the cut hides no @ from the credentials before it.
    var text = text.utf8.count > 1 << 16 ? String(text.unicodeScalars.prefix(1 << 16)) : text
    if text.unicodeScalars.contains(where: isUnprintable) {
      var plain = String.UnicodeScalarView()
      for scalar in text.unicodeScalars { plain.append(isUnprintable(scalar) ? " " : scalar) }
      text = String(plain)
    }
    text = withoutURLCredentials(text).trimmed
    guard text.utf8.count > lengthLimit else { return text }
    var kept = text.unicodeScalars.prefix(lengthLimit)
    while String(kept).utf8.count > lengthLimit { kept = kept.dropLast() }
    return String(kept) + "…"
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
    default: false
    }
  }

  /// `https://user:token@host/x?key=1#y` becomes `https://…@host/x?…#y`; so do URLs without scheme.
  static func withoutURLCredentials(_ text: String) -> String {
    guard text.contains("//") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "/") else {
        result.append(bytes[at])
        at += 1
        continue
      }
      let start = at + 2
      let end = bytes[start...].firstIndex { isURLEnd($0) } ?? bytes.count
      let path = bytes[start..<end].firstIndex { "/?#".utf8.contains($0) } ?? end
      result += Array("//".utf8)
      // A password may hold a slash, against the standard: whatever stands before the last @ goes.
      let sign = bytes[start..<path].lastIndex(of: UInt8(ascii: "@")) ?? colonedUserInfo(bytes, start, path, end)
      if let sign { result += Array("…".utf8) + [bytes[sign]] }
      var rest = sign.map { $0 + 1 } ?? start
      if sign == nil, at > 0, bytes[at - 1] == UInt8(ascii: ":"), isCutOff(bytes[start..<path]) {
        result += Array("…".utf8)
        rest = path
      }
      if let query = bytes[rest..<end].firstIndex(of: UInt8(ascii: "?")) {
        let fragment = bytes[query..<end].firstIndex(of: UInt8(ascii: "#")) ?? end
        result += bytes[rest...query] + Array("…".utf8) + bytes[fragment..<end]
      } else {
        result += bytes[rest..<end]
      }
      at = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The @ that ends `user:pass/word` where the slash cut the authority short; nil when that reads as `host:port/path`.
  private static func colonedUserInfo(_ bytes: [UInt8], _ start: Int, _ path: Int, _ end: Int) -> Int? {
    guard let colon = bytes[start..<path].firstIndex(of: UInt8(ascii: ":")),
      !bytes[colon + 1..<path].allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return bytes[path..<end].lastIndex(of: UInt8(ascii: "@"))
  }

  /// `user:pass` whose @ and host are missing: what follows the colon is neither a port nor a variable.
  private static func isCutOff(_ authority: ArraySlice<UInt8>) -> Bool {
    guard authority.first != UInt8(ascii: "["), let colon = authority.firstIndex(of: UInt8(ascii: ":")) else {
      return false
    }
    let port = authority[(colon + 1)...]
    return !port.allSatisfy { (48...57).contains($0) } && !port.starts(with: "$".utf8) && !port.starts(with: "{".utf8)
  }

  private static func isURLEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "\"'`<>|;,)".utf8.contains(byte)
  }

  /// A command line without the values of assignments (`TOKEN=…`), of options and headers that carry credentials, and
  /// without anything that looks like a key. Cut off after programs whose arguments are credentials.
  ///
  /// - Parameter keepsSettings: values of assignments stay where neither their name nor they themselves look like a secret.
  static func command(_ text: String, keepsSettings: Bool) -> String {
    guard keepsSettings else { return command(text) }
    // What stays is put in after the rest was taken out, so that one walk decides for both.
    let kept = ShellCommand.rawWords(plainLine(text)).filter(isSetting)
    var next = kept.startIndex
    return ShellCommand.rawWords(command(text)).map { word in
      guard next < kept.endIndex,
        word == kept[next] || word == kept[next].prefix(while: { $0 != "=" }) + "=…"
      else { return word }
      defer { next += 1 }
      return kept[next]
    }.joined(separator: " ")
  }

  /// `TZ='Europe/Paris'`: an assignment of a plain value that is no secret by its name or its looks.
  private static func isSetting(_ word: String) -> Bool {
    guard let sign = word.firstIndex(of: "="), word[..<sign].isIdentifier, !isSensitive(word[..<sign]) else {
      return false
    }
    let value = word[word.index(after: sign)...].unquoted
    return !value.isEmpty && value.utf8.count <= 80 && !isKeyLike(value) && !isSensitive(value)
      && value.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || "_-./:+,%= ".utf8.contains(byte)
      } && !value.contains("//")
  }

  static func command(_ text: String) -> String {
    var result = ""
    var hidesNext = false
    for word in ShellCommand.rawWords(plainLine(text)) {
      if !result.isEmpty { result += " " }
      if hidesNext {
        // `--token --verbose`: an option is no value.
        hidesNext = false
        if !word.hasPrefix("-") {
          result += "…"
          continue
        }
      }
      result += self.word(word)
      if takesCredential(word) { hidesNext = true }
      if ["login", "sshpass", "curl", "wget", "mysql", "mysqldump", "htpasswd"].contains(word) { return result + " …" }
    }
    return result
  }

  private static func takesCredential(_ option: String) -> Bool {
    if ["-H", "--header", "-u", "--user"].contains(option) { return true }
    return option.hasPrefix("-") && !option.contains("=") && isSensitive(option)
  }

  static func isSensitive(_ name: some StringProtocol) -> Bool {
    let name = name.lowercased()
    // `--key`, `--access-key`, `--pass`
    if name.hasPrefix("-"), name.hasSuffix("key") || name.hasSuffix("pass") || name.hasSuffix("passphrase") {
      return true
    }
    return ["token", "secret", "passw", "pwd", "credential", "apikey", "api-key", "api_key", "auth", "private", "_key"]
      .contains { name.contains($0) }
  }

  private static func word(_ word: String) -> String {
    if isKeyLike(word) { return "…" }
    if let quote = word.first, "\"'`".contains(quote), word.contains(" ") {
      let isClosed = word.count > 1 && word.last == quote
      return String(quote) + command(String(isClosed ? word.dropFirst().dropLast() : word.dropFirst())) + String(quote)
    }
    guard let sign = word.firstIndex(of: "=") else { return word }
    let name = word[..<sign]
    let bare = name.drop { "\"'`($".contains($0) }
    if bare.hasPrefix("-") {
      let value = word[sign...].dropFirst()
      return isSensitive(bare) || value.contains("=") || isKeyLike(String(value)) ? name + "=…" : word
    }
    guard bare.isIdentifier || isSensitive(bare) else { return word }
    // `SETTINGS_MODULE=app.settings` names code.
    let module = word[sign...].dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    if bare.hasSuffix("_MODULE"), !isSensitive(bare), module.count > 1, module.allSatisfy(\.isIdentifier),
      !isKeyLike(String(word[sign...].dropFirst()))
    {
      return word
    }
    return name + "=…"
  }

  /// Thirty-two letters and digits on end with both among them, or a prefix that services give their tokens.
  static func isKeyLike(_ word: String) -> Bool {
    if ["ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "sk-", "sk_live", "xox", "AKIA", "eyJ"]
      .contains(where: { word.drop { "\"'".contains($0) }.hasPrefix($0) }), word.utf8.count >= 16
    {
      return true
    }
    var run = 0
    var digits = 0
    for byte in word.utf8 {
      switch byte {
      case 48...57: (run, digits) = (run + 1, digits + 1)
      case 65...90, 97...122: run += 1
      default: (run, digits) = (0, 0)
      }
      if run >= 32, digits > 0, digits < run { return true }
    }
    return false
  }
}
