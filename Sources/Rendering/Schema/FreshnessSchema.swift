import Reconnaissance

/// The schema of `recon plan verify --format json`.
enum FreshnessSchema {
  static let body = #"""
      "type": "object",
      "required": [
        "ahead", "answers", "apart", "citations", "counts", "diagnostics", "holds", "plan", "repository", "schemaVersion",
        "targets", "tool"
      ],
      "properties": {
        "ahead": {
          "description": "Commits that have come since the plan was made; null where histories cannot be compared.",
          "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/count" }]
        },
        "answers": {
          "description": "All that could be asked again, in the order of Section 2; null when none could.",
          "oneOf": [{ "type": "null" }, { "type": "array", "items": { "$ref": "#/$defs/answerChange" } }]
        },
        "apart": {
          "description": "Commits of the plan's history that are not in this one: another branch, or rewritten.",
          "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/count" }]
        },
        "citations": { "type": "array", "items": { "$ref": "#/$defs/citation" } },
        "counts": { "description": "Citations by state.", "$ref": "#/$defs/counts" },
        "diagnostics": { "type": "array", "items": { "$ref": "#/$defs/diagnostic" } },
        "holds": { "description": "Nothing in the plan has become untrue.", "type": "boolean" },
        "plan": {
          "type": "object",
          "required": ["commit", "dirty", "edited", "name"],
          "properties": {
            "commit": { "description": "The commit it was made at.", "$ref": "#/$defs/objectId" },
            "dirty": {
              "description": "The files it was made from differed from that commit; null where it does not say.",
              "type": ["boolean", "null"]
            },
            "edited": { "description": "Somebody has written in it since.", "type": "boolean" },
            "name": { "type": "string" }
          }
        },
        "repository": { "$ref": "#/$defs/repository" },
        "schemaVersion": { "$ref": "#/$defs/schemaVersion" },
        "targets": { "type": "array", "items": { "$ref": "#/$defs/targetFate" } },
        "tool": { "$ref": "#/$defs/tool" }
      }
    """#

  static let parts = [
    #"""
        "state": {
          "description": "The cited text in its place; elsewhere; edited; nowhere; in several places; never there.",
          "enum": [
            \#(Schema.list(PlaceFate.State.allCases.map(\.rawValue), indent: 8))
          ]
        },
        "filePlace": {
          "type": "object",
          "required": ["path"],
          "dependentRequired": { "startLine": ["endLine"], "endLine": ["startLine"] },
          "properties": {
            "endLine": { "$ref": "#/$defs/lineNumber" },
            "path": { "$ref": "#/$defs/path" },
            "pathBytes": { "$ref": "#/$defs/pathBytes" },
            "startLine": { "description": "Absent for a whole file.", "$ref": "#/$defs/lineNumber" }
          }
        },
        "citation": {
          "type": "object",
          "required": ["candidates", "documentLine", "path", "state", "text"],
          "dependentRequired": { "startLine": ["endLine"], "endLine": ["startLine"] },
          "properties": {
            "candidates": {
              "description": "Where it may be; of `ambiguous` only.",
              "type": "array",
              "items": { "$ref": "#/$defs/filePlace" }
            },
            "documentLine": { "$ref": "#/$defs/lineNumber" },
            "endLine": { "$ref": "#/$defs/lineNumber" },
            "now": { "description": "Where it is; of `same`, `moved` and `changed`.", "$ref": "#/$defs/filePlace" },
            "path": { "$ref": "#/$defs/path" },
            "pathBytes": { "$ref": "#/$defs/pathBytes" },
            "reason": { "description": "How it changed, or why it is gone.", "type": "string" },
            "startLine": { "description": "Absent for a whole file.", "$ref": "#/$defs/lineNumber" },
            "state": { "$ref": "#/$defs/state" },
            "text": { "description": "As the document has it.", "type": "string" }
          }
        },
        "targetFate": {
          "type": "object",
          "required": ["candidates", "query", "state"],
          "properties": {
            "candidates": { "type": "array", "items": { "$ref": "#/$defs/filePlace" } },
            "now": { "$ref": "#/$defs/filePlace" },
            "query": { "type": "string" },
            "reason": { "type": "string" },
            "state": { "$ref": "#/$defs/state" }
          }
        }
    """#,
    answerChange,
  ]

  /// What has become of one answer; `recon log` says it too.
  static let answerChange = #"""
        "answerChange": {
          "description": "Places do not count: what only moved is neither added nor removed.",
          "type": "object",
          "required": ["added", "id", "namesAdded", "namesRemoved", "removed", "same", "status"],
          "properties": {
            "added": { "type": "array", "items": { "$ref": "#/$defs/evidence" } },
            "id": { "$ref": "#/$defs/questionId" },
            "namesAdded": {
              "description": "Names and quotations that only the new answer's text shows.",
              "type": "array",
              "items": { "$ref": "#/$defs/quoted" }
            },
            "namesRemoved": { "type": "array", "items": { "$ref": "#/$defs/quoted" } },
            "removed": { "type": "array", "items": { "$ref": "#/$defs/evidence" } },
            "same": { "type": "boolean" },
            "status": {
              "type": "object",
              "required": ["from", "to"],
              "properties": {
                "from": { "enum": ["answered", "none", "choice", "blocker", "notApplicable"] },
                "to": { "enum": ["answered", "none", "choice", "blocker", "notApplicable"] }
              }
            }
          }
        }
    """#
}
