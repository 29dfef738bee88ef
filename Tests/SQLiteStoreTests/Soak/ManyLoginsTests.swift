import Foundation
import SessionStore
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

@Suite("A store of very many logins")
struct ManyLoginsTests {
    private static let logins = Soak.count(4000, soak: 1_000_000)
    private static let batch = 5000
    private static let remembered = 50_000
    /// One login in so many is of the client that is ended by query.
    private static let rare = 10
    /// How many logins a user has, on a browser each.
    private static let perUser = 5

    private let folder: TemporaryFolder
    private let store: SQLiteSessionStore
    private let seed = UInt64.random(in: 0 ... .max)
    private let tokens: [SessionToken]
    private let actor = Actor.administrator("ops", host: "test", known: "uid=1000")

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteSessionStore(path: folder.store, mode: .openOrCreate, sweepInterval: nil)
        var random = SeededGenerator(seed: seed)
        var tokens: [SessionToken] = []
        tokens.reserveCapacity(Self.logins)
        for first in stride(from: 0, to: Self.logins, by: Self.batch) {
            var records: [LoginRecord] = []
            for number in first..<min(first + Self.batch, Self.logins) {
                let token = SessionToken.generate(using: &random)
                tokens.append(token)
                records.append(try Self.record(number, token, &random))
            }
            try await store.load(records, events: records.map { $0.loginEvent(origin: RequestOrigin()) })
        }
        self.tokens = tokens
    }

    @Test("validates, lists and ends every one of them as it does one")
    func life() async throws {
        try await expectLive { _ in true }
        // The latest are in memory now.
        for _ in 0..<2 { try await expectLive(from: max(0, Self.logins - Self.remembered)) { _ in true } }
        #expect(try await listed() == Self.logins, "seed \(seed)")
        let bulk = try SessionQuery(parsing: "client:kiosk")
        guard case .ended(let ended, _, _) = try await store.end(EndRequest(.matching(bulk), actor: actor), at: noon)
        else {
            Issue.record("not ended")
            return
        }
        let kiosks = (0..<Self.logins).count { $0.isMultiple(of: Self.rare) }
        #expect(ended.count == kiosks, "seed \(seed)")
        let marked = "user1@example.com"
        _ = try await store.end(EndRequest(.user(marked), actor: actor), at: noon)
        func isLive(_ number: Int) -> Bool {
            !number.isMultiple(of: Self.rare) && Self.user(number) != marked
        }
        try await expectLive(isLive)
        let live = (0..<Self.logins).count(where: isLive)
        #expect(try await listed() == live, "seed \(seed)")
        try await store.checkpoint()
        try await store.close()

        let again = try SQLiteSessionStore(path: folder.store, sweepInterval: nil)
        #expect(try await again.totals(matching: .all, at: noon).logins == live, "seed \(seed)")
        #expect(try await again.check() == [], "seed \(seed)")
        let report = try await again.verifyAudit(expecting: nil)
        #expect(report.isGood, "\(report), seed \(seed)")
        try await again.close()
        Soak.note(
            """
            many logins: \(Self.logins) made, each validated, many from memory, all listed page by page, \
            \(kiosks) ended by one query, the others still live, store and audit chain sound, seed \(seed)
            """)
    }

    private func expectLive(from first: Int = 0, _ isLive: (Int) -> Bool) async throws {
        var wrong: [Int] = []
        for (number, token) in tokens.enumerated().dropFirst(first) {
            let found: Bool =
                switch try await store.validate(token, from: RequestOrigin(), at: noon) {
                case .live(let session): session.user == Self.user(number)
                case .refused(.ended(.revoked, _)): false
                case .refused: !isLive(number)
                }
            if found != isLive(number) { wrong.append(number) }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(10)) of \(tokens.count), seed \(seed)")
    }

    /// How many logins the pages of the listing hold, each once.
    private func listed() async throws -> Int {
        var seen: Set<SessionID> = []
        var cursor: Session?
        while true {
            let page = try await store.sessions(
                matching: .all, order: .lastSeen, after: cursor, limit: 1000, at: noon)
            for session in page.items { #expect(seen.insert(session.id).inserted, "seed \(seed)") }
            guard page.hasMore, let last = page.items.last else { return seen.count }
            cursor = last
        }
    }

    private static func user(_ number: Int) -> String { "user\(number / perUser)@example.com" }

    private static func record(
        _ number: Int, _ token: SessionToken, _ random: inout SeededGenerator
    ) throws -> LoginRecord {
        let place = [16, 8, 0].map { UInt8(number >> $0 & 255) }
        let request = try LoginRequest(
            user: user(number), client: number.isMultiple(of: rare) ? "kiosk" : "web",
            origin: RequestOrigin(
                address: IPAddress(bytes: [10] + place), userAgent: "Browser/\(number % 500)"))
        return LoginRecord(
            request, id: .generate(using: &random), token: token, sequence: 0, rules: ClientPolicy(),
            at: noon - Span(milliseconds: Int64(number % 600_000)))
    }
}
