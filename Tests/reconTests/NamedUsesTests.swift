import TestKit
import Testing

/// What is loaded, asked for or mentioned by a name in a text.
struct NamedUsesTests {
  static let django = [
    "pyproject.toml":
      "[build-system]\nrequires = [\"hatchling\"]\n\n[project]\nname = \"shop\"\ndependencies = [\"django\"]\n",
    "shop/__init__.py": "",
    "shop/settings.py": "PANELS = [\n    \"shop.panels.CachePanel\",\n]\n",
    "shop/panels.py":
      "from django.urls import path\n\nfrom shop import views\n\n\nclass CachePanel:\n    def show(self):\n        return 1\n\n    @classmethod\n    def get_urls(cls):\n        return [path(\"rows/\", views.rows, name=\"rows\")]\n",
    "shop/views.py": "def rows(request):\n    return request\n\n\ndef other(request):\n    return request\n",
    "shop/middleware.py":
      "class Basket:\n    def __init__(self, get_response):\n        self.get_response = get_response\n\n    def __call__(self, request):\n        return self.fill(request)\n\n    def fill(self, request):\n        return request\n",
    "tests/test_views.py":
      "from django.test import TestCase\nfrom django.urls import reverse\n\n\nclass RowsTest(TestCase):\n    def test_rows(self):\n        self.client.get(reverse(\"shop:rows\"))\n",
  ]

  @Test func aClassThatASettingNamesIsLoadedByItsName() async throws {
    let repository = try await TemporaryRepository(Self.django)
    func ask(_ question: String, _ target: String) async throws -> String {
      try await repository.recon("ask", question, "--modify", target).text
    }
    let entries = try await ask("entryPoints", "CachePanel")
    #expect(entries.contains("loaded by its name, from PANELS shop/settings.py:2"), "\(entries)")
    #expect(!entries.contains("nothing in this repository calls it"), "\(entries)")
    let callers = try await ask("callers", "CachePanel")
    #expect(callers.contains("1 named in configuration: shop/settings.py:2"), "\(callers)")
    let risk = try await ask("regressionRisk", "CachePanel.show")
    #expect(risk.contains("whoever has it loaded by its name, from PANELS"), "\(risk)")
  }

  @Test func middlewareIsRunForEveryRequest() async throws {
    let repository = try await TemporaryRepository(Self.django)
    let entries = try await repository.recon("ask", "entryPoints", "--modify", "Basket.fill").text
    #expect(entries.contains("event handler request shop/middleware.py:2 → Basket.__call__"), "\(entries)")
  }

  @Test func aViewIsTestedByWhoeverAsksForTheNameOfItsRoute() async throws {
    let repository = try await TemporaryRepository(Self.django)
    let entries = try await repository.recon("ask", "entryPoints", "--modify", "views.rows").text
    #expect(entries.contains("route /rows/ shop/panels.py:12"), "\(entries)")
    let tests = try await repository.recon("ask", "tests", "--modify", "views.rows").text
    #expect(tests.contains("1 test reaches it in tests/test_views.py: 1 directly"), "\(tests)")
    let others = try await repository.recon("ask", "tests", "--modify", "views.other").text
    #expect(!others.contains("directly"), "\(others)")
  }

  @Test func aNameInsideAMessageOrASentenceIsNoUse() async throws {
    let repository = try await TemporaryRepository([
      ".gitattributes": "* text=auto\n",
      "README.md": "Keeps the text clean.\n\nCall `Element.text` for it, or text().\n",
      "shop/element.py":
        "class Element:\n    def text(self):\n        # the text of it\n        return load(\"#text\")\n\n\ndef check(b):\n    b.fail(\"text() error\")\n    return getattr(b, \"text\")\n",
    ])
    let callers = try await repository.recon("ask", "callers", "--modify", "Element.text").text
    #expect(
      callers.contains("1 as a string, as reflection or registration would name it: check shop/element.py:9"),
      "\(callers)")
    #expect(!callers.contains(".gitattributes"), "\(callers)")
    #expect(callers.contains("2 in strings (shop/element.py:4"), "\(callers)")
    #expect(callers.contains("1 in prose (README.md:3)"), "\(callers)")
    #expect(!callers.contains("in comments"), "\(callers)")
  }
}
