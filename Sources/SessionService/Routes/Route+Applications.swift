import Hummingbird
import HTTPTypes
import ServiceTokens
import SessionStore

/// What applications ask for.
extension Route {
    static let applications: [Route] = [
        Route(
            .post, "/v1/sessions", .application, "issueSession", "Sign a user in.", body: "SignIn",
            answers: [
                201: Answer(summary: "Signed in; the token is told here and never again.", content: .json("Issued")),
                400: problem, 401: problem, 403: problem, 409: problem, 413: problem, 503: problem,
            ]
        ) { call in
            var call = call
            let login = try await signIn(&call)
            switch try await call.store.issue(login, at: call.now) {
            case .issued(let token, let session): return call.issued(token, session, status: .created)
            case .full(let limit):
                var problem = Problem(
                    .conflict, .full, "the user has as many logins as the policy allows; end one of them first")
                problem.members = [JSONMembers.Member(name: "limit", value: .number(limit))]
                throw problem
            case .notBefore(let mark):
                var problem = Problem(
                    .conflict, .notBefore,
                    "all of the user's logins were ended after they proved who they are; let them sign in anew")
                problem.members = [JSONMembers.Member(name: "not_before", value: .string(mark.description))]
                throw problem
            }
        },
        Route(
            .post, "/v1/users/{user}/revocation", .applicationOrAdministrator, "signOutEverywhere",
            "End all logins of a user. A mark stays: whoever proved who they are before it has to do so again.",
            body: "Revocation", isBodyRequired: false,
            answers: [
                200: Answer(summary: "They have ended.", content: .json("Ended")), 400: problem, 401: problem,
                403: problem, 413: problem, 503: problem,
            ]
        ) { call in
            var call = call
            let body = try await call.body("reason", "message")
            let user = call.parameters[0]
            guard FieldLimit.user.holds(user) else {
                throw Problem.badRequest("the user's id has more than \(FieldLimit.user.bytes) bytes; shorten it")
            }
            return try await call.end(
                EndRequest(
                    .user(user), reason: try body.string("reason"), message: try body.string("message"),
                    actor: await call.caller.actor(on: call.connection)))
        },
    ]

    private static func signIn(_ call: inout Call) async throws -> LoginRequest {
        let body = try await call.body(
            "user", "client", "ip", "user_agent", "amr", "authenticated_at", "label", "attributes")
        // Where the application says nothing of its user, its proxy may; its own address is not the user's.
        let client = call.clientAddress
        let isPeer = client.map(Connection.Peer.address) == call.connection.peer
        return try login(body, forwarded: isPeer ? nil : client)
    }

    @inline(never)
    private static func login(_ body: JSONBody, forwarded: IPAddress?) throws -> LoginRequest {
        var address = forwarded
        if let text = try body.string("ip") {
            guard let given = IPAddress(parsing: text) else {
                throw Problem.badRequest("ip is no IPv4 or IPv6 address; send one, or none")
            }
            address = given
        }
        let (user, client) = (try body.required("user"), try body.string("client"))
        let origin = RequestOrigin(address: address, userAgent: try body.string("user_agent"))
        let (methods, label) = (try body.strings("amr"), try body.string("label"))
        let (attributes, proof) = (try body.object("attributes"), try body.moment("authenticated_at"))
        do throws(InvalidLogin) {
            return try LoginRequest(
                user: user, client: client ?? LoginRequest.defaultClient, origin: origin,
                authenticationMethods: methods ?? [], label: label, attributes: attributes, authenticatedAt: proof)
        } catch {
            throw Problem.badRequest("\(error.field): \(error.why); correct it")
        }
    }
}

extension Call {
    /// Ends logins, and tells how many.
    func end(_ request: EndRequest) async throws -> Response {
        if store.policy.requiresReason, request.reason == nil, !request.isDryRun {
            throw Problem.badRequest("the policy asks for a reason; send one")
        }
        switch try await store.end(request, at: now) {
        case .ended(let sessions, _, let exposed):
            return .json { writer in
                writer.name("ended")
                writer.value(Int64(sessions.count))
                writer.name("exposed_until")
                writer.value(exposed.until)
                // What is exposed is told where something is.
                guard exposed.count > 0 else { return }
                writer.name("exposed_tokens")
                writer.value(Int64(exposed.count))
                writer.name("exposed_audiences")
                writer.value(exposed.audiences)
            }
        case .wouldEnd(let sessions):
            return .json { writer in
                writer.name("would_end")
                writer.value(Int64(sessions.count))
            }
        case .differs(let count):
            var problem = Problem(.conflict, .differs, "nothing was ended: another number of logins matches")
            problem.members = [JSONMembers.Member(name: "count", value: .number(count))]
            throw problem
        }
    }
}
