public import Facts

/// Annotations, decorators and calls by name, for whoever asks what a framework may do with a definition.
extension CodeIndex {
  /// The decorators and annotations of a definition, in order of place, without those that let nothing call it.
  public func marks(on definition: FactView) -> [FactView] {
    guard let profile = profile(for: definition.file) else { return [] }
    let first = max(1, definition.startLine - 16)
    return facts(in: definition.file, lines: first...definition.startLine).filter { fact in
      guard fact.kind == .reference, fact.detail == .decorator, fact[.target] == definition.name,
        fact.fact.container == definition.fact.container
      else { return false }
      return !profile.inertMarks.contains(
        String(decoding: FactPostings.lastComponent(Array(fact.name.utf8)[...]), as: UTF8.self))
    }
  }

  /// Whether an attribute gives a definition to other packages, whatever it stands in.
  func hasExportMark(_ definition: FactView) -> Bool {
    guard let marks = profile(for: definition.file)?.exportMarks, !marks.isEmpty else {
      return false
    }
    return self.marks(on: definition).contains { marks.contains($0.name) }
  }

  /// All calls of a bare name.
  public func calls(named name: String) -> [FactView] { facts(.call, named: name) }

  /// Calls of what each language's own pack names, in its own files. In order of language, name and place.
  public func calls(_ names: (Practice) -> [String]) -> [FactView] {
    practices.flatMap { language, practice in
      names(practice).flatMap { calls(named: $0) }.filter { $0.file.language == language }
    }
  }

  /// Whether code somewhere assigns to a member of this name: `self.name = …`.
  public func assignsMember(named name: String) -> Bool {
    files.contains { file in
      guard let profile = profile(for: file), !profile.selfNames.isEmpty else { return false }
      return profile.selfNames.contains { word in
        guard let id = file.content.names.id(of: word + "." + name) else { return false }
        return file.content.facts.contains { $0.kind == .reference && $0.detail == .binding && $0.name == id }
      }
    }
  }

  /// All decorators and annotations of a bare name.
  public func decorators(named name: String) -> [FactView] {
    facts(.reference, .decorator, named: name) + facts(.reference, .decorator, otherwiseNamed: name)
  }
}
