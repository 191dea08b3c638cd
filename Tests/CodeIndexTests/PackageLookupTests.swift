import Facts
import Testing

@testable import CodeIndex

/// How imports name what manifests declare, by ecosystem.
struct PackageLookupTests {
  private func found(_ declared: [String], _ kind: String, _ naming: PackageNaming, _ module: String) -> [String] {
    let text = declared.map { entry -> String in
      let parts = entry.split(separator: " ", maxSplits: 1)
      return "dependency runtime \(parts[0]) 1 declared=1 purl=pkg:\(kind)/x " + (parts.count > 1 ? parts[1] : "")
    }
    let index = FactNotation.index("== manifest none\n" + text.joined(separator: "\n"))
    return PackageLookup(index.facts(.dependency)).keys(of: module, naming)
  }

  private func naming(_ style: PackageNaming.Style, _ kind: String, _ change: (inout PackageNaming) -> Void = { _ in })
    -> PackageNaming
  {
    var naming = PackageNaming()
    naming.style = style
    naming.kinds = [kind]
    change(&naming)
    return naming
  }

  @Test func `a module is named like its package, like one of its spellings, or by a name of its own`() {
    let python = naming(.name, "pypi") {
      $0.separator = "."
      $0.spellings = ["{}", "python-{}"]
      $0.names = ["yaml": "PyYAML"]
    }
    let declared = ["PyYAML", "python-magic", "google-cloud-storage", "zxing-cpp", "requests"]
    func found(_ module: String) -> [String] { self.found(declared, "pypi", python, module) }
    #expect(found("yaml") == ["pyyaml"])
    #expect(found("magic") == ["python-magic"])
    #expect(found("google.cloud.storage.blob") == ["google-cloud-storage"])
    #expect(found("zxingcpp") == ["zxing-cpp"])
    #expect(found("requests.adapters") == ["requests"])
    #expect(found("google.auth").isEmpty)
    #expect(found("request").isEmpty)
  }

  @Test func `a path names its package by a prefix, and only packages of its kind`() {
    let go = naming(.name, "golang")
    #expect(found(["github.com/x/y"], "golang", go, "github.com/x/y/part") == ["github-com/x/y"])
    #expect(found(["github.com/x/y"], "golang", go, "github.com/x/yz").isEmpty)
    #expect(found(["left"], "npm", go, "left").isEmpty)
  }

  @Test func `a namespace is given by the longest name that begins it, else by packages that add to it`() {
    let dotnet = naming(.namespace, "nuget") {
      $0.platform = ["System"]
      $0.names = ["Amazon": "AWSSDK"]
    }
    let declared = [
      "Azure.Storage", "Azure.Storage.Blobs", "AWSSDK.SQS", "Serilog.AspNetCore", "Otp.NET", "System.Text.Json",
    ]
    func found(_ module: String) -> [String] { self.found(declared, "nuget", dotnet, module) }
    #expect(found("Azure.Storage.Blobs.Models") == ["azure-storage-blobs"])
    #expect(found("Azure.Storage.Queues") == ["azure-storage"])
    #expect(found("Amazon.SQS.Model") == ["awssdk-sqs"])
    #expect(found("Serilog") == ["serilog-aspnetcore"])
    #expect(found("OtpNet") == ["otp-net"])
    // What the platform has itself is not given by what adds to it.
    #expect(found("System.Text").isEmpty)
    #expect(found("System.Text.Json") == ["system-text-json"])
  }

  @Test func `a group and words of the artifact name a package, and a shared beginning alone does not`() {
    let maven = naming(.coordinates, "maven") { $0.names = ["com.google.common": "com.google.guava:guava"] }
    let declared = [
      "io.jsonwebtoken:jjwt", "org.springframework.boot:spring-boot-starter-web",
      "org.springframework.boot:spring-boot-starter-data-redis", "com.google.guava:guava", "com.google.code.gson:gson",
      "com.github.pagehelper:pagehelper", "com.github.pagehelper:pagehelper-spring-boot-starter",
    ]
    func found(_ module: String) -> [String] { self.found(declared, "maven", maven, module) }
    #expect(found("io.jsonwebtoken.Claims") == ["io-jsonwebtoken:jjwt"])
    #expect(
      found("org.springframework.web.bind.annotation.GetMapping") == [
        "org-springframework-boot:spring-boot-starter-web"
      ])
    #expect(found("org.springframework.data.redis.core.RedisTemplate").first?.hasSuffix("redis") == true)
    // Any starter gives it, and nothing says which.
    #expect(found("org.springframework.boot.SpringApplication").isEmpty)
    #expect(found("com.google.common.collect.Lists") == ["com-google-guava:guava"])
    #expect(found("com.google.gson.Gson") == ["com-google-code-gson:gson"])
    #expect(found("com.google.protobuf.Message").isEmpty)
    #expect(found("com.github.pagehelper.PageHelper") == ["com-github-pagehelper:pagehelper"])
  }

  @Test func `a lock file's namespaces decide, then vendor and package`() {
    let php = naming(.vendor, "composer")
    let declared = [
      "symfony/http-foundation", "symfony/mailer", "nesbot/carbon imported=Carbon\\", "guzzlehttp/guzzle",
    ]
    func found(_ module: String) -> [String] { self.found(declared, "composer", php, module) }
    #expect(found("Symfony\\Component\\HttpFoundation\\Request") == ["symfony/http-foundation"])
    #expect(found("Carbon\\CarbonImmutable") == ["nesbot/carbon"])
    #expect(found("GuzzleHttp\\Client") == ["guzzlehttp/guzzle"])
    // Of a vendor's several packages none is taken where no name says which.
    #expect(found("Symfony\\Contracts\\Service").isEmpty)
  }

  @Test func `packages of one name and several kinds are told apart`() {
    let text = ["npm", "pypi"].map { "dependency runtime redis 1 declared=1 purl=pkg:\($0)/redis" }
    let index = FactNotation.index("== manifest none\n" + text.joined(separator: "\n"))
    let lookup = PackageLookup(index.facts(.dependency))
    for kind in ["npm", "pypi"] { #expect(lookup.keys(of: "redis", naming(.name, kind)) == ["redis"]) }
    #expect(lookup.keys(of: "redis", naming(.name, "cargo")).isEmpty)
  }
}
