import CReference
import Foundation

/// The table of a run in a Markdown file, between two marks.
enum Record {
    private static let (begin, end) = ("<!-- figures: make bench writes what follows -->", "<!-- end of figures -->")

    /// Puts a run in the place of the one that is there.
    static func write(_ lines: [Line], sessions: Int, to path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        guard let first = text.range(of: begin), let last = text.range(of: end), first.upperBound <= last.lowerBound
        else { throw BenchmarkFailure("\(path) has no place for figures: \(begin) … \(end)") }
        let figures = "\n\n\(conditions(sessions))\n\n\(table(lines))\n\n"
        let whole = text[..<first.upperBound] + figures + text[last.lowerBound...]
        try String(whole).write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// What a reader has to know of the machine; its load says how much to trust the figures.
    private static func conditions(_ sessions: Int) -> String {
        var loads = [0.0, 0, 0]
        getloadavg(&loads, 3)
        let processors = ProcessInfo.processInfo.activeProcessorCount
        return """
            \(Number.text(Double(sessions))) logins, SQLite \(String(cString: curfew_reference_version())), \
            \(processors) processors, load \(Number.short(loads[2])) in the last quarter of an hour:
            """
    }

    private static func table(_ lines: [Line]) -> String {
        let rows = [Line.titles, Line.titles.map { _ in "---" }] + lines.map(\.cells)
        return rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
    }
}
