/// Files beside the settings and migrations of an application of Rails.
extension Sample {
  static let rails: [Sample] = [
    Sample(
      "config/docker.database.yml",
      #"""
      development:
        adapter: postgresql
        database: shelf
      test:
        adapter: postgresql
        database: shelf_test

      """#,
      facts: #"""
        2 config/key database.adapter access=declare
        3 config/key database.database access=declare
        """#),
    Sample(
      "config/marks.yml",
      #"""
      fruit:
        f01: { icon: a }
        f02: { icon: a }
        f03: { icon: a }
        f04: { icon: a }
        f05: { icon: a }
        f06: { icon: a }
        f07: { icon: a }
        f08: { icon: a }
        f09: { icon: a }
      herbs:
        h01: { icon: a }
        h02: { icon: a }
        h03: { icon: a }
        h04: { icon: a }
        h05: { icon: a }
        h06: { icon: a }
        h07: { icon: a }
        h08: { icon: a }
        h09: { icon: a }

      """#,
      facts: ""),
    Sample(
      "scalingo.json",
      #"""
      {
        "name": "Shelf",
        "env": { "SHELF_KEY": { "generator": "secret" } }
      }

      """#,
      facts: #"""
        3 config/environmentVariable SHELF_KEY access=declare
        """#),
  ]
}
