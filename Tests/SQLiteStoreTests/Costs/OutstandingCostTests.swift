import GRDB
import SessionStore
import Testing

@testable import SQLiteStore

/// Whoever ends logins holds the write lock meanwhile: the tokens of others are not for them to read.
@Suite("What outstanding service tokens cost those who end logins")
struct OutstandingCostTests {
    /// A store in which one login has two outstanding tokens, and others have many.
    private func store(tokensOfOthers count: Int, endsAtOnce: Int = SQLiteSessionStore.usualEndsAtOnce) async throws
        -> (store: SQLiteSessionStore, ada: Session)
    {
        let store = try TemporaryStore(cachedTokens: 0, endsAtOnce: endsAtOnce).keeper()
        let (_, ada) = try #require(try await store.login("ada"))
        let (_, bob) = try #require(try await store.login("bob"))
        try await store.write(at: noon) { transaction in
            for (session, count) in [(ada, 2), (bob, count)] {
                try transaction.db.run(
                    """
                    WITH RECURSIVE numbers(number) AS \
                    (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ?) \
                    INSERT INTO service_tokens(id, session_id, audience, key_label, issued_at, expires) \
                    SELECT s.public_id || number, s.id, 'billing', 'key', ?, ? FROM numbers, sessions s \
                    WHERE s.public_id = ? AND number <= ?
                    """,
                    [
                        SQLValue(count), SQLValue(noon), SQLValue(minutes(5)), SQLValue(session.id), SQLValue(count),
                    ])
            }
        }
        return (store, ada)
    }

    @Test("is the same for one login, and for all logins of a user, whether others have none or 2,000")
    func steps() async throws {
        for selection in ["login", "user"] {
            var steps: [Int] = []
            for count in [0, 2000] {
                let (store, ada) = try await store(tokensOfOthers: count)
                let meter = StatementMeter()
                try await store.write(at: noon) { meter.attach(to: $0.db) }
                _ = meter.take()
                let request = EndRequest(
                    selection == "login" ? .sessions([ada.id]) : .users(["ada"]), actor: operations)
                guard case .ended(let ended, _, let exposed) = try await store.end(request, at: seconds(1)) else {
                    Issue.record("nothing was ended")
                    return
                }
                steps.append(meter.take().steps)
                #expect(ended.map(\.id) == [ada.id] && exposed.count == 2 && exposed.audiences == ["billing"])
                try await store.close()
            }
            #expect(Self.areAlike(steps), "\(selection): \(steps)")
        }
    }

    @Test("is the same for a mark over a user of few logins, whether others have 600 or 4,000")
    func mark() async throws {
        var steps: [Int] = []
        for count in [600, 4000] {
            // A mark even for one login.
            let (store, _) = try await store(tokensOfOthers: count, endsAtOnce: 0)
            let ada = try await store.read { db in
                try db.first("SELECT id FROM users WHERE name = 'ada'") { $0.integer(0) }
            }
            let meter = StatementMeter()
            let exposed = try await store.read { db in
                meter.attach(to: db)
                let choice = EndChoice(selection: .users(["ada"]), now: noon)
                _ = meter.take()
                return try OutstandingTokens.exposure(
                    where: choice.condition(of: .rows, in: db), users: [try #require(ada)], of: .rows, in: db, at: noon)
            }
            steps.append(meter.take().steps)
            #expect(exposed.count == 2 && exposed.until == minutes(5))
            let request = EndRequest(.users(["ada"]), actor: operations)
            guard case .ended(_, _, let told) = try await store.end(request, at: seconds(1)) else {
                Issue.record("nothing was ended")
                return
            }
            #expect(told.count == 2)
            try await store.close()
        }
        #expect(Self.areAlike(steps), "\(steps)")
    }

    /// Whether no token more was read: tokens and ids are random, so where they stand in an index costs a step or two.
    private static func areAlike(_ steps: [Int]) -> Bool { steps[0] > 0 && abs(steps[0] - steps[1]) < 100 }
}
