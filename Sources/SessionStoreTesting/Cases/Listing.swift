import SessionStore
import Testing

extension SessionStoreConformance {
    static let listing: [ConformanceCase] = [
        ConformanceCase("pages of any size, in any order, give every session exactly once") { fixture in
            let store = try await fixture.open(Policy())
            try await company(in: store)
            for field in SessionField.allCases {
                for descending in [false, true] {
                    let order = SessionOrder(field, descending: descending)
                    let query = try SessionQuery(parsing: "state:live OR state:ended")
                    let whole = try await store.sessions(
                        matching: query, order: order, after: nil, limit: 1000, at: minutes(5))
                    #expect(whole.items.count == 24 && !whole.hasMore, "\(field.rawValue)")
                    for size in [1, 5, 24] {
                        var walked: [Session] = []
                        var hasMore = true
                        while hasMore {
                            let page = try await store.sessions(
                                matching: query, order: order, after: walked.last, limit: size, at: minutes(5))
                            walked += page.items
                            hasMore = page.hasMore && !page.items.isEmpty
                        }
                        #expect(walked.map(\.id) == whole.items.map(\.id), "\(field.rawValue) \(descending) \(size)")
                    }
                    let reference = InMemorySessionStore()
                    try await reference.load(
                        whole.items.shuffled().map { LoginRecord(session: $0, tokens: .placeholder(for: $0)) },
                        events: [])
                    let expected = await reference.sessions(
                        matching: query, order: order, after: nil, limit: 1000, at: minutes(5))
                    #expect(expected.items.map(\.id) == whole.items.map(\.id), "\(field.rawValue) \(descending)")
                }
            }
        },
        ConformanceCase("users are summed up, and pages of any size give every user exactly once") { fixture in
            let store = try await fixture.open(Policy())
            try await company(in: store)
            let whole = try await store.users(matching: .all, order: .lastSeen, after: nil, limit: 100, at: minutes(5))
            #expect(whole.items.reduce(0) { $0 + $1.logins } == 20 && !whole.hasMore)
            let live = try await store.sessions(
                matching: .all, order: .lastSeen, after: nil, limit: 100, at: minutes(5)
            ).items
            for user in whole.items {
                let own = live.filter { $0.user == user.user }
                #expect(UserSummary(of: own) == user)
            }
            for field in UserField.allCases {
                for descending in [false, true] {
                    let order = UserOrder(field, descending: descending)
                    let all = try await store.users(
                        matching: .all, order: order, after: nil, limit: .max, at: minutes(5))
                    var walked: [UserSummary] = []
                    var hasMore = true
                    while hasMore {
                        let page = try await store.users(
                            matching: .all, order: order, after: walked.last, limit: 2, at: minutes(5))
                        walked += page.items
                        hasMore = page.hasMore && !page.items.isEmpty
                    }
                    #expect(walked.map(\.user) == all.items.map(\.user), "\(field.rawValue) \(descending)")
                    #expect(walked.count == whole.items.count)
                }
            }
        },
        ConformanceCase("an id is found by any prefix, live or ended") { fixture in
            let store = try await fixture.open(Policy())
            let (_, session) = try await store.login()
            try await store.endLogins(.sessions([session.id]), at: noon)
            for length in 1...16 {
                let prefix = String(session.id.description.prefix(length))
                #expect(try await store.sessions(withIDPrefix: prefix, limit: 2, at: noon).map(\.id) == [session.id])
            }
            #expect(try await store.sessions(withIDPrefix: "", limit: 2, at: noon).count == 1)
            #expect(try await store.sessions(withIDPrefix: "%", limit: 2, at: noon).isEmpty)
        },
        ConformanceCase("totals and endings count what the query matches") { fixture in
            let store = try await fixture.open(Policy())
            try await company(in: store)
            let totals = try await store.totals(matching: .all, at: minutes(5))
            #expect(totals == StoreTotals(logins: 20, users: 7, clients: 3))
            let ended = try await store.totals(matching: SessionQuery(parsing: "state:ended"), at: minutes(5))
            #expect(ended.logins == 4)
            let buckets = TimeBuckets(start: minutes(5), width: .minutes(5), count: 12)
            let endings = try await store.endings(matching: .all, buckets: buckets, at: minutes(5))
            #expect(Set(endings.keys) == [.idle] && endings[.idle]?.count == 12)
            #expect(endings[.idle]?.reduce(0, +) == 20)
        },
        ConformanceCase("endings tell idle deadlines from absolute ones; both at once are absolute") { fixture in
            let store = try await fixture.open(Policy(base: ClientPolicy(idle: .minutes(30), absolute: .minutes(40))))
            _ = try await store.login("ada", client: "web", at: minutes(0))
            let (token, _) = try await store.login("bob", client: "web", at: minutes(0))
            _ = try await store.login("eve", client: "web", at: minutes(5))
            _ = try await store.refresh(token, from: RequestOrigin(), at: minutes(20))
            let endings = try await store.endings(
                matching: .all, buckets: TimeBuckets(start: minutes(0), width: .minutes(10), count: 5), at: minutes(21))
            #expect(endings == [.idle: [0, 0, 0, 2, 0], .absolute: [0, 0, 0, 0, 1]])
        },
    ]

    /// Twenty live logins and four ended ones, of seven users on three clients.
    private static func company(in store: any SessionKeeper) async throws {
        for number in 0..<24 {
            let (_, session) = try await store.login(
                "user\(number % 7)", client: ["web", "ios", "cli"][number % 3],
                from: number % 2 == 0 ? "10.0.0.\(number)" : "2001:db8::\(number)",
                agent: number % 5 == 0 ? nil : "Agent/\(number % 4)", at: seconds(Int64(number / 2)))
            if number % 6 == 5 {
                try await store.endLogins(.sessions([session.id]), reason: "reason \(number)", at: minutes(1))
            }
        }
    }
}
