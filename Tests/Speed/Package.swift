// swift-tools-version: 6.2
import PackageDescription

// What assessing takes by itself, without reading and writing: `make bench` builds and runs it. A
// package of its own, so that no program of ours carries it; its sources are links to ours.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "speed",
  // As the project has it.
  dependencies: [.package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1")],
  targets: [
    .target(
      name: "Statistics", dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: settings),
    .executableTarget(name: "Speed", dependencies: ["Statistics"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6])
