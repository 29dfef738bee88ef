import Hummingbird
import HTTPTypes
import SessionStore

/// The feed of events, as Server-Sent Events.
extension Route {
    static let feed: [Route] = [
        Route(
            .get, "/v1/events", .administration, "followEvents",
            "What happens from now on, or after Last-Event-ID, as Server-Sent Events: the id is the sequence, the event its kind.",
            parameters: [
                Parameter(
                    name: "q", place: .query, summary: "A query; without one, every event.",
                    schema: OpenAPISchemas.query),
                Parameter(
                    name: "Last-Event-ID", place: .header, summary: "The sequence after which to go on; 0 for all.",
                    schema: ["type": "integer", "minimum": 0]),
            ],
            answers: [
                200: Answer(summary: "Events, until either side ends it.", content: .text("text/event-stream")),
                400: problem, 401: problem, 403: problem, 503: problem,
            ]
        ) { call in
            let query = try call.query("q").query()
            let stream = EventStream(call, query: query, after: try lastSequence(call))
            return try stream.response()
        }
    ]

    private static func lastSequence(_ call: Call) throws -> Int64? {
        guard let text = call.request.headers[.lastEventID], !text.isEmpty else { return nil }
        guard let sequence = Int64(text), sequence >= 0 else {
            throw Problem.badRequest("Last-Event-ID is the id of an event; send that, or none")
        }
        return sequence
    }
}
