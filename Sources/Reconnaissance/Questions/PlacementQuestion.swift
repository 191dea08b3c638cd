import CodeIndex
import Facts

/// Step 2b: is it an endpoint, a job or a utility, and where do those stand?
struct PlacementQuestion: Question {
  let id = QuestionID.placement

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    if let answer = StepTwoB.notApplicable(id, inquiry) { return answer }
    let places = Places(inquiry)
    let searched = Searched(
      inquiry,
      ["routes": places.routes.routes.count, "jobs": places.jobs.count, "modules": places.modules.count])
    guard inquiry.isAddition else { return survey(places, searched) }

    let search = inquiry.search(inquiry.phrases)
    let similar = search.matches.prefix(FilesAtHand.similarLimit).map(\.file)
    let verdict = Verdict(inquiry.phrases, Array(similar), isWeak: search.isWeak, places)
    let lines = Box.allCases.map { box -> AnswerLine in
      let isChosen = verdict.box == box
      return AnswerLine(
        .checkbox(box.words, checked: isChosen),
        (isChosen ? verdict.reason + ["; "] : []) + places.spans(box, near: similar))
    }
    let items = Box.allCases.filter { verdict.box == nil || verdict.box == $0 }.flatMap {
      places.items($0, near: similar)
    }
    if verdict.box != nil { return Answer(id, .answered, lines: lines, items: items, searched: searched.counts) }
    let question: [Span] =
      ["Is "] + Wording.phrases(inquiry)
      + [" an endpoint, a background job or a library? "] + verdict.reason + ["."]
    return Answer(
      id, .choice, lines: lines, items: items, searched: searched.counts,
      questions: [ClarificationQuestion(question, rank: 0, from: id)])
  }

  private func survey(_ places: Places, _ searched: Searched) -> Answer {
    let lines = Box.allCases.map { AnswerLine(.checkbox($0.words, checked: false), places.spans($0, near: [])) }
    let items = Box.allCases.flatMap { places.items($0, near: []) }
    return Answer(id, items.isEmpty ? .none : .answered, lines: lines, items: items, searched: searched.counts)
  }

  enum Box: CaseIterable {
    case endpoint, job, library
    var words: String {
      switch self {
      case .endpoint: "New API endpoint (which router/controller?)"
      case .job: "New background job (which scheduler?)"
      case .library: "New utility/library (which module?)"
      }
    }
    var noun: String {
      switch self {
      case .endpoint: "routes"
      case .job: "jobs or consumers"
      case .library: "no route, job or consumer"
      }
    }
  }

  /// What there is of each kind.
  private struct Places {
    let routes: RouteTable
    let jobs: [FactView]
    let modules: [ImportedModules.Module]
    let fileCount: Int
    let doubt: String

    init(_ inquiry: Inquiry) {
      let index = inquiry.index
      doubt = RuleCoverage(inquiry).doubt(.entryPoint)
      routes = RouteTable(index)
      jobs = index.facts(.entryPoint, .job, .consumer).filter {
        $0.file.isOfTheProgram && !index.isNoWayIn($0)
          // A schedule of the CI is not one of the program.
          && !RepositoryCommands.isOfPipeline($0)
      }
      modules = ImportedModules(index).modules
      fileCount = index.listing.count
    }

    /// There is such a thing to join.
    func holds(_ box: Box) -> Bool {
      switch box {
      case .endpoint: !routes.routes.isEmpty
      case .job: !jobs.isEmpty
      case .library: true
      }
    }

    func box(of file: ScannedFile) -> Box {
      if !routes.routes(of: file).isEmpty { return .endpoint }
      return jobs.contains { $0.file == file } ? .job : .library
    }

    func spans(_ box: Box, near similar: [ScannedFile]) -> [Span] {
      switch box {
      case .endpoint:
        let routers = ranked(routes.byFile.map { ($0.file, $0.routes.count) }, near: similar)
        if routers.isEmpty { return [.text("no route in \(Count.of(fileCount, "file"))\(doubt)")] }
        return [.text("\(Count.of(routes.routes.count, "route")) in \(Count.of(routers.count, "file")): ")]
          + Listing.spans(routers, limit: 3) { file, count in
            [.place(path: file.path, lines: nil), .text(" (\(Count.number(count))\(likeness(file, similar)))")]
          }
      case .job:
        if jobs.isEmpty { return [.text("no job, schedule or consumer in \(Count.of(fileCount, "file"))\(doubt)")] }
        let frameworks = Set(jobs.compactMap { $0[.framework] }).sorted()
        return [.text(Count.of(jobs.count, "job or consumer", plural: "jobs and consumers") + ": ")]
          + Wording.cited(ranked(jobs, near: similar), limit: 3)
          + (frameworks.isEmpty ? [] : [" by "] + Wording.names(frameworks))
      case .library:
        let beside = similar.filter { self.box(of: $0) == .library }
        let commands = similar.flatMap { $0.facts(.entryPoint) }.filter {
          $0.detail == .command && !RepositoryCommands.isTooling($0)
        }
        if !commands.isEmpty { return ["a command, like "] + Wording.cited(commands, limit: 3) }
        if !beside.isEmpty { return ["beside "] + Wording.places(beside, limit: 3) }
        if modules.isEmpty { return [.text("no module imported by another in \(Count.of(fileCount, "file"))")] }
        return ["most imported: "] + ImportedModules.spans(modules)
      }
    }

    func items(_ box: Box, near similar: [ScannedFile]) -> [Evidence] {
      switch box {
      case .endpoint:
        return ranked(routes.byFile.map { ($0.file, $0.routes.count) }, near: similar).flatMap { file, _ in
          routes.routes.filter { $0.fact.file == file }.map { Evidence($0.fact, reason: "route of this repository") }
        }
      case .job:
        return ranked(jobs, near: similar).map { Evidence($0, reason: "\($0.detail.rawValue) of this repository") }
      case .library:
        let beside = similar.filter { self.box(of: $0) == .library }.map { file in
          Evidence(
            path: file.path, lines: nil, name: file.fileName, rule: "index.similar", reason: "resembles the phrase")
        }
        return beside.isEmpty
          ? modules.prefix(10).map { ImportedModules.evidence($0) } : beside
      }
    }

    private func likeness(_ file: ScannedFile, _ similar: [ScannedFile]) -> String {
      similar.contains(file) ? ", resembles the phrase" : ""
    }

    private func ranked(_ files: [(file: ScannedFile, count: Int)], near similar: [ScannedFile]) -> [(ScannedFile, Int)]
    {
      let near = files.filter { similar.contains($0.file) }
      return (near + files.filter { !similar.contains($0.file) }).map { ($0.file, $0.count) }
    }

    private func ranked(_ facts: [FactView], near similar: [ScannedFile]) -> [FactView] {
      facts.filter { similar.contains($0.file) } + facts.filter { !similar.contains($0.file) }
    }
  }

  /// Which box the evidence ticks: a word of the phrase that names the kind, else what most of the similar files are.
  private struct Verdict {
    var box: Box?
    var reason: [Span]

    /// - Parameter isWeak: what resembles the phrase holds so little of it that it is evidence of nothing.
    init(_ phrases: [String], _ similar: [ScannedFile], isWeak: Bool, _ places: Places) {
      let words = phrases.flatMap { $0.split { !$0.isLetter && $0 != "_" } }.map(String.init)
      let named = Box.allCases.compactMap { box in Self.naming(box, in: words).map { (box, $0) } }
      let boxes = similar.map(places.box(of:))
      if let first = named.first, named.count == 1, !places.holds(first.0) {
        // A word is no evidence of how such a thing would be made here.
        box = nil
        reason = ["The phrase says ", .quoted(first.1), .text(", but nothing here has \(first.0.noun)")]
        return
      }
      if let first = named.first, named.count == 1 {
        box = first.0
        reason = ["the phrase says ", .quoted(first.1)]
        return
      }
      if named.count > 1 {
        box = nil
        reason = ["The phrase says "] + Listing.spans(named, separator: " and ") { [.quoted($0.1)] }
        return
      }
      if isWeak, !similar.isEmpty {
        box = nil
        reason = ["What resembles it most holds less than half of its words: "] + Wording.places(similar, limit: 3)
        return
      }
      // Two of three, or all there are.
      let counts = Box.allCases.map { box in (box: box, count: boxes.count { $0 == box }) }
      if let best = counts.max(by: { $0.count < $1.count }), best.count * 3 >= boxes.count * 2, best.count > 0 {
        box = best.box
        reason = [
          .text(
            "\(best.count) of \(Count.of(boxes.count, "most similar file")) \(best.count == 1 ? "has" : "have") "
              + best.box.noun)
        ]
        return
      }
      box = nil
      reason =
        boxes.isEmpty
        ? [.text("Nothing in \(Count.of(places.fileCount, "file")) resembles it")]
        : ["The most similar files differ: "]
          + Listing.spans(Array(zip(similar, boxes))) { file, box in
            [.place(path: file.path, lines: nil), .text(" has \(box.noun)")]
          }
    }

    /// The word of a phrase that names the kind, be it many of it. Stems would make a `helper` of `help`, and `get` and
    /// `rest` are verbs unless they are written like those of HTTP.
    private static func naming(_ box: Box, in phrase: [String]) -> String? {
      let verbs = ["GET", "POST", "PUT", "PATCH", "DELETE", "REST"]
      if box == .endpoint, let verb = phrase.first(where: verbs.contains) { return verb }
      return words(box).lazy.compactMap { name in
        phrase.first { word in
          let word = word.lowercased()
          return word == name || word == name + "s" || name.hasSuffix("y") && word == name.dropLast() + "ies"
        }
      }.first
    }

    private static func words(_ box: Box) -> [String] {
      switch box {
      case .endpoint: ["endpoint", "route", "webhook", "url", "graphql"]
      case .job:
        [
          "job", "cron", "nightly", "hourly", "daily", "weekly", "schedule", "scheduled", "scheduler", "worker",
          "background",
        ]
      case .library: ["utility", "library", "helper", "middleware"]
      }
    }
  }
}
