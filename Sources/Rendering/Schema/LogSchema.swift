/// The schema of `recon log --format json`.
enum LogSchema {
  static let body = #"""
      "type": "object",
      "required": [
        "asked", "commits", "cut", "diagnostics", "events", "question", "repository", "schemaVersion", "since", "status",
        "target", "tool", "total"
      ],
      "properties": {
        "asked": {
          "description": "At how many commits the question was asked; the others cannot bear on it.",
          "$ref": "#/$defs/count"
        },
        "commits": { "description": "How many were looked at, along first parents.", "$ref": "#/$defs/count" },
        "cut": { "description": "There are older commits in the range that were not looked at.", "type": "boolean" },
        "diagnostics": { "type": "array", "items": { "$ref": "#/$defs/diagnostic" } },
        "events": {
          "description": "The commits at which the answer changed, newest first.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["change", "commit"],
            "properties": {
              "change": { "$ref": "#/$defs/answerChange" },
              "commit": { "$ref": "#/$defs/commit" }
            }
          }
        },
        "question": { "$ref": "#/$defs/questionId" },
        "repository": { "description": "The newest commit of the range.", "$ref": "#/$defs/repository" },
        "schemaVersion": { "$ref": "#/$defs/schemaVersion" },
        "since": {
          "description": "The commit that brought the target; null when the oldest one looked at had it.",
          "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/commit" }]
        },
        "status": {
          "description": "Of the answer at the newest commit.",
          "enum": ["answered", "none", "choice", "blocker", "notApplicable"]
        },
        "target": { "type": "string" },
        "tool": { "$ref": "#/$defs/tool" },
        "total": { "description": "How many items the newest answer has.", "$ref": "#/$defs/count" }
      }
    """#

  static let commit = #"""
        "commit": {
          "type": "object",
          "required": ["date", "id", "subject"],
          "properties": {
            "date": { "description": "As its author recorded it.", "type": "string" },
            "id": { "$ref": "#/$defs/objectId" },
            "subject": { "$ref": "#/$defs/quoted" }
          }
        }
    """#
}
