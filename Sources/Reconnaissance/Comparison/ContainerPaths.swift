import Facts

/// Names from the outermost definition down, joined by `.`, for each definition of a file: a fact's `container` in JSON.
struct ContainerPaths {
  private let content: FileFacts
  private var known: [Int32: [UInt8]] = [:]

  init(_ content: FileFacts) { self.content = content }

  /// - Parameter index: of a definition among the file's facts.
  mutating func path(_ index: Int32) -> [UInt8] {
    if let path = known[index] { return path }
    let definition = content.facts[Int(index)]
    var path = definition.container < 0 ? [] : self.path(definition.container) + [UInt8(ascii: ".")]
    path += content.names.utf8(definition.name)
    known[index] = path
    return path
  }
}
