// swift-tools-version: 5.10
import PackageDescription

let package = Package(
  name: "Trails",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(url: "https://github.com/vapor/vapor.git", from: "4.99.0"),
    .package(url: "https://github.com/vapor/fluent.git", from: "4.9.0"),
  ],
  targets: [
    .executableTarget(
      name: "App",
      dependencies: [
        .product(name: "Vapor", package: "vapor"),
        .product(name: "Fluent", package: "fluent"),
      ]),
    .testTarget(name: "AppTests", dependencies: ["App"]),
  ]
)
