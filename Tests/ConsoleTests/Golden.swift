import Glibc
import Terminal
import Testing

/// A screen as text, and below it one letter for the role of every letter.
struct Golden {
    let name: String
    let picture: String

    /// Compares; with CURFEW_RECORD=1 the picture is written down anew, and the test fails so that nobody commits one
    /// unseen.
    func expect(_ grid: Grid, _ location: SourceLocation = #_sourceLocation) {
        let seen = (grid.lines + ["=== roles"] + grid.roleLines).joined(separator: "\n")
        guard seen != picture else { return }
        if getenv("CURFEW_RECORD") != nil { record(seen) }
        Issue.record("\(name) looks different:\n\(difference(seen))\n\(grid.text)", sourceLocation: location)
    }

    private func difference(_ seen: String) -> String {
        let (expected, actual) = (
            picture.split(separator: "\n", omittingEmptySubsequences: false),
            seen.split(separator: "\n", omittingEmptySubsequences: false)
        )
        return (0..<max(expected.count, actual.count)).compactMap { row in
            let (old, new) = (row < expected.count ? expected[row] : "", row < actual.count ? actual[row] : "")
            return old == new ? nil : "\(row)- \(old)\n\(row)+ \(new)"
        }.joined(separator: "\n")
    }

    private func record(_ seen: String, file: String = #filePath) {
        let folder = file[..<(file.lastIndex(of: "/") ?? file.startIndex)]
        let lines = seen.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "            " + $0 }.joined(separator: "\n")
        let margin = "            "
        let source =
            "extension Golden {\n    static let \(name) = Golden(\n        name: \"\(name)\",\n"
            + "        picture: ##\"\"\"\n\(lines)\n\(margin)\"\"\"##)\n}\n"
        guard let out = fopen("\(folder)/Screens/\(name).swift", "w") else { return }
        fputs(source, out)
        fclose(out)
    }
}
