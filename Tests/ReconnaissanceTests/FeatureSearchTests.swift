import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

@Suite struct FeatureSearchTests {
  @Test(arguments: [
    ("HTTPServer_v2", ["http", "server", "v2"]), ("rateLimit", ["rate", "limit"]),
    ("src/kebab-case.py", ["src", "kebab", "case", "py"]),
    ("parseURL", ["parse", "url"]), ("", []), ("__", []), ("oauth2Client", ["oauth2", "client"]), ("A", ["a"]),
  ])
  func identifiersAreCutAtCaseAndSigns(_ name: String, _ words: [String]) {
    #expect(IdentifierWords.split(name) == words)
  }

  /// Pairs out of Porter's paper and our own.
  @Test(arguments: [
    ("caresses", "caress"), ("ponies", "poni"), ("disabled", "disabl"), ("motoring", "motor"), ("hopping", "hop"),
    ("hoping", "hope"), ("relational", "relat"), ("conditional", "condit"), ("vietnamization", "vietnam"),
    ("triplicate", "triplic"), ("hopefulness", "hope"), ("adjustment", "adjust"), ("adoption", "adopt"),
    ("controlling", "control"), ("sky", "sky"), ("rate", "rate"), ("cease", "ceas"),
  ])
  func stemsAreThoseOfThePaper(_ word: String, _ stem: String) { #expect(WordStem.of(word) == stem) }

  @Test(arguments: [
    ["retry", "retries", "retried", "retrying"], ["limit", "limits", "limiter", "limiting", "limited"],
    ["notify", "notifies", "notified"], ["parse", "parser", "parsing"], ["handle", "handler", "handlers"],
    ["throttle", "throttling", "throttler"],
  ])
  func formsOfOneWordMeet(_ forms: [String]) { #expect(Set(forms.map(WordStem.of)).count == 1) }

  @Test func theLogarithmIsTheLogarithm() {
    for (x, expected) in [(1.0, 0.0), (2.0, 0.6931471805599453), (10.0, 2.302585092994046), (0.5, -0.6931471805599453)]
    {
      #expect(abs(naturalLogarithm(x) - expected) < 1e-15)
    }
    // ln xy = ln x + ln y
    #expect(abs(naturalLogarithm(1234.5) - naturalLogarithm(123.45) - naturalLogarithm(10)) < 1e-13)
  }

  private func paths(_ phrase: String, _ drafts: [FileDraft]) -> [String] {
    FeatureSearch([phrase], in: Shop.index(drafts)).matches.map(\.file.path)
  }

  @Test func aRareWordOutweighsACommonOne() {
    let common = (0..<6).map { FileDraft("src/m\($0).py").function("load_user_\($0)", 1...3) }
    let rare = FileDraft("src/z.py").function("load_invoice", 1...3)
    #expect(paths("load invoice", common + [rare]).first == "src/z.py")
  }

  @Test func aFileNameOutweighsACall() {
    let named = FileDraft("src/throttle.py").function("run", 1...3)
    let calling = FileDraft("src/app.py").function("main", 1...9).call("throttle", 3)
    #expect(paths("throttling", [calling, named]) == ["src/throttle.py", "src/app.py"])
  }

  @Test func compoundsMeetTheirParts() {
    let joined = FileDraft("src/a.py").function("ratelimit", 1...3)
    let apart = FileDraft("src/b.py").function("rate_limit", 1...3)
    let other = FileDraft("src/c.py").function("price", 1...3)
    #expect(Set(paths("rate limiting", [joined, apart, other])) == ["src/a.py", "src/b.py"])
    #expect(paths("ratelimit", [joined, apart, other]).contains("src/b.py"))
  }

  @Test func examplesComeAfterWhatTheyShow() {
    let example = FileDraft("examples/throttle.py").function("run", 1...3)
    let real = FileDraft("src/throttle.py").function("run", 1...3)
    #expect(paths("throttle", [example, real]) == ["src/throttle.py", "examples/throttle.py"])
  }

  @Test func testsAndGeneratedFilesAreNoFeatures() {
    let test = FileDraft("tests/test_throttle.py", role: .test).function("test_throttle", 1...3)
    let generated = FileDraft("gen/throttle.py", role: .generated).function("throttle", 1...3)
    #expect(paths("throttle", [test, generated]).isEmpty)
  }

  @Test func orderOfFilesDoesNotMatter() {
    let drafts = Clinic.all
    let forward = FeatureSearch(["book appointments"], in: Clinic.index(drafts)).matches
    let backward = FeatureSearch(["book appointments"], in: Clinic.index(drafts.reversed())).matches
    #expect(forward.map(\.file.path) == backward.map(\.file.path))
    #expect(forward.map(\.score) == backward.map(\.score))
  }

  @Test func wordsAreThoseOfThePhrase() {
    let match = FeatureSearch(["exporting the appointments"], in: Clinic.index()).matches.first
    #expect(match?.file.path == "clinic/appointments/routes.py")
    #expect(match?.words == ["exporting", "appointments"])
    #expect(match?.definitions.first?.name == "export_appointments")
  }
}
