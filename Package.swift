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
        .library(name: "ServiceTokens", targets: ["ServiceTokens"]),
        .library(name: "TokenIssuing", targets: ["TokenIssuing"]),
        .library(name: "SessionStore", targets: ["SessionStore"]),
        .library(name: "SessionStoreTesting", targets: ["SessionStoreTesting"]),
        .library(name: "SQLiteStore", targets: ["SQLiteStore"]),
        .library(name: "SessionService", targets: ["SessionService"]),

        // For `Benchmarks`, a package of its own.
        .library(name: "Simulation", targets: ["Simulation"]),
        .library(name: "CYardstick", targets: ["CYardstick"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit.git", exact: "0.6.0"),
        .package(url: "https://github.com/vapor/jwt-kit.git", exact: "5.7.1"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
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
        .target(
            name: "ServiceTokens",
            dependencies: [
                "Tokens",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ],
            swiftSettings: strictness),
        .target(name: "Simulation", dependencies: ["SessionStore", "Tokens"], swiftSettings: strictness),

        // Files of one's own, and service tokens from sessions.
        .target(name: "TrustedFiles", dependencies: ["CSignals"], swiftSettings: strictness),
        .target(
            name: "TokenIssuing", dependencies: ["ServiceTokens", "SessionStore", "Tokens", "TrustedFiles"],
            swiftSettings: strictness),

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

        // The HTTP service.
        .target(
            name: "SessionService",
            dependencies: [
                "ServiceTokens", "SessionStore", "TokenIssuing", "Tokens",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strictness),

        // The console.
        .target(
            name: "TOMLReading", dependencies: [.product(name: "TOMLKit", package: "TOMLKit")],
            swiftSettings: strictness),
        .systemLibrary(
            name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
        .target(
            name: "Themes",
            dependencies: ["TOMLReading", .product(name: "TOMLKit", package: "TOMLKit")],
            path: "Themes",
            resources: [
                "dark.toml", "light.toml", "high-contrast.toml", "colour-blind.toml", "solarized.toml", "mono.toml",
            ].map { .embedInCode($0) },
            swiftSettings: strictness),
        .target(name: "CSignals"),
        .target(name: "Terminal", dependencies: ["CNcurses", "CSignals", "Themes"], swiftSettings: strictness),
        .target(
            name: "Console",
            dependencies: [
                "ServiceTokens", "SessionStore", "Terminal", "Themes", "Tokens",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strictness),

        // What the program's measurements are held against.
        .target(name: "CYardstick", linkerSettings: [.linkedLibrary("sqlite3")]),

        // The program.
        .executableTarget(
            name: "curfew",
            dependencies: [
                "CSignals", "CYardstick", "Console", "SQLiteStore", "ServiceTokens", "SessionService", "SessionStore",
                "Simulation", "TOMLReading", "Terminal", "Themes", "TokenIssuing", "Tokens", "TrustedFiles",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "TOMLKit", package: "TOMLKit"),

                // What sessions are measured beside.
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ],
            swiftSettings: strictness,
            // Nobody asks a program for its symbols, and each start would search through all of them.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--no-export-dynamic"], .when(platforms: [.linux]))]),

        // How Swift servers use it; the tests run them.
        .executableTarget(
            name: "InProcess", dependencies: ["SQLiteStore", "SessionStore", "Tokens"], path: "Examples/InProcess",
            swiftSettings: strictness),
        .executableTarget(
            name: "Site",
            dependencies: [
                "SQLiteStore", "SessionService", "SessionStore", "Tokens",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            path: "Examples/Site", swiftSettings: strictness),

        // Tests.
        .systemLibrary(
            name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
        .target(
            name: "TerminalTesting", dependencies: ["CVTerm", "ProcessTesting"], path: "Tests/TerminalTesting",
            swiftSettings: strictness),
        .target(name: "CProcessTesting", path: "Tests/CProcessTesting"),
        .target(
            name: "ProcessTesting", dependencies: ["CProcessTesting"], path: "Tests/ProcessTesting",
            swiftSettings: strictness),
        .target(
            name: "HTTPTesting", dependencies: ["SessionService"], path: "Tests/HTTPTesting", swiftSettings: strictness),
        .target(name: "CostTesting", path: "Tests/CostTesting", swiftSettings: strictness),
        .testTarget(name: "TokensTests", dependencies: ["Tokens"], swiftSettings: strictness),
        .testTarget(
            name: "ServiceTokensTests",
            dependencies: [
                "ProcessTesting", "ServiceTokens", "Tokens",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ],
            exclude: ["Interoperability/peers.py"],
            swiftSettings: strictness),
        .testTarget(
            name: "SessionStoreTests",
            dependencies: ["SessionStore", "SessionStoreTesting", "Simulation", "Tokens"],
            swiftSettings: strictness),
        .testTarget(name: "SimulationTests", dependencies: ["Simulation", "SessionStore"], swiftSettings: strictness),
        .testTarget(
            name: "SQLiteStoreTests",
            dependencies: [
                "CSQLiteEdge", "CostTesting", "FaultWorker", "ProcessTesting", "SQLiteStore", "SessionStore",
                "SessionStoreTesting",
                "Simulation", "StoreWorker", "Tokens",
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
        .testTarget(
            name: "SessionServiceTests",
            dependencies: [
                "HTTPTesting", "SQLiteStore", "ServiceTokens", "SessionService", "SessionStore", "TokenIssuing",
                "Tokens",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ],
            swiftSettings: strictness),
        .testTarget(name: "TOMLReadingTests", dependencies: ["TOMLReading"], swiftSettings: strictness),
        .testTarget(name: "ThemesTests", dependencies: ["Themes"], swiftSettings: strictness),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "TerminalTesting", "Themes"], swiftSettings: strictness),
        .testTarget(
            name: "ConsoleTests",
            dependencies: [
                "CNcurses", "Console", "CostTesting", "ServiceTokens", "SessionStore", "Simulation", "Terminal",
                "TerminalTesting",
                "Themes", "Tokens",
            ],
            swiftSettings: strictness),
        .testTarget(
            name: "CurfewTests",
            dependencies: [
                "Console", "HTTPTesting", "InProcess", "curfew", "ProcessTesting", "SQLiteStore", "SessionService",
                "SessionStore", "Simulation", "Site", "Terminal", "TerminalTesting", "Tokens",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Recording/Recordings", "Service/Contract", "Service/verify.py"],
            swiftSettings: strictness),
    ]
)
