import SessionStore
import Testing
import Tokens

/// 2026-11-23T14:00:00Z, when most cases begin.
let noon = Timestamp(milliseconds: 1_795_442_400_000)
let operations = Actor.administrator("ops", host: "test", known: "uid=1000")

func minutes(_ count: Int64) -> Timestamp { noon + .minutes(count) }
func seconds(_ count: Int64) -> Timestamp { noon + .seconds(count) }

extension SessionKeeper {
    /// Signs somebody in, who has to be let in.
    func login(
        _ user: String = "ada", client: String = "web", from address: String = "10.0.3.17",
        agent: String? = "curl/8.5.0", at now: Timestamp = noon
    ) async throws -> (token: SessionToken, session: Session) {
        let origin = RequestOrigin(address: IPAddress(parsing: address), userAgent: agent)
        let result = try await issue(LoginRequest(user: user, client: client, origin: origin), at: now)
        guard case .issued(let token, let session) = result else {
            Issue.record("\(user) was not let in: \(result)")
            throw CancellationError()
        }
        return (token, session)
    }

    /// The cause for which a token is refused; `nil` for a live login.
    func refusal(_ token: SessionToken, at now: Timestamp) async throws -> String? {
        guard case .refused(let refusal) = try await validate(token, from: RequestOrigin(), at: now) else { return nil }
        return refusal.cause
    }

    /// The successor, which has to be handed out.
    func successor(of token: SessionToken, at now: Timestamp) async throws -> SessionToken {
        let result = try await refresh(token, from: RequestOrigin(), at: now)
        guard case .token(let successor, _) = result else {
            Issue.record("no successor was handed out: \(result)")
            throw CancellationError()
        }
        return successor
    }

    func session(_ id: SessionID, at now: Timestamp) async throws -> Session {
        try #require(try await sessions(withIDPrefix: id.description, limit: 2, at: now).first)
    }

    func feed(at now: Timestamp = noon) async throws -> [SessionEvent] {
        try await events(EventFilter(), limit: 1_000_000, at: now).items
    }

    func kinds(of session: Session) async throws -> [String] {
        try await events(EventFilter(sessions: [session.id]), limit: 10_000, at: noon).items.map(\.kind.rawValue)
    }

    /// Ends logins, which has to be done.
    @discardableResult
    func endLogins(
        _ selection: EndRequest.Selection, reason: String? = nil, message: String? = nil, at now: Timestamp
    ) async throws -> [Session] {
        let outcome = try await end(EndRequest(selection, reason: reason, message: message, actor: operations), at: now)
        guard case .ended(let sessions, _, _) = outcome else {
            Issue.record("nothing was ended: \(outcome)")
            return []
        }
        return sessions
    }
}
