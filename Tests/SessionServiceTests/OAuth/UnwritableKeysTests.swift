import Logging
import SessionStore
import Synchronization
import Testing
import TokenIssuing

@testable import SQLiteStore
@testable import SessionService

@Suite("Keys that cannot be kept as they should be")
struct UnwritableKeysTests {
    @Test("are published as they are while a turn that is due cannot be written, and turned as soon as it can")
    func unwritable() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteSessionStore(
            path: folder.path + "/sessions.db", mode: .openOrCreate, policy: Policy(), sweepInterval: nil)
        let file = SealingKeyFile(folders: [folder.path])
        var settings = IssuerSettings()
        settings.issuer = IssuingService.issuer
        let issuer = try #require(TokenIssuer(keys: KeyRingKeeper(store: store, settings: settings, file: file)))
        func order(_ sql: String) async throws { try await store.write(at: noon) { _ = try $0.db.run(sql, []) } }
        let refusing = """
            CREATE TRIGGER refusing BEFORE DELETE ON signing_keys BEGIN SELECT RAISE(ABORT, 'no room'); END
            """
        try await order("CREATE TRIGGER none BEFORE INSERT ON signing_keys BEGIN SELECT RAISE(ABORT, 'no room'); END")
        await #expect(throws: StoreError.self, "there are none") { try await issuer.keySet(at: noon) }
        try await order("DROP TRIGGER none")
        let first = try await issuer.keySet(at: noon)
        try await order(refusing)
        let due = noon + .days(30)
        await #expect(throws: StoreError.self) { try await issuer.keys.turned(actor: .policy, at: due) }
        #expect(try await issuer.keySet(at: due) == first)
        try await order("DROP TRIGGER refusing")
        #expect(try await issuer.keySet(at: due) != first)
        try await store.close()
    }

    @Test("are told in the log once, however many ask; garbage is told from a token without looking at them")
    func log() async throws {
        let lines = LoggedLines()
        let issuing = try await IssuingService(logger: Logger(label: "test") { _ in lines })
        let (secret, _) = try await issuing.service.login()
        let token = try await issuing.mint(secret)
        let keys = await issuing.store.signingKeys()
        var damaged = keys
        damaged[0].published = []
        #expect(
            await issuing.store.replaceSigningKeys(keys, by: damaged, steps: [], actor: .policy, at: noon))
        func troubles() -> Int { lines.all.count { $0 == "service tokens cannot be issued" } }
        for _ in 0..<20 { #expect(try await issuing.keySet().status == 503) }
        #expect(troubles() == 1)
        #expect(try await issuing.introspect(token).status == 503)
        let long = String(repeating: "a", count: 8192)
        for garbage in ["x", "a.b", token + ".", token.replacing(".", with: ""), "\(long).a.b"] {
            let answer = try await issuing.introspect(garbage)
            #expect(try answer.status == 200 && answer.object()["active"] as? Bool == false, "\(garbage.prefix(20))")
        }
        #expect(troubles() == 1)
        // Nobody has met it for a while: when it comes again, it is told again.
        issuing.clock.advance(by: .minutes(2))
        #expect(try await issuing.keySet().status == 503)
        #expect(troubles() == 2)
    }
}

/// Keeps what is logged.
private final class LoggedLines: LogHandler {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .warning }
        set {}
    }
    subscript(metadataKey _: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) { lines.withLock { $0.append(event.message.description) } }
}
