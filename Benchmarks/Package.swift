// swift-tools-version: 6.2
import PackageDescription

// Measurements for the record. Nobody who builds Curfew builds them: `make bench` does.
let strictness: [SwiftSetting] =
    Context.environment["CURFEW_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let package = Package(
    name: "benchmarks",
    products: [.executable(name: "benchmarks", targets: ["Benchmarks"])],
    dependencies: [
        .package(name: "curfew", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
    ],
    targets: [
        // What C does with SQLite alone, and the programs that others are held against.
        .target(name: "CReference", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(name: "EmptyProgram"),
        .executableTarget(name: "LookUpProgram", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(name: "ScreenProgram", linkerSettings: [.linkedLibrary("ncursesw")]),
        .executableTarget(
            name: "EmptyRouteProgram", dependencies: [.product(name: "Hummingbird", package: "hummingbird")],
            swiftSettings: strictness),

        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CReference",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "CYardstick", package: "curfew"),
                .product(name: "SQLiteStore", package: "curfew"),
                .product(name: "SessionStore", package: "curfew"),
                .product(name: "Simulation", package: "curfew"),
                .product(name: "Tokens", package: "curfew"),
                .product(name: "curfew", package: "curfew"),
            ],
            swiftSettings: strictness),
    ]
)
