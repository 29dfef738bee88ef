import SessionStore
import Simulation
import Testing

@testable import SQLiteStore

@Suite("Queries compiled to SQL")
struct QueryAgreementTests {
    @Test("agree with the evaluation in memory, whatever is stored and asked", arguments: 0..<4)
    func agreement(_ round: Int) async throws { try await agree(underOrder: nil) }

    @Test(
        "agree with it when logins have been ordered to end whose rows do not say so yet",
        arguments: ["ip:10.0.0.0/8", "-client:web", "everyone", "user"])
    func underOrder(_ order: String) async throws { try await agree(underOrder: order) }

    private func agree(underOrder order: String?) async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var company = RandomCompany(random: SeededGenerator(seed: seed))
        let reference = InMemorySessionStore()
        let keeper = try TemporaryStore(endsAtOnce: 0).keeper()
        let logins = (0..<60).map { company.login($0) }
        let events = logins.flatMap { company.events(of: $0) }
        try await keeper.load(logins, events: events)
        try await reference.load(logins, events: events)
        #expect(try await keeper.check().filter { !$0.contains("generation") && !$0.contains("feed ends") } == [])

        if let order {
            let selection: EndRequest.Selection =
                switch order {
                case "everyone": .everyone
                case "user": .users(["ada", "Ada", "e\u{301}", "😀"])
                default: .matching(try SessionQuery(parsing: order))
                }
            let request = EndRequest(selection, reason: "100%", actor: operations)
            // The rows do not follow: nobody is told to.
            guard case .inForce = try await keeper.give(request, at: minutes(-3)) else {
                Issue.record("no order is in force")
                return
            }
            _ = try await reference.end(request, at: minutes(-3))
        }
        for number in 0..<(order == nil ? 150 : 60) {
            let query = SessionQuery(number == 0 ? nil : company.expression(depth: 3))
            let comment = Comment(rawValue: "seed \(seed), query \(number): \(query)")
            // A short walk over the newest logins ends before, within and behind what matches.
            try await RecentWalk.$length.withValue(company.pick([1, 9, 40, 5000])) {
                try await compareSessions(keeper, reference, query, &company, comment)
                // And a walk over the users' logins is given up early, late or never.
                try await UserListing.$mostAskedFor.withValue(company.pick([1, 5, 2000])) {
                    try await compareUsers(keeper, reference, query, &company, comment)
                }
            }
            try await compareFigures(keeper, reference, query, comment)
            if order == nil { try await compareEvents(keeper, reference, query, &company, comment) }
        }
        try await keeper.close()
    }

    private func compareSessions(
        _ keeper: SQLiteSessionStore, _ reference: InMemorySessionStore, _ query: SessionQuery,
        _ company: inout RandomCompany, _ comment: Comment
    ) async throws {
        let order = SessionOrder(company.pick(SessionField.allCases), descending: company.pick([true, false]))
        let expected = await reference.sessions(matching: query, order: order, after: nil, limit: 1000, at: noon)
        var found: [Session] = []
        var hasMore = true
        let size = company.pick([1, 7, 60])
        while hasMore {
            let page = try await keeper.sessions(
                matching: query, order: order, after: found.last, limit: size, at: noon)
            found += page.items
            hasMore = page.hasMore && !page.items.isEmpty
        }
        #expect(found == expected.items, "\(order.field.rawValue) \(order.descending) \(comment)")
    }

    private func compareUsers(
        _ keeper: SQLiteSessionStore, _ reference: InMemorySessionStore, _ query: SessionQuery,
        _ company: inout RandomCompany, _ comment: Comment
    ) async throws {
        let order = UserOrder(company.pick(UserField.allCases), descending: company.pick([true, false]))
        let expected = await reference.users(matching: query, order: order, after: nil, limit: 1000, at: noon)
        var found: [UserSummary] = []
        var hasMore = true
        let size = company.pick([1, 3, 60])
        while hasMore {
            let page = try await keeper.users(matching: query, order: order, after: found.last, limit: size, at: noon)
            found += page.items
            hasMore = page.hasMore && !page.items.isEmpty
        }
        #expect(
            found.map(Self.figures) == expected.items.map(Self.figures),
            "\(order.field.rawValue) \(order.descending) \(comment)")
    }

    /// What is the same in whichever order the sessions were summed up: of two deadlines at one moment, one absolute,
    /// the summary names the one it met first.
    private static func figures(of user: UserSummary) -> [String] {
        [
            "\(Array(user.user.utf8))", "\(user.logins)", "\(user.clients)", "\(user.lastSeen)",
            "\(user.nextDeadline.map { "\($0.at)" } ?? "none")", "\(user.addresses)", "\(user.flags.sorted())",
        ]
    }

    private func compareFigures(
        _ keeper: SQLiteSessionStore, _ reference: InMemorySessionStore, _ query: SessionQuery, _ comment: Comment
    ) async throws {
        let totals = await reference.totals(matching: query, at: noon)
        #expect(try await keeper.totals(matching: query, at: noon) == totals, comment)
        let buckets = TimeBuckets(start: minutes(-30), width: .minutes(7), count: 20)
        let endings = await reference.endings(matching: query, buckets: buckets, at: noon)
        #expect(try await keeper.endings(matching: query, buckets: buckets, at: noon) == endings, comment)
    }

    private func compareEvents(
        _ keeper: SQLiteSessionStore, _ reference: InMemorySessionStore, _ query: SessionQuery,
        _ company: inout RandomCompany, _ comment: Comment
    ) async throws {
        let some = await reference.sessions(matching: query, order: .lastSeen, after: nil, limit: 5, at: noon)
        let filter = EventFilter(
            query: query, sessions: company.pick([nil, nil, some.items.map(\.id)]),
            kinds: company.pick([nil, [], [.login], [.revoke, .admin, .evict]]),
            from: company.pick([nil, minutes(-60)]), until: company.pick([nil, minutes(-20)]),
            after: company.pick([nil, 20]), before: company.pick([nil, 90]), newestFirst: company.pick([true, false]))
        let limit = company.pick([5, 1000])
        let expected = await reference.events(filter, limit: limit, at: noon)
        #expect(try await keeper.events(filter, limit: limit, at: noon) == expected, comment)
        let buckets = TimeBuckets(start: minutes(-120), width: .minutes(10), count: 14)
        let rates = await reference.rates(filter, buckets: buckets, at: noon)
        #expect(try await keeper.rates(filter, buckets: buckets, at: noon) == rates, comment)
    }
}
