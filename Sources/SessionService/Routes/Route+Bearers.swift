import Hummingbird
import HTTPTypes
import SessionStore
import Tokens

/// What the bearer of a session asks for, or the application or proxy for them.
extension Route {
    static let bearers: [Route] = [
        Route(
            .get, "/v1/session", .bearer, "validateSession",
            "Whether the bearer is signed in. With rotate=due, a token that should be replaced is, and the cookie with it: for proxies.",
            parameters: carrier + [
                Parameter(
                    name: "rotate", place: .query, summary: "When to replace the token.",
                    schema: ["type": "string", "enum": ["due"]])
            ],
            answers: [
                200: Answer(summary: "Signed in; X-Session-User and its like say who.", content: .json("Validated")),
                400: problem, 401: refused, 503: problem,
            ]
        ) { call in try await validate(call) }
        .answeringAtOnce(validatedAtOnce),
        Route(
            .post, "/v1/session/refresh", .bearer, "refreshSession", "Replace the token.", parameters: carrier,
            answers: [
                200: Answer(summary: "The successor.", content: .json("Issued")), 400: problem, 401: refused,
                403: problem, 409: problem, 503: problem,
            ]
        ) { call in
            var call = call
            let token = try await changingToken(call)
            _ = try await call.body()
            let result = try await call.store.refresh(token, from: call.origin, at: call.now)
            return try rotated(result, call)
        },
        Route(
            .post, "/v1/session/elevate", .bearer, "elevateSession",
            "Replace the token because its bearer proved more.", parameters: carrier, body: "Elevation",
            answers: [
                200: Answer(summary: "The successor.", content: .json("Issued")), 400: problem, 401: refused,
                403: problem, 409: problem, 413: problem, 503: problem,
            ]
        ) { call in
            var call = call
            let token = try await changingToken(call)
            let methods = try methods(try await call.body("amr"))
            let result = try await call.store.elevate(token, methods: methods, from: call.origin, at: call.now)
            return try rotated(result, call)
        },
        Route(
            .delete, "/v1/session", .bearer, "signOut", "End the bearer's own login.", parameters: carrier,
            answers: [
                204: Answer(summary: "Signed out; the cookie is cleared."), 400: problem, 401: refused, 403: problem,
                409: problem, 503: problem,
            ]
        ) { call in
            let token = try await changingToken(call)
            switch try await call.store.signOut(token, from: call.origin, at: call.now) {
            case .refused(let refusal): throw call.refusal(refusal, isChange: true)
            case .ended:
                return Response(
                    status: .noContent,
                    headers: [.cacheControl: "no-store", .setCookie: call.service.configuration.cookie.clearing])
            }
        },
    ]

    private static let carrier = [
        Parameter(
            name: "X-Session-Token", place: .header, summary: "The session token, where no cookie carries it.")
    ]

    static let problem = Answer(summary: "Why not.", content: .json("Problem"))
    private static let refused = Answer(summary: "Not signed in, and why.", content: .json("Problem"))

    // MARK: - Validating

    /// The call that is made for every page: what it does not need it does not do.
    private static func validate(_ call: Call) async throws -> Response {
        let rotates = try rotatesWhenDue(call)
        let token = try call.carriedToken()
        let origin = call.origin
        switch try await call.store.present(token, from: origin, at: call.now) {
        case .refused(let refusal): throw call.refusal(refusal)
        case .live(let login):
            guard rotates, login.isRefreshDue else { return validated(login, nil, call).response }
            let result: RotationResult
            do throws(StoreError) { result = try await call.store.refresh(token, from: origin, at: call.now) } catch {
                // The login is live all the same, and the next one who asks may have more luck.
                call.service.logger.warning(
                    "a token that is due cannot be replaced", metadata: ["why": .string(error.description)])
                return validated(login, nil, call).response
            }
            switch result {
            case .token(let successor, let session):
                let cookie = call.service.configuration.cookie.setting(successor, of: session, at: call.now)
                return validated(ValidatedSession(session, isRefreshDue: false), cookie, call).response
            // Another request was faster: what it got is on its way to the browser.
            case .refused(.superseded): return validated(login, nil, call).response
            case .refused(let refusal): throw call.refusal(refusal)
            }
        }
    }

    /// The same from memory alone. Who is refused, or is to get a new token, is left to the other.
    @Sendable private static func validatedAtOnce(_ call: Call) -> WholeAnswer? {
        guard let rotates = try? rotatesWhenDue(call),
            case .token(let token)? = try? CarriedToken(call.request.headers, cookie: call.service.configuration.cookie),
            let login = call.store.presentFromMemory(token, at: call.now), !(rotates && login.isRefreshDue)
        else { return nil }
        return validated(login, nil, call)
    }

    private static func rotatesWhenDue(_ call: Call) throws -> Bool {
        guard let query = call.query, !query.isEmpty else { return false }
        if query == "rotate=due" { return true }
        switch try call.query("rotate")["rotate"] {
        case nil: return false
        case "due": return true
        default: throw Problem.badRequest("rotate is due, or left out")
        }
    }

