public import CodeIndex
public import Facts

/// Follows cited places from one commit to another by what they say.
///
/// A place that is a definition is followed as that definition; lines inside one, by an alignment of its old body with
/// its new one, wherever that went; other lines, by an alignment of the files. Pure: facts and texts come in as values.
public struct PlaceFollowing {
  private let definitions: DefinitionFollowing
  private var old: CodeIndex { definitions.old }
  private var texts: CitedTexts { definitions.texts }

  public init(from old: CodeIndex, to new: CodeIndex, renames: FileRenames, texts: CitedTexts) {
    definitions = DefinitionFollowing(old: old, new: new, renames: renames, texts: texts)
  }

  /// The new files whose text following a place may take, beside the cited path itself. In no order.
  public static func neededPaths(
    for place: FilePlace, from old: CodeIndex, to new: CodeIndex, renames: FileRenames
  ) -> Set<String> {
    let following = PlaceFollowing(
      from: old, to: new, renames: renames, texts: CitedTexts(old: [:], new: [:]))
    var paths: Set<String> = [renames[place.path] ?? place.path]
    guard let file = old.file(at: place.path), let lines = place.lines else { return paths }
    for definition in following.around(lines, in: file) {
      paths.formUnion(following.definitions.rivals(of: definition).map(\.path))
    }
    return paths
  }

  /// - Parameter subject: the name the place is cited for, when there is one; it decides which of several definitions on
  ///   one line is meant.
  public func fate(of place: FilePlace, subject: String? = nil) -> PlaceFate {
    guard let lines = place.lines else { return fate(ofFile: place.path) }
    guard let text = texts.old(place.path) else {
      return .unfounded(reason: "no such file at the recorded commit")
    }
    guard lines.upperBound <= text.count else {
      return .unfounded(reason: "the file had \(text.count) lines at the recorded commit")
    }
    guard let file = old.file(at: place.path) else { return fate(of: lines, inText: place.path) }
    // From the inside out: a nested function may be gone while the one around it still says the same.
    for definition in around(lines, in: file, subject) {
      switch definitions.follow(definition) {
      case .lost: continue
      case .several(let candidates):
        return .ambiguous(candidates.map { FilePlace(path: $0.path, lines: $0.lines) })
      case .found(let found):
        if definition.startLine == lines.lowerBound, lines.count == 1 || definition.endLine == lines.upperBound {
          return fate(of: lines, definition, found)
        }
        return fate(of: lines, inside: definition, found)
      }
    }
    if let lost = around(lines, in: file, subject).first, lost.startLine == lines.lowerBound, isWhole(lost, lines) {
      return gone(lost)
    }
    return fate(of: lines, inText: place.path)
  }

  /// The new definition that an old one has become; nil when it is gone or several fit.
  public func definition(_ definition: FactView) -> FactView? {
    if case .found(let found) = definitions.follow(definition) { found } else { nil }
  }

  // MARK: Files

  /// A file cited as a whole is cited for being there, not for its text.
  private func fate(ofFile path: String) -> PlaceFate {
    if definitions.new.file(at: path) != nil || texts.new(path) != nil { return .same }
    if let moved = definitions.home(of: path) { return .moved(to: FilePlace(path: moved.path, lines: nil)) }
    return .gone(reason: "the file is gone")
  }

  private func fate(of lines: ClosedRange<Int>, inText path: String) -> PlaceFate {
    let home = definitions.home(of: path)?.path ?? path
    guard let before = texts.old(path), let after = texts.new(home) else {
      return .gone(reason: "the file is gone")
    }
    let aligned = AlignedPassage(from: before, 1...max(1, before.count), to: after, 1...max(1, after.count))
    return fate(aligned.fate(of: lines), from: FilePlace(path: path, lines: lines), in: home)
      ?? .gone(
        reason: "the lines are gone")
  }

  // MARK: Definitions

  /// The definitions whose lines hold all those cited, innermost first; of several that begin on the first line, the one
  /// of the subject's name before the others.
  private func around(_ lines: ClosedRange<Int>, in file: ScannedFile, _ subject: String? = nil) -> [FactView] {
    let holding = file.facts(.definition).filter {
      $0.startLine <= lines.lowerBound && $0.endLine >= lines.upperBound
        && ($0.startLine == lines.lowerBound || $0.detail.isFunctionLike || $0.detail.isTypeLike)
    }
    func rank(_ definition: FactView) -> (Int, Int, Int) {
      let begins = definition.startLine == lines.lowerBound
      let isMeant = begins && subject.map { Self.names(definition, $0) } ?? false
      let isWhole = begins && definition.endLine == lines.upperBound
      return (isMeant ? 0 : 1, isWhole ? 0 : 1, definition.lines.count)
    }
    return holding.enumerated().sorted {
      let (a, b) = (rank($0.element), rank($1.element))
      return a == b ? $0.offset < $1.offset : a < b
    }.map(\.element)
  }

  private static func names(_ definition: FactView, _ subject: String) -> Bool {
    subject == definition.name || subject == definition.qualifiedName || subject.hasSuffix("." + definition.name)
  }

  private func isWhole(_ definition: FactView, _ lines: ClosedRange<Int>) -> Bool {
    lines.count == 1 || definition.endLine == lines.upperBound
  }

  private func gone(_ definition: FactView) -> PlaceFate {
    let home = definitions.home(of: definition.path)
    return .gone(
      reason: home == nil
        ? "the file is gone, and no definition like `\(definition.qualifiedName)` is elsewhere"
        : "`\(definition.qualifiedName)` is no longer defined")
  }

  private func fate(of lines: ClosedRange<Int>, _ definition: FactView, _ found: FactView) -> PlaceFate {
    let now = lines.count == 1 ? found.startLine...found.startLine : found.lines
    let place = FilePlace(path: found.path, lines: now)
    guard let before = texts.old(definition.path)?[lines], let after = texts.new(found.path)?[now] else {
      return .gone(reason: "the file cannot be read")
    }
    if before.elementsEqual(after) {
      return place == FilePlace(path: definition.path, lines: lines) ? .same : .moved(to: place)
    }
    if found.name != definition.name {
      return .changed(at: place, how: "renamed to `\(found.qualifiedName)`")
    }
    return .changed(at: place, how: TextChange.words(from: Array(before), to: Array(after)))
  }

  private func fate(of lines: ClosedRange<Int>, inside definition: FactView, _ found: FactView) -> PlaceFate {
    guard let before = texts.old(definition.path), let after = texts.new(found.path) else {
      return .gone(reason: "the file cannot be read")
    }
    let aligned = AlignedPassage(from: before, definition.lines, to: after, found.lines)
    let cited = FilePlace(path: definition.path, lines: lines)
    if let fate = fate(aligned.fate(of: lines), from: cited, in: found.path) { return fate }
    let around = found.lines.count == 1 ? "\(found.startLine)" : "\(found.startLine)-\(found.endLine)"
    return .gone(
      reason: "no longer in `\(found.qualifiedName)`, which is at `\(found.path):\(around)`")
  }

  /// Nil when the passage does not hold them.
  private func fate(_ outcome: AlignedPassage.Outcome, from cited: FilePlace, in path: String) -> PlaceFate? {
    switch outcome {
    case .lost: return nil
    case .equal(let lines):
      let place = FilePlace(path: path, lines: lines)
      return place == cited ? .same : .moved(to: place)
    case .edited(let lines, let how): return .changed(at: FilePlace(path: path, lines: lines), how: how)
    case .several(let lines): return .ambiguous(lines.map { FilePlace(path: path, lines: $0) })
    }
  }
}
