public struct Ring {
  public private(set) var size = 1
  var weight = 2

  public init() {}

  public func turn() {}

  func polish() {}

  fileprivate func melt() {}
}

public extension Ring {
  func wear() {}
  private func lose() {}
}

struct Box {
  public func open() {}
}

public protocol Shiny {
  func shine()
}
