import Facts

/// Reads one entry of a pack's `rules`.
enum RuleReader {
  static func read(_ fields: inout FieldReader) -> RuleDefinition {
    let id = fields.required("id")
    let fact = fields.choice("fact", of: FactKind.self)
    if fact == nil, fields.node("fact") == nil { fields.report("`fact` is missing") }
    let detail = fields.choice("detail", of: FactDetail.self) ?? .none
    var rule = RuleDefinition(id: id, fact: fact ?? .definition, detail: detail, pattern: fields.required("pattern"))
    rule.line = fields.line
    rule.keywords = fields.strings("keywords")
    if let anchor = fields.choice("at", of: RuleDefinition.Anchor.self) { rule.anchor = anchor }
    if rule.anchor == .keyword, rule.keywords.isEmpty {
      fields.report("`keywords` is missing: without them say where to look with `at`")
    }
    if let window = fields.int("window", in: 64...65536) { rule.window = window }
    if let body = fields.choice("body", of: RuleDefinition.Body.self) { rule.body = body }
    rule.requiresBody = fields.bool("requiresBody")
    rule.within = fields.strings("within")
    for place in rule.within where place != "top" && FactDetail(rawValue: place) == nil {
      fields.report("`within` names “\(place)”: known are `top` and the details of facts")
    }
    rule.notWithin = fields.strings("notWithin")
    for place in rule.notWithin where FactDetail(rawValue: place) == nil {
      fields.report("`notWithin` names “\(place)”: known are the details of facts")
    }
    rule.depth = fields.int("depth", in: 0...64)
    rule.insideBracketsOf = fields.strings("insideBracketsOf")
    rule.brackets = fields.string("brackets") ?? ""
    rule.namesFunction = fields.bool("namesFunction")
    rule.mustBeKept = fields.bool("kept")
    rule.value = fields.choice("value", of: RuleDefinition.ValueRequirement.self)
    rule.conditions = fields.pairs("where").map { .init(capture: $0.key, pattern: $0.value) }
    for (key, value) in fields.pairs("set") {
      if let attribute = FactAttribute(rawValue: key) {
        rule.constants.append(.init(key: attribute, value: value))
      } else {
        fields.report("`set` names “\(key)”, which is no attribute")
      }
    }
    for var reader in fields.readers("each") {
      rule.each = .init(
        capture: reader.required("capture"), pattern: reader.required("pattern"), atName: reader.bool("atName"),
        joinedBy: reader.string("joinedBy"), spans: reader.bool("spans"),
        readsStrings: reader.bool("readsStrings"))
      reader.finish()
      fields.absorb(reader.problems)
    }
    for var reader in fields.readers("expand") {
      rule.expansion = RuleExpansion(
        conditions: reader.pairs("where").map { .init(capture: $0.key, pattern: $0.value) },
        facts: reader.mappings("facts").map { RuleExpansion.Entry(values: $0) })
      if rule.expansion?.facts.isEmpty == true { reader.report("`expand` holds no `facts`") }
      reader.finish()
      fields.absorb(reader.problems)
    }
    for var reader in fields.readers("chain") {
      rule.chain = .init(capture: reader.required("capture"), until: reader.strings("until"))
      reader.finish()
      fields.absorb(reader.problems)
    }
    for var reader in fields.readers("tree") {
      rule.tree = .init(
        capture: reader.required("capture"), separator: reader.required("separator"), aliasWords: reader.strings("as"),
        wildcards: reader.strings("wildcard"), selfName: reader.string("selfName"))
      reader.finish()
      fields.absorb(reader.problems)
    }
    rule.insideMacros = fields.bool("insideMacros")
    rule.silent = fields.bool("silent")
    rule.uncalled = fields.bool("uncalled") || rule.silent
    rule.until = fields.strings("until")
    if rule.body == .until, rule.until.isEmpty { fields.report("`until` is missing: say which words end the fact") }
    rule.attachesToNext = fields.bool("attachesToNext")
    rule.namedByReceiver = fields.bool("namedByReceiver")
    rule.emptied = fields.bool("emptied")
    rule.namePrefix = fields.string("namePrefix")
    rule.spelling = fields.choice("spelling", of: NameSpelling.self)
    rule.expression = fields.choice("expression", of: RuleDefinition.Expression.self)
    rule.joined = fields.choice("joined", of: RuleDefinition.Joined.self)
    rule.requiresText = fields.strings("requiresText")
    rule.requiresImport = fields.string("requiresImport")
    rule.unlessImport = fields.string("unlessImport")
    rule.why = fields.string("why")
    rule.isOff = fields.bool("offByDefault")
    let examples = fields.readers("examples")
    if fields.readsExamples {
      for var reader in examples {
        rule.matching = reader.strings("match")
        rule.skipping = reader.strings("skip")
        reader.finish()
        fields.absorb(reader.problems)
      }
      if rule.matching.isEmpty { fields.report("rule `\(id)` has no `examples: match`") }
      if rule.skipping.isEmpty { fields.report("rule `\(id)` has no `examples: skip`") }
    }
    fields.finish()
    return rule
  }
}
