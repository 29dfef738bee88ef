import Hummingbird
import HTTPTypes
import NIOCore
import ServiceLifecycle
import SessionStore
import Synchronization

/// A stream of events to one reader, which ends when the reader goes, when its key is over, or when the service stops.
struct EventStream: Sendable {
    /// How often a reader hears that the stream is still there, and is noticed to have gone.
    private static let heartbeat = Duration.seconds(15)
    private static let batch = 500

    private let call: Call
    private let query: SessionQuery
    private let after: Int64?

    /// - Parameter after: the sequence after which to begin; `nil`: with what happens next.
    init(_ call: Call, query: SessionQuery, after: Int64?) {
        self.call = call
        self.query = query
        self.after = after
    }

    private enum Signal {
        case changed(Int64)
        case heartbeat
    }

    func response() throws -> Response {
        guard let place = Place(call.service) else { throw ServiceResponder.overloaded }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                defer { withExtendedLifetime(place) {} }
                try await write(to: &writer)
                try await writer.finish(nil)
            })
    }

    /// One of the streams that there may be, until it is let go: a response may never be written.
    private final class Place: Sendable {
        private let service: ServiceCore

        init?(_ service: ServiceCore) {
            self.service = service
            let count = service.metrics.streams.add(1, ordering: .relaxed).newValue
            guard count <= service.configuration.limits.streams else { return nil }
        }

        deinit { service.metrics.streams.subtract(1, ordering: .relaxed) }
    }

    private func write(to writer: inout any ResponseBodyWriter) async throws {
        // First where it begins, then that it has begun: what the reader does upon that is in the stream.
        var filter = EventFilter(query: query, after: try await beginning())
        try await writer.write(ByteBuffer(string: ": listening\n\n"))
        let (signals, continuation) = AsyncStream.makeStream(of: Signal.self, bufferingPolicy: .bufferingNewest(16))
        let changes = Task {
            for await sequence in call.store.changes() { continuation.yield(.changed(sequence)) }
            continuation.finish()
        }
        let heartbeats = Task {
            while (try? await Task.sleep(for: Self.heartbeat)) != nil { continuation.yield(.heartbeat) }
        }
        defer {
            changes.cancel()
            heartbeats.cancel()
        }
        try await withGracefulShutdownHandler {
            for await signal in signals {
                switch signal {
                case .heartbeat:
                    guard try await isAllowed() else { return }
                    try await writer.write(ByteBuffer(string: ": still here\n\n"))
                case .changed(let sequence):
                    guard try await writeNew(&filter, upTo: sequence, to: &writer) else { return }
                }
            }
        } onGracefulShutdown: {
            continuation.finish()
        }
    }

    private func beginning() async throws -> Int64 {
        let page = try await call.store.events(EventFilter(newestFirst: true), limit: 1, at: call.now)
        let newest = page.items.first?.sequence ?? 0
        // One that is yet to come belongs to another store, or to what a restored one has lost.
        return min(after ?? newest, newest)
    }

    /// Whether there is somebody to go on for when they have been written.
    private func writeNew(
        _ filter: inout EventFilter, upTo sequence: Int64, to writer: inout any ResponseBodyWriter
    ) async throws -> Bool {
        var hasMore = true
        while hasMore {
            guard !Task.isShuttingDownGracefully, try await isAllowed() else { return false }
            let page = try await call.store.events(filter, limit: Self.batch, at: call.service.clock())
            if !page.items.isEmpty { try await writer.write(Self.text(page.items)) }
            filter.after = page.items.last?.sequence ?? max(sequence, filter.after ?? 0)
            hasMore = page.hasMore
        }
        return true
    }

    private func isAllowed() async throws -> Bool {
        try await call.service.callers.isGood(
            call.request.headers, roles: [.admin, .auditor], at: call.service.clock())
    }

    private static func text(_ events: [SessionEvent]) -> ByteBuffer {
        var text = ByteBuffer()
        for event in events {
            var writer = JSONWriter(capacity: 512)
            writer.value(event)
            text.writeString("id: \(event.sequence)\nevent: \(event.kind.rawValue)\ndata: ")
            text.writeImmutableBuffer(writer.buffer)
            text.writeStaticString("\n\n")
        }
        return text
    }
}
