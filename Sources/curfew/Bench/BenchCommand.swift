import ArgumentParser
import SQLiteStore
import SessionStore

/// `curfew bench`.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure sessions on this machine, beside bare SQLite in C and beside JWTs.",
        discussion: """
            It fills a throw-away store under TMPDIR (default /tmp), whose disk is what durable commits are measured on, \
            and measures each figure in turns with what stands beside it: the median of five rounds. What it asks over HTTP is \
            served by a second process, on the loopback interface.
            """)

    @Option(help: "How many logins the store has, at least 1000.") var sessions = 100_000
    @Flag(help: "One JSON object per figure.") var json = false

    func validate() throws {
        guard sessions >= 1000, sessions <= 10_000_000 else {
            throw ValidationError("--sessions is 1000 to 10000000")
        }
    }

    func run() async throws {
        let folder = try ThrowAwayFolder()
        defer { folder.remove() }
        let shows = Platform.isTerminal(STDERR_FILENO)
        func tell(_ text: String) { if shows { Output.error.ask("\r\u{1B}[K" + text) } }
        var figures: [BenchFigure] = []
        let store = try await BenchStore(at: folder.store, logins: sessions) { done in
            tell("\(done) of \(sessions) logins made")
        }
        tell("validating")
        figures.append(try await LookupBench(store).memory())
        figures.append(try await LookupBench(store).lookups())
        tell("checking signatures")
        figures += try await TokenBench().figures(cookie: store.tokens[0])
        tell("asking over HTTP")
        figures += try await overHTTP(store)
        tell("committing")
        figures += try await WriteBench(store).figures()
        tell("ending")
        figures += try await EverywhereBench(store).figures()
        tell("")
        if json {
            for figure in figures { Output.standard.line(JSONLine.text(figure)) }
        } else {
            var table = PlainTable(BenchFigure.columns)
            figures.forEach { table.add($0.cells) }
            table.write(inColour: Platform.isTerminal(STDOUT_FILENO))
        }
        Output.standard.flush()
    }

    /// While every token is as it was issued.
    private func overHTTP(_ store: BenchStore) async throws -> [BenchFigure] {
        let gateways = try Gateways(store.path)
        defer { gateways.end() }
        return try await GatewayBench(store: store, gateways: gateways).figures()
            + SignOutBench(store: store, gateways: gateways).figures()
            + RefreshRaceBench(store: store, gateways: gateways).figures()
    }
}
