import Hummingbird
import HTTPTypes
import ServiceTokens
import SessionStore
import TokenIssuing
import Tokens

/// Service tokens, and what is said of tokens, as OAuth has it.
extension Route {
    static let oauth: [Route] = [
        Route(
            .post, "/oauth/token", .application, "exchangeToken",
            "Exchange a session token for a service token, which one service verifies alone (RFC 8693).",
            body: "TokenExchange", bodyForm: .urlEncoded, speaksOAuth: true,
            answers: [
                200: Answer(summary: "The token, told here and never again.", content: .json("IssuedToken")),
                400: problem, 401: problem, 403: problem, 413: problem, 503: problem,
            ]
        ) { call in
            var call = call
            return try await exchange(try await call.form(), call)
        },
        Route(
            .post, "/oauth/introspect", .application, "introspectToken",
            "Whether a session token or a service token counts, and what it stands for (RFC 7662).",
            body: "TokenQuestion", bodyForm: .urlEncoded, speaksOAuth: true,
            answers: [
                200: Answer(summary: "What it stands for, or that it is not active.", content: .json("Introspection")),
                400: problem, 401: problem, 403: problem, 413: problem, 503: problem,
            ]
        ) { call in
            var call = call
            return try await introspect(try await call.form(), call)
        },
        Route(
            .post, "/oauth/revoke", .application, "revokeToken",
            "Sign the bearer of a session token out, or take a service token back for those who ask (RFC 7009).",
            body: "TokenQuestion", bodyForm: .urlEncoded, speaksOAuth: true,
            answers: [
                200: Answer(summary: "It counts no more, or never did."), 400: problem, 401: problem, 403: problem,
                413: problem, 503: problem,
            ]
        ) { call in
            var call = call
            return try await revoke(try await call.form(), call)
        },
    ]

    // MARK: - Exchanging

    private static func exchange(_ form: FormBody, _ call: Call) async throws -> Response {
        let asked = try TokenExchange(form)
        guard let issuer = call.service.tokens else {
            throw Problem(
                .badRequest, .notConfigured, "no service tokens are issued here; configure issuer and audiences",
                .unsupportedGrantType)
        }
        guard issuer.serves(asked.audience) else {
            throw unknownAudience
        }
        let token = try asked.subjectToken()
        let actor = await call.caller.actor(on: call.connection)
        let session: Session
        switch try await call.store.validate(token, from: RequestOrigin(), at: call.now) {
        case .refused(let refusal): throw call.refusal(ofSubject: refusal)
        case .live(let live): session = live
        }
        switch try await issuer.issue(for: session, audience: asked.audience, actor: actor, at: call.now) {
        case .issued(let token): return call.issued(token, asked.type)
        case .refused(.audience):
            throw unknownAudience
        case .refused(.lifetime), .refused(.ended):
            // Whatever ended it has come in between, or comes within the second.
            guard case .refused(let refusal) = try await call.store.validate(token, from: RequestOrigin(), at: call.now)
            else { throw call.refusal(ofSubject: .ended(session.nextDeadline?.cause ?? .revoked, message: nil)) }
            throw call.refusal(ofSubject: refusal)
        }
    }

    private static let unknownAudience = Problem.invalidTarget(
        "no tokens are issued for that audience; send one that is configured")

    // MARK: - Asking and revoking

    private static func introspect(_ form: FormBody, _ call: Call) async throws -> Response {
        switch try PresentedOAuthToken(form) {
        case .session(let token):
            // Whoever asks about it for its bearer uses it: it is the same question as GET /v1/session.
            switch try await call.store.validate(token, from: RequestOrigin(), at: call.now) {
            case .refused: return inactive
            case .live(let session): return call.introspection(of: session)
            }
        case .other(let text):
            guard let issuer = call.service.tokens,
                case .active(let token) = try await issuer.standing(of: text, at: call.now)
            else { return inactive }
            return call.introspection(of: token)
        }
    }

