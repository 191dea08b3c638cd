/// The first line of a commit's message as it may be shown: it is text of the repository, and anybody may have written it.
enum CommitSubject {
  private static let limit = 120

  /// Without what cannot be seen, cut after 120 characters.
  static func capped(_ subject: String) -> String {
    let clean = VisibleText.clean(subject)
    return clean.count > limit ? String(clean.prefix(limit)) + "…" : clean
  }
}
