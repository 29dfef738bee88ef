import CSQLiteEdge
import CostTesting
import Testing

/// Costs of a store: of one version of SQLite and one compiler.
struct Threshold {
    let name: String

    /// What the recorded costs are costs of.
    static let origin = "SQLite 3.40.1, Swift 6.3, debug"

    /// Whether this build is what was recorded.
    static var applies: Bool {
        origin == "SQLite \(String(cString: sqlite3_libversion())), \(compiler), \(optimization)"
    }

    #if compiler(>=6.4)
        private static let compiler = "a newer Swift"
    #elseif compiler(>=6.3)
        private static let compiler = "Swift 6.3"
    #else
        private static let compiler = "an older Swift"
    #endif
    #if DEBUG
        private static let optimization = "debug"
    #else
        private static let optimization = "release"
    #endif

    /// Compares a table, whose first row are titles.
    func expect(_ rows: [[String]], _ location: SourceLocation = #_sourceLocation) {
        CostTable(name, origin: Self.origin).expect(rows, location)
    }
}
