import Hummingbird
import HTTPTypes
import SessionStore

/// What administrators see and do.
extension Route {
    static let administration: [Route] = [
        Route(
            .get, "/v1/users", .administration, "listUsers", "The users with matching logins, last seen first.",
            parameters: listing(after: "^-?[0-9]{1,15}\\."),
            answers: [
                200: Answer(summary: "A window on them.", content: .json("Users")), 400: problem, 401: problem,
                403: problem, 503: problem,
            ]
        ) { call in
            let parameters = try call.query("q", "after", "limit")
            let cursor = try parameters["after"].map { try ListingCursor(parsing: $0).user() }
            let page = try await call.store.users(
                matching: try parameters.query(), order: .lastSeen, after: cursor, limit: try limit(parameters),
                at: call.now)
            let next = page.hasMore ? page.items.last.map { ListingCursor($0).text } : nil
            return window(next) { writer in for user in page.items { writer.value(user) } }
        },
        Route(
            .get, "/v1/sessions", .administration, "listSessions", "Matching logins, last seen first.",
            parameters: listing(after: "^-?[0-9]{1,15}\\.[0-9a-hjkmnp-tv-z]{16}$"),
            answers: [
                200: Answer(summary: "A window on them.", content: .json("Sessions")), 400: problem, 401: problem,
                403: problem, 503: problem,
            ]
        ) { call in
            let parameters = try call.query("q", "after", "limit")
            let cursor = try parameters["after"].map { try ListingCursor(parsing: $0).session() }
            let page = try await call.store.sessions(
                matching: try parameters.query(), order: .lastSeen, after: cursor, limit: try limit(parameters),
                at: call.now)
            let next = page.hasMore ? page.items.last.map { ListingCursor($0).text } : nil
            return window(next) { writer in
                for session in page.items {
                    writer.value(session, at: call.now, device: call.service.devices.name(of: session.userAgent))
                }
            }
        },
        Route(
            .get, "/v1/sessions/{id}", .administration, "showSession",
            "One login, live or ended, by its id or an unambiguous beginning of it.",
            answers: [
                200: Answer(summary: "The login.", content: .json("Session")), 401: problem, 403: problem,
                404: problem, 503: problem,
            ]
        ) { call in
            let session = try await call.session(call.parameters[0])
            var writer = JSONWriter()
            writer.value(session, at: call.now, device: call.service.devices.name(of: session.userAgent))
            return Response(
                status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
                body: .init(byteBuffer: writer.buffer))
        },
        Route(
            .delete, "/v1/sessions/{id}", .administrator, "revokeSession", "End one login.", body: "Reason",
            isBodyRequired: false,
            answers: [
                200: Answer(summary: "How many have ended: one, or none when it had before.", content: .json("Ended")),
                400: problem, 401: problem, 403: problem, 404: problem, 413: problem, 503: problem,
            ]
        ) { call in
            var call = call
            let body = try await call.body("reason", "message")
            let session = try await call.session(call.parameters[0])
            return try await call.end(
                EndRequest(
                    .sessions([session.id]), reason: try body.string("reason"), message: try body.string("message"),
                    actor: await call.caller.actor(on: call.connection)))
        },
        Route(
            .post, "/v1/revocations", .administrator, "revoke",
            "End all live logins that match a query, or everybody's: all of them or none.", body: "BulkRevocation",
            answers: [
                200: Answer(summary: "They have ended, or would.", content: .json("Ended")), 400: problem,
                401: problem, 403: problem, 409: problem, 413: problem, 503: problem,
            ]
        ) { call in
            var call = call
            let request = try await revocation(&call)
            return try await call.end(request)
        },
    ]

    private static func listing(after pattern: String) -> [Parameter] {
        [
            Parameter(
                name: "q", place: .query, summary: "A query; without one, all live logins.",
                schema: OpenAPISchemas.query),
            Parameter(
                name: "after", place: .query, summary: "What next was in the window before.",
                schema: ["type": "string", "pattern": .string(pattern)]),
            Parameter(
                name: "limit", place: .query, summary: "How many at most.",
                schema: ["type": "integer", "minimum": 1, "maximum": 1000, "default": 100]),
        ]
    }

    private static func limit(_ parameters: QueryParameters) throws -> Int {
        try parameters.number("limit", in: 1...1000) ?? 100
    }

    private static func window(_ next: String?, _ items: (inout JSONWriter) -> Void) -> Response {
        .json(capacity: 65_536) { writer in
            writer.name("items")
            writer.array(items)
            writer.name("next")
            writer.value(next)
        }
    }

    private static func revocation(_ call: inout Call) async throws -> EndRequest {
        let body = try await call.body("query", "everyone", "reason", "message", "expect", "dry_run")
        let (query, everyone) = (try body.string("query"), try body.flag("everyone"))
        let selection: EndRequest.Selection
        switch (query, everyone) {
        case (nil, true): selection = .everyone
        // An empty query would be everybody's logins, which has a word of its own.
        case (let text?, false) where !text.allSatisfy(\.isWhitespace):
            selection = .matching(try QueryParameters.query(parsing: text))
        default: throw Problem.badRequest("say which logins: a query that is not empty, or everyone, one of them")
        }
        let isDryRun = try body.flag("dry_run")
        let reason = try body.string("reason")
        guard reason != nil || isDryRun else { throw Problem.badRequest("reason is missing; say why") }
        return EndRequest(
            selection, reason: reason, message: try body.string("message"),
            actor: await call.caller.actor(on: call.connection),
            expecting: try body.count("expect").map(EndExpectation.count), isDryRun: isDryRun)
    }
}

extension Call {
    /// The one login whose id begins so.
    fileprivate func session(_ prefix: String) async throws -> Session {
        let found = try await store.sessions(withIDPrefix: prefix.lowercased(), limit: 2, at: now)
        guard let session = found.first else {
            throw Problem(.notFound, .notFound, "there is no such login, live or remembered; list them")
        }
        guard found.count == 1 else {
            throw Problem(.notFound, .ambiguousID, "several ids begin like that; give more of it")
        }
        return session
    }
}
