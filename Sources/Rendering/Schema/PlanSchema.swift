import Planning

/// The schemas of `recon plan check --format json` and `recon plan status --format json`.
enum PlanSchema {
  static let check = #"""
      "type": "object",
      "required": ["counts", "document", "findings", "phase", "schemaVersion", "tool"],
      "properties": {
        "counts": {
          "type": "object",
          "required": ["error", "note", "warning"],
          "properties": {
            "error": { "$ref": "#/$defs/count" },
            "note": { "$ref": "#/$defs/count" },
            "warning": { "$ref": "#/$defs/count" }
          }
        },
        "document": { "type": "string" },
        "findings": {
          "description": "In order of line.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["code", "fixable", "line", "message", "severity", "why"],
            "properties": {
              "code": {
                "enum": [
                  \#(Schema.list(PlanCheck.rules.map(\.code), indent: 14))
                ]
              },
              "fixable": { "description": "`--fix` mends it.", "type": "boolean" },
              "line": { "$ref": "#/$defs/lineNumber" },
              "message": { "type": "string" },
              "severity": { "enum": [\#(Schema.list(Finding.Severity.allCases.map(\.rawValue), indent: 14))] },
              "why": { "description": "Why it is a rule.", "type": "string" }
            }
          }
        },
        "phase": { "$ref": "#/$defs/phase" },
        "schemaVersion": { "$ref": "#/$defs/schemaVersion" },
        "tool": { "$ref": "#/$defs/tool" }
      }
    """#

  static let status = #"""
      "type": "object",
      "required": [
        "approvals", "approvedBy", "blocked", "commits", "document", "errors", "lastUpdated", "log", "nextCommit",
        "nextSteps", "phase", "protocolLine", "schemaVersion", "status", "tool", "warnings"
      ],
      "properties": {
        "approvals": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["checkpoint", "state"],
            "properties": {
              "by": { "type": "string" },
              "checkpoint": { "enum": [3, 5] },
              "state": { "enum": ["missing", "current", "stale", "withdrawn"] },
              "way": { "description": "Typed at a terminal, or handed in by a script.", "enum": ["terminal", "statement"] }
            }
          }
        },
        "approvedBy": { "type": ["string", "null"] },
        "blocked": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["line", "on", "what"],
            "properties": {
              "line": { "$ref": "#/$defs/lineNumber" },
              "on": { "enum": ["user", "author"] },
              "what": { "type": "string" }
            }
          }
        },
        "commits": {
          "description": "Of Section 5, in its order.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["done", "line", "number", "title"],
            "properties": {
              "done": { "type": "boolean" },
              "line": { "$ref": "#/$defs/lineNumber" },
              "number": { "$ref": "#/$defs/count" },
              "revision": { "description": "The commit that did it.", "type": "string" },
              "title": { "type": "string" }
            }
          }
        },
        "document": { "type": "string" },
        "errors": { "$ref": "#/$defs/count" },
        "lastUpdated": { "type": "string" },
        "log": {
          "description": "The last entries, oldest first.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["line", "text", "timestamp"],
            "properties": {
              "line": { "$ref": "#/$defs/lineNumber" },
              "text": { "type": "string" },
              "timestamp": { "type": ["string", "null"] }
            }
          }
        },
        "nextCommit": { "type": ["integer", "null"] },
        "nextSteps": { "description": "As commands.", "type": "array", "items": { "type": "string" } },
        "phase": { "$ref": "#/$defs/phase" },
        "protocolLine": { "description": "What the protocol has its reader say now.", "type": ["string", "null"] },
        "schemaVersion": { "$ref": "#/$defs/schemaVersion" },
        "status": { "enum": [\#(Schema.list(PlanStatus.allCases.map(\.rawValue), indent: 8))] },
        "tool": { "$ref": "#/$defs/tool" },
        "warnings": { "$ref": "#/$defs/count" }
      }
    """#

  static let parts = [
    #"""
        "phase": {
          "enum": [\#(Schema.list(PlanPhase.allCases.map(\.name), indent: 8))]
        }
    """#
  ]
}