    private static func revoke(_ form: FormBody, _ call: Call) async throws -> Response {
        switch try PresentedOAuthToken(form) {
        case .session(let token): _ = try await call.store.signOut(token, from: RequestOrigin(), at: call.now)
        case .other(let text):
            guard let issuer = call.service.tokens else { break }
            let actor = await call.caller.actor(on: call.connection)
            _ = try await issuer.revoke(text, actor: actor, at: call.now)
        }
        return Response(status: .ok, headers: [.cacheControl: "no-store"])
    }

    /// Nothing more: why not is for those who present a token themselves (RFC 7662 §2.2).
    private static var inactive: Response {
        .json { writer in
            writer.name("active")
            writer.value(false)
        }
    }
}

extension TokenExchange {
    /// The session token. Not inlined: see ``Problem``.
    @inline(never)
    fileprivate func subjectToken() throws -> SessionToken {
        do throws(MalformedToken) { return try SessionToken(parsing: subject.utf8) } catch {
            throw Problem(.badRequest, .malformed, "subject_token is no session token; send one")
        }
    }
}

extension Call {
    /// The answer to whoever would exchange a token that is of no use: 400, and `invalid_request` as its error
    /// (RFC 8693 §2.2.2).
    fileprivate func refusal(ofSubject refusal: TokenRefusal) -> Problem {
        service.metrics.count(refusal: refusal.cause)
        let detail =
            refusal == .superseded
            ? "a newer token has taken the place of subject_token; send that"
            : "the bearer of subject_token is not signed in; let them sign in"
        var problem = Problem(.badRequest, .refused(refusal.cause), detail)
        problem.isOfBearer = true
        problem.message = refusal.message
        return problem
    }

    /// The answer that hands a service token out, once (RFC 8693 §2.2.1).
    fileprivate func issued(_ token: ServiceToken, _ type: TokenExchange.TokenType) -> Response {
        var response = Response.json { writer in
            writer.name("access_token")
            writer.value(token.text)
            writer.name("expires_in")
            writer.value(Int64((token.expires - NumericDate(now)).rounded(.down)))
            writer.name("issued_token_type")
            writer.value(type.rawValue)
            writer.name("token_type")
            writer.value("Bearer")
        }
        // For caches of old (RFC 6749 §5.1).
        response.headers[.pragma] = "no-cache"
        return response
    }

    /// What a session token stands for. It expires when nobody uses it any more.
    fileprivate func introspection(of session: Session) -> Response {
        .json { writer in
            writer.name("active")
            writer.value(true)
            writer.name("client_id")
            writer.value(session.client)
            if let deadline = session.nextDeadline {
                writer.name("exp")
                writer.value(NumericDate(deadline.at).wholeSeconds)
            }
            writer.name("iat")
            writer.value(NumericDate(session.created).wholeSeconds)
            if let issuer = service.tokens?.issuer {
                writer.name("iss")
                writer.value(issuer)
            }
            writer.name("sid")
            writer.value(session.id.description)
            writer.name("sub")
            writer.value(session.user)
            writer.name("username")
            writer.value(session.user)
        }
    }

    /// What a service token stands for.
    fileprivate func introspection(of token: VerifiedToken) -> Response {
        .json { writer in
            writer.name("active")
            writer.value(true)
            writer.name("aud")
            writer.value(token.audiences.first)
            writer.name("client_id")
            writer.value(token.claims["client_id"]?.string)
            writer.name("exp")
            writer.value(token.expires.wholeSeconds)
            if let issued = token.issued {
                writer.name("iat")
                writer.value(issued.wholeSeconds)
            }
            writer.name("iss")
            writer.value(token.issuer)
            writer.name("jti")
            writer.value(token.id)
            writer.name("sid")
            writer.value(token.session)
            writer.name("sub")
            writer.value(token.subject)
            writer.name("token_type")
            writer.value("Bearer")
            writer.name("username")
            writer.value(token.subject)
        }
    }
}

extension NumericDate {
    /// Never later than the moment itself.
    fileprivate var wholeSeconds: Int64 { Int64(seconds.rounded(.down)) }
}
