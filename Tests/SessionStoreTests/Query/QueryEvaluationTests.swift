import Testing

@testable import SessionStore

@Suite("A query finds what it says")
struct QueryEvaluationTests {
    static let now = Timestamp(parsing: "2026-11-24T12:00:00Z") ?? Timestamp(milliseconds: 0)

    /// Ada on the web: signed in two hours ago, seen five minutes ago, ends in 25 minutes.
    static func session(
        user: String = "ada.lovelace@example.com", address: String? = "10.0.3.17", label: String? = "Büro",
        idle: Span? = .minutes(30), absolute: Span? = .hours(12), seen: Span = .minutes(5), end: SessionEnd? = nil
    ) -> Session {
        let created = now - .hours(2)
        return Session(
            id: SessionID(parsing: "7f3k9m2p4q6r8s0t") ?? { preconditionFailure("a well-formed id") }(),
            user: user, client: "web", sequence: 1, created: created, firstAddress: nil,
            userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
            authenticationMethods: ["pwd", "otp"], label: label, attributes: nil, lastSeen: now - seen,
            lastAddress: address.flatMap { IPAddress(parsing: $0) }, idleDeadline: idle.map { now - seen + $0 },
            absoluteDeadline: absolute.map { created + $0 }, generation: 7, flags: [.moved], end: end)
    }

    static let revoked = session(
        end: SessionEnd(
            cause: .revoked, at: now - .minutes(1), actor: .administrator("alice", host: "gate"), reason: "Laptop lost")
    )

    struct Case: CustomTestStringConvertible {
        let text: String
        let matches: Bool
        var testDescription: String { "\(text) \(matches)" }
        init(_ text: String, _ matches: Bool) { (self.text, self.matches) = (text, matches) }
    }

    @Test(
        "of a live session",
        arguments: [
            Case("", true),
            Case("user:ada.lovelace@example.com", true), Case("user:ADA.Lovelace@EXAMPLE.com", true),
            Case("user:ada", false), Case("user:ada*", true), Case("user:*@example.com", true),
            Case("user:*love*example*", true), Case("user:*love*love*", false), Case("user:\"ada*\"", false),
            Case("user:ada*lovelace@example.com", true), Case("user:ada.lovelace@*example.com*", true),
            Case("client:web", true), Case("client:we", false), Case("device:firefox*", true),
            Case("device:\"firefox 128 · linux\"", true), Case("agent:*Gecko*", true),
            Case("label:BÜRO", true), Case("label:Bu\u{308}ro", false), Case("label:*", true),
            Case("amr:otp", true), Case("amr:pwd", true), Case("amr:pwd,otp", false), Case("amr:webauthn", false),
            Case("id:7f3k", true), Case("id:7F3K9M2P4Q6R8S0T", true), Case("id:f3", false),
            Case("ip:10.0.3.17", true), Case("ip:10.0.0.0/8", true), Case("ip:10.0.3.16", false),
            Case("ip:0.0.0.0/0", true), Case("ip:::/0", false),
            Case("refreshes:7", true), Case("refreshes>7", false), Case("refreshes>=7", true),
            Case("refreshes<8", true), Case("refreshes<=6", false),
            Case("age:2h", true), Case("age>2h", false), Case("age>=120m", true), Case("age<1d", true),
            Case("seen<10m", true), Case("idle>4m", true), Case("idle>5m", false),
            Case("ends<26m", true), Case("ends:25m", true), Case("ends<25m", false),
            Case("created:2026-11-24T10:00Z", true), Case("created>2026-11-24", true),
            Case("seen>2026-11-24T11:55:00Z", false), Case("seen>=2026-11-24T12:55:00+01:00", true),
            Case("ended>2026-01-01", false), Case("cause:*", false), Case("actor:*", false), Case("reason:*", false),
            Case("state:live -cause:*", true), Case("state:live -ended>2026-01-01", true),
            Case("flag:moved", true), Case("flag:reuse", false), Case("-flag:reuse", true),
            Case("state:live", true), Case("state:ended", false), Case("NOT state:ended", true),
            Case("kind:login", false), Case("-kind:login", true),
            Case("lovelace", true), Case("LOVELACE", true), Case("web", true), Case("10.0.3", true),
            Case("Linux", true), Case("linux firefox", true), Case("\"linux firefox\"", false),
            Case("\"· LINUX\"", true), Case("gecko/2010", true),
            Case("büro", false), Case("7f3k", false), Case("otp", false),
            Case("ada zzz", false), Case("ada OR zzz", true), Case("-(ada zzz)", true), Case("-(ada OR zzz)", false),
        ])
    func live(_ expected: Case) throws {
        #expect(try SessionQuery(parsing: expected.text).matches(Self.session(), at: Self.now) == expected.matches)
    }

