import SQLiteStore
import SessionStore
import Tokens

/// Sessions inside of a Swift server: three calls and a cookie. `curfew` sees and ends them from another terminal.
///
///     swift run InProcess sessions.db
struct Sessions {
    let store: SQLiteSessionStore

    init(path: String) throws {
        let policy = Policy(base: ClientPolicy(idle: .minutes(30), absolute: .hours(12)))
        store = try SQLiteSessionStore(path: path, mode: .openOrCreate, policy: policy)
    }

    /// After the password was right: the value of the cookie, which is handed out here and never again.
    func signIn(_ user: String, from origin: RequestOrigin) async throws -> String? {
        let login = try LoginRequest(user: user, client: "web", origin: origin, authenticationMethods: ["pwd"])
        guard case .issued(let token, _) = try await store.issue(login, at: SystemClock.now()) else { return nil }
        return token.revealed()
    }

    /// With every request: whose it is, or why it is nobody's. An error means that nobody can tell: answer 503.
    func whoIs(_ cookie: String, from origin: RequestOrigin) async throws -> String {
        guard let token = try? SessionToken(parsing: cookie) else { return "malformed" }
        switch try await store.validate(token, from: origin, at: SystemClock.now()) {
        case .live(let session): return session.user
        case .refused(let refusal): return "nobody: \(refusal.cause)"
        }
    }

    /// Now and then: the successor of the cookie.
    func refresh(_ cookie: String, from origin: RequestOrigin) async throws -> String? {
        let token = try SessionToken(parsing: cookie)
        guard case .token(let next, _) = try await store.refresh(token, from: origin, at: SystemClock.now()) else {
            return nil
        }
        return next.revealed()
    }
}

@main
struct InProcess {
    static func main() async throws {
        let sessions = try Sessions(path: CommandLine.arguments.dropFirst().first ?? "sessions.db")
        let browser = RequestOrigin(address: IPAddress(parsing: "10.0.3.17"), userAgent: "Firefox")
        guard let first = try await sessions.signIn("ada", from: browser),
            let cookie = try await sessions.refresh(first, from: browser)
        else { return }
        print(try await sessions.whoIs(cookie, from: browser))
        let operations = Actor.administrator("ops", host: "bastion")
        let order = EndRequest(.user("ada"), reason: "laptop stolen", actor: operations)
        _ = try await sessions.store.end(order, at: SystemClock.now())
        print(try await sessions.whoIs(cookie, from: browser))
        try await sessions.store.close()
    }
}
