import SessionStore
import Testing

extension SessionStoreConformance {
    static let feeding: [ConformanceCase] = [
        ConformanceCase("the feed is gapless from one, and filters and pages it alike in both directions") { fixture in
            let store = try await fixture.open(Policy())
            for number in 0..<6 {
                let (token, _) = try await store.login("user\(number % 2)", at: seconds(Int64(number)))
                _ = try await store.successor(of: token, at: seconds(Int64(number)))
            }
            let feed = try await store.feed()
            #expect(feed.map(\.sequence) == Array(1...12))
            let newest = try await store.events(EventFilter(newestFirst: true), limit: 5, at: noon)
            #expect(newest.items.map(\.sequence) == [12, 11, 10, 9, 8] && newest.hasMore)
            let older = try await store.events(EventFilter(before: 8, newestFirst: true), limit: 100, at: noon)
            #expect(older.items.map(\.sequence) == [7, 6, 5, 4, 3, 2, 1] && !older.hasMore)
            let logins = try await store.events(EventFilter(kinds: [.login], after: 4), limit: 100, at: noon)
            #expect(logins.items.map(\.sequence) == [5, 7, 9, 11])
            let stretch = EventFilter(from: seconds(1), until: seconds(3))
            #expect(try await store.events(stretch, limit: 100, at: noon).items.map(\.sequence) == [3, 4, 5, 6])
            let query = EventFilter(query: try SessionQuery(parsing: "user:user1 kind:refresh"))
            #expect(try await store.events(query, limit: 100, at: noon).items.map(\.sequence) == [4, 8, 12])
            let buckets = TimeBuckets(start: noon, width: .seconds(2), count: 3)
            #expect(
                try await store.rates(EventFilter(), buckets: buckets, at: noon)
                    == [.login: [2, 2, 2], .refresh: [2, 2, 2]])
        },
        ConformanceCase("an event tells where the request came from") { fixture in
            let store = try await fixture.open(Policy())
            let (_, session) = try await store.login(from: "192.0.2.7", agent: "Agent/1")
            let event = try #require(try await store.feed().first)
            #expect(event.user == "ada" && event.client == "web" && event.session == session.id)
            #expect(event.address?.description == "192.0.2.7" && event.userAgent == "Agent/1")
            #expect(event.sequence == session.sequence && event.generation == 0)
        },
        ConformanceCase("who listens hears of every change, through whichever handle it was made") { fixture in
            let store = try await fixture.open(Policy())
            let other = try await fixture.open(Policy())
            var changes = store.changes().makeAsyncIterator()
            #expect(await changes.next() == 0)
            _ = try await other.login()
            var heard = await changes.next()
            while let sequence = heard, sequence < 1 { heard = await changes.next() }
            #expect(heard == 1)
            _ = try await store.login()
            heard = await changes.next()
            while let sequence = heard, sequence < 2 { heard = await changes.next() }
            #expect(heard == 2)
        },
    ]
}
