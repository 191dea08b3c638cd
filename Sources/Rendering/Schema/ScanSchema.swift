import Facts

/// The schemas of `recon scan`.
enum ScanSchema {
  static let body = #"""
      "type": "object",
      "required": ["diagnostics", "facts", "files", "repository", "scanners", "schemaVersion", "summary", "tool"],
      "properties": {
        "diagnostics": { "type": "array", "items": { "$ref": "#/$defs/diagnostic" } },
        "facts": {
          "description": "In the order of files, and in each in order of position.",
          "type": "array",
          "items": { "$ref": "#/$defs/fact" }
        },
        "files": {
          "description": "In byte order of path.",
          "type": "array",
          "items": { "$ref": "#/$defs/file" }
        },
        "repository": { "$ref": "#/$defs/repository" },
        "scanners": { "$ref": "#/$defs/scanners" },
        "schemaVersion": { "$ref": "#/$defs/schemaVersion" },
        "summary": { "$ref": "#/$defs/summary" },
        "tool": { "$ref": "#/$defs/tool" }
      }
    """#

  static let lineBody = #"""
      "description": "A header, then each file followed by its facts, then diagnostics, then the summary.",
      "type": "object",
      "required": ["data", "type"],
      "properties": {
        "data": { "type": "object" },
        "type": { "enum": ["header", "file", "fact", "diagnostic", "summary"] }
      },
      "oneOf": [
        { "properties": { "type": { "const": "header" }, "data": { "$ref": "#/$defs/header" } } },
        { "properties": { "type": { "const": "file" }, "data": { "$ref": "#/$defs/file" } } },
        { "properties": { "type": { "const": "fact" }, "data": { "$ref": "#/$defs/fact" } } },
        { "properties": { "type": { "const": "diagnostic" }, "data": { "$ref": "#/$defs/diagnostic" } } },
        { "properties": { "type": { "const": "summary" }, "data": { "$ref": "#/$defs/summary" } } }
      ]
    """#

  static let header = #"""
        "header": {
          "type": "object",
          "required": ["repository", "scanners", "schemaVersion", "tool"],
          "properties": {
            "repository": { "$ref": "#/$defs/repository" },
            "scanners": { "$ref": "#/$defs/scanners" },
            "schemaVersion": { "$ref": "#/$defs/schemaVersion" },
            "tool": { "$ref": "#/$defs/tool" }
          }
        }
    """#

  static let parts = [
    #"""
        "file": {
          "type": "object",
          "required": ["blob", "bytes", "language", "lines", "path", "role"],
          "properties": {
            "blob": {
              "description": "Git blob id.",
              "type": "string",
              "pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$"
            },
            "bytes": { "$ref": "#/$defs/count" },
            "language": { "description": "Null for a file of no known language.", "type": ["string", "null"] },
            "lines": { "$ref": "#/$defs/count" },
            "partial": {
              "description": "Why the facts may be incomplete; absent when the file was scanned to its end.",
              "enum": ["matchLimit", "longLine", "unbalancedBrackets", "workLimit"]
            },
            "path": { "$ref": "#/$defs/path" },
            "pathBytes": { "$ref": "#/$defs/pathBytes" },
            "role": {
              "enum": [
                \#(Schema.list(FileRole.allCases.map(\.rawValue), indent: 12))
              ]
            }
          }
        },
        "fact": {
          "description": "One statement about a file. Every string beside kind, detail and rule is the repository's.",
          "type": "object",
          "required": ["endLine", "kind", "name", "path", "rule", "startColumn", "startLine"],
          "properties": {
            "container": {
              "description": "Qualified name of the definition around it; absent at top level.",
              "type": "string"
            },
            "detail": { "$ref": "#/$defs/detail" },
            "endLine": { "$ref": "#/$defs/lineNumber" },
            "kind": { "$ref": "#/$defs/kind" },
            "name": { "type": "string" },
            "path": { "$ref": "#/$defs/path" },
            "pathBytes": { "$ref": "#/$defs/pathBytes" },
            "rule": { "description": "Id of the rule that found it.", "type": "string" },
            "startColumn": { "description": "In bytes, from 1.", "type": "integer", "minimum": 1 },
            "startLine": { "$ref": "#/$defs/lineNumber" },
    \#(FactAttribute.allCases.map { #"        "\#($0.rawValue)": { "type": "string" }"# }.joined(separator: ",\n"))
          }
        },
        "summary": {
          "type": "object",
          "required": ["facts", "files", "kinds", "languages", "partial", "skipped", "withoutLanguage"],
          "properties": {
            "facts": { "$ref": "#/$defs/count" },
            "files": { "$ref": "#/$defs/count" },
            "kinds": { "description": "Facts by kind, every kind named.", "$ref": "#/$defs/counts" },
            "languages": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "required": ["facts", "files", "lines"],
                "properties": {
                  "facts": { "$ref": "#/$defs/count" },
                  "files": { "$ref": "#/$defs/count" },
                  "lines": { "$ref": "#/$defs/count" }
                }
              }
            },
            "partial": { "description": "Files that were not scanned to their end.", "$ref": "#/$defs/count" },
            "skipped": { "description": "Files left out by rule, by reason.", "$ref": "#/$defs/counts" },
            "withoutLanguage": { "description": "Files of no known language.", "$ref": "#/$defs/count" }
          }
        }
    """#
  ]
}
