import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

/// The search for alarms reads the feed backwards by an index, for as long as it has to and no further than
/// ``AlarmSearch/horizon``.
@Suite("What an alarm costs", .enabled(if: Threshold.applies))
struct AlarmCostTests {
    @Test("is as many steps of the virtual machine, scans and sorts as was written down, with the act and without")
    func steps() async throws {
        var columns: [[StatementCost]] = []
        var names: [String] = []
        for alarms in [AlarmRules.none, AlarmRules()] {
            let measured = try await Self.acts(under: Policy(base: ClientPolicy(grace: .seconds(5)), alarms: alarms))
            names = measured.map(\.name)
            columns.append(measured.map(\.cost))
        }
        let header = ["one act", "steps without", "steps", "scanned", "sorts"]
        let rows = names.indices.map { number in
            let cost = columns[1][number]
            return [names[number], "\(columns[0][number].steps)", "\(cost.steps)", "\(cost.scanned)", "\(cost.sorts)"]
        }
        Threshold(name: "alarm-steps").expect([header] + rows)
    }

    @Test("of the last day is the same to find, however many there were before", arguments: [10, 1000])
    func lastDay(old: Int) async throws {
        let store = try TemporaryStore().keeper()
        let young = noon + .days(7)
        // What came in from another store has a higher number, and may be younger or older.
        var moments = (0..<old).map { noon + .seconds(Int64($0)) }
        moments += [young, young + .seconds(1), noon, young + .seconds(2), noon]
        try await store.load([], events: moments.map { Self.reuse(at: $0) })
        let meter = StatementMeter()
        try await store.read { meter.attach(to: $0) }
        let filter = EventFilter(alarmsOnly: true, from: young, newestFirst: true)
        _ = try await store.events(filter, limit: 100, at: young)
        _ = meter.take()
        let found = try await store.events(filter, limit: 100, at: young)
        let cost = meter.take()
        #expect(found.items.map(\.at) == [young + .seconds(2), young + .seconds(1), young])
        #expect(cost.steps < 400, "\(cost)")
        #expect(cost.sorts == 0)
        try await store.close()
    }

    private static func reuse(at moment: Timestamp) -> SessionEvent {
        SessionEvent(
            sequence: 0, at: moment, kind: .reuse, session: SessionID(parsing: "7f3k7f3k7f3k7f3k"), user: "ada",
            client: "web", generation: 1, actor: .policy, cause: .reuse)
    }

    private static func acts(under policy: Policy) async throws -> [(name: String, cost: StatementCost)] {
        let store = try TemporaryStore(cachedTokens: 0).keeper(policy)
        let meter = StatementMeter()
        try await store.write { meter.attach(to: $0.db) }
        var costs: [(name: String, cost: StatementCost)] = []
        func measure(_ name: String, _ body: () async throws -> Void) async throws {
            _ = meter.take()
            try await body()
            costs.append((name, meter.take()))
        }
        func refreshed(_ token: SessionToken, from address: String = "10.0.3.17", at now: Timestamp) async throws
            -> SessionToken
        {
            let origin = RequestOrigin(address: IPAddress(parsing: address))
            guard case .token(let next, _) = try await store.refresh(token, from: origin, at: now) else {
                throw CancellationError()
            }
            return next
        }
        func signedIn(_ user: String = "ada", at now: Timestamp) async throws -> SessionToken {
            let origin = RequestOrigin(address: IPAddress(parsing: "10.0.3.17"))
            guard case .issued(let token, _) = try await store.issue(LoginRequest(user: user, origin: origin), at: now)
            else { throw CancellationError() }
            return token
        }
        // A user with a long past.
        var token = try await signedIn(at: noon)
        for number in 1...20 { token = try await refreshed(token, at: seconds(Int64(number))) }
        let later = minutes(30)
        try await measure("a sign-in, with nothing in the last minute") { _ = try await signedIn(at: later) }
        for number in 1...8 { _ = try await signedIn(at: later + .seconds(Int64(number))) }
        try await measure("the tenth sign-in within a minute") { _ = try await signedIn(at: later + .seconds(9)) }
        try await measure("the eleventh") { _ = try await signedIn(at: later + .seconds(10)) }
        token = try await signedIn("bob", at: later)
        for number in 1...3 { token = try await refreshed(token, at: later + .minutes(Int64(number * 16))) }
        let pace = later + .minutes(64)
        try await measure("a refresh at its pace") { token = try await refreshed(token, at: pace) }
        for number in 1...4 { token = try await refreshed(token, at: pace + .seconds(Int64(number))) }
        try await measure("the sixth refresh within the time of one") {
            token = try await refreshed(token, at: pace + .seconds(5))
        }
        token = try await refreshed(token, from: "203.0.113.9", at: pace + .seconds(6))
        try await measure("a refresh back from another network") {
            token = try await refreshed(token, at: pace + .seconds(7))
        }
        for number in 1...140 {
            token = try await refreshed(token, at: pace + .minutes(5) + Span(milliseconds: Int64(number) * 300))
        }
        try await measure("a sign-in after 280 other events of the user within the minute") {
            _ = try await signedIn("bob", at: pace + .minutes(5) + .seconds(43))
        }
        try await store.close()
        return costs
    }
}
