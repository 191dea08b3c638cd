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
  /// For each file its layer, and its number there.
  private let places: [(layer: Int, number: Int)]

  /// - Parameters:
  ///   - files: in the order of their numbers.
  ///   - numbers: of the files.
  ///   - kept: is not used where it was made for other construction methods.
  init(
    _ files: [ScannedFile], _ numbers: [ScannedFile: Int], constructionMethods: Set<String>, kept: KeptPostings?
  ) {
    guard let kept, kept.layer.constructionMethods == constructionMethods.sorted(by: { $0.precedesInBytes($1) }) else {
      layers = [Placed(PostingLayer(files, constructionMethods: constructionMethods))]
      places = files.indices.map { (0, $0) }
      return
    }
    let placed = kept.files.map { file in file.flatMap { numbers[$0] }.map { UInt32($0) } ?? .max }
    let known = Set(placed)
    let others = files.indices.filter { !known.contains(UInt32($0)) }
    var places = files.map { _ in (layer: 0, number: 0) }
    for (number, file) in placed.enumerated() where file != .max { places[Int(file)] = (0, number) }
    for (number, file) in others.enumerated() { places[file] = (1, number) }
    self.places = places
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

  /// The facts of a kind, of any detail or of one of some.
  func facts(_ kind: FactKind, _ details: [FactDetail], _ wanted: PostingLayer.Wanted) -> [Posting] {
    var lists = 0
    var found: [Posting] = []
    for placed in layers {
      lists += placed.layer.each(kind, details, wanted) { posting in
        guard let numbers = placed.numbers else { return found.append(posting) }
        let number = numbers[Int(posting.file)]
        if number != .max { found.append(Posting(file: number, fact: posting.fact)) }
      }
    }
    if lists > 1 { found.sort(by: Posting.precedes) }
    return found
  }

  func count(named name: String) -> Int {
    layers.reduce(0) { $0 + $1.layer.count(named: name, $1.isThere) }
  }

  func count(otherwiseNamed name: String) -> Int {
    layers.reduce(0) { $0 + $1.layer.count(otherwiseNamed: name, $1.isThere) }
  }

  /// See ``PostingLayer/namespaces(of:)``.
  ///
  /// - Parameter file: its number.
  func namespaces(of file: Int) -> [String] {
    let (layer, place) = places[file]
    return layers[layer].layer.namespaces(of: place)
  }
}
