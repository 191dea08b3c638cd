import Reconnaissance
import Rendering
public import Scanning

/// What there is to choose from: questions, languages, schemas.
public enum Catalogue {
  /// Every question with what Section 2 asks, in its order.
  public static var questions: [(id: String, asks: String)] {
    QuestionID.allCases.map { ($0.rawValue, $0.asks) }
  }

  /// One line a language: id, what chooses it, where the pack comes from; separated by tabs. An extension that content
  /// rules may give to another language has a `?`.
  public static func languages(_ userPacks: [ScannerLibrary.PackText]) throws(PackError) -> [String] {
    let languages = try ScannerLibrary(userPacks: userPacks).languages
    let ruled = Set(languages.flatMap(\.marks.claims).map(\.fileExtension))
    return languages.map { language in
      let marks = language.marks
      var extensions = marks.extensions
      for name in marks.claims.map(\.fileExtension) where !extensions.contains(name) { extensions.append(name) }
      let names =
        extensions.map { "." + $0 + (ruled.contains($0) ? "?" : "") } + marks.fileNames
        + marks.interpreters.map { "#!" + $0 }
      return "\(language.id)\t\(names.joined(separator: " "))\t\(language.isBuiltIn ? "built-in" : "yours")"
    }
  }

  public static var schemaNames: [String] { Schema.allCases.map(\.rawValue) }
  public static func schema(named name: String) -> String? { Schema(named: name)?.text }
}

extension QuestionID {
  /// What Section 2 asks, in a few words.
  var asks: String {
    switch self {
    case .locate: "Step 1: modifying existing code, or net new?"
    case .implementation: "2a: where is it, what does it do today?"
    case .entryPoints: "2a: how is it invoked?"
    case .reason: "2a: why does it need to change?"
    case .errorHandling: "2a, 2b: how does this code handle failures?"
    case .tests: "2a: what tests exist, and how are only those run?"
    case .configuration: "2a, 2b: hard-coded, config file or environment?"
    case .callers: "2a: who calls it?"
    case .indirect: "2a: what else depends on it?"
    case .placement: "2b: where does it fit in the system?"
    case .similar: "2b: what existing code does something similar?"
    case .structure: "2b: where do new files go?"
    case .naming: "2b: which naming conventions hold?"
    case .integration: "2b: database, external APIs, authentication?"
    case .externalDependencies: "3: which libraries, in which versions?"
    case .internalDependencies: "3: which modules and utilities of its own?"
    case .deployment: "3: migration, environment, feature flag, compatibility?"
    case .regressionRisk: "4: what could break, how is it detected?"
    case .performanceRisk: "4: queries, loops, network calls?"
    case .securityRisk: "4: input, authentication, exposure?"
    case .operationalRisk: "4: new failure modes, monitoring?"
    case .constraints: "2.2: regressions, performance, cycles, deployment"
    case .tooling: "TOOLING: discovery, lint and test commands"
    case .questions: "2.3: what only the user can tell"
    }
  }
}

extension SurveyRequest {
  /// Asks one question by its id; false when there is none of that name.
  public mutating func ask(_ id: String) -> Bool {
    guard let question = QuestionID(rawValue: id) else { return false }
    questions = [question]
    return true
  }
}
