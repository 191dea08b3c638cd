/// Things of which a program has few, however many rows it keeps, by what they are called.
public enum ScarceThings {
  /// - Parameter word: the last word of a list's name, in small letters.
  public static func isList(_ word: String) -> Bool { names.contains(word) }

  /// - Parameter word: the last word of a model's or a table's name, which may be in the singular.
  public static func isTable(_ word: String) -> Bool {
    names.contains(word) || names.contains(word + "s") || settings.contains(word)
  }

  private static let names: Set<String> = [
    "providers", "plugins", "roles", "locales", "languages", "tables", "schemas", "catalogs", "drivers", "adapters",
    "backends", "engines", "formats", "platforms", "environments", "regions", "specialties", "priorities", "severities",
    "triggers", "scopes", "weeks", "months", "weekdays", "confs", "configs", "admins", "administrators", "moderators",
    "superusers",
  ]
  /// A table with a row a setting: a form writes the few that it has.
  private static let settings: Set<String> = [
    "setting", "settings", "option", "options", "preference", "preferences", "config", "configuration",
    "configurations",
  ]
}
