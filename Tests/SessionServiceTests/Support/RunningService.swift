import Foundation
import HTTPTesting
import Logging
import SessionStore
import Synchronization
import TokenIssuing
import Tokens

@testable import SessionService

let noon = Timestamp(milliseconds: 1_795_521_600_000)

/// A service that runs in this process on a socket of its own, with a clock that tests set.
final class RunningService: Sendable {
    let store: InMemorySessionStore
    let address: ListenAddress
    let folder: TemporaryFolder
    private let task: Task<Void, any Error>

    private static let operations = Actor.administrator("ops", host: "test")

    /// A log that nobody reads.
    static let silence = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    init(
        policy: Policy = Policy(), onLoopback: Bool = false, issuing: IssuerSettings? = nil,
        logger: Logger = RunningService.silence,
        configure: (inout ServiceConfiguration) -> Void = { _ in }
    ) async throws {
        var configuration = ServiceConfiguration()
        configure(&configuration)
        let store = InMemorySessionStore(policy: policy)
        let folder = try TemporaryFolder()
        let clock = ClockBox(noon)
        let keys = issuing.map {
            KeyRingKeeper(store: store, settings: $0, file: SealingKeyFile(folders: [folder.path]))
        }
        let service = HTTPService(
            store: store, configuration: configuration, tokens: keys.flatMap { TokenIssuer(keys: $0) },
            logger: logger, clock: { clock.now })
        let wanted: ListenAddress =
            onLoopback ? try ListenAddress(parsing: "127.0.0.1:0") : .unix(path: folder.path + "/http.sock")
        (address, task) = try await Self.start(service, at: wanted)
        self.store = store
        self.folder = folder
        self.clock = clock
    }

    deinit { task.cancel() }

    /// Has a service listen.
    ///
    /// - Returns: where it does, and the task that it runs in, which is to be cancelled.
    static func start(
        _ service: HTTPService, at wanted: ListenAddress
    ) async throws -> (ListenAddress, Task<Void, any Error>) {
        let (places, continuation) = AsyncStream.makeStream(of: ListenAddress.self)
        let task = Task {
            defer { continuation.finish() }
            try await service.run(at: wanted) { continuation.yield($0) }
        }
        for await place in places { return (place, task) }
        try await task.value
        throw CancellationError()
    }

    let clock: ClockBox

    // MARK: - Asking

    /// Sends one request on a connection of its own.
    func ask(
        _ method: String, _ target: String, _ fields: [String: String] = [:], body: String? = nil
    ) async throws -> HTTPAnswer {
        let connection = try RawConnection(to: address)
        try await connection.sendWhole(Self.request(method, target, fields, body: body))
        return try await connection.response(hasBody: method != "HEAD")
    }

    /// Sends the head of a request and the beginning of its body, and waits until the service has begun with it.
    func begin(_ method: String, _ target: String, _ fields: [String: String] = [:], body: String, of length: Int)
        async throws -> RawConnection
    {
        let connection = try RawConnection(to: address)
        let before = clock.readings
        let fields = fields.merging(["Content-Length": String(length)]) { $1 }
        connection.send(Self.request(method, target, fields) + body)
        while clock.readings == before { await Task.yield() }
        return connection
    }

    static func request(_ method: String, _ target: String, _ fields: [String: String] = [:], body: String? = nil)
        -> String
    { HTTPRequestText.of(method, target, fields, body: body) }

    /// The header of a new key.
    func key(_ role: APIKey.Role, name: String? = nil) async throws -> [String: String] {
        let request = try APIKeyRequest(role: role, name: name)
        let (secret, _) = await store.createAPIKey(request, by: Self.operations, at: clock.now)
        return ["Authorization": "Bearer \(secret.revealed())"]
    }

    /// A token of a new login.
    func login(_ user: String = "ada", agent: String? = nil) async throws -> (token: String, session: Session) {
        let request = try LoginRequest(user: user, client: "web", origin: RequestOrigin(userAgent: agent))
        guard case .issued(let token, let session) = try await store.issue(request, at: clock.now) else {
            throw CancellationError()
        }
        return (token.revealed(), session)
    }

    /// The header with which a browser sends a token.
    static func cookie(_ token: String) -> [String: String] { ["Cookie": "__Host-session=\(token)"] }
}

/// The time of a test.
final class ClockBox: Sendable {
    private let state: Mutex<(moment: Timestamp, readings: Int)>

    init(_ moment: Timestamp) { state = Mutex((moment, 0)) }

    var now: Timestamp {
        state.withLock { state in
            state.readings += 1
            return state.moment
        }
    }

    /// How often it has been read: the service reads it when the head of a request is there.
    var readings: Int { state.withLock { $0.readings } }

    func advance(by span: Span) { state.withLock { $0.moment = $0.moment + span } }
}

/// A folder that goes when nobody needs it any more.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        // Short: the path of a socket has 107 bytes.
        path = NSTemporaryDirectory() + "cs" + String(UUID().uuidString.prefix(8))
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
