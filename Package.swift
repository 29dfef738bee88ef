// swift-tools-version: 6.2
import PackageDescription

// Continuous integration turns warnings into errors; a newer compiler's new warning must not stop a newcomer's build.
let strictness: [SwiftSetting] =
    Context.environment["CURFEW_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let package = Package(
    name: "curfew",
    products: [
        .executable(name: "curfew", targets: ["curfew"]),
        .library(name: "Tokens", targets: ["Tokens"]),
        .library(name: "SessionStore", targets: ["SessionStore"]),
        .library(name: "SessionStoreTesting", targets: ["SessionStoreTesting"]),
        .library(name: "SQLiteStore", targets: ["SQLiteStore"]),

        // For `Benchmarks`, a package of its own.
        .library(name: "Simulation", targets: ["Simulation"]),
        .library(name: "CYardstick", targets: ["CYardstick"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit.git", exact: "0.6.0"),
    ],
    targets: [
        // No I/O.
        .target(
            name: "Tokens",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strictness),
        .target(
            name: "SessionStore", dependencies: ["Tokens", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strictness),
        .target(
            name: "SessionStoreTesting", dependencies: ["SessionStore", "Tokens"], resources: [.copy("Vectors")],
            swiftSettings: strictness),
        .target(name: "TrustedFiles", swiftSettings: strictness),
        .target(name: "Simulation", dependencies: ["SessionStore", "Tokens"], swiftSettings: strictness),

        // Adapters.
        .systemLibrary(name: "CSQLiteEdge", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
        .target(
            name: "SQLiteStore",
            dependencies: [
                "CSQLiteEdge", "SessionStore", "Tokens",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strictness),

        // The console.
        .systemLibrary(
            name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
        .target(
            name: "Themes",
            dependencies: [.product(name: "TOMLKit", package: "TOMLKit")],
            path: "Themes",
            resources: [
                "dark.toml", "light.toml", "high-contrast.toml", "colour-blind.toml", "solarized.toml", "mono.toml",
            ].map { .embedInCode($0) },
            swiftSettings: strictness),
        .target(name: "CSignals"),
        .target(name: "Terminal", dependencies: ["CNcurses", "CSignals", "Themes"], swiftSettings: strictness),
        .target(name: "Console", dependencies: ["SessionStore", "Terminal", "Themes"], swiftSettings: strictness),

        // What the program's measurements are held against.
        .target(name: "CYardstick", linkerSettings: [.linkedLibrary("sqlite3")]),

        // The program.
        .executableTarget(
            name: "curfew",
            dependencies: [
                "CSignals", "CYardstick", "Console", "SQLiteStore", "SessionStore", "Simulation", "Terminal", "Themes",
                "Tokens", "TrustedFiles",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: strictness),

        // How a Swift server uses it; the tests run it.
        .executableTarget(
            name: "InProcess", dependencies: ["SQLiteStore", "SessionStore", "Tokens"], path: "Examples/InProcess",
            swiftSettings: strictness),

        // Tests.
        .systemLibrary(
            name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
        .target(
            name: "TerminalTesting", dependencies: ["CVTerm"], path: "Tests/TerminalTesting", swiftSettings: strictness),
        .testTarget(name: "TokensTests", dependencies: ["Tokens"], swiftSettings: strictness),
        .testTarget(
            name: "SessionStoreTests",
            dependencies: ["SessionStore", "SessionStoreTesting", "Simulation", "Tokens"],
            swiftSettings: strictness),
        .testTarget(name: "SimulationTests", dependencies: ["Simulation", "SessionStore"], swiftSettings: strictness),
        .testTarget(
            name: "SQLiteStoreTests",
            dependencies: [
                "CSQLiteEdge", "FaultWorker", "SQLiteStore", "SessionStore", "SessionStoreTesting", "Simulation",
                "StoreWorker", "Tokens",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Museum/Exhibits"],
            swiftSettings: strictness),
        .target(name: "CStoreWorker", path: "Tests/CStoreWorker"),
        .executableTarget(
            name: "StoreWorker",
            dependencies: ["CStoreWorker", "SQLiteStore", "SessionStore", "Simulation", "Tokens"],
            path: "Tests/StoreWorker",
            swiftSettings: strictness),
        .target(
            name: "CFaultyVFS", path: "Tests/CFaultyVFS", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(
            name: "FaultWorker", dependencies: ["CFaultyVFS", "SQLiteStore", "SessionStore", "Simulation", "Tokens"],
            path: "Tests/FaultWorker",
            swiftSettings: strictness),
        .testTarget(name: "ThemesTests", dependencies: ["Themes"], swiftSettings: strictness),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "TerminalTesting", "Themes"], swiftSettings: strictness),
        .testTarget(
            name: "ConsoleTests",
            dependencies: ["Console", "SessionStore", "Simulation", "Terminal", "Themes"],
            swiftSettings: strictness),
        .testTarget(
            name: "CurfewTests",
            dependencies: [
                "InProcess", "curfew", "SQLiteStore", "SessionStore", "Simulation", "Terminal", "TerminalTesting",
                "Tokens",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strictness),
    ]
)
