// swift-tools-version: 6.2
import PackageDescription

// The readers under libFuzzer: `make fuzz` builds this library with coverage and links the fuzzer
// to it. A package of its own, so that no other build is made with these flags; its folders of
// sources are links to the project's.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "fuzz",
  products: [.library(name: "FuzzReaders", type: .static, targets: ["FuzzReaders"])],
  // As the project has it.
  dependencies: [.package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1")],
  targets: [
    .systemLibrary(name: "CLibCrypto"),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CLibZip"),
    .systemLibrary(name: "CLibExpat"),
    room("Statistics", [.product(name: "RealModule", package: "swift-numerics")]),
    room("Outcomes", ["Statistics"]),
    room("Bytes", ["CLibCrypto", "CZlib"]),
    room("Workbooks", ["CLibZip", "CLibExpat"]),
    room("ProviderReturns", ["Outcomes", "Bytes", "Workbooks"]),
    room("FuzzReaders", ["Outcomes", "Workbooks", "ProviderReturns", "CLibZip"]),
  ],
  swiftLanguageModes: [.v6])
