import Foundation
import GRDB
import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

@Suite("Two handles on one file")
struct SharingTests {
    let folder: TemporaryStore
    let one, two: SQLiteSessionStore

    init() throws {
        folder = try TemporaryStore()
        one = try folder.keeper()
        two = try folder.keeper()
    }

    @Test("every change through one is heard through the other, which asks more often than the promise needs")
    func hearing() async throws {
        #expect(ChangeFeed.interval <= .milliseconds(125))
        var changes = one.changes().makeAsyncIterator()
        #expect(await changes.next() == 0)
        for number in 1...5 {
            _ = try await two.login("user\(number)")
            while let heard = await changes.next(), heard < Int64(number) {}
        }
    }

    @Test("a touch, which is no event, is heard as well")
    func touches() async throws {
        let (token, _) = try #require(try await two.login("ada"))
        var changes = one.changes().makeAsyncIterator()
        #expect(await changes.next() == 1)
        _ = try await two.validate(token, from: RequestOrigin(), at: minutes(5))
        try await two.flush()
        #expect(await changes.next() == 1)
    }

    @Test("who listened and was cancelled hears no more, and a closed store ends its streams")
    func cancelling() async throws {
        let stream = one.changes()
        let listener = Task { for await _ in stream {} }
        listener.cancel()
        await listener.value
        let other = one.changes()
        try await one.close()
        for await _ in other {}
        for await _ in one.changes() {}
    }

    @Test("a touch that waits in one handle is written by a process that goes on, and never revives")
    func waiting() async throws {
        let (token, session) = try #require(try await one.login("ada"))
        _ = try await one.validate(token, from: RequestOrigin(), at: minutes(5))
        // Until it is written the other does not know.
        let before = try await two.sessions(withIDPrefix: session.id.description, limit: 1, at: minutes(5))
        #expect(before.first?.lastSeen == noon)
        // Nobody asks for it: the background writes it within a second or so.
        var changes = two.changes().makeAsyncIterator()
        while await changes.next() != nil {
            let found = try await two.sessions(withIDPrefix: session.id.description, limit: 1, at: minutes(5))
            if found.first?.lastSeen == minutes(5) { break }
        }
        // A touch that waits while the other handle ends the login comes too late.
        _ = try await one.validate(token, from: RequestOrigin(), at: minutes(10))
        _ = try await two.end(EndRequest(.user("ada"), actor: operations), at: minutes(11))
        try await one.flush()
        let over = try await one.sessions(withIDPrefix: session.id.description, limit: 1, at: minutes(12))
        #expect(over.first?.end?.at == minutes(11) && over.first?.lastSeen == minutes(5))
    }

    @Test("the numbers of the feed have no gap, whoever writes and whatever is rolled back")
    func sequence() async throws {
        let stores = [one, two]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<60 {
                group.addTask {
                    let store = stores[number % 2]
                    if number % 5 == 0 {
                        let task = Task { try await store.login("cancelled") }
                        task.cancel()
                        _ = try? await task.value
                    } else if number % 7 == 0 {
                        // A load that fails on its last login rolls back events that had been numbered.
                        guard let (_, session) = try await store.login("user\(number)") else { return }
                        let record = LoginRecord(
                            session: session,
                            tokens: TokenState(
                                current: SessionToken.some().hash, seenAt: noon, predecessor: nil))
                        await #expect(throws: StoreError.self) {
                            try await store.load([record], events: [record.loginEvent(origin: RequestOrigin())])
                        }
                    } else {
                        _ = try await store.login("user\(number)")
                    }
                }
            }
            try await group.waitForAll()
        }
        let events = try await one.events(EventFilter(), limit: 1000, at: noon).items
        #expect(events.map(\.sequence) == Array(1...Int64(events.count)))
        #expect(try await two.check() == [])
    }

    @Test("a writing process sweeps by itself now and then, and not where another has just done so")
    func sweeping() async throws {
        let store = try folder.keeper(sweepInterval: .minutes(1))
        _ = try await one.login("ada")
        // The first write of the process comes when ada's login is over.
        _ = try await store.login("bob", at: minutes(40))
        try await store.close()
        let kinds = try await one.events(EventFilter(), limit: 10, at: noon).items.map(\.kind)
        #expect(kinds == [.login, .login, .expire])

        let another = try folder.keeper(sweepInterval: .minutes(1))
        _ = try await another.login("carol", at: minutes(40) + .seconds(30))
        try await another.close()
        let swept = try await one.read { db in
            try db.first("SELECT value FROM meta WHERE name = 'swept'") { $0.text(0) }
        }
        #expect(swept == String(minutes(40).milliseconds))
    }
}

extension SessionToken {
    /// A token of nobody.
    static func some() -> SessionToken {
        var generator = SystemRandomNumberGenerator()
        return generate(using: &generator)
    }
}
