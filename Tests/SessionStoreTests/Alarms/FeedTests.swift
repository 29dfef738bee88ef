import Testing

@testable import SessionStore

@Suite("The feed in memory")
struct FeedTests {
    private let ada = SessionID(parsing: "7f3k7f3k7f3k7f3k")
    private let bob = SessionID(parsing: "b0b0b0b0b0b0b0b0")

    private func event(_ sequence: Int64, _ session: SessionID?, _ user: String?) -> SessionEvent {
        SessionEvent(
            sequence: sequence, at: Timestamp(milliseconds: sequence), kind: .login, session: session, user: user,
            client: "web", generation: 0, actor: .user)
    }

    private func feed() -> Feed {
        var feed = Feed()
        // The two last names are the same to Unicode, and not to a store.
        let users = [(ada, "ada"), (bob, "bob"), (ada, "ada"), (nil, nil), (ada, "ada"), (bob, "é"), (bob, "e\u{301}")]
        for (offset, (session, user)) in users.enumerated() { feed.append(event(Int64(offset + 1), session, user)) }
        return feed
    }

    @Test("gives the events of one login or one user, the newest first, and no others")
    func backwards() throws {
        let feed = feed()
        let ada = try #require(ada)
        #expect(feed.backwards(.login(ada)).map(\.sequence) == [5, 3, 1])
        #expect(feed.backwards(.user("bob")).map(\.sequence) == [2])
        #expect(feed.backwards(.user("é")).map(\.sequence) == [6])
        #expect(feed.backwards(.user("e\u{301}")).map(\.sequence) == [7])
        #expect(feed.backwards(.user("carol")).map(\.sequence) == [])
        #expect(feed.map(\.sequence) == [1, 2, 3, 4, 5, 6, 7])
    }

    @Test("gives what is left when the oldest events are forgotten", arguments: 0...7)
    func forgets(count: Int) throws {
        var feed = feed()
        feed.removeFirst(count)
        feed.append(event(8, ada, "ada"))
        for scope in [AlarmSearch.Scope.login(try #require(ada)), .login(try #require(bob)), .user("ada"), .user("é")] {
            #expect(feed.backwards(scope).map(\.sequence) == feed.reversed().filter(scope.has).map(\.sequence))
        }
    }
}
