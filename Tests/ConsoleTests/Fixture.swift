import SessionStore
import Terminal
import Themes
import Tokens

@testable import Console

/// A small store at one moment, written by hand so that every number on a screen can be checked against it.
enum Fixture {
    static let now = time("14:02:07")

    /// A time of day on 23 November 2026, a Monday.
    static func time(_ text: String, day: Int = 23) -> Timestamp {
        guard let moment = Timestamp(parsing: "2026-11-\(day)T\(text)Z") else { preconditionFailure(text) }
        return moment
    }

    static func id(_ start: String) -> SessionID {
        guard let id = SessionID(parsing: start + "0000000000000000".dropFirst(start.count)) else {
            preconditionFailure(start)
        }
        return id
    }

    static let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
    static let safari =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1"

    static func session(
        _ start: String, _ user: String, client: String = "web", created: Timestamp, seen: Timestamp = now,
        ip: String = "10.0.3.17", firstIP: String? = nil, agent: String? = firefox, generation: Int = 0,
        absolute: Span? = .hours(12), flags: Set<SessionFlag> = [], end: SessionEnd? = nil
    ) -> Session {
        let absoluteDeadline = absolute.map { created + $0 }
        let idle = seen + .minutes(30)
        return Session(
            id: id(start), user: user, client: client, sequence: 0, created: created,
            firstAddress: IPAddress(parsing: firstIP ?? ip), userAgent: agent,
            authenticationMethods: ["pwd", "webauthn"], label: nil, attributes: nil, lastSeen: seen,
            lastAddress: IPAddress(parsing: ip), idleDeadline: absoluteDeadline.map { min($0, idle) } ?? idle,
            absoluteDeadline: absoluteDeadline, generation: generation, flags: flags, end: end)
    }

    static let ada = "ada.lovelace@example.com"

    static let sessions: [Session] = [
        session("7f3k9qwe", ada, created: time("09:14:22"), seen: time("14:02:05"), generation: 6),
        session(
            "p0x2m4ab", ada, client: "ios", created: time("18:40:00", day: 22), seen: time("13:51:00"), ip: "10.8.1.4",
            agent: safari, absolute: .hours(24)),
        session(
            "c81ts6zn", ada, created: time("13:40:10"), seen: time("14:00:00"), ip: "203.0.113.9", firstIP: "10.0.3.17",
            generation: 1, flags: [.moved]),
        session(
            "4mwh0vra", ada, client: "cli", created: time("12:02:00"), seen: time("14:01:20"), agent: "curl/8.5.0",
            absolute: .hours(4)),
        session(
            "91cdv7hh", ada, client: "cli", created: time("08:10:00", day: 20), seen: time("09:00:00", day: 20),
            agent: "curl/8.5.0",
            end: SessionEnd(
                cause: .revoked, at: time("09:31:00", day: 20), actor: .administrator("ops", host: "bastion"),
                reason: "laptop stolen")),
        session(
            "k2n8yd3q", ada, created: time("13:02:00"), seen: time("13:10:00"),
            end: SessionEnd(cause: .idle, at: time("13:40:00"), actor: .policy)),
        session(
            "e55rbt1m", ada, created: time("11:20:00"), seen: time("11:52:00"), ip: "198.51.100.8",
            end: SessionEnd(cause: .reuse, at: time("13:22:00"), actor: .policy)),
        session(
            "b0b00001", "bob.okafor@example.com", created: time("13:58:00"), seen: time("14:01:50"), ip: "10.0.9.2"),
        session(
            "car01111", "carol.nunez@example.com", created: time("10:20:00"), seen: time("13:38:00"),
            ip: "2001:db8:40::7"),
        session(
            "j1m11111", "日本語@example.jp", client: "tv", created: time("06:00:00"), seen: time("13:33:30"),
            agent: nil, absolute: nil),
        session(
            "ev11ev11", "eve\u{1B}]0;owned\u{7}\u{202E}", created: time("13:00:00"), seen: time("13:55:00"),
            agent: "\u{9B}2Jevil"),
    ]

    static let events: [SessionEvent] =
        (sessions.map { event(.login, $0.created, $0, generation: 0) }
        + ["13:10:00", "13:25:00", "13:40:00", "13:55:00"].enumerated().map { offset, at in
            event(.refresh, time(at), sessions[0], generation: 3 + offset)
        } + [
            event(.retry, time("13:25:02"), sessions[0], generation: 4),
            event(.refresh, time("13:55:30"), sessions[2], generation: 1),
            event(.revoke, time("09:31:00", day: 20), sessions[4], generation: 0, end: sessions[4].end),
            event(.expire, time("13:40:01"), sessions[5], generation: 0, end: sessions[5].end),
            event(.reuse, time("13:22:00"), sessions[6], generation: 0, end: sessions[6].end),
        ]).sorted { $0.at < $1.at }

    private static func event(
        _ kind: SessionEvent.Kind, _ at: Timestamp, _ session: Session, generation: Int, end: SessionEnd? = nil
    ) -> SessionEvent {
        SessionEvent(
            sequence: 0, at: at, kind: kind, session: session.id, user: session.user, client: session.client,
            generation: generation, actor: end?.actor ?? .user, cause: end?.cause, reason: end?.reason,
            address: session.lastAddress, userAgent: session.userAgent)
    }

    static func store(_ sessions: [Session] = sessions, _ events: [SessionEvent] = events) async throws
        -> InMemorySessionStore
    {
        let store = InMemorySessionStore()
        let records = sessions.enumerated().map { number, session in
            let bytes = (0..<TokenHash.byteCount).map { UInt8(truncatingIfNeeded: number * 31 + $0) }
            guard let hash = TokenHash(bytes: bytes) else { preconditionFailure("a hash has 32 bytes") }
            return LoginRecord(session: session, tokens: TokenState(current: hash, seenAt: now, predecessor: nil))
        }
        try await store.load(records, events: events)
        return store
    }

    static func options() -> ConsoleOptions {
        ConsoleOptions(
            actor: .administrator("ops", host: "bastion"), environment: ["LANG": "C.UTF-8"], clock: { now })
    }

    /// A state that has read everything it asks for.
    static func loaded(
        _ directory: any SessionDirectory, size: Size = Size(columns: 110, rows: 30),
        options: ConsoleOptions = options(), keys: [Input] = []
    ) async throws -> State {
        var state = State(options, directory: directory, size: size, repertoire: .unicode)
        state = try await ConsoleProgram.loaded(state, directory: directory)
        for key in keys { state = try await ConsoleProgram.loaded(state, directory: directory, after: .input(key)) }
        return state
    }
}

extension Session {
    /// The same login as an application describes it.
    func with(label: String?, attributes: String?) -> Session {
        Session(
            id: id, user: user, client: client, sequence: sequence, created: created, firstAddress: firstAddress,
            userAgent: userAgent, authenticationMethods: authenticationMethods, label: label, attributes: attributes,
            lastSeen: lastSeen, lastAddress: lastAddress, idleDeadline: idleDeadline,
            absoluteDeadline: absoluteDeadline, generation: generation, flags: flags, end: end)
    }
}

extension [Input] {
    /// Keys as they are typed: `j`, `⏎`, `esc`, or words of their own.
    static func typed(_ words: String...) -> [Input] {
        words.flatMap { word -> [Input] in
            switch word {
            case "⏎": [.key(.enter)]
            case "esc": [.key(.escape)]
            case "tab": [.key(.tab)]
            case "space": [.character(" ")]
            default: word.map(Input.character)
            }
        }
    }
}
