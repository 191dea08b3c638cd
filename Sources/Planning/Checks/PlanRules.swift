/// Every rule of `recon plan check`, in the order in which a reader of the document meets what they speak of. A new rule is
/// a file in `Rules/`, a line here, and its sample in `samples/plans/`.
enum PlanRules {
  static let all: [PlanRule] = [
    .headerField, .statusKnown, .statusPhase, .approvalMissing, .approvalStale, .lastUpdated,
    .logEmpty, .logOrder,
    .sectionMissing, .sectionOrder, .sectionTwice, .fieldEmpty, .placeholder, .vagueWord, .tooLong, .filler,
    .implementationCode, .garbledText, .conflictLeft, .markerBroken,
    .stepOneUndecided, .stepSkipped, .uncitedClaim, .citationDead, .citationMoved, .citationChanged, .blockerOpen,
    .riskWithoutMitigation, .questionOpen, .answerMissing,
    .canonicalSentence, .alternativesMissing, .optionIncomplete, .recommendation,
    .mapOrder, .mapCycle, .newFileExists, .modifiedFileMissing, .edgeCase,
    .commitMissing, .commitIncomplete, .fileUnplanned, .fileWithoutCommit, .fileAction, .testUnnamed,
    .checklistOpen, .checklistUntrue,
  ]
}
