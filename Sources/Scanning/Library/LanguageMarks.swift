/// What makes a file one of a language, by the conventions of GitHub Linguist.
public struct LanguageMarks: Sendable, Equatable {
  /// File name extensions without the dot, in any case; `d.ts` is asked before `ts`.
  public var extensions: [String] = []
  /// Whole file names; one that ends in `*` is the beginning of a name.
  public var fileNames: [String] = []
  /// Programs named by a `#!` line, without version.
  public var interpreters: [String] = []
  /// Names beside the language's id and name by which modelines of editors and `.gitattributes` call it.
  public var modelines: [String] = []
  /// Content rules for extensions that several languages use.
  public var claims: [Claim] = []
  /// Where in the pack's file they begin, for problems.
  public var line = 1

  /// One content rule.
  public struct Claim: Sendable, Equatable {
    public var fileExtension: String
    /// PCRE2, searched in the file's first bytes, where `^` matches at every line; nil claims what nobody else does.
    public var pattern: String?
    /// The highest one whose pattern is found wins.
    public var priority: Int

    public init(_ fileExtension: String, pattern: String? = nil, priority: Int = 0) {
      self.fileExtension = fileExtension
      self.pattern = pattern
      self.priority = priority
    }
  }
}
