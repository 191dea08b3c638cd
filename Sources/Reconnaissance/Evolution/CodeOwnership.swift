/// Who answers for files, as the repository itself says.
public struct CodeOwnership: Sendable {
  /// The file that says it.
  public var path: String
  private let owners: @Sendable (String) -> (names: [String], line: Int)?

  /// - Parameter owners: the owners of the file at a path, and the line of ``path`` that names them.
  public init(path: String, owners: @escaping @Sendable (String) -> (names: [String], line: Int)?) {
    self.path = path
    self.owners = owners
  }

  /// `Owners: `@team` (`CODEOWNERS:12`)`; nil when nobody is named.
  func line(for files: [String]) -> AnswerLine? {
    var seen: Set<String> = []
    let named = files.compactMap(owners).filter { seen.insert($0.names.joined(separator: " ")).inserted }
    if named.isEmpty { return nil }
    return AnswerLine(
      ["Ask: "]
        + Listing.spans(named, limit: 3) { owner in
          Listing.spans(owner.names, limit: 4, separator: " ") { [.quoted(Quotation.of($0) ?? "")] }
            + [" (", .place(path: path, lines: owner.line...owner.line), ")"]
        })
  }
}
