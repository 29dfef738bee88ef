import Foundation
import SessionStore
import Simulation
import Testing
import Tokens

@testable import SQLiteStore
@testable import StoreWorker

@Suite("Many processes on one store")
struct CrowdTests {
    private static let processes = Soak.count(4, soak: 8)
    private static let kills = Soak.count(6, soak: 500)

    @Test("lose nothing that was acknowledged, revive nobody and leave it whole, however often they are killed")
    func crowd() async throws {
        let folder = try TemporaryFolder()
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        var crowd: [Worker] = []
        for _ in 0..<Self.processes { crowd.append(try Self.start(in: folder, seed: random.next())) }
        for _ in 0..<Self.kills {
            let victim = Int.random(in: crowd.indices, using: &random)
            for _ in 0..<Int.random(in: 1...8, using: &random) { #expect(try crowd[victim].line() == "alive") }
            crowd[victim].kill()
            crowd[victim] = try Self.start(in: folder, seed: random.next())
        }
        var busy = 0
        for worker in crowd {
            try worker.tell("stop")
            var line = "alive"
            while line == "alive" { line = try worker.line() }
            busy += Int(line.split(separator: " ").last ?? "") ?? 0
        }
        crowd = []
        let account = try CrowdAccount(of: folder.path + "/crowd", seed: seed)
        try await account.compare(with: folder.store)
        Soak.note(
            """
            crowd: \(Self.processes) processes, \(Self.kills) killed, \(account.summary), \
            \(busy) times busy, seed \(seed)
            """)
    }

    private static func start(in folder: TemporaryFolder, seed: UInt64) throws -> Worker {
        let worker = try Worker(on: folder.store, cachedTokens: 1024, "crowd")
        try worker.tell("crowd \(seed >> 1) \(folder.path)/crowd")
        return worker
    }
}

/// What a crowd was told, held against what is in the store.
private struct CrowdAccount {
    let seed: UInt64
    private let records: [CrowdRecord]

    init(of log: String, seed: UInt64) throws {
        self.seed = seed
        let lines = String(decoding: try Data(contentsOf: URL(filePath: log)), as: UTF8.self).split(separator: "\n")
        records = lines.compactMap { CrowdRecord(line: String($0)) }
        #expect(records.count == lines.count, "seed \(seed)")
        for verb in ["issue", "rotate", "signout", "revoke"] {
            #expect(records.contains { $0.verb == verb }, "nobody was told of \(verb), seed \(seed)")
        }
        let wrong = records.filter { ["missed", "mistaken", "error"].contains($0.verb) }
        #expect(wrong.isEmpty, "\(wrong.prefix(5).map(\.line)), seed \(seed)")
    }

    var summary: String {
        ["issue", "rotate", "signout", "revoke", "mark"].map { verb in
            "\(records.count { $0.verb == verb }) \(verb)"
        }.joined(separator: ", ") + " acknowledged and there"
    }

    func compare(with path: String) async throws {
        let store = try SQLiteSessionStore(path: path, policy: Crowd.policy, sweepInterval: nil, cachedTokens: 0)
        #expect(try await store.check() == [], "seed \(seed)")
        let report = try await store.verifyAudit(expecting: nil)
        #expect(report.isGood, "\(report), seed \(seed)")
        let lives = try await Self.lives(in: store, seed: seed)
        for record in records {
            let life = lives[record.session] ?? []
            let isThere =
                switch record.verb {
                case "issue": life.first?.kind == .login
                case "rotate":
                    life.contains { [.refresh, .elevate].contains($0.kind) && $0.generation == record.generation }
                case "signout": life.last?.kind == .signout
                case "revoke": life.last?.kind == .revoke
                default: true
                }
            #expect(isThere, "\(record.line) was acknowledged and is not there, seed \(seed)")
        }
        // The logins that go on, by their users, with their places among the records.
        var alive: [String: [(place: Int, session: String)]] = [:]
        for (place, record) in records.enumerated()
        where record.verb == "issue" && lives[record.session]?.last?.endsLogin != true {
            alive[record.user, default: []].append((place, record.session))
        }
        for mark in records where mark.verb == "mark" {
            let outlived = alive[mark.user]?.first { $0.place < mark.start }
            #expect(outlived == nil, "\(mark.line), seed \(seed)")
        }
        try await expectNobodyRevived(lives, store)
        try await store.close()
    }

    /// The feed by logins, after it has been seen to be whole: nothing is missing, nothing comes after an end.
    private static func lives(
        in store: SQLiteSessionStore, seed: UInt64
    ) async throws -> [String: [SessionEvent]] {
        var lives: [String: [SessionEvent]] = [:]
        var last: Int64 = 0
        while true {
            let page = try await store.events(EventFilter(after: last), limit: 10_000, at: noon)
            for event in page.items {
                #expect(event.sequence == last + 1, "seed \(seed)")
                last = event.sequence
                if let session = event.session { lives[session.description, default: []].append(event) }
            }
            guard page.hasMore else { break }
        }
        for (session, life) in lives {
            #expect(life.dropLast().allSatisfy { !$0.endsLogin }, "\(session) went on after its end, seed \(seed)")
            let generations = life.compactMap(\.generation)
            #expect(generations == generations.sorted(), "\(session), seed \(seed)")
        }
        return lives
    }

    /// No token of an ended login is live, and of those of a login that goes on one at most is current.
    private func expectNobodyRevived(
        _ lives: [String: [SessionEvent]], _ store: SQLiteSessionStore
    ) async throws {
        // A retry is answered with the very same token, which is then recorded twice.
        var tokens: [String: [String: Int]] = [:]
        for record in records where ["issue", "rotate"].contains(record.verb) {
            tokens[record.session, default: [:]][record.token] = record.generation
        }
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        for (session, held) in tokens {
            if lives[session]?.last?.endsLogin == true {
                for token in held.keys {
                    let token = try SessionToken(parsing: token)
                    let result = try await store.validate(token, from: RequestOrigin(), at: now)
                    if case .live = result { Issue.record("\(session) is live again, seed \(seed)") }
                }
            } else {
                // Only the current token can be elevated; asked first, it leaves nothing for any other.
                var elevated = 0
                for (token, _) in held.sorted(by: { $0.value > $1.value }) {
                    let token = try SessionToken(parsing: token)
                    let result = try await store.elevate(token, methods: ["otp"], from: RequestOrigin(), at: now)
                    if case .token = result { elevated += 1 }
                }
                #expect(elevated <= 1, "\(session), seed \(seed)")
            }
        }
    }
}

extension SessionEvent {
    fileprivate var endsLogin: Bool { [.reuse, .revoke, .evict, .signout, .expire].contains(kind) }
}
