/// Values planted in a file of every language and of the settings that programs are run with, so that each could be seen if
/// it came out.
enum Canaries {
  static let files = SecretTests.literals.merging(languages) { $1 }.merging(settings) { $1 }

  private static let languages = [
    "a.cpp": #"""
    namespace shop { const std::string token = R"(canary-cp1)"; void f(const char* a = "canary-cp2") { send(u8"canary-cp3"); } }

    """#,
    "a.dart": #"""
    const token = 'canary-da1'; void f({String key = "canary-da2"}) { send('''canary-da3'''); }

    """#,
    "a.go": #"""
    package shop

    const token = "canary-go1"

    func f() { send(`canary-go2`, os.Getenv("KEY"), "canary-go3") }

    """#,
    "a.graphql": #"""
    type Query { order(key: String = "canary-gq1"): String @deprecated(reason: "canary-gq2") }

    """#,
    "a.js": #"""
    const apiToken = "canary-js1"; const db = `postgres://shop:canary-js2@db/shop`; fetch("https://canary-js3:canary-js4@api.example.org", { headers: { Authorization: 'canary-js5' } }); export const f = (key = "canary-js6") => process.env.KEY || "canary-js7";

    """#,
    "a.mm": #"""
    static NSString *const token = @"canary-oc1";
    @implementation Shop
    - (void)send { [self post:@"canary-oc2"]; }
    @end

    """#,
    "a.proto": #"""
    syntax = "proto3";
    message Order { string key = 1 [(token) = "canary-pb1"]; }

    """#,
    "a.py": #"""
    API_TOKEN = "canary-py1"
    PASSWORD = os.environ.get("PASSWORD", "canary-py2")

    def f(key="canary-py3"):
        requests.get("https://canary-py4:canary-py5@api.example.org", headers={"Authorization": f"canary-py6 {key}"})

    """#,
    "a.razor": #"""
    @page "/orders"
    <a href="/b?key=canary-rz1">canary-rz2</a>
    @code { private string token = "canary-rz3"; string Send(string key = "canary-rz4") => Post(key, "canary-rz5"); }

    """#,
    "a.scala": #"""
    object Shop { val token = "canary-sc1"; def f(key: String = """canary-sc2"""): Unit = send(s"canary-sc3 $key") }

    """#,
    "a.svelte": #"""
    <script>const token = "canary-sv1"; fetch("/a?key=canary-sv2")</script>
    <a href="/b?key=canary-sv3">canary-sv4</a>

    """#,
    "a.ts": #"""
    export const apiToken: string = "canary-ts1"; export enum Key { First = "canary-ts2" } export type Kind = "canary-ts3"; function f(key = 'canary-ts4') { return key }

    """#,
    "a.tsx": #"""
    export const Page = ({ key = "canary-tx1" }) => <a href="/b?key=canary-tx2" title={"canary-tx3"}>canary-tx4</a>;

    """#,
  ]

  private static let settings = [
    ".env.example": #"""
    API_TOKEN=canary-ee1
    # PASSWORD=canary-ee2

    """#,
    ".github/workflows/ci.yml": #"""
    on: push
    env: {TOKEN: canary-gh1}
    jobs:
      test:
        runs-on: ubuntu-latest
        env:
          PASSWORD: canary-gh2
        steps:
          - run: TOKEN=canary-gh3 make test
            with: {key: canary-gh4}
          - run: curl -H "Authorization: canary-gh5" https://canary-gh6@example.org

    """#,
    ".gitlab-ci.yml": #"""
    variables:
      TOKEN: canary-gl1
    test:
      variables: {PASSWORD: canary-gl2}
      script: ["TOKEN=canary-gl3 make test"]

    """#,
    "Procfile": #"""
    web: TOKEN=canary-pf1 bin/serve --key canary-pf2

    """#,
    "appsettings.json": #"""
    {"ConnectionStrings": {"Shop": "Server=db;Password=canary-as1"}, "Jwt": {"Secret": "canary-as2"}}

    """#,
    "chart/Chart.yaml": #"""
    name: shop
    description: canary-hc1

    """#,
    "chart/templates/deployment.yaml": #"""
    spec:
      containers:
        - name: shop
          env:
            - name: API_TOKEN
              value: {{ .Values.token | default "canary-ht1" | quote }}
            - {name: PASSWORD, value: canary-ht2}

    """#,
    "chart/values.yaml": #"""
    token: canary-hv1
    database: {password: "canary-hv2"}

    """#,
    "compose.yaml": #"""
    services:
      db:
        image: postgres:16
        environment:
          POSTGRES_PASSWORD: canary-co1
        command: ["serve", "--key", "canary-co2"]
      web:
        environment: ["API_TOKEN=canary-co3", "URL=postgres://shop:canary-co4@db/shop"]

    """#,
    "package.json": #"""
    {"name": "shop", "version": "1.0.0", "scripts": {"deploy": "TOKEN=canary-pj1 deploy --key canary-pj2"},
     "dependencies": {"own": "git+https://canary-pj3:canary-pj4@example.org/own.git"}, "config": {"token": "canary-pj5"}}

    """#,
    "pyproject.toml": #"""
    [project]
    name = "shop"
    dependencies = ["own @ https://canary-pp1:canary-pp2@example.org/own.tar.gz"]

    [tool.shop]
    token = "canary-pp3"

    """#,
    "src/main/resources/application.properties": #"""
    spring.datasource.password=canary-ap1
    jwt.secret = ${JWT_SECRET:canary-ap2}

    """#,
    "src/main/resources/application.yml": #"""
    spring:
      datasource: {password: canary-ay1}
    jwt:
      secret: ${JWT_SECRET:canary-ay2}

    """#,
  ]
}
