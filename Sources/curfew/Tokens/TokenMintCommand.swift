import ArgumentParser
import ServiceTokens
import SessionStore
import TokenIssuing

/// `curfew token mint --session ID|- --audience A`.
struct TokenMintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mint", abstract: "Mint a service token from a live login, and print it.",
        discussion: """
            A JWT for one service. Whoever verifies it alone accepts it until it expires, also when it has been taken \
            back or the login has ended, so it lives for minutes, and never longer than the login was to last. \
            [tokens] in the configuration says who issues it (issuer), which services may get one (audiences) and how \
            long it lives (lifetime). The store remembers that it is outstanding.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @Option(help: "The login: its id or the beginning of it, or - for a session token on standard input.")
    var session: String
    @Option(help: "The service that it is for.") var audience: String
    @Option(help: "How long it lives, such as 90s, instead of what the configuration says.") var lifetime: String?
    @Flag(help: "The token and what is known of it as a JSON object.") var json = false

    func run() async throws {
        try store.refuseWhenRestricted()
        let now = Platform.now
        let asked = try seconds()
        let keeper = try KeyRingKeeper(store)
        guard let issuer = TokenIssuer(keys: keeper) else {
            throw Failure(
                .configuration, "token: nobody is named as its issuer; set issuer and audiences under [tokens]")
        }
        // Said before anything is asked or written.
        guard issuer.serves(audience) else { throw refused(.audience) }
        let (login, who) = try await login(in: keeper.store, at: now)
        switch try await issuer.issue(for: login, audience: audience, lifetime: asked, actor: who, at: now) {
        case .issued(let token): write(token)
        case .refused(let why): throw refused(why)
        }
    }

    /// The login that is meant, which has to be live, and who asks.
    private func login(in keeper: KeyRingKeeper.Store, at now: Timestamp) async throws -> (Session, Actor) {
        guard session == "-" else {
            let found = try await SessionLookup.one(session, in: keeper, at: now)
            guard let end = found.ended(at: now) else { return (found, actor.administrator) }
            throw Failure(.no, "token: the login has ended: \(end.cause.rawValue); sign in anew")
        }
        guard let token = try? PresentedTokenInput.read() else {
            throw Failure(.no, "token: malformed: what stands on standard input is no session token; give one")
        }
        switch try await keeper.validate(token, from: RequestOrigin(), at: now) {
        case .live(let session): return (session, .user)
        case .refused(let refusal): throw Failure(.no, "token: \(refusal.cause): the login is not live; sign in anew")
        }
    }

    private func seconds() throws(Failure) -> Double? {
        guard let lifetime else { return nil }
        guard let span = Span(parsing: lifetime) else {
            throw Failure(.usage, "usage: --lifetime: '\(lifetime)' is no duration; write 90s or 5m")
        }
        let seconds = Double(span.milliseconds) / 1000
        guard seconds >= 1, seconds <= ServiceTokenRules.longestLifetime else { throw refused(.lifetime) }
        return seconds
    }

    private func refused(_ why: TokenIssuer.Refusal) -> Failure {
        switch why {
        case .audience:
            Failure(
                .no,
                "token: invalid_target: '\(audience)' is not among the services that may get one; add it to audiences "
                    + "under [tokens]")
        case .lifetime:
            Failure(
                .usage,
                "usage: --lifetime: whoever verifies a token alone accepts it until it expires; write 1s to 15m")
        case .ended: Failure(.no, "token: the login has ended, or ends within a second; sign in anew")
        }
    }

    private func write(_ token: ServiceToken) {
        Output.standard.line(
            json
                ? JSONLine.text([
                    "token": JSONText(token.text), "id": JSONText(token.id), "audience": JSONText(token.audience),
                    "expires": JSONText(Timestamp(token.expires).description), "kid": JSONText(token.key),
                ]) : token.text)
        Output.standard.flush()
    }
}
