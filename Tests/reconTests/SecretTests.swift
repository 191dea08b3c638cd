import Foundation
import TestKit
import Testing

/// No value that a file holds comes out, whatever its language or format: names and places only.
struct SecretTests {
  @Test(arguments: ["ndjson", "json", "text"]) func noScanHoldsAValue(format: String) async throws {
    let repository = try await TemporaryRepository(Canaries.files)
    let scan = try await repository.recon("scan", "--format", format)
    #expect(scan.status == 0, "\(scan.errors)")
    // The names beside the values are there, so that the files were read.
    for name in ["API_TOKEN", "password", "deploy"] { #expect(scan.text.contains(name), "\(name)") }
    #expect(!scan.text.contains("canary-"))
  }

  @Test func noDraftHoldsAValue() async throws {
    let repository = try await TemporaryRepository(Canaries.files)
    let draft = try await repository.recon("draft", "-o", "-")
    #expect(draft.status == 0, "\(draft.errors)")
    #expect(!draft.text.contains("canary-"))
  }

  @Test(arguments: ["markdown", "json", "sarif"]) func noComparisonHoldsAValue(format: String) async throws {
    let repository = try await TemporaryRepository()
    try await repository.commit("Begin")
    for (path, text) in Canaries.files { try repository.write(path, text) }
    try await repository.commit("Add")
    for range in ["HEAD~1..HEAD", "HEAD..HEAD~1"] {
      let result = try await repository.recon("diff", range, "--format", format, "--limit", "0")
      #expect(result.status == 0 && !result.output.isEmpty, "\(result.errors)")
      #expect(!result.text.contains("canary-"))
    }
  }

  @Test(arguments: ["speckit", "openspec", "agents-md"]) func noOtherFormHoldsAValue(form: String) async throws {
    let repository = try await TemporaryRepository(Canaries.files)
    let draft = try await repository.recon("draft", "--emit", form, "-o", "-")
    #expect(draft.status == 0 && draft.output.count > 200, "\(draft.errors)")
    #expect(!draft.text.contains("canary-"))
  }

  /// What a target says itself is shown by its host alone, in every answer.
  @Test func noAnswerOfATargetHoldsAValue() async throws {
    let repository = try await TemporaryRepository([
      "send.py": #"""
      import requests

      def send(order, key="canary-1"):
          url = "https://canary-2:canary-3@api.example.com/v1?token=canary-4"
          requests.post("https://hooks.example.com/services/canary-5", headers={"Authorization": "canary-6"})
          raise ValueError("canary-7")

      """#
    ])
    for format in ["markdown", "json"] {
      let draft = try await repository.recon("draft", "--modify", "send.py:send", "--format", format, "-o", "-")
      #expect(draft.status == 0 && draft.text.contains("https://api.example.com"), "\(draft.errors)")
      #expect(!draft.text.contains("canary-"))
    }
  }

  @Test func theCacheHoldsNoValue() async throws {
    let repository = try await TemporaryRepository(Canaries.files)
    try await repository.commit("Begin")
    let scan = try await repository.recon(
      "draft", "-o", "-", variables: ["XDG_CACHE_HOME": repository.absolute(".git/cache")])
    #expect(scan.status == 0, "\(scan.errors)")
    let kept = try await Program.shell("find .git/cache -type f -exec cat {} +", in: repository.path).output
    // Names are kept as they are, so that a value would be seen.
    #expect(Self.holds(kept, "API_TOKEN") && !Self.holds(kept, "canary-"))
  }

  private static func holds(_ bytes: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    return bytes.indices.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
  }

  /// A pack that comes without one is not known to keep values to itself.
  @Test func everyLanguageHasACanary() async throws {
    let repository = try await TemporaryRepository(Canaries.files)
    let listed = try await repository.recon("languages")
    let languages = Set(
      listed.text.split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) })
    #expect(languages.count >= 39)
    let scan = try await repository.recon("scan", "--format", "ndjson")
    var planted: Set<String> = []
    for line in scan.text.split(separator: "\n") {
      let document = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard document?["type"] as? String == "file", let file = document?["data"] as? [String: Any],
        let path = file["path"] as? String, let language = file["language"] as? String,
        Canaries.files[path]?.contains("canary-") == true
      else { continue }
      planted.insert(language)
    }
    #expect(languages.subtracting(planted).sorted() == [], "plant a value for each in Canaries.swift")
  }

  /// A value in every sort of literal, setting and here-document.
  static let literals = [
    ".env": #"""
    TOKEN=canary-e1
    export P="canary-e2"

    """#,
    "A.java": #"""
    class A { static final String TOKEN = "canary-a1"; String p = System.getenv().getOrDefault("X", "canary-a2"); @Value("canary-a3") String v; }

    """#,
    "Dockerfile": #"""
    FROM alpine:3
    ENV TOKEN=canary-d1 OTHER=canary-d2
    ARG PASS=canary-d3
    ENV SPACED canary-d4
    RUN echo canary-d5
    LABEL a="canary-d6"

    """#,
    "Makefile": #"""
    API_TOKEN = canary-mk1
    export DB_PASSWORD := canary-mk2
    deploy: build
    	curl -H "x: canary-mk3" canary-mk4
    PASS ?= $(shell echo canary-mk5)

    """#,
    "a.R": #"""
    token <- "canary-w1"; f <- function(a = 'canary-w2') r"(canary-w3)"

    """#,
    "a.c": #"""
    #define TOKEN "canary-k1"
    #define URL(x) "canary-k2" x
    const char *p = "canary-k3";

    """#,
    "a.cs": #"""
    class A { const string T = @"canary-c1"; string P => $"canary-c2"; void F(string a = "canary-c3") { } string R = """canary-c4"""; }

    """#,
    "a.ex": #"""
    defmodule A do
      @token "canary-l1"
      @p ~s(canary-l2)
      def f(a \\ "canary-l3"), do: System.get_env("X", "canary-l4")
    end

    """#,
    "a.hs": #"""
    token :: String
    token = "canary-n1"

    """#,
    "a.ini": #"""
    [db]
    password = canary-i1

    """#,
    "a.json": #"""
    {"token": "canary-j1", "db": {"password": "canary-j2"}}

    """#,
    "a.kt": #"""
    val t = """canary-kt1"""; fun f(a: String = "canary-kt2") = "canary-kt3"

    """#,
    "a.lua": #"""
    local T = [[canary-m1]]
    local function f() return "canary-m2" end

    """#,
    "a.php": #"""
    <?php
    define('TOKEN', 'canary-f1'); const P = "canary-f2"; $x = getenv('A') ?: 'canary-f3';
    function f($a = 'canary-f4') { return <<<E
    canary-f5
    E; }

    """#,
    "a.pl": #"""
    my $t = q{canary-v1}; use constant T => 'canary-v2'; sub f { return qw(canary-v3) }

    """#,
    "a.properties": #"""
    db.password=canary-p1
    token: canary-p2

    """#,
    "a.rb": #"""
    TOKEN = "canary-r1"
    PASS = ENV.fetch("P", "canary-r2")
    X = %w[canary-r3]
    Y = <<~E
      canary-r4
    E
    def f(a = "canary-r5") = "canary-r6"

    """#,
    "a.rs": #"""
    const T: &str = r#"canary-u1"#; static P: &str = "canary-u2"; fn f() { println!("canary-u3"); }

    """#,
    "a.sh": #"""
    TOKEN=canary-s1
    export PASS=canary-s2
    login() { curl -u user:canary-s3 canary-s4; }
    PASSWORD=canary-s5 run

    """#,
    "a.sql": #"""
    CREATE FUNCTION f() RETURNS text AS $$ SELECT 'canary-q1' $$ LANGUAGE sql;
    INSERT INTO t VALUES ('canary-q2');
    CREATE USER x PASSWORD 'canary-q3';

    """#,
    "a.swift": #"""
    let t = #"canary-sw1"#; func f(a: String = "canary-sw2") -> String { "canary-sw3" }

    """#,
    "a.tf": #"""
    variable "password" { default = "canary-h1" }
    locals { token = "canary-h2" }
    resource "aws_db" "x" { password = "canary-h3" }

    """#,
    "a.tfvars": #"""
    password = "canary-h4"

    """#,
    "a.toml": #"""
    token = "canary-t1"
    [db]
    password = 'canary-t2'

    """#,
    "a.vue": #"""
    <template>canary-vue1</template><script>const t = "canary-vue2"</script>

    """#,
    "a.xml": #"""
    <conf token="canary-x1"><password>canary-x2</password></conf>

    """#,
    "a.yaml": #"""
    db:
      password: canary-y1
      url: postgres://u:canary-y2@h/x
    token: canary-y3
    list:
      - canary-y4

    """#,
    "a.zig": #"""
    const t = "canary-z1"; pub fn f() void { const x =
      \\canary-z2
    ; }

    """#,
  ]
}
