import HTTPTesting
import HTTPTypes
import NIOEmbedded
import SQLiteStore
import SessionStore
import Testing
import Tokens

@testable import SessionService

@Suite("What is known of a bearer on the spot")
struct KnownBearerTests {
    private static let policy = Policy(
        base: ClientPolicy(idle: nil, absolute: .days(60), refresh: .minutes(15), touch: .days(1)))

    private let folder: TemporaryFolder
    private let store: SQLiteSessionStore
    private let clock = ClockBox(noon)
    private let core: ServiceCore
    private let token: SessionToken
    private let session: Session
    private let cookie: HTTPFields

    /// The bearer has been here before.
    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteSessionStore(
            path: folder.path + "/sessions.db", mode: .openOrCreate, policy: Self.policy, sweepInterval: nil)
        core = ServiceCore(
            store: store, configuration: ServiceConfiguration(), tokens: nil, logger: RunningService.silence,
            clock: { [clock] in clock.now })
        guard
            case .issued(let token, let session) = try await store.issue(
                LoginRequest(user: "ada", client: "web"), at: noon)
        else { throw CancellationError() }
        (self.token, self.session) = (token, session)
        cookie = [.cookie: "__Host-session=\(token.revealed())"]
        try await present()
    }

    private func present() async throws {
        for _ in 0..<3 { _ = try await store.present(token, from: RequestOrigin(), at: clock.now) }
    }

    private func known(_ target: String, _ fields: HTTPFields) -> WholeAnswer? {
        ServiceResponder(core: core).answerAtOnce(
            HTTPRequest(method: .get, scheme: "http", authority: "x", path: target, headerFields: fields),
            on: EmbeddedChannel())
    }

    @Test("is who they are, counted as an answer of the route")
    func live() async throws {
        let answer = try #require(known("/v1/session", cookie))
        #expect(answer.status == .ok && answer.fields[.sessionID] == session.id.description)
        #expect(answer.fields[.contentLength] == "\(answer.body.readableBytes)")
        #expect(known("/v1/session?rotate=due", [.sessionToken: token.revealed()])?.body == answer.body)
        let counted = "curfew_http_requests_total{method=\"GET\",route=\"/v1/session\",status=\"200\"} 2\n"
        #expect(core.metrics.text().contains(counted))
        try await store.close()
        #expect(known("/v1/session", cookie) == nil)
    }

    @Test("is told by the service itself where it has no room for another call")
    func served() async throws {
        var configuration = ServiceConfiguration()
        configuration.limits.calls = 0
        let service = HTTPService(
            store: store, configuration: configuration, logger: RunningService.silence, clock: { [clock] in clock.now })
        let (address, task) = try await RunningService.start(service, at: .unix(path: folder.path + "/http.sock"))
        defer { task.cancel() }
        let connection = try RawConnection(to: address)
        let fields = RunningService.cookie(token.revealed())
        connection.send(RunningService.request("GET", "/v1/session", fields))
        #expect(try await connection.response().status == 200)
        connection.send(RunningService.request("HEAD", "/v1/session", fields))
        #expect(try await connection.response(hasBody: false).status == 503)
        connection.send(RunningService.request("GET", "/v1/session", fields))
        #expect(try await connection.response()["x-session-id"] == session.id.description)
        try await store.close()
    }

    @Test("is nothing where the request is another one, or carries anything but one good token")
    func others() async throws {
        var both = cookie
        both[.sessionToken] = "another"
        var generator = SystemRandomNumberGenerator()
        let stranger = SessionToken.generate(using: &generator).revealed()
        let requests: [(String, HTTPFields)] = [
            ("/v1/session?rotate=x", cookie), ("/v1/session?other=1", cookie), ("/v1/sessions", cookie),
            ("/metrics", cookie), ("/", cookie), ("/v1/session", [:]), ("/v1/session", both),
            ("/v1/session", [.sessionToken: "nonsense"]), ("/v1/session", [.sessionToken: stranger]),
        ]
        for (target, fields) in requests { #expect(known(target, fields) == nil, "\(target)") }
        #expect(!core.metrics.text().contains("curfew_http_requests_total{"))
        try await store.close()
    }

    @Test("is nothing when the token is due and would be replaced")
    func due() async throws {
        clock.advance(by: .minutes(16))
        try await present()
        #expect(known("/v1/session", cookie) != nil)
        #expect(known("/v1/session?rotate=due", cookie) == nil)
        try await store.close()
    }

    @Test("is nothing from the moment on when the login is ended, by this process or another")
    func ended() async throws {
        let another = try SQLiteSessionStore(
            path: folder.path + "/sessions.db", policy: Self.policy, sweepInterval: nil)
        _ = try await another.issue(LoginRequest(user: "bob", client: "web"), at: noon)
        #expect(known("/v1/session", cookie) == nil, "others have written; the store has to be asked")
        try await present()
        #expect(known("/v1/session", cookie) != nil)
        _ = try await another.end(EndRequest(.sessions([session.id]), actor: .policy), at: noon)
        #expect(known("/v1/session", cookie) == nil)
        try await present()
        #expect(known("/v1/session", cookie) == nil)
        try await another.close()
        try await store.close()
    }
}
