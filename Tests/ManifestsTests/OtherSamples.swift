extension Sample {
  static let other: [Sample] = [
    Sample(
      "Cargo.toml",
      #"""
      [package]
      name = "cache"
      version = "0.1.0"
      rust-version = "1.74"

      [dependencies]
      serde = { version = "1", features = ["derive"] }
      log = { version = "0.4", optional = true }
      local = { path = "../local" }
      private = { git = "https://x:canary-tok@example.org/p.git" }

      [dev-dependencies]
      proptest = "1.4"

      [target.'cfg(unix)'.dependencies]
      libc = "0.2"

      [[bin]]
      name = "cached"
      path = "src/bin/cached.rs"

      [workspace]
      members = ["crates/*"]

      """#,
      facts: #"""
        1 $ cargo test value=test defaulted=true
        1 $ cargo build value=build
        2 definition/module cache value=0.1.0
        2 reference/package cache purl=pkg:cargo/cache
        4 dependency/toolchain rust declared=1.74
        7 dependency/runtime serde declared=1 purl=pkg:cargo/serde
        8 dependency/optional log declared=0.4 purl=pkg:cargo/log
        9 dependency/runtime local declared=../local purl=pkg:cargo/local
        10 dependency/runtime private declared=https://…@example.org/p.git purl=pkg:cargo/private
        13 dependency/development proptest declared=1.4 purl=pkg:cargo/proptest
        16 dependency/runtime libc declared=0.2 purl=pkg:cargo/libc
        19 entryPoint/main cached target=src/bin/cached.rs
        23 reference/none crates/*
        """#),
    Sample(
      "Cargo.lock",
      #"""
      version = 3

      [[package]]
      name = "cache"
      version = "0.1.0"

      [[package]]
      name = "serde"
      version = "1.0.195"
      source = "registry+https://canary-tok@example.org/index"
      checksum = "canary"

      """#,
      facts: #"""
        8 dependency/none serde locked=1.0.195 purl=pkg:cargo/serde@1.0.195
        """#),
    Sample(
      "composer.json",
      #"""
      {
        "name": "shop/api",
        "require": {"php": ">=8.2", "ext-json": "*", "monolog/monolog": "^3.0"},
        "require-dev": {"phpunit/phpunit": "^10"},
        "scripts": {
          "test": "phpunit --testdox",
          "post-install-cmd": "secret canary-hook"
        }
      }

      """#,
      facts: #"""
        2 definition/module shop/api
        2 reference/package shop/api purl=pkg:composer/shop/api
        3 dependency/toolchain php declared=>=8.2
        3 dependency/toolchain ext-json declared=*
        3 dependency/runtime monolog/monolog declared=^3.0 purl=pkg:composer/monolog/monolog
        4 dependency/development phpunit/phpunit declared=^10 purl=pkg:composer/phpunit/phpunit
        6 $ composer test value=test target=phpunit --testdox
        """#),
    Sample(
      "composer.lock",
      #"""
      {
        "packages": [
          {"name": "monolog/monolog", "version": "3.5.0", "dist": {"url": "https://u:canary-tok@example.org/m.zip"}}
        ],
        "packages-dev": [{"name": "phpunit/phpunit", "version": "10.5.1"}]
      }

      """#,
      facts: #"""
        3 dependency/runtime monolog/monolog locked=3.5.0 purl=pkg:composer/monolog/monolog@3.5.0
        5 dependency/development phpunit/phpunit locked=10.5.1 purl=pkg:composer/phpunit/phpunit@10.5.1
        """#),
    Sample(
      "Gemfile",
      #"""
      source "https://user:canary-tok@gems.example.org"
      ruby "3.3.0"
      gem "rails", "~> 7.1", ">= 7.1.2"
      gem 'inner', git: 'https://user:canary-tok@example.org/inner.git'
      group :development, :test do
        gem "rspec"
      end
      gem "puma"

      """#,
      facts: #"""
        2 dependency/toolchain ruby declared=3.3.0
        3 dependency/runtime rails declared=~> 7.1, >= 7.1.2 purl=pkg:gem/rails
        4 dependency/runtime inner purl=pkg:gem/inner
        6 dependency/development rspec purl=pkg:gem/rspec
        8 dependency/runtime puma purl=pkg:gem/puma
        """#),
    Sample(
      "orders.gemspec",
      #"""
      Gem::Specification.new do |spec|
        spec.name = "orders"
        spec.metadata["allowed_push_host"] = "https://user:canary-tok@gems.example.org"
        spec.required_ruby_version = ">= 3.1"
        spec.add_dependency "rack", ">= 3.0.0", "< 4"
        spec.add_runtime_dependency("tilt", Orders::TILT)
        # spec.add_dependency "old"
        spec.add_development_dependency 'rake'
        spec.add_dependency name
      end

      """#,
      facts: #"""
        1 reference/package orders value=offered purl=pkg:gem/orders
        4 dependency/toolchain ruby declared=>= 3.1
        5 dependency/runtime rack declared=>= 3.0.0, < 4 purl=pkg:gem/rack
        6 dependency/runtime tilt purl=pkg:gem/tilt
        8 dependency/development rake purl=pkg:gem/rake
        """#),
    Sample(
      "Gemfile.lock",
      #"""
      GEM
        remote: https://user:canary-tok@gems.example.org/
        specs:
          rails (7.1.2)
            rack (>= 2.2.4)
          rack (3.0.8)

      PLATFORMS
        ruby

      """#,
      facts: #"""
        4 dependency/none rails locked=7.1.2 purl=pkg:gem/rails@7.1.2
        6 dependency/none rack locked=3.0.8 purl=pkg:gem/rack@3.0.8
        """#),
    Sample(
      "Package.swift",
      #"""
      // swift-tools-version: 6.0
      import PackageDescription

      let package = Package(
        name: "depot",
        dependencies: [
          // .package(url: "https://example.org/old", from: "1.0.0"),
          .package(url: "https://user:canary-tok@example.org/swift-log.git", from: "1.5.0"),
          .package(url: "https://example.org/nio", .upToNextMinor(from: "2.60.0")),
        ]
      )

      """#,
      facts: #"""
        1 dependency/toolchain swift declared=6.0
        4 reference/package depot value=program purl=pkg:swift/depot
        4 $ swift build value=build
        4 $ swift test value=test defaulted=true
        8 dependency/runtime swift-log declared=from: "1.5.0" purl=pkg:swift/example.org/swift-log
        9 dependency/runtime nio declared=.upToNextMinor(from: "2.60.0") purl=pkg:swift/example.org/nio
        """#),
    Sample(
      "Package.resolved",
      #"""
      {
        "pins": [
          {
            "identity": "swift-log",
            "location": "https://user:canary-tok@example.org/apple/swift-log.git",
            "state": {"revision": "canary", "version": "1.5.4"}
          }
        ],
        "version": 2
      }

      """#,
      facts: #"""
        5 dependency/runtime swift-log locked=1.5.4 purl=pkg:swift/example.org/apple/swift-log@1.5.4
        """#),
  ]
}
