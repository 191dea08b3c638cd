/// Words that tell no text from another.
enum CommonWords {
  /// Words of English sentences and of nearly all code, whatever it is about, in small letters.
  static let ofCode = Set((english + code).split { $0.isWhitespace }.map(String.init))

  private static let english = """
    about after also and any are because been before but can cannot could does doesn don each else for from
    has have here how into isn its just like may more most must not now one only other our over same see
    should since some such than that the their them then there these they this those too two use used using
    was were what when where which while who will with without would you your
    """
  private static let code = """
    arg args array bool boolean break case catch class const def end enum err error false final fn func
    function get if import int integer is len length let nil none null number object out param private public
    ref result return self set size static str string struct super switch throw throws true try type undefined
    val value var void
    """
}
