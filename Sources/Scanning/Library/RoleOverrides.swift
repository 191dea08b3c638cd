/// What people say of a file's part, against its name and contents; nil where they say nothing.
public struct RoleOverrides: Sendable, Equatable {
  public var isVendored: Bool?
  public var isGenerated: Bool?
  public var isDocumentation: Bool?

  public init(isVendored: Bool? = nil, isGenerated: Bool? = nil, isDocumentation: Bool? = nil) {
    self.isVendored = isVendored
    self.isGenerated = isGenerated
    self.isDocumentation = isDocumentation
  }
}
