import Reconnaissance
import TestKit

@testable import ReconKit

/// One folder `samples/repositories/<name>`: a small repository in `before/`, and in `SOURCE.md` the truth about it by
/// hand, with the targets its goldens are made for.
struct SampleRepository: Sendable, Hashable, CustomStringConvertible {
  let name: String
  /// What is changed: `**Modification target:**` of `SOURCE.md`.
  let target: String
  /// What is added: `**Addition phrase:**`.
  let phrase: String
  /// Paths that `before/` has and the repository after the change has not: `**Removed after:**`, parted by spaces.
  let removedAfter: [String]

  var folder: String { "samples/repositories/\(name)" }
  var description: String { name }

  static let all = Checkout.folders(in: "samples/repositories").map(SampleRepository.init)

  init(_ name: String) {
    self.name = name
    let source = Checkout.text("samples/repositories/\(name)/SOURCE.md") ?? ""
    func value(_ label: String) -> String {
      guard let start = source.firstRange(of: "**\(label):** `")?.upperBound,
        let end = source[start...].firstIndex(of: "`")
      else { return "SOURCE.md names no \(label)" }
      return String(source[start..<end])
    }
    target = value("Modification target")
    phrase = value("Addition phrase")
    removedAfter =
      source.contains("**Removed after:**") ? value("Removed after").split(separator: " ").map(String.init) : []
  }

  /// The drafts that are made of each.
  enum Draft: String, CaseIterable, Sendable {
    case modify, add, survey
    /// Both targets in one document; has no golden.
    case both
    static let golden: [Draft] = [.modify, .add, .survey]
  }

  func request(_ draft: Draft, in folder: String, workers: Int) -> SurveyRequest {
    var request = SurveyRequest()
    request.path = folder
    request.workers = workers
    if draft == .modify || draft == .both {
      request.modify = [target]
      request.reason = .feature
    }
    if draft == .add || draft == .both { request.add = [phrase] }
    return request
  }

  /// `before/` as a repository of one commit, the same commit on every machine.
  func checkOut() async throws -> TemporaryRepository {
    let repository = try await TemporaryRepository()
    try repository.copyFiles(of: folder + "/before")
    try await repository.commit("Begin")
    return repository
  }
}

extension SampleRepository {
  /// `before/` and, on top of it, `after/` as a second commit; each under a tag of its name.
  func checkOutBoth() async throws -> TemporaryRepository {
    let repository = try await checkOut()
    try await repository.git("tag", "before")
    try repository.copyFiles(of: folder + "/after")
    for path in removedAfter { repository.remove(path) }
    try await repository.commit("Change")
    try await repository.git("tag", "after")
    return repository
  }
}

/// Surveys that several tests look at, each made once.
actor SurveyBench {
  static let shared = SurveyBench()

  private struct Key: Hashable {
    var sample: SampleRepository
    var draft: SampleRepository.Draft
  }
  private var repositories: [SampleRepository: Task<TemporaryRepository, any Error>] = [:]
  private var surveys: [Key: Task<Survey, any Error>] = [:]
  private var own: Task<Survey, any Error>?

  func repository(_ sample: SampleRepository) async throws -> TemporaryRepository {
    if let known = repositories[sample] { return try await known.value }
    let task = Task { try await sample.checkOut() }
    repositories[sample] = task
    return try await task.value
  }

  func survey(_ sample: SampleRepository, _ draft: SampleRepository.Draft) async throws -> Survey {
    let key = Key(sample: sample, draft: draft)
    if let known = surveys[key] { return try await known.value }
    let repository = try await repository(sample)
    if let known = surveys[key] { return try await known.value }
    let task = Task { try await Survey.run(sample.request(draft, in: repository.path, workers: 2)) }
    surveys[key] = task
    return try await task.value
  }

  /// This very repository, as it lies on disk.
  func ownSurvey() async throws -> Survey {
    if let own { return try await own.value }
    let task = Task {
      var request = SurveyRequest()
      request.path = Checkout.root
      request.workers = 2
      return try await Survey.run(request)
    }
    own = task
    return try await task.value
  }
}

/// When every draft of the tests was made.
let timestamp = "2020-01-02 03:04 UTC"

extension Survey {
  var markdown: String { String(decoding: plan(timestamp: timestamp, limit: nil), as: UTF8.self) }
  /// Every list in full.
  var completeMarkdown: String { String(decoding: plan(timestamp: timestamp, limit: 0), as: UTF8.self) }
  var jsonText: String { String(decoding: json(limit: nil), as: UTF8.self) }
}
