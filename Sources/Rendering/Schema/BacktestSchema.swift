import Reconnaissance

/// The schema of `recon backtest --format json`.
enum BacktestSchema {
  static let body = #"""
      "type": "object",
      "required": [
        "cases", "diagnostics", "eligible", "predictions", "replayed", "repository", "schemaVersion", "seed", "tool"
      ],
      "properties": {
        "cases": {
          "description": "Newest commit first.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["baselineRank", "commit", "prediction", "rank"],
            "properties": {
              "baselineRank": { "description": "As `rank`, of the naive answer.", "$ref": "#/$defs/rank" },
              "commit": { "description": "The commit that was undone.", "$ref": "#/$defs/objectId" },
              "prediction": { "$ref": "#/$defs/prediction" },
              "rank": { "$ref": "#/$defs/rank" }
            }
          }
        },
        "diagnostics": { "type": "array", "items": { "$ref": "#/$defs/diagnostic" } },
        "eligible": {
          "description": "How many of the newest commits ask for something by their message.",
          "$ref": "#/$defs/count"
        },
        "predictions": {
          "type": "array",
          "items": {
            "type": "object",
            "required": [
              "baseline", "cases", "hitsAt1", "hitsAt10", "hitsAt3", "hitsAt5", "prediction", "question",
              "reciprocalRank"
            ],
            "properties": {
              "baseline": {
                "description": "What somebody would have answered who only counts.",
                "type": "object",
                "required": ["description", "hitsAt1", "hitsAt10", "hitsAt3", "hitsAt5", "reciprocalRank"],
                "properties": {
                  "description": { "type": "string" },
                  "hitsAt1": { "$ref": "#/$defs/count" },
                  "hitsAt10": { "$ref": "#/$defs/count" },
                  "hitsAt3": { "$ref": "#/$defs/count" },
                  "hitsAt5": { "$ref": "#/$defs/count" },
                  "reciprocalRank": { "$ref": "#/$defs/share" }
                }
              },
              "cases": { "$ref": "#/$defs/count" },
              "hitsAt1": { "description": "Cases in which the first was right.", "$ref": "#/$defs/count" },
              "hitsAt10": { "$ref": "#/$defs/count" },
              "hitsAt3": { "$ref": "#/$defs/count" },
              "hitsAt5": { "$ref": "#/$defs/count" },
              "prediction": { "$ref": "#/$defs/prediction" },
              "question": { "$ref": "#/$defs/questionId" },
              "reciprocalRank": { "$ref": "#/$defs/share" }
            }
          }
        },
        "replayed": { "description": "How many commits were asked again.", "$ref": "#/$defs/count" },
        "repository": { "description": "The commit whose past it is.", "$ref": "#/$defs/repository" },
        "schemaVersion": { "$ref": "#/$defs/schemaVersion" },
        "seed": { "type": "integer" },
        "tool": { "$ref": "#/$defs/tool" }
      }
    """#

  static let parts = [
    #"""
        "prediction": { "enum": [\#(Schema.list(BacktestReport.Prediction.allCases.map(\.rawValue), indent: 10))] }
    """#,
    #"""
        "rank": {
          "description": "Where the first thing stands that the commit then touched, from 1; null when it is not listed.",
          "oneOf": [{ "type": "null" }, { "type": "integer", "minimum": 1 }]
        }
    """#,
    #"""
        "share": { "description": "From 0 to 1, with three decimals.", "type": "string", "pattern": "^[01]\\.[0-9]{3}$" }
    """#,
  ]
}
