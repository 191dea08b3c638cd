import Facts

/// Schemas of Prisma (prisma.io/docs/orm/reference/prisma-schema-reference): models, their tables, and variables.
extension ManifestFormat {
  static let prismaSchema = ManifestFormat("prisma-schema", matches: { $0.hasExtension("prisma") }) { text, facts in
    // The model whose block is open, while nothing has said what its table is called.
    var model: (name: String, line: Int, isTable: Bool)?
    for line in text.lines {
      let code = line.text.trimmed
      if code.hasPrefix("//") { continue }
      let words = code.split(separator: " ")
      if words.count >= 3, words[0] == "model" || words[0] == "view", words[2] == "{" {
        model = (String(words[1]), line.number, words[0] == "model")
        facts.add(.data, .model, String(words[1]), line: line.number, [.access: "declare"])
      } else if code == "}" {
        // A table is called as its model unless that says otherwise.
        if let model, model.isTable {
          facts.add(.data, .table, model.name, line: model.line, [.access: "declare"])
        }
        model = nil
      } else if model != nil, code.hasPrefix("@@map("), let table = quotedLiterals(code).first {
        facts.add(.data, .table, table, line: line.number, [.access: "declare"])
        model?.isTable = false
      } else if let call = code.firstRange(of: "env("),
        let name = quotedLiterals(String(code[call.upperBound...])).first, name.isIdentifier
      {
        facts.add(.config, .environmentVariable, name, line: line.number, [.access: "read"])
      }
    }
  }
}
