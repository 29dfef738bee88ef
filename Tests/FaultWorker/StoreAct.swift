import SQLiteStore
import SessionStore
import Simulation
import Tokens

/// One thing that is done to a store, as a line of words.
struct StoreAct {
    private let words: [String]
    private let actor = Actor.administrator("worker", host: "test", known: "uid=0")

    init(_ words: [String]) { self.words = words }

    private var now: Timestamp { FaultWorker.noon + .seconds(Int64(words.last ?? "") ?? 0) }
    private var token: SessionToken { get throws { try SessionToken(parsing: words[1]) } }
    private var origin: RequestOrigin { RequestOrigin(userAgent: "worker/1.0") }

    func answer(of store: SQLiteSessionStore) async throws -> String {
        switch words[0] {
        case "issue":
            let login = try LoginRequest(user: words[1], client: words[2], origin: origin)
            switch try await store.issue(login, at: now) {
            case .issued(let token, let session): return "ok \(token.revealed()) \(session.id)"
            case let refusal: return "refused \(refusal)"
            }
        case "validate":
            switch try await store.validate(token, from: origin, at: now) {
            case .live(let session): return "live \(session.id) \(session.generation)"
            case .refused(let refusal): return "refused \(refusal.cause)"
            }
        case "refresh": return describe(try await store.refresh(token, from: origin, at: now))
        case "elevate": return describe(try await store.elevate(token, methods: ["otp"], from: origin, at: now))
        case "sign-out":
            switch try await store.signOut(token, from: origin, at: now) {
            case .ended: return "ok"
            case .refused(let refusal): return "refused \(refusal.cause)"
            }
        case "revoke":
            guard let id = SessionID(parsing: words[1]) else { return "what?" }
            return try await end(.sessions([id]), of: store)
        case "revoke-user": return try await end(.user(words[1]), of: store)
        case "revoke-where": return try await end(.matching(SessionQuery(parsing: words[1])), of: store)
        case "revoke-everyone": return try await end(.everyone, of: store)
        case "sweep": return "ok \(try await store.sweep(limit: 100, at: now))"
        case "load":
            try await load(Int(words[1]) ?? 0, into: store)
            return "ok"
        case "flush":
            try await store.flush()
            return "ok"
        case "checkpoint":
            try await store.checkpoint(inHaste: words.contains("hastily"))
            return "ok"
        case "check": return "ok \(try await store.check())"
        case "close":
            try await store.close()
            return "ok"
        default: return "what?"
        }
    }

    private func describe(_ result: RotationResult) -> String {
        switch result {
        case .token(let token, _): "ok \(token.revealed())"
        case .refused(let refusal): "refused \(refusal.cause)"
        }
    }

    private func end(_ selection: EndRequest.Selection, of store: SQLiteSessionStore) async throws -> String {
        let request = EndRequest(selection, reason: "fault", message: "sorry", actor: actor)
        guard case .ended(let ended, _, _) = try await store.end(request, at: now) else { return "what?" }
        return "ok \(ended.count)"
    }

    private func load(_ count: Int, into store: SQLiteSessionStore) async throws {
        var random = SeededGenerator(seed: UInt64(count))
        let logins = (0..<count).map { number in
            LoginRecord(
                session: Session(
                    id: .generate(using: &random), user: "loaded\(number)", client: "batch", sequence: 0, created: now,
                    firstAddress: nil, userAgent: "agent \(number)", authenticationMethods: [], label: nil,
                    attributes: nil, lastSeen: now, lastAddress: nil, idleDeadline: now + .minutes(30),
                    absoluteDeadline: nil, generation: 0, flags: [], end: nil),
                tokens: TokenState(
                    current: SessionToken.generate(using: &random).hash, seenAt: now, predecessor: nil))
        }
        try await store.load(logins, events: logins.map { $0.loginEvent(origin: origin) })
    }
}
