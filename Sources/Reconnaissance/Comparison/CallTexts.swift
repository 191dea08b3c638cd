public import Facts

/// Calls as they are written, from a search over bytes: facts do not hold what a call is given in every language.
public struct CallTexts: Sendable {
  private let texts: [FactView: String]

  /// - Parameter texts: of `call` facts of either scan, without white space and comments.
  public init(_ texts: [FactView: String] = [:]) { self.texts = texts }

  public subscript(call: FactView) -> String? { texts[call] }
}
