import SessionStore
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

/// What has happened in a store of the museum: something of everything that a row can hold.
struct MuseumLife {
    static let policy = Policy(
        base: ClientPolicy(idle: .minutes(30), absolute: .hours(12)),
        clients: [
            "phone": ClientPolicy(idle: nil, absolute: nil, limit: SessionLimit(count: 1)),
            "kiosk": ClientPolicy(absolute: .minutes(10)),
        ])

    /// When an exhibit is looked at.
    static let visit = minutes(100)

    /// Names that have made trouble somewhere: an escape sequence, a letter in two spellings, an override of the
    /// direction, a quote and a comment of SQL, a wildcard.
    static let hostile = ["a\u{1b}[2Jda", "cy\u{301}", "c\u{fd}", "\u{202e}evil", "x'; DROP TABLE users; --", "%_\\"]

    private let store: SQLiteSessionStore
    private let random: SeededTokens
    private var ids = SeededGenerator(seed: 1000)
    /// How many tokens have been handed out; the number of each is its place in that order.
    private(set) var count = 0

    init(on path: String) throws {
        random = SeededTokens()
        store = try SQLiteSessionStore(
            path: path, mode: .openOrCreate, policy: Self.policy, sweepInterval: nil, cachedTokens: 0,
            generator: random)
    }

    mutating func live() async throws {
        for (index, name) in Self.hostile.enumerated() {
            try await signIn(name, label: name, at: seconds(Int64(index)))
        }
        try await end()
        // Replaced: by a refresh that was seen, which leaves ancestors; by an elevation; by a refresh that nobody has
        // seen, which is sealed; and fetched again from elsewhere.
        let first = try await signIn("ada", at: minutes(80))
        let second = try await refresh(first, at: minutes(81))
        try await validate(try await refresh(second, at: minutes(82)), at: minutes(83))
        try await elevate(try await signIn("bob", at: minutes(80)), at: minutes(84))
        try await refresh(try await signIn("dee", at: minutes(80)), at: minutes(85))
        let moved = try await signIn("eve", at: minutes(80))
        try await refresh(moved, at: minutes(86))
        guard
            case .token = try await store.refresh(
                SeededTokens.token(moved), from: Self.origin("203.0.113.9"), at: minutes(87))
        else { throw CancellationError() }
        // Ancestors and predecessors of which some are still superseded or good when the exhibit is looked at.
        let late = try await signIn(Self.hostile[1], client: Self.hostile[3], at: minutes(95))
        let later = try await refresh(late, at: Self.visit - .seconds(20))
        try await refresh(later, at: Self.visit - .seconds(10))
        try await signIn("lee", client: "phone", at: minutes(98))
        try await mint()
        try await store.flush()
        try await store.checkpoint()
        try await store.close()
    }

    /// Logins that end, in every way there is.
    private mutating func end() async throws {
        try await signOut(try await signIn("gus", at: minutes(5)), at: minutes(6))
        let reused = try await signIn("hal", at: minutes(5))
        try await validate(try await refresh(reused, at: minutes(6)), at: minutes(7))
        _ = try await store.validate(SeededTokens.token(reused), from: Self.origin(), at: minutes(8))
        try await signIn("ira", client: "phone", at: minutes(5))
        try await signIn("ira", client: "phone", at: minutes(6))
        try await signIn("joe", at: minutes(7))
        try await end(.user("joe"), "INC-7: \u{1b}]0;x\u{7}", at: minutes(8))
        try await end(.matching(try SessionQuery(parsing: "user:kim")), nil, at: minutes(9))
        try await end(.everyone, "all", at: minutes(20))
        try await takeIn("kim", at: minutes(21))
        try await signIn("mia", at: minutes(25))
        try await signIn("ned", client: "kiosk", at: minutes(26))
        try await makeKeys(at: minutes(30))
        _ = try await store.sweep(limit: 100, at: minutes(60))
        // Its end by time is not written down.
        try await signIn("oda", at: minutes(61))
    }

    /// API keys: one that is over in each way, and one that is used.
    private func makeKeys(at now: Timestamp) async throws {
        for (role, name, expires) in [
            (.application, Self.hostile[0], nil), (.admin, nil, now + .minutes(1)), (.auditor, "reports", nil),
        ] as [(APIKey.Role, String?, Timestamp?)] {
            let request = try APIKeyRequest(role: role, name: name, expires: expires)
            let (secret, key) = try await store.createAPIKey(request, by: operations, at: now)
            if role == .application { _ = try await store.useAPIKey(secret, at: now + .seconds(30)) }
            if role == .auditor { _ = try await store.revokeAPIKey(key.id, by: operations, at: now + .minutes(2)) }
        }
    }

