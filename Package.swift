// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with.
///
/// Each is cheap in a young project and dear in an old one: `any` is spelled out (SE-0335), a file
/// leans on no other file's imports (SE-0444), and an import is nobody else's business unless it
/// says so (SE-0409). `SISFEED_STRICT=1`, as in CI, makes every warning an error.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (Context.environment["SISFEED_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : [])

/// What the rooms are compiled with that every cell of a feed goes through, beside the rest.
///
/// Reading a cell is a few instructions in one room and asked for in another, a hundred million
/// times a file. What is `package` is inlined and specialised across rooms only where the compiler
/// is told that all rooms are built together, and it offers that to libraries with library evolution
/// alone: a check of a million clean rows takes a fifth less time (`-cross-module-optimization`
/// reaches only what is `public`, and `@inlinable` has no effect in a type that is `package`).
let hot: [SwiftSetting] =
  strict + [
    .unsafeFlags(
      [
        "-enable-library-evolution", "-no-emit-module-separately-wmo",
        "-Xfrontend", "-package-cmo", "-Xfrontend", "-allow-non-resilient-access",
      ], .when(configuration: .release))
  ]

/// A method that returns a borrowed view (`Span`) of its own storage needs this, and only the
/// target that declares such a method does.
let lifetimes: [SwiftSetting] = [.enableExperimentalFeature("Lifetimes")]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let systemPaths: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let lifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "sisfeed",
  products: [.executable(name: "sisfeed", targets: ["sisfeed"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    // Without its part for Foundation, which nothing here needs.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // The rooms, from the bytes to the command. specs/architecture.md says what each is for.
    .target(name: "TSV", dependencies: ["CScan"], swiftSettings: hot + lifetimes),
    .target(name: "Codes", dependencies: ["CSpecs", "CICU"], swiftSettings: hot),
    .target(
      name: "Feed", dependencies: ["TSV", "Codes", "CICU"],
      swiftSettings: hot + lifetimes),
    .target(
      name: "Rules", dependencies: ["Feed", "Codes", "TSV", "CScan"],
      swiftSettings: hot + lifetimes),
    .target(name: "JSON", swiftSettings: strict),
    .target(name: "Changes", dependencies: ["Feed"], swiftSettings: strict + lifetimes),
    .target(name: "Updates", dependencies: ["Feed", "Codes", "Changes"], swiftSettings: strict),
    .target(name: "Sample", dependencies: ["Feed", "Codes"], swiftSettings: strict),
    .target(
      name: "Settings", dependencies: ["Feed", "Changes", "Intake", yams], swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "Feed", "Rules", "Codes", "Changes", "Updates", "JSON", "CCrypto", "CTemplates", mustache,
      ],
      swiftSettings: strict),
    .target(
      name: "Mend", dependencies: ["Feed", "Rules", "Codes", "TSV", "CScan", "CCrypto"],
      swiftSettings: strict + lifetimes),
    .target(name: "Files", dependencies: ["TSV", "CCrypto", "CZstd"], swiftSettings: strict),
    .target(name: "Intake", dependencies: ["Files"], swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: [
        "Feed", "Changes", "Updates", "Files", "JSON", "CScan", "CCrypto", grdb, sqlite,
      ],
      swiftSettings: strict),
    .target(
      name: "Notify",
      dependencies: ["Store", "Reports", "Files", "CCurl", subprocess, systemPaths],
      swiftSettings: strict),
    .target(
      name: "Night",
      dependencies: [
        "TSV", "Feed", "Rules", "Changes", "Updates", "Store", "Reports", "Files", "Intake",
        "Notify", "CScan", lifecycle,
      ],
      swiftSettings: strict + lifetimes),
    .target(
      name: "Doctor",
      dependencies: ["Feed", "Changes", "Files", "Store", "Intake", "Night", "Notify", "Reports"],
      swiftSettings: strict),
    .executableTarget(
      name: "sisfeed",
      dependencies: [
        "TSV", "Codes", "Feed", "Rules", "Sample", "Settings", "Reports", "Files", "Changes",
        "Updates", "Store", "Intake", "Night", "Notify", "Doctor", "Mend",
        "CCrypto", argumentParser, lifecycle, signals, logging,
      ],
      swiftSettings: strict),

    .testTarget(
      name: "ArchitectureTests", dependencies: ["Codes", "Feed", "Rules"], swiftSettings: strict),
    // The built program, as a user's shell runs it.
    .testTarget(
      name: "CommandTests", dependencies: ["sisfeed"], exclude: ["Snapshots", "Sinks"],
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "TSVTests", dependencies: ["TSV", "CScan", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "Feed", "Codes", "TSV", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "JSON", "Rules", "Updates", "Feed", "Codes", "TSV"],
      swiftSettings: strict),
    .testTarget(
      name: "ChangesTests", dependencies: ["Changes", "Feed", "TestSupport"],
      swiftSettings: strict),
    // A drop folder as it may be found, and one that changes under the reader's hand.
    .testTarget(name: "IntakeTests", dependencies: ["Intake", "Files"], swiftSettings: strict),
    .testTarget(name: "FeedTests", dependencies: ["Feed"], swiftSettings: strict),
    .testTarget(
      name: "UpdatesTests", dependencies: ["Updates", "Changes", "Feed", "Codes", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SettingsTests", dependencies: ["Settings", "Changes", "Feed", "Intake"],
      swiftSettings: strict),
    // Whole nights, in this process and as the built program, which some of them kill.
    .testTarget(
      name: "NightTests",
      dependencies: [
        "Night", "Store", "Changes", "Updates", "Reports", "Rules", "Feed", "Files", "TSV",
        "Sample", "TestSupport", "sisfeed", grdb,
      ],
      swiftSettings: strict + lifetimes),
    .testTarget(
      name: "SampleTests", dependencies: ["Sample", "Rules", "Feed", "Codes", "TSV"],
      swiftSettings: strict),

    .testTarget(
      name: "MendTests", dependencies: ["Mend", "Sample", "Rules", "Feed", "TSV"],
      swiftSettings: strict),

    // Clean files with one change, which the rules of every room must survive and explain.
    .testTarget(
      name: "MutationTests",
      dependencies: ["Sample", "Rules", "Reports", "Feed", "TSV", "TestSupport"],
      swiftSettings: strict),

    // Shims over C, and the one hot kernel.
    .target(name: "CScan"),
    .target(name: "CSpecs"),
    .target(name: "CTemplates", exclude: ["templates"]),
    .target(
      name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "CZstd", linkerSettings: [.linkedLibrary("zstd")]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "CCrypto", linkerSettings: [.linkedLibrary("crypto")]),
  ],
  swiftLanguageModes: [.v6]
)

// `Scripts/fuzz` builds this one; nobody else needs libFuzzer.
if Context.environment["SISFEED_FUZZ"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "ReaderFuzz", dependencies: ["Feed", "TSV"], path: "Fuzz",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
}
