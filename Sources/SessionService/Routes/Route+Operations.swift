import Hummingbird
import HTTPTypes
import SessionStore

/// What operators and tools ask for.
extension Route {
    static let operations: [Route] = [
        Route(
            .get, "/health/live", .anyone, "live", "Whether the service runs.",
            answers: [200: Answer(summary: "It does.", content: .json("Health"))]
        ) { _ in health("live") },
        Route(
            .get, "/health/ready", .anyone, "ready", "Whether the store answers.",
            answers: [200: Answer(summary: "It does.", content: .json("Health")), 503: problem]
        ) { call in
            _ = try await call.store.events(EventFilter(newestFirst: true), limit: 1, at: call.now)
            return health("ready")
        },
        Route(
            .get, "/metrics", .figures, "metrics", "Figures for Prometheus.",
            answers: [
                200: Answer(summary: "Its text.", content: .text("text/plain")), 401: problem, 403: problem,
            ]
        ) { call in
            Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
                body: .init(byteBuffer: ByteBuffer(string: call.service.metrics.text())))
        },
        Route(
            .get, "/openapi.json", .anyone, "openapi", "This description.",
            answers: [200: Answer(summary: "OpenAPI 3.1.", content: .json("Description"))]
        ) { call in
            var writer = JSONWriter(capacity: 32_768)
            writer.value(call.service.description)
            return Response(
                status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
                body: .init(byteBuffer: writer.buffer))
        },
    ]

    private static func health(_ status: String) -> Response {
        .json { writer in
            writer.name("status")
            writer.value(status)
        }
    }
}
