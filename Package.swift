// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order data flows; the arrows are docs/architecture.md's. The target graph is
// the import linter: build with `--explicit-target-dependency-import-check error`.

/// What every target of ours is compiled with: no unsafe construct unnamed, no warning let through.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Tests may reach behind the faces (a raw socket that misbehaves); all else holds for them too.
let testSettings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [])
  -> Target
{
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: testSettings)
}

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let lifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let numerics: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")

let package = Package(
  name: "carers-monitor",
  products: [.executable(name: "carers-monitor", targets: ["CarersMonitor"])],
  // Versions are exact: docs/decisions/0002-dependencies.md says why each is here.
  dependencies: [
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // C and nothing else.
    .systemLibrary(name: "CLibCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CLibPQ", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CLimits"),

    // The pure middle: values in, values out.
    room("Statistics", [numerics]),
    room("Outcomes", ["Statistics"]),
    room("Disclosure", ["Outcomes", "Statistics"]),

    // Bytes in, values out.
    room("Bytes", ["CLibCrypto", "CZlib"]),
    room("Workbooks", ["CLibZip", "CLibExpat"]),
    room("ProviderReturns", ["Outcomes", "Bytes", "Workbooks"]),
    room("Fetching", ["CLibCurl", "Bytes"]),
    room("Catalogue", ["Outcomes", "ProviderReturns", "Bytes", "Yams"]),

    // Invented returns for a first look.
    room("Samples", ["Outcomes"]),

    // The database.
    room("Postgres", ["CLibPQ"]),
    room("EmbeddedPostgres", ["Postgres", subprocess, logging]),
    room("Store", ["Postgres", "Outcomes"], resources: [.embedInCode("Migrations")]),

    // One return's way, and a release's.
    room("Collecting", ["Fetching", "ProviderReturns", "Store", "Outcomes", "Bytes", logging]),
    room("Releasing", ["Store", "Disclosure", "Outcomes", "Bytes"]),

    // What people see.
    room("Pages", ["Disclosure", "Outcomes", "Statistics"], resources: [.embedInCode("Styles")]),
    room("Summaries", ["Pages", "Disclosure", "Outcomes"]),
    room("Answers", ["ProviderReturns", "Pages", "Disclosure", "Outcomes", "Bytes"]),
    room(
      "Serving",
      [
        "Store", "Pages", "Disclosure", "Outcomes", "Bytes", "Postgres", hummingbird, nio,
        nioPosix, nioHTTP, lifecycle, logging,
      ]),
    .executableTarget(
      name: "CarersMonitor",
      dependencies: [
        "Collecting", "Releasing", "Serving", "EmbeddedPostgres", "Catalogue", "Samples",
        "Store", "Pages", "Summaries", "Answers", "Postgres", "ProviderReturns", "Fetching",
        "Disclosure", "Outcomes", "Statistics", "Bytes", "CLimits",
        hummingbird, lifecycle, logging, arguments,
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport",
      dependencies: [
        "EmbeddedPostgres", "Postgres", "Store", "Catalogue", "ProviderReturns", "Outcomes",
        logging,
      ],
      path: "Tests/TestSupport", swiftSettings: testSettings),
    tests(
      "Statistics", ["Statistics", numerics], exclude: ["Charts/Oracles", "Estimates/Oracles"]),
    tests("Outcomes", ["Outcomes"]),
    tests("Disclosure", ["Disclosure", "Outcomes", "Bytes"]),
    tests("Bytes", ["Bytes"]),
    tests("Workbooks", ["Workbooks"], exclude: ["Fixtures"]),
    tests(
      "ProviderReturns", ["ProviderReturns", "Catalogue", "Outcomes", "Bytes", "Workbooks"],
      exclude: ["Fixtures"]),
    tests("Fetching", ["Fetching"]),
    tests("Catalogue", ["Catalogue", "Outcomes", "ProviderReturns"]),
    tests("Samples", ["Samples", "Outcomes", "ProviderReturns", "Catalogue"]),
    tests("Postgres", ["Postgres"]),
    tests("EmbeddedPostgres", ["EmbeddedPostgres", "Postgres"]),
    tests("Store", ["Store", "Postgres", "Outcomes"]),
    tests(
      "Collecting",
      [
        "Collecting", "Store", "Fetching", "ProviderReturns", "Catalogue", "Postgres", "Outcomes",
        "Bytes",
      ]),
    tests("Releasing", ["Releasing", "Store", "Disclosure", "Outcomes", "Bytes"]),
    tests(
      "Pages",
      ["Pages", "Disclosure", "Outcomes", "Bytes", "Catalogue", "ProviderReturns", "Samples"],
      exclude: ["Goldens"]),
    tests(
      "Answers", ["Answers", "ProviderReturns", "Pages", "Disclosure", "Outcomes"],
      exclude: ["Goldens"]),
    tests(
      "Summaries", ["Summaries", "Pages", "Disclosure", "Outcomes", "Bytes"], exclude: ["Goldens"]),
    tests(
      "Serving",
      ["Serving", "Store", "Catalogue", "Disclosure", "Bytes", "Outcomes", lifecycle]),
    tests(
      "Journey",
      [
        "CarersMonitor", "Collecting", "Releasing", "Serving", "Fetching", "Store", "Postgres",
        "EmbeddedPostgres", "Catalogue", "Samples", "Pages", "Disclosure", "Bytes", "Outcomes",
        lifecycle, subprocess,
      ], exclude: ["Fixtures"]),
    tests("Repository", ["Catalogue"]),
  ],
  swiftLanguageModes: [.v6]
)
