/// What one construct stands for when it says several things at once: `resources :posts` declares seven routes.
public struct RuleExpansion: Sendable, Equatable {
  /// Conditions on captures, asked for each entry: capture name → PCRE2, in which `{_key}` stands for the entry's own
  /// value. A capture that did not match counts as empty.
  public var conditions: [RuleDefinition.Condition] = []
  public var facts: [Entry] = []

  /// One fact: `name` and attributes as templates, and values of the entry's own, whose keys begin with `_`.
  public struct Entry: Sendable, Equatable {
    public var values: [Value]

    public init(values: [(key: String, value: String)]) { self.values = values.map(Value.init) }
  }

  public struct Value: Sendable, Equatable {
    public var key: String
    public var text: String

    init(_ pair: (key: String, value: String)) { (key, text) = (pair.key, pair.value) }
  }
}