    private static func validated(_ login: ValidatedSession, _ cookie: String?, _ call: Call) -> WholeAnswer {
        let session = login.session
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("refresh_due")
            writer.value(login.isRefreshDue)
            writer.name("session")
            writer.value(session, at: call.now, device: call.service.devices.name(of: session.userAgent))
        }
        var fields = HTTPFields()
        fields.reserveCapacity(10)
        fields.append(HTTPField(name: .contentType, value: "application/json"))
        fields.append(HTTPField(name: .cacheControl, value: "no-store"))
        fields.append(HTTPField(name: .sessionUser, value: PercentEncoding.encode(session.user)))
        fields.append(HTTPField(name: .sessionID, value: session.id.description))
        fields.append(HTTPField(name: .sessionClient, value: PercentEncoding.encode(session.client)))
        // There in any case, if empty: proxies do not agree about what a missing one stands for.
        let methods = session.authenticationMethods.joined(separator: ",")
        fields.append(HTTPField(name: .sessionMethods, value: methods))
        fields.append(HTTPField(name: .sessionLabel, value: session.label.map(PercentEncoding.encode) ?? ""))
        if let cookie { fields.append(HTTPField(name: .setCookie, value: cookie)) }
        return WholeAnswer(status: .ok, fields: fields, body: writer.buffer)
    }

    // MARK: - Changing

    /// The token of a request that changes something: it has to come from where it says.
    private static func changingToken(_ call: Call) async throws -> SessionToken {
        let token = try call.carriedToken()
        let fields = call.request.headers
        guard !fields.contains(.sessionToken), try await !call.service.callers.hasKey(fields, at: call.now) else {
            return token
        }
        guard
            SameOrigin.holds(
                fetchSite: fields[.fetchSite], origin: fields[.origin], host: call.request.head.authority)
        else {
            throw Problem(
                .forbidden, .crossSite,
                "a cookie alone changes nothing unless Origin or Sec-Fetch-Site says that the page is of this site")
        }
        return token
    }

    @inline(never)
    private static func methods(_ body: JSONBody) throws -> [String] {
        guard let methods = try body.strings("amr") else {
            throw Problem.badRequest("amr is missing; send what was proved, such as [\"otp\"]")
        }
        return methods
    }

    private static func rotated(_ result: RotationResult, _ call: Call) throws -> Response {
        switch result {
        case .refused(let refusal): throw call.refusal(refusal, isChange: true)
        case .token(let token, let session): return call.issued(token, session, status: .ok)
        }
    }
}

extension Call {
    /// The token that the request carries, or the answer that it carries none.
    func carriedToken() throws -> SessionToken {
        switch try CarriedToken(request.headers, cookie: service.configuration.cookie) {
        case .token(let token): return token
        case .malformed: throw refusal("malformed", .malformed, message: nil, clears: true)
        case .none: throw refusal("unknown", .refused("unknown"), message: nil, clears: false)
        }
    }

    /// The answer to a bearer whose token is of no use.
    ///
    /// - Parameter isChange: whether something was to be changed, which a superseded token is in conflict with.
    func refusal(_ refusal: TokenRefusal, isChange: Bool = false) -> Problem {
        if case .superseded = refusal, isChange {
            service.metrics.count(refusal: refusal.cause)
            return Problem(
                .conflict, .refused(refusal.cause), "a newer token has taken its place; keep the newer one")
        }
        // A newer cookie has taken the place of a superseded one: to clear it would sign the bearer out.
        return self.refusal(
            refusal.cause, .refused(refusal.cause), message: refusal.message, clears: refusal != .superseded)
    }

    private func refusal(_ word: String, _ cause: Problem.Cause, message: String?, clears: Bool) -> Problem {
        service.metrics.count(refusal: word)
        var problem = Problem(.unauthorized, cause, "the bearer is not signed in; sign in")
        problem.isOfBearer = true
        problem.message = message
        problem.headers[.wwwAuthenticate] = "Session realm=\"curfew\""
        problem.headers[.sessionCause] = word
        problem.headers[.sessionMessage] = message.map(PercentEncoding.encode) ?? ""
        if clears { problem.headers[.setCookie] = service.configuration.cookie.clearing }
        return problem
    }

    /// The answer that hands a token out, once.
    func issued(_ token: SessionToken, _ session: Session, status: HTTPResponse.Status) -> Response {
        let cookie = service.configuration.cookie.setting(token, of: session, at: now)
        let device = service.devices.name(of: session.userAgent)
        var response = Response.json(status) { writer in
            writer.name("cookie")
            writer.value(cookie)
            writer.name("session")
            writer.value(session, at: now, device: device)
            writer.name("token")
            writer.value(token.revealed())
        }
        // A browser that asks by itself has no other way to its new cookie.
        if status == .ok, request.headers.contains(.cookie) { response.headers[.setCookie] = cookie }
        return response
    }
}
