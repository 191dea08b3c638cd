import Reconnaissance

/// The schema of `recon diff --format json`.
enum ComparisonSchema {
  static let body = #"""
      "type": "object",
      "required": [
        "diagnostics", "facts", "files", "from", "repositories", "scanners", "schemaVersion", "sections", "targets",
        "to", "tool"
      ],
      "properties": {
        "answers": {
          "description": "With a target only: the answers of Section 2 that changed, in its order.",
          "type": "array",
          "items": { "$ref": "#/$defs/answerChange" }
        },
        "diagnostics": { "type": "array", "items": { "$ref": "#/$defs/diagnostic" } },
        "facts": { "$ref": "#/$defs/factChanges" },
        "files": { "$ref": "#/$defs/fileChanges" },
        "from": { "description": "Commit id of the earlier side.", "$ref": "#/$defs/objectId" },
        "repositories": {
          "type": "object",
          "required": ["from", "to"],
          "properties": { "from": { "$ref": "#/$defs/repository" }, "to": { "$ref": "#/$defs/repository" } }
        },
        "scanners": { "$ref": "#/$defs/scanners" },
        "schemaVersion": { "$ref": "#/$defs/schemaVersion" },
        "sections": {
          "description": "One for each name of --fail-on, empty ones too; what a reviewer must know first comes first.",
          "type": "array",
          "items": { "$ref": "#/$defs/section" }
        },
        "targets": { "type": "array", "items": { "$ref": "#/$defs/target" } },
        "to": { "description": "Commit id of the later side; null for the files on disk.", "$ref": "#/$defs/objectId" },
        "tool": { "$ref": "#/$defs/tool" }
      }
    """#

  static let parts = [
    #"""
        "fileName": {
          "type": "object",
          "required": ["path"],
          "properties": { "path": { "$ref": "#/$defs/path" }, "pathBytes": { "$ref": "#/$defs/pathBytes" } }
        },
        "fileNames": { "type": "array", "items": { "$ref": "#/$defs/fileName" } },
        "fileChanges": {
          "type": "object",
          "required": ["added", "changed", "removed", "renamed", "unchanged"],
          "properties": {
            "added": { "$ref": "#/$defs/fileNames" },
            "changed": {
              "description": "Other bytes, language or role under the same path.",
              "$ref": "#/$defs/fileNames"
            },
            "removed": { "$ref": "#/$defs/fileNames" },
            "renamed": {
              "description": "The same bytes, or facts that are mostly the same, under another path.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["from", "sameBytes", "to"],
                "properties": {
                  "from": { "$ref": "#/$defs/fileName" },
                  "sameBytes": { "type": "boolean" },
                  "to": { "$ref": "#/$defs/fileName" }
                }
              }
            },
            "unchanged": { "$ref": "#/$defs/count" }
          }
        },
        "factChanges": {
          "description": "A fact is told by its file, through renames, and by what it says, never by its lines.",
          "type": "object",
          "required": ["added", "changed", "moved", "removed"],
          "properties": {
            "added": {
              "description": "With moved[].to, all that only the later side says.",
              "type": "array",
              "items": { "$ref": "#/$defs/fact" }
            },
            "changed": {
              "description": "Facts of removed and added that are one, with other attributes.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["differences", "from", "to"],
                "properties": {
                  "differences": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["attribute", "from", "to"],
                      "properties": {
                        "attribute": { "type": "string" },
                        "from": { "description": "Null where it is absent.", "type": ["string", "null"] },
                        "to": { "type": ["string", "null"] }
                      }
                    }
                  },
                  "from": { "$ref": "#/$defs/fact" },
                  "to": { "$ref": "#/$defs/fact" }
                }
              }
            },
            "moved": {
              "description": "Definitions that stand in another file, and the facts in them.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["from", "to"],
                "properties": { "from": { "$ref": "#/$defs/fact" }, "to": { "$ref": "#/$defs/fact" } }
              }
            },
            "removed": {
              "description": "With moved[].from, all that only the earlier side says.",
              "type": "array",
              "items": { "$ref": "#/$defs/fact" }
            }
          }
        },
        "section": {
          "type": "object",
          "required": ["changes", "findings", "id", "total"],
          "properties": {
            "changes": { "type": "array", "items": { "$ref": "#/$defs/change" } },
            "findings": { "description": "How many --fail-on counts.", "$ref": "#/$defs/count" },
            "id": {
              "enum": [
                \#(Schema.list(SectionID.allCases.map(\.rawValue), indent: 12))
              ]
            },
            "total": { "$ref": "#/$defs/count" }
          }
        },
        "change": {
          "type": "object",
          "required": ["change", "finding", "name", "related", "spans", "text"],
          "properties": {
            "change": {
              "enum": [
                \#(Schema.list(Change.Way.allCases.map(\.rawValue), indent: 12))
              ]
            },
            "finding": { "type": "boolean" },
            "from": { "description": "Absent for what is new.", "$ref": "#/$defs/evidence" },
            "name": { "type": "string" },
            "related": {
              "description": "Places that belong to it, such as callers that still use the old shape.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["items", "side", "words"],
                "properties": {
                  "items": { "type": "array", "items": { "$ref": "#/$defs/evidence" } },
                  "side": { "enum": ["from", "to"] },
                  "words": { "type": "string" }
                }
              }
            },
            "spans": { "description": "What differs. Places are those of the later side.", "$ref": "#/$defs/spans" },
            "text": { "description": "The spans as plain text; may be empty.", "type": "string" },
            "to": { "description": "Absent for what is gone.", "$ref": "#/$defs/evidence" }
          }
        },
        "answerChange": {
          "type": "object",
          "required": ["added", "id", "removed", "status"],
          "properties": {
            "added": { "type": "array", "items": { "$ref": "#/$defs/evidence" } },
            "id": { "$ref": "#/$defs/questionId" },
            "removed": { "type": "array", "items": { "$ref": "#/$defs/evidence" } },
            "status": {
              "type": "object",
              "required": ["from", "to"],
              "properties": {
                "from": { "description": "Null where the target does not exist.", "type": ["string", "null"] },
                "to": { "type": ["string", "null"] }
              }
            }
          }
        }
    """#
  ]
}
