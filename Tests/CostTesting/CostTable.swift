import Foundation
import Testing

/// Costs that follow from the code alone, written down in `Benchmarks/Thresholds`, so that a change of one is a line in
/// a difference. They are of the versions in the first line; with others they are not to be compared.
package struct CostTable {
    package let name: String
    /// What the costs are costs of.
    package let origin: String

    package init(_ name: String, origin: String) {
        self.name = name
        self.origin = origin
    }

    /// Compares a table, whose first row are titles; with CURFEW_RECORD=1 it is written down anew, and the test fails so
    /// that nobody commits one unseen.
    package func expect(_ rows: [[String]], _ location: SourceLocation = #_sourceLocation) {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + padding : padding + cell
            }
            return cells.joined(separator: "  ")
        }
        let seen = (["# \(origin)"] + lines).joined(separator: "\n") + "\n"
        let expected = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        guard seen != expected else { return }
        if ProcessInfo.processInfo.environment["CURFEW_RECORD"] != nil {
            #expect(throws: Never.self) { try seen.write(toFile: path, atomically: true, encoding: .utf8) }
        }
        let before = Set(expected.split(separator: "\n"))
        let changed = seen.split(separator: "\n").filter { !before.contains($0) }
        Issue.record(
            "\(name) costs something else; see \(path)\n\(changed.joined(separator: "\n"))", sourceLocation: location)
    }

    private var path: String {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return tests.deletingLastPathComponent().appendingPathComponent("Benchmarks/Thresholds/\(name).txt").path
    }
}
