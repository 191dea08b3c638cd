import Facts

/// Facts by kind, by name, and by the other names they can be found under, in order of file then position.
///
/// Of a tree that was scanned before, most comes from what was kept then; a second layer has the files that differ. What
/// is found does not depend on which is where.
struct FactPostings: Sendable {
  private struct Placed {
    let layer: PostingLayer
    /// For each file of the layer its number among all; `.max` when it is gone. Nil where they are the same.
    let numbers: [UInt32]?
    /// Whether some file of the layer is gone.
    let lacksFiles: Bool

    init(_ layer: PostingLayer, numbers: [UInt32]? = nil) {
      self.layer = layer
      self.numbers = numbers
      lacksFiles = numbers?.contains(.max) ?? false
    }

    /// Nil where all files are there.
    var isThere: ((UInt32) -> Bool)? {
      guard lacksFiles, let numbers else { return nil }
      return { numbers[Int($0)] != .max }
    }
  }

  private let layers: [Placed]

  /// - Parameters:
  ///   - files: in the order of their numbers.
  ///   - numbers: of the files.
  ///   - kept: is not used where it was made for other construction methods.
  init(
    _ files: [ScannedFile], _ numbers: [ScannedFile: Int], constructionMethods: Set<String>, kept: KeptPostings?
  ) {
    guard let kept, kept.layer.constructionMethods == constructionMethods.sorted(by: { $0.precedesInBytes($1) }) else {
      layers = [Placed(PostingLayer(files, constructionMethods: constructionMethods))]
      return
    }
    let placed = kept.files.map { file in file.flatMap { numbers[$0] }.map { UInt32($0) } ?? .max }
    let known = Set(placed)
    let others = files.indices.filter { !known.contains(UInt32($0)) }
    let first = Placed(kept.layer, numbers: placed)
    if others.isEmpty {
      layers = [first]
    } else {
      let second = PostingLayer(others.map { files[$0] }, constructionMethods: constructionMethods)
      layers = [first, Placed(second, numbers: others.map { UInt32($0) })]
    }
  }

  /// What a later scan of much the same tree can begin with; nil where it would have to be put together first.
  var layer: PostingLayer? { layers.count == 1 && layers[0].numbers == nil ? layers[0].layer : nil }

  /// The facts of a kind and any of some details.
  func facts(_ kind: FactKind, _ details: some Sequence<FactDetail>) -> [Posting] {
    var lists = 0
    var found: [Posting] = []
    for detail in details {
      let before = found.count
      for placed in layers { placed.layer.each(kind, detail) { add($0, of: placed, to: &found) } }
      if found.count > before { lists += 1 }
    }
    if lists > 1 || layers.count > 1 { found.sort(by: Posting.precedes) }
    return found
  }

  func facts(_ kind: FactKind, named name: String) -> [Posting] {
    inOrder { placed, found in placed.layer.each(kind, named: name) { add($0, of: placed, to: &found) } }
  }

  func facts(_ kind: FactKind, otherwiseNamed name: String) -> [Posting] {
    inOrder { placed, found in placed.layer.each(kind, otherwiseNamed: name) { add($0, of: placed, to: &found) } }
  }

  func count(named name: String) -> Int {
    layers.reduce(0) { $0 + $1.layer.count(named: name, $1.isThere) }
  }

  func count(otherwiseNamed name: String) -> Int {
    layers.reduce(0) { $0 + $1.layer.count(otherwiseNamed: name, $1.isThere) }
  }

  private func inOrder(_ body: (Placed, inout [Posting]) -> Void) -> [Posting] {
    var found: [Posting] = []
    for placed in layers { body(placed, &found) }
    if layers.count > 1 { found.sort(by: Posting.precedes) }
    return found
  }

  private func add(_ posting: Posting, of placed: Placed, to found: inout [Posting]) {
    guard let numbers = placed.numbers else { return found.append(posting) }
    let number = numbers[Int(posting.file)]
    if number != .max { found.append(Posting(file: number, fact: posting.fact)) }
  }
}
