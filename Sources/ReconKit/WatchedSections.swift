import Reconnaissance

/// The sections of a comparison that `--fail-on` names.
public struct WatchedSections: Sendable, Hashable {
  public struct UnknownSection: Error, Sendable, CustomStringConvertible {
    public var name: String
    public var description: String {
      "no section “\(name)”; known are: \(WatchedSections.known.joined(separator: ", "))"
    }
  }

  /// Every name there is, in the order of the document.
  public static var known: [String] { SectionID.allCases.map(\.rawValue) }

  let sections: Set<SectionID>

  /// - Parameter list: names parted by commas; empty names none.
  public init(_ list: String) throws(UnknownSection) {
    var sections: Set<SectionID> = []
    for name in list.split(separator: ",") {
      let name = String(name.drop { $0 == " " })
      guard let section = SectionID(rawValue: name) else { throw UnknownSection(name: name) }
      sections.insert(section)
    }
    self.sections = sections
  }
}
