import Hummingbird
import HTTPTypes
import NIOCore
import SessionStore
import Synchronization
import Tokens

/// One request, as a route sees it.
struct Call: Sendable {
    let request: Request
    let connection: Connection
    let service: ServiceCore
    /// The parts of the path that the route leaves open, decoded.
    let parameters: [String]
    /// What stands behind the `?`.
    let query: Substring?
    /// When its body had arrived or, as long as that has not been read, its head.
    private(set) var now: Timestamp
    var caller = Caller.nobody

    var store: any ServedStore { service.store }

    /// Where the bearer of a session calls from.
    var origin: RequestOrigin {
        RequestOrigin(address: clientAddress, userAgent: request.headers[.userAgent])
    }

    /// The address of the client; `nil` when it cannot be known.
    var clientAddress: IPAddress? {
        service.configuration.trustedProxies.client(
            peer: connection.peer, forwarded: request.headers[values: .forwardedFor])
    }

    /// The parameters behind the `?`.
    func query(_ known: String...) throws -> QueryParameters { try QueryParameters(query, known: known) }

    /// The body, which is an object with none but these members.
    mutating func body(_ known: String...) async throws -> JSONBody {
        try JSONBody(try await arrivedBody(), known: known)
    }

    /// The body, which is a form.
    mutating func form() async throws -> FormBody {
        try FormBody(try await arrivedBody(), contentType: request.headers[.contentType])
    }

    /// The body. What takes long to arrive takes no place from calls that are answered, and is judged by the time when it
    /// is here.
    private mutating func arrivedBody() async throws -> [UInt8] {
        let bytes = try await arrivingBytes()
        let calls = service.metrics.callsInFlight.load(ordering: .relaxed)
        guard calls <= service.configuration.limits.calls else { throw ServiceResponder.overloaded }
        now = service.clock()
        return bytes
    }

    private func arrivingBytes() async throws -> [UInt8] {
        service.metrics.callsInFlight.subtract(1, ordering: .relaxed)
        defer { service.metrics.callsInFlight.add(1, ordering: .relaxed) }
        return try await bodyBytes()
    }

    /// The bytes of the body. Of one that is too long, the rest is read and dropped, up to ``ServiceLimits/drained``, so
    /// that its sender gets to read the answer.
    private func bodyBytes() async throws -> [UInt8] {
        let limit = service.configuration.limits.body
        let drained = max(limit, ServiceLimits.drained)
        let announced = request.headers[.contentLength].flatMap { Int($0) }
        var bytes: [UInt8] = []
        var count = 0
        do {
            for try await part in request.body {
                count += part.readableBytes
                if count <= limit { bytes += part.readableBytesView }
                guard count <= drained else { break }
            }
        } catch {
            // Nobody is there any more to read it, but that is what happened.
            throw Problem.badRequest("the body broke off; send all of it")
        }
        guard count <= limit else { throw Self.tooLarge(limit) }
        // What was cut off on its way is not what its sender meant.
        guard announced.map({ $0 == count }) ?? true else {
            throw Problem.badRequest("the body is shorter than its length; send all of it")
        }
        return bytes
    }

    private static func tooLarge(_ limit: Int) -> Problem {
        Problem(.contentTooLarge, .tooLarge, "the body is too long; \(limit) bytes fit")
    }
}

/// The answer that a JSON text is.
extension Response {
    static func json(_ status: HTTPResponse.Status = .ok, capacity: Int = 1024, _ body: (inout JSONWriter) -> Void)
        -> Response
    {
        var writer = JSONWriter(capacity: capacity)
        writer.object(body)
        return Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(byteBuffer: writer.buffer))
    }
}
