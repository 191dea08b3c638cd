/// One option of an INI file; the value is given as its lines, so that lists keep their places.
struct INIOption: Sendable {
  let section: String
  let key: String
  let line: Int
  /// The value's first line and the indented lines below, without blank and comment lines.
  var values: [TextLine]
}

/// Reads INI files as Python's configparser does: `key = value` or `key: value`, indented lines go on.
enum INIReader {
  struct Document: Sendable {
    var sections: [TextLine] = []
    var options: [INIOption] = []

    func option(_ section: String, _ key: String) -> INIOption? {
      options.first { $0.section == section && $0.key == key }
    }
  }

  static func read(_ lines: [TextLine]) -> Document {
    var document = Document()
    for line in lines {
      let text = line.text.trimmed
      if text.isEmpty || text.hasPrefix("#") || text.hasPrefix(";") { continue }
      if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
        document.sections.append(
          TextLine(number: line.number, text: text[text.index(after: text.startIndex)..<end].trimmed))
      } else if line.text.hasPrefix(" ") || line.text.hasPrefix("\t"), let last = document.options.indices.last {
        document.options[last].values.append(TextLine(number: line.number, text: text))
      } else if let sign = text.firstIndex(where: { $0 == "=" || $0 == ":" }) {
        let value = text[text.index(after: sign)...].trimmed
        document.options.append(
          INIOption(
            section: document.sections.last?.text ?? "", key: text[..<sign].trimmed.lowercased(), line: line.number,
            values: value.isEmpty ? [] : [TextLine(number: line.number, text: value)]))
      }
    }
    return document
  }
}
