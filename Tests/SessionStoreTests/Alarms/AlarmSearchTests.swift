import SessionStore
import Testing

/// The rules of ``AlarmSearch``, with what is just within each threshold and just beyond it.
@Suite("An alarm is raised")
struct AlarmSearchTests {
    private static let noon = Timestamp(milliseconds: 1_795_442_400_000)
    private static let session = SessionID(parsing: "7f3k7f3k7f3k7f3k")

    /// Something that happened so many seconds before noon, from an address in short: `a`, `b` and `c` are of three
    /// networks, `A` of the same as `a`, `6` of none of these.
    struct Happening: Sendable {
        let kind: SessionEvent.Kind
        let seconds: Double
        let place: String

        init(_ kind: SessionEvent.Kind, _ seconds: Double, _ place: String = "a") {
            (self.kind, self.seconds, self.place) = (kind, seconds, place)
        }

        var address: IPAddress? {
            let addresses = [
                "a": "203.0.113.1", "A": "203.0.113.200", "b": "10.0.3.17", "c": "10.0.4.17", "6": "2001:db8:1::1",
                "7": "2001:db8:1:ffff::9", "8": "2001:db8:2::1",
            ]
            return addresses[place].flatMap { IPAddress(parsing: $0) }
        }

        func event(_ number: Int = 0) -> SessionEvent {
            SessionEvent(
                sequence: 0, at: noon - Span(milliseconds: Int64(seconds * 1000)), kind: kind,
                session: number == 0
                    ? AlarmSearchTests.session
                    : SessionID(parsing: String(repeating: "\(number % 10)", count: 16)), user: "ada", client: "web",
                generation: 0, actor: .user, address: address)
        }
    }

    private static func found(
        _ happening: Happening, after past: [Happening], _ alarms: AlarmRules = AlarmRules(),
        _ rules: ClientPolicy = ClientPolicy()
    ) -> [String] {
        guard var search = AlarmSearch(happening.event(), alarms, rules: rules) else { return [] }
        for (number, happening) in past.enumerated() {
            guard search.look(at: .init(happening.event(number + 1))) else { break }
        }
        return search.alarms.map(\.description)
    }

    private static func logins(_ seconds: [Double]) -> [Happening] { seconds.map { Happening(.login, $0) } }

    @Test(
        "as a storm by the tenth login of a user within a minute",
        arguments: [
            (logins([1, 2, 3, 4, 5, 6, 7, 8, 9]), ["storm: 10 logins within 9 s"]),
            (logins([1, 2, 3, 4, 5, 6, 7, 8]), []),
            (logins([0, 0, 0, 0, 0, 0, 0, 0, 0]), ["storm: 10 logins within 1 s"]),
            // More of them are none the worse: the last ten tell how fast they come.
            (logins([1, 2, 3, 4, 5, 6, 7, 8, 8.1, 30]), ["storm: 10 logins within 9 s"]),
            (logins([1, 2, 3, 4, 5, 6, 7, 8, 59.999]), ["storm: 10 logins within 60 s"]),
            (logins([1, 2, 3, 4, 5, 6, 7, 8, 60]), []),
            // A clock that was set back: they have not begun yet.
            (logins([-5, -5, -5, -5, -5, -5, -5, -5, -5]), ["storm: 10 logins within 1 s"]),
            (
                logins([1, 2, 3, 4]) + [Happening(.signout, 5)] + logins([5, 6, 7, 8, 9]),
                ["storm: 10 logins within 9 s"]
            ),
            (logins([1, 2, 3, 4]) + [Happening(.refresh, 70)] + logins([5, 6, 7, 8, 9]), []),
        ] as [([Happening], [String])])
    func storm(past: [Happening], expected: [String]) {
        #expect(Self.found(Happening(.login, 0), after: past) == expected)
        #expect(Self.found(Happening(.login, 0), after: past, .none).isEmpty)
    }

    @Test(
        "as split by a use that comes back to a network within two minutes of one elsewhere",
        arguments: [
            (Happening(.confirm, 0), [.init(.refresh, 5, "b"), .init(.login, 900)], within: 5),
            (.init(.retry, 0), [.init(.refresh, 5, "b"), .init(.login, 900, "A")], within: 5),
            (.init(.elevate, 0), [.init(.confirm, 119.999, "b"), .init(.login, 900)], within: 120),
            (.init(.refresh, 0), [.init(.confirm, 120, "b"), .init(.login, 900)], within: nil),
            // It only went elsewhere.
            (.init(.refresh, 0), [.init(.confirm, 5, "b"), .init(.refresh, 6, "b"), .init(.login, 900, "b")], nil),
            (.init(.refresh, 0), [.init(.confirm, 5, "b"), .init(.refresh, 6, "c")], nil),
            (.init(.refresh, 0), [.init(.confirm, 5, "A"), .init(.login, 900)], nil),
            // The use before it came from here as well; the one elsewhere was not long before.
            (.init(.refresh, 0), [.init(.confirm, 5), .init(.refresh, 6, "b"), .init(.login, 900)], 6),
            (.init(.refresh, 0), [.init(.confirm, 5, "b"), .init(.refresh, 6, "c"), .init(.login, 900)], 5),
            // Who has both kinds of addresses uses both.
            (.init(.confirm, 0), [.init(.refresh, 5, "6"), .init(.login, 900)], nil),
            (.init(.confirm, 0, "6"), [.init(.refresh, 5, "8"), .init(.refresh, 6), .init(.login, 9, "7")], 5),
            (.init(.confirm, 0, "?"), [.init(.refresh, 5, "b"), .init(.login, 900)], nil),
            (.init(.confirm, 0), [.init(.refresh, 5, "?"), .init(.login, 900)], nil),
            (.init(.login, 0), [.init(.login, 5, "b"), .init(.login, 9)], nil),
            (.init(.signout, 0), [.init(.refresh, 5, "b"), .init(.login, 900)], nil),
        ] as [(Happening, [Happening], Int?)])
    func split(happening: Happening, past: [Happening], within: Int?) {
        let found = Self.found(happening, after: past)
        let (here, there) =
            happening.place == "6"
            ? ("2001:db8:1::/48", "2001:db8:2::/48") : ("203.0.113.0/24", "10.0.3.0/24")
        #expect(found == (within.map { ["split: used from \(here) and \(there) within \($0) s"] } ?? []))
        #expect(Self.found(happening, after: past, .none).isEmpty)
    }