    /// Keys at every stage, and service tokens of which one is still outstanding when the exhibit is looked at.
    private func mint() async throws {
        let stages: [(Timestamp?, Timestamp?, Timestamp?)] = [
            (minutes(1), minutes(2), minutes(20)), (minutes(2), minutes(90), nil), (minutes(90), nil, nil),
            (nil, nil, nil),
        ]
        let keys = stages.enumerated().map { number, moments in
            StoredSigningKey(
                id: "key\(number)", algorithm: number == 0 ? "ES256" : "EdDSA", published: [UInt8(number), 0, 255],
                sealed: moments.1 == nil ? [1, 0, UInt8(number)] : nil, publishedAt: minutes(Int64(number)),
                activeAt: moments.0, retiringAt: moments.1, retiredAt: moments.2)
        }
        guard
            try await store.replaceSigningKeys(
                [], by: keys, steps: ["key key0 signs"], actor: operations, at: minutes(98))
        else { throw CancellationError() }
        let lee = try #require(
            try await store.sessions(
                matching: try SessionQuery(parsing: "user:lee"), order: .lastSeen, after: nil, limit: 1, at: minutes(99)
            ).items.first)
        for (id, end) in [("first", minutes(100)), ("second", minutes(104)), ("third", minutes(105))] {
            let token = OutstandingToken(
                id: id, session: lee.id, audience: Self.hostile[0], key: "key2", issuedAt: minutes(99), expires: end)
            guard try await store.remember(token, actor: .user, at: minutes(99)) else { throw CancellationError() }
        }
        guard try await store.revokeToken("third", actor: operations, at: minutes(99)) else {
            throw CancellationError()
        }
    }

    /// A login that another store has ended without saying why.
    private mutating func takeIn(_ user: String, at now: Timestamp) async throws {
        var login = LoginRecord(
            try LoginRequest(user: user, client: "web"), id: .generate(using: &ids),
            token: SeededTokens.token(count), sequence: 0, rules: Self.policy.base, at: now)
        count += 1
        login.session.end = SessionEnd(cause: .imported, at: now, actor: .policy)
        try await store.load([login], events: [login.loginEvent(origin: RequestOrigin())])
    }

    private static func origin(_ address: String = "2001:db8::7") -> RequestOrigin {
        RequestOrigin(
            address: IPAddress(parsing: address), userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u{9b}31m")
    }

    @discardableResult
    private mutating func signIn(
        _ user: String, client: String = "web", label: String? = nil, at now: Timestamp
    ) async throws -> Int {
        random.prepare(count)
        let login = try LoginRequest(
            user: user, client: client, origin: Self.origin(), authenticationMethods: ["pwd"], label: label,
            attributes: "{\"team\":1.50}")
        guard case .issued(let token, _) = try await store.issue(login, at: now) else { throw CancellationError() }
        return try number(of: token)
    }

    @discardableResult
    private mutating func refresh(_ number: Int, at now: Timestamp) async throws -> Int {
        random.prepare(count)
        let result = try await store.refresh(SeededTokens.token(number), from: Self.origin(), at: now)
        guard case .token(let token, _) = result else { throw CancellationError() }
        return try self.number(of: token)
    }

    private mutating func elevate(_ number: Int, at now: Timestamp) async throws {
        random.prepare(count)
        let result = try await store.elevate(
            SeededTokens.token(number), methods: ["otp"], from: Self.origin(), at: now)
        guard case .token(let token, _) = result else { throw CancellationError() }
        _ = try self.number(of: token)
    }

    private mutating func number(of token: SessionToken) throws -> Int {
        try #require(token == SeededTokens.token(count), "a token is the first thing that is drawn")
        count += 1
        return count - 1
    }

    private func validate(_ number: Int, at now: Timestamp) async throws {
        guard case .live = try await store.validate(SeededTokens.token(number), from: Self.origin(), at: now) else {
            throw CancellationError()
        }
    }

    private func signOut(_ number: Int, at now: Timestamp) async throws {
        guard case .ended = try await store.signOut(SeededTokens.token(number), from: Self.origin(), at: now) else {
            throw CancellationError()
        }
    }

    private func end(_ selection: EndRequest.Selection, _ reason: String?, at now: Timestamp) async throws {
        _ = try await store.end(
            EndRequest(selection, reason: reason, message: "Sign in again.", actor: operations), at: now)
    }
}
