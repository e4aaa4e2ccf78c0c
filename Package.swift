// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where we work, but not in the release build of somebody whose compiler is
/// newer and warns of more.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .treatAllWarnings(as: .error, .when(configuration: .debug)),
]

#if os(macOS)
  // Untested. Homebrew keeps its ncurses apart from the system's, which knows no wide characters.
  let homebrew = Context.environment["HOMEBREW_PREFIX"] ?? "/opt/homebrew"
  let folders = ["\(homebrew)/opt/ncurses", homebrew]
  let headers = folders.map { "-I\($0)/include" }
  let homebrewC: [CSetting] = [.define("_DARWIN_C_SOURCE"), .unsafeFlags(headers)]
  let homebrewSwift: [SwiftSetting] = [.unsafeFlags(headers.flatMap { ["-Xcc", $0] })]
  let homebrewLinker: [LinkerSetting] = [.unsafeFlags(folders.map { "-L\($0)/lib" })]
#else
  let homebrewC: [CSetting] = []
  let homebrewSwift: [SwiftSetting] = []
  let homebrewLinker: [LinkerSetting] = []
#endif

/// Fitting takes minutes without the optimiser, and tests fit in debug builds too.
let arithmetic: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// `scripts/start`, `scripts/install` and `scripts/package` say which commit they build.
let commit = (Context.environment["TRADEOFF_COMMIT"] ?? "").filter { $0.isHexDigit || $0 == "+" }

let package = Package(
  name: "tradeoff",
  products: [
    .executable(name: "tradeoff", targets: ["tradeoff"]),
    .executable(name: "evaluate", targets: ["evaluate"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .target(
      name: "CTerminal",
      cSettings: [
        .define("_XOPEN_SOURCE", to: "700"), .define("_DEFAULT_SOURCE"),
        .define("NCURSES_WIDECHAR", to: "1"),
      ] + homebrewC,
      linkerSettings: homebrewLinker + [.linkedLibrary("ncursesw")]),
    .target(
      name: "CRelease",
      cSettings: commit.isEmpty ? [] : [.define("TRADEOFF_COMMIT", to: "\"\(commit)\"")]),
    .target(
      name: "RubricEngine", dependencies: ["CStemmer"], swiftSettings: strict + homebrewSwift,
      linkerSettings: homebrewLinker),
    .target(name: "Interview", dependencies: ["RubricEngine"], swiftSettings: strict),
    .target(
      name: "ContentBank", dependencies: ["Interview", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "TranscriptStore",
      dependencies: ["Interview", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "TerminalUI", dependencies: ["Interview", "CTerminal"], swiftSettings: strict),
    .executableTarget(
      name: "tradeoff",
      dependencies: [
        "RubricEngine", "Interview", "ContentBank", "TranscriptStore", "TerminalUI",
        "CRelease",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "evaluate",
      dependencies: [
        "RubricEngine", "Interview", "ContentBank",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict + arithmetic),
    .target(
      name: "Fuzzing",
      dependencies: ["RubricEngine", "Interview", "ContentBank", "TerminalUI"],
      swiftSettings: strict),
    .testTarget(name: "FuzzTests", dependencies: ["Fuzzing"], swiftSettings: strict),
    .testTarget(
      name: "RubricEngineTests", dependencies: ["RubricEngine", "ContentBank", "Interview"],
      swiftSettings: strict),
    .testTarget(
      name: "EvaluateTests",
      dependencies: ["evaluate", "ContentBank", "Interview", "RubricEngine"],
      swiftSettings: strict),
    .testTarget(
      name: "InterviewTests", dependencies: ["Interview"], swiftSettings: strict),
    .testTarget(
      name: "ContentBankTests", dependencies: ["ContentBank", "Interview", "RubricEngine"],
      exclude: ["Answers"], swiftSettings: strict),
    .testTarget(
      name: "TranscriptStoreTests", dependencies: ["TranscriptStore"], swiftSettings: strict),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI"],
      exclude: ["Screens"], swiftSettings: strict),
    .testTarget(
      name: "TradeoffTests",
      dependencies: ["tradeoff", "ContentBank", "Interview", "RubricEngine"], swiftSettings: strict),
    .testTarget(
      name: "SessionTests",
      dependencies: [
        "tradeoff", "TerminalUI", "TranscriptStore", "ContentBank", "Interview", "RubricEngine",
      ],
      exclude: ["Scripts"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["tradeoff", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
  ]
)

// Linked with libFuzzer, which brings its own 'main'; `scripts/fuzz` asks for it.
if Context.environment["TRADEOFF_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "FuzzDriver", dependencies: ["Fuzzing"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
