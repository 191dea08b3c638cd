public import Facts

/// A file's facts as text for people, one a line in order of position:
/// `LINE[-END] kind[/detail] name [in container] [key=value …]`. Values with white space or quotes stand in quotes.
public enum FactLine {
  public static func text(_ content: FileFacts) -> String {
    text(of: ScannedFile(path: "input", language: nil, role: .source, blob: "", byteCount: 0, content: content))
  }

  public static func text(of file: ScannedFile) -> String {
    let content = file.content
    var lines = file.views.map(line)
    if let partial = content.partial { lines.append("# partial: \(partial.rawValue)") }
    if content.isGenerated { lines.append("# generated") }
    return lines.map { $0 + "\n" }.joined()
  }

  public static func line(_ fact: FactView) -> String {
    var words = [fact.endLine > fact.startLine ? "\(fact.startLine)-\(fact.endLine)" : "\(fact.startLine)"]
    words.append(fact.kind.rawValue + (fact.detail == .none ? "" : "/\(fact.detail.rawValue)"))
    words.append(quoted(fact.name))
    if let container = fact.containerName { words += ["in", quoted(container)] }
    words += fact.attributes.map { "\($0.key.rawValue)=\(quoted($0.value))" }
    return words.joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && !text.unicodeScalars.contains {
        $0.properties.isWhitespace || "\"\\#".unicodeScalars.contains($0) || $0.value < 32
      }
    if isPlain { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 32 {
          result += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