    @Test(
        "of a revoked session",
        arguments: [
            Case("", false), Case("ada", false), Case("state:ended", true), Case("state:live", false),
            Case("cause:revoked", true), Case("cause:REV*", true), Case("-cause:revoked", false),
            Case("-cause:idle", true), Case("actor:admin:alice@*", true), Case("actor:alice", false),
            Case("reason:*lost", true), Case("ended>2026-11-24T11:58Z", true), Case("ended<2026-11-24T11:58Z", false),
            Case("state:ended ends<1d", false), Case("state:ended -ends<1d", true),
            Case("ada OR cause:idle", true), Case("zzz OR cause:idle", false),
        ])
    func ended(_ expected: Case) throws {
        #expect(try SessionQuery(parsing: expected.text).matches(Self.revoked, at: Self.now) == expected.matches)
    }

    @Test(
        "of a session past its deadline that nobody has swept",
        arguments: [
            Case("", false), Case("state:ended", true), Case("cause:idle", true), Case("cause:absolute", false),
            Case("actor:policy", true), Case("reason:*", false), Case("-reason:*", true),
            Case("ended:2026-11-24T11:30Z", true), Case("state:ended ends<1d", false),
        ])
    func derived(_ expected: Case) throws {
        let session = Self.session(seen: .minutes(60))
        #expect(try SessionQuery(parsing: expected.text).matches(session, at: Self.now) == expected.matches)
    }

    @Test("a session is live before its deadline and ended at it")
    func deadline() throws {
        let session = Self.session()
        let deadline = Self.now + .minutes(25)
        #expect(SessionQuery.all.matches(session, at: deadline - Span(milliseconds: 1)))
        #expect(!SessionQuery.all.matches(session, at: deadline))
    }

    @Test("what is absent matches nothing, and its negation everything")
    func absent() throws {
        let session = Self.session(address: nil, label: nil, idle: nil, absolute: nil)
        for text in ["ip:0.0.0.0/0", "label:*", "ends<365d", "ends>0s"] {
            #expect(try !SessionQuery(parsing: text).matches(session, at: Self.now))
            #expect(try SessionQuery(parsing: "-\(text)").matches(session, at: Self.now))
        }
    }

    @Test(
        "of an event",
        arguments: [
            Case("", true), Case("kind:revoke", true), Case("kind:login", false), Case("user:ada", true),
            Case("cause:revoked", true), Case("actor:admin:*", true), Case("reason:lost", true),
            Case("id:7f", true), Case("ip:10.0.0.0/8", true), Case("refreshes:3", true), Case("device:curl*", true),
            Case("age<2m", true), Case("created>2026-11-24", true), Case("ada", true), Case("CURL", true),
            Case("state:live", false), Case("state:ended", false), Case("-state:live", true), Case("seen<1d", false),
            Case("ended>2026-01-01", false), Case("ends<1d", false), Case("flag:reuse", false), Case("label:*", false),
            Case("amr:*", false),
        ])
    func event(_ expected: Case) throws {
        let event = SessionEvent(
            sequence: 9, at: Self.now - .minutes(1), kind: .revoke, session: SessionID(parsing: "7f3k9m2p4q6r8s0t"),
            user: "ada", client: "cli", generation: 3, actor: .administrator("alice", host: "gate"), cause: .revoked,
            reason: "lost", address: IPAddress(parsing: "10.0.0.1"), userAgent: "curl/8.5.0")
        #expect(try SessionQuery(parsing: expected.text).matches(event, at: Self.now) == expected.matches)
    }

    @Test("an act without a session matches no term, and every negation of one")
    func act() throws {
        let act = SessionEvent(
            sequence: 1, at: Self.now, kind: .mark, session: nil, user: nil, client: nil, generation: nil, actor: nil)
        for text in ["user:*", "client:*", "id:0", "ip:::/0", "refreshes>=0", "actor:*", "cause:*", "a"] {
            #expect(try !SessionQuery(parsing: text).matches(act, at: Self.now))
            #expect(try SessionQuery(parsing: "-\(text)").matches(act, at: Self.now))
        }
    }
}
