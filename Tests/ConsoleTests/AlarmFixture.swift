import SessionStore

@testable import Console

/// The fixture's company on a day with an alarm of each kind.
enum AlarmFixture {
    private static let mallory = "mallory@example.com"

    /// A storm of twelve, of which the last three told of it.
    private static let storm: [Session] = (0..<12).map { number in
        Fixture.session(
            "st0rm\(100 + number)", mallory, client: "cli", created: Fixture.time("13:50:\(10 + number * 3)"),
            seen: Fixture.time("13:50:\(10 + number * 3)"), ip: "203.0.113.99", agent: "python-requests/2.32.3",
            flags: [.storm])
    }

    private static let rapid = Fixture.session(
        "rap1d000", "dora@example.com", created: Fixture.time("13:20:00"), seen: Fixture.time("13:41:40"),
        generation: 6, flags: [.rapid])

    private static let split = Fixture.session(
        "sp11t000", "emma@example.com", created: Fixture.time("13:15:00"), seen: Fixture.time("13:46:00"),
        generation: 2, flags: [.split])

    static let sessions = Fixture.sessions + storm + [rapid, split]

    static let events: [SessionEvent] =
        (Fixture.events
        + storm.enumerated().map { number, session in
            event(.login, session.created, session, number < 9 ? [] : [.storm(logins: 10, within: .seconds(27))])
        }
        + [event(.login, rapid.created, rapid)]
        + (1...6).map { number in
            event(
                .refresh, Fixture.time("13:4\(number < 4 ? 0 : 1):\(number % 3 + 1)0"), rapid,
                number < 6 ? [] : [.rapid(refreshes: 6, within: .seconds(50))], generation: number)
        }
        + [
            event(.login, split.created, split),
            event(.refresh, Fixture.time("13:30:00"), split, generation: 1),
            event(.confirm, Fixture.time("13:45:20"), split, generation: 1, from: "203.0.113.7"),
            event(
                .refresh, Fixture.time("13:46:00"), split,
                [.split(network("10.0.3.17"), network("203.0.113.7"), within: .seconds(40))], generation: 2),
        ]).sorted { $0.at < $1.at }

    private static func network(_ address: String) -> IPNetwork {
        guard let address = IPAddress(parsing: address) else { preconditionFailure(address) }
        return IPNetwork(around: address)
    }

    private static func event(
        _ kind: SessionEvent.Kind, _ at: Timestamp, _ session: Session, _ alarms: [Alarm] = [], generation: Int = 0,
        from address: String? = nil
    ) -> SessionEvent {
        SessionEvent(
            sequence: 0, at: at, kind: kind, session: session.id, user: session.user, client: session.client,
            generation: generation, actor: .user,
            address: address.map { IPAddress(parsing: $0) } ?? session.lastAddress, userAgent: session.userAgent
        ).raising(alarms)
    }

    static func store() async throws -> InMemorySessionStore { try await Fixture.store(sessions, events) }
}
