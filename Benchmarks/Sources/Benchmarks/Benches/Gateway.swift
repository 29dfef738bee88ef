import Foundation

/// Forward authentication: what a proxy asks for every page, against a route of the same framework that does nothing.
enum Gateway {
    static let group = BenchmarkGroup(
        name: "gateway", summary: "forward authentication over HTTP against an empty hummingbird route", lines: lines)
    private static let target = "/v1/session?rotate=due"
    private static let seconds = 3

    private static func lines(_ stores: Stores, _ tell: @Sendable (String) -> Void) async throws -> [Line] {
        let store = try await stores.copy()
        let folder = URL(fileURLWithPath: store.path).deletingLastPathComponent().path
        let configuration = folder + "/curfew.toml"
        let text = """
            [policy]
            idle = "none"
            absolute = "60d"
            refresh = "none"
            touch = "400d"
            """
        guard
            FileManager.default.createFile(
                atPath: configuration, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw BenchmarkFailure("no configuration") }
        let requests = FilledStore.tokens(store.logins).map { $0.revealed() }
        let wrk = try Wrk(requests: requests, folder: folder)
        let service = try ServingProgram(
            "curfew", ["serve", "--store", store.path, "--config", configuration, "--listen", "127.0.0.1:0"])
        let empty = try ServingProgram("EmptyRouteProgram")
        defer {
            service.end()
            empty.end()
        }
        tell("asking the service")
        // Once through all of them, so that what is measured is not the filling of a cache.
        _ = try wrk.run(port: service.port, target: target, seconds: 2 + store.logins / 15_000)
        var latencies: [(ours: Double, theirs: Double)] = []
        var ours: Double = 0
        let rates = try await Duel(rounds: 5) {
            let round = try wrk.run(port: service.port, target: target, seconds: seconds)
            ours = round.latency
            return round.rate
        } theirs: {
            let round = try wrk.run(port: empty.port, target: target, seconds: seconds)
            latencies.append((ours, round.latency))
            return round.rate
        }
        let p99 = Duel(Array(latencies.dropFirst()))
        return [
            Line(
                "forward authentication", rates, unit: "requests/s", against: "an empty hummingbird route",
                bar: .ratio(.atLeast(0.8))),
            Line("its p99", p99, unit: "ms", against: "that of the empty route", bar: .ratio(.atMost(2))),
        ]
    }
}
