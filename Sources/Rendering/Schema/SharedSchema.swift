import Facts
import Reconnaissance

/// What stands under `$defs` in every schema.
enum SharedSchema {
  static let parts = [
    #"""
        "path": {
          "description": "Relative to the repository root, with /. Bytes that are not UTF-8 are shown as U+FFFD.",
          "type": "string",
          "minLength": 1
        },
        "pathBytes": {
          "description": "The bytes of path in Base64; present when they are not UTF-8.",
          "type": "string",
          "contentEncoding": "base64"
        },
        "lineNumber": { "description": "Counts from 1; ends are inclusive.", "type": "integer", "minimum": 1 },
        "count": { "type": "integer", "minimum": 0 },
        "counts": { "type": "object", "additionalProperties": { "$ref": "#/$defs/count" } },
        "kind": {
          "enum": [
            \#(Schema.list(FactKind.allCases.map(\.rawValue), indent: 8))
          ]
        },
        "detail": {
          "enum": [
            \#(Schema.list(FactDetail.allCases.filter { $0 != .none }.map(\.rawValue), indent: 8))
          ]
        },
        "schemaVersion": {
          "description": "Within a version no field is renamed or given another meaning.",
          "const": \#(HeaderJSON.schemaVersion)
        },
        "tool": {
          "type": "object",
          "required": ["name", "version"],
          "properties": { "name": { "type": "string" }, "version": { "type": "string" } }
        },
        "repository": {
          "description": "What was scanned; null where there is no git or no commit, or it cannot be said.",
          "type": "object",
          "required": ["dirty", "head", "ref", "tree"],
          "properties": {
            "dirty": { "type": ["boolean", "null"] },
            "head": { "$ref": "#/$defs/objectId" },
            "ref": { "type": ["string", "null"] },
            "tree": { "$ref": "#/$defs/objectId" }
          }
        },
        "objectId": { "type": ["string", "null"], "pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$" },
        "scanners": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["digest", "language"],
            "properties": { "digest": { "type": "string" }, "language": { "type": "string" } }
          }
        },
        "diagnostic": {
          "type": "object",
          "required": ["code", "message", "severity"],
          "properties": {
            "code": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
            "message": { "type": "string" },
            "path": { "$ref": "#/$defs/path" },
            "pathBytes": { "$ref": "#/$defs/pathBytes" },
            "severity": { "enum": ["note", "warning", "error"] }
          }
        }
    """#
  ]
}
