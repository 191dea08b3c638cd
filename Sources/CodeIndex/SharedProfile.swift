public import Facts

/// A language's profile behind one reference. It has some sixty fields, most of them counted references, and whoever binds a
/// name asks for it several times; handing out the value would count each of them up and down.
@dynamicMemberLookup
public final class SharedProfile: Sendable {
  @usableFromInline let value: LanguageProfile

  public init(_ value: LanguageProfile) { self.value = value }

  @inlinable public subscript<Field>(dynamicMember field: KeyPath<LanguageProfile, Field>) -> Field {
    value[keyPath: field]
  }
}
