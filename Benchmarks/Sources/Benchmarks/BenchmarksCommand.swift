import ArgumentParser
import Foundation

/// Measures Curfew against C on the same files, and says which bars are met.
@main
struct BenchmarksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks", abstract: "Measure Curfew against C, and say which bars are met.",
        discussion: """
            Throw-away stores are filled under TMPDIR (default /tmp), whose disk is what durable commits are measured on. \
            Ours and the yardstick take turns; figures are medians, a ratio is the median of the rounds' own.

            Groups: \(BenchmarkGroup.all.map { "\($0.name) (\($0.summary))" }.joined(separator: "; ")).
            """)

    @Option(help: "How many logins the store has, at least 10000.") var sessions = 100_000
    @Option(help: "Only this group; may be given several times.") var only: [String] = []
    @Flag(help: "One JSON object per figure.") var json = false
    @Option(help: "A Markdown file, docs/performance.md, to put the table into.") var record: String?

    func validate() throws {
        guard sessions >= Stores.few, sessions <= 10_000_000 else {
            throw ValidationError("--sessions is \(Stores.few) to 10000000")
        }
        let names = BenchmarkGroup.all.map(\.name)
        guard Set(only).isSubset(of: names) else {
            throw ValidationError("--only is one of \(names.joined(separator: ", "))")
        }
    }

    static func main() async {
        do {
            // What another process of a measurement runs.
            if CommandLine.arguments.dropFirst().first == "peer" {
                return try await PeerProgram.run(Array(CommandLine.arguments.dropFirst(2)))
            }
            let command = try parse()
            try await command.run()
        } catch { exit(withError: error) }
    }

    func run() async throws {
        let folder = NSTemporaryDirectory() + "/curfew-benchmarks-\(getpid())"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let shows = isatty(STDERR_FILENO) == 1
        let tell: @Sendable (String) -> Void = { text in
            if shows { FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8)) }
        }
        let stores = Stores(sessions: sessions, folder: folder, tell: tell)
        var lines: [Line] = []
        for group in BenchmarkGroup.all where only.isEmpty || only.contains(group.name) {
            lines += try await group.lines(stores, tell)
        }
        tell("")
        if let record { try Record.write(lines, sessions: sessions, to: record) }
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            for line in lines { print(String(decoding: try encoder.encode(line.object), as: UTF8.self)) }
        } else {
            print(Table.text([Line.titles] + lines.map(\.cells)))
        }
    }
}