    private static func refreshes(_ seconds: [Double]) -> [Happening] {
        // Each was seen before the next.
        seconds.flatMap { [Happening(.confirm, $0), Happening(.refresh, $0)] }
    }

    @Test(
        "as rapid by the sixth refresh within the interval of one",
        arguments: [
            (Happening(.refresh, 0), refreshes([10, 20, 30, 40, 50]), "rapid: 6 refreshes within 50 s"),
            (.init(.refresh, 0), refreshes([10, 20, 30, 40]), nil),
            (.init(.refresh, 0), refreshes([10, 20, 30, 40, 899.999]), "rapid: 6 refreshes within 15 min"),
            (.init(.refresh, 0), refreshes([10, 20, 30, 40, 900]), nil),
            // It is the refreshes that count, not what else is done.
            (.init(.elevate, 0), refreshes([10, 20, 30, 40, 50]), nil),
            (.init(.retry, 0), refreshes([10, 20, 30, 40, 50]), nil),
            (
                .init(.refresh, 0), refreshes([10, 20, 30, 40]) + [.init(.elevate, 45), .init(.retry, 46)], nil
            ),
        ] as [(Happening, [Happening], String?)])
    func rapid(happening: Happening, past: [Happening], expected: String?) {
        #expect(Self.found(happening, after: past) == (expected.map { [$0] } ?? []))
        #expect(Self.found(happening, after: past, .none).isEmpty)
        for refresh in [nil, Span.zero] {
            #expect(Self.found(happening, after: past, AlarmRules(), ClientPolicy(refresh: refresh)).isEmpty)
        }
    }

    @Test("twice by one event that is both, and its reason has both")
    func both() throws {
        let past = [Happening(.refresh, 5, "b")] + Self.refreshes([10, 20, 30, 40])
        let expected = [
            "rapid: 6 refreshes within 40 s", "split: used from 203.0.113.0/24 and 10.0.3.0/24 within 5 s",
        ]
        let happening = Happening(.refresh, 0)
        #expect(Self.found(happening, after: past) == expected)
        var search = try #require(AlarmSearch(happening.event(), AlarmRules(), rules: ClientPolicy()))
        for happening in past { _ = search.look(at: .init(happening.event())) }
        let event = happening.event().raising(search.alarms)
        #expect(event.reason == expected.joined(separator: "; "))
        #expect(event.alarms == [.rapid, .split])
    }

    @Test("by nothing that lies further back than is looked")
    func horizon() throws {
        let noise = { (count: Int) in (0..<count).map { _ in Happening(.confirm, 1, "?") } }
        let storm = Self.logins([2, 2, 2, 2, 2, 2, 2, 2, 2])
        #expect(Self.found(Happening(.login, 0), after: noise(AlarmSearch.horizon - 9) + storm).count == 1)
        #expect(Self.found(Happening(.login, 0), after: noise(AlarmSearch.horizon - 8) + storm).isEmpty)
    }

    @Test("and no more of the past is asked for than decides")
    func cost() throws {
        for (happening, past, wanted) in [
            (Happening(.login, 0), Self.logins([61, 62]), 1), (.init(.login, 0), Self.logins([1, 61, 62]), 2),
            (.init(.refresh, 0), [.init(.confirm, 899), .init(.refresh, 900), .init(.login, 1800)], 2),
            (.init(.confirm, 0), [.init(.refresh, 1), .init(.confirm, 900), .init(.login, 1800)], 2),
        ] as [(Happening, [Happening], Int)] {
            var search = try #require(AlarmSearch(happening.event(), AlarmRules(), rules: ClientPolicy()))
            let looked = past.firstIndex { !search.look(at: .init($0.event(1))) }
            #expect(looked == wanted - 1)
        }
    }

    @Test(
        "is read off a reason only where a bearer's event has one",
        arguments: [
            (SessionEvent.Kind.login, "storm: 10 logins within 1 s", [SessionFlag.storm]),
            (.refresh, "rapid: x; split: y", [.rapid, .split]), (.retry, "moved: x; split: y", [.moved, .split]),
            (.revoke, "storm: an administrator's word", []), (.admin, "rapid: no", []), (.refresh, "rapidly", []),
            (.refresh, "a storm: no", []), (.reuse, nil, [.reuse]), (.refresh, nil, []),
        ] as [(SessionEvent.Kind, String?, [SessionFlag])])
    func reading(kind: SessionEvent.Kind, reason: String?, flags: [SessionFlag]) {
        let event = SessionEvent(
            sequence: 1, at: Self.noon, kind: kind, session: Self.session, user: "ada", client: "web", generation: 0,
            actor: .user, reason: reason)
        #expect(event.alarms == Set(flags))
    }
}
