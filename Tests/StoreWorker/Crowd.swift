import Foundation
import SQLiteStore
import SessionStore
import Simulation
import Synchronization
import Tokens

/// One of many processes that do whatever can be done to a store, on two threads, until they are stopped or killed.
final class Crowd: Sendable {
    /// Short, so that logins also end by themselves, and tokens out of grace are shown.
    static let policy = Policy(base: ClientPolicy(idle: .seconds(20), grace: .seconds(2), touch: .seconds(1)))

    private static let callers: UInt64 = 2
    private static let users = 40
    /// How many acts there are from one sign of life to the next.
    private static let stride = 20

    private let store: SQLiteSessionStore
    private let log: CrowdLog
    private let isStopped = Atomic(false)
    private let busy = Atomic(0)

    init(_ store: SQLiteSessionStore, log: CrowdLog) {
        self.store = store
        self.log = log
    }

    /// Goes on until there is another line to read.
    ///
    /// - Returns: how many were told that the store is busy.
    func run(seed: UInt64) async -> String {
        // Waiting for the line must not take a thread from those who act.
        Thread { [self] in
            _ = readLine()
            isStopped.store(true, ordering: .relaxed)
        }.start()
        await withTaskGroup(of: Void.self) { group in
            for caller in 0..<Self.callers {
                group.addTask { [self] in
                    var random = SeededGenerator(seed: seed &+ caller)
                    var done = 0
                    while !isStopped.load(ordering: .relaxed) {
                        await act(&random)
                        done += 1
                        if done.isMultiple(of: Self.stride) { print("alive") }
                    }
                }
            }
        }
        return "busy \(busy.load(ordering: .relaxed))"
    }

    private var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
    private let origin = RequestOrigin(userAgent: "crowd/1.0")
    private let actor = Actor.administrator("crowd", host: "test", known: "pid=\(getpid())")

    private func act(_ random: inout SeededGenerator) async {
        do { try await attempt(&random) } catch let error as StoreError where error.what.hasSuffix("is busy") {
            busy.add(1, ordering: .relaxed)
        } catch {
            var record = CrowdRecord("error")
            record.session = "\(error)".split(whereSeparator: \.isWhitespace).joined(separator: "_")
            log.append(record)
        }
    }

    private func attempt(_ random: inout SeededGenerator) async throws {
        let choice = Int.random(in: 0..<100, using: &random)
        guard choice >= 15, let record = log.pick(using: &random), let token = try? SessionToken(parsing: record.token)
        else { return try await issue("user\(Int.random(in: 0..<Self.users, using: &random))") }
        switch choice {
        case ..<40: try await validate(token, record)
        case ..<70: try await rotate(token, record) { try await store.refresh(token, from: origin, at: now) }
        case ..<75:
            try await rotate(token, record) {
                try await store.elevate(token, methods: ["otp"], from: origin, at: now)
            }
        case ..<80:
            guard case .ended = try await store.signOut(token, from: origin, at: now) else { return }
            log.append(record.with("signout"))
        case ..<88: try await revoke(record)
        case ..<90: try await revokeUser(record)
        case ..<93: _ = try await store.sweep(limit: 50, at: now)
        default:
            // Its end is acknowledged, wherever that was.
            guard record.isEnd else { return try await validate(token, record) }
            let result = try await store.validate(token, from: origin, at: now)
            if case .live = result { log.append(record.with("missed")) }
        }
    }

    private func issue(_ user: String) async throws {
        let request = try LoginRequest(user: user, origin: origin)
        guard case .issued(let token, let session) = try await store.issue(request, at: now) else { return }
        var record = CrowdRecord("issue")
        (record.session, record.token, record.user) = (session.id.description, token.revealed(), user)
        log.append(record)
    }

    private func validate(_ token: SessionToken, _ record: CrowdRecord) async throws {
        guard case .live(let session) = try await store.validate(token, from: origin, at: now) else { return }
        if session.id.description != record.session { log.append(record.with("mistaken")) }
    }

    private func rotate(
        _ token: SessionToken, _ record: CrowdRecord, _ body: () async throws -> RotationResult
    ) async throws {
        guard case .token(let next, let session) = try await body() else { return }
        var rotated = record.with("rotate")
        (rotated.token, rotated.generation) = (next.revealed(), session.generation)
        log.append(rotated)
    }

    private func revoke(_ record: CrowdRecord) async throws {
        guard let id = SessionID(parsing: record.session) else { return }
        let request = EndRequest(.sessions([id]), actor: actor)
        guard case .ended(let ended, _, _) = try await store.end(request, at: now), !ended.isEmpty else { return }
        log.append(record.with("revoke"))
    }

    private func revokeUser(_ record: CrowdRecord) async throws {
        var mark = CrowdRecord("mark")
        (mark.user, mark.start) = (record.user, log.count)
        _ = try await store.end(EndRequest(.user(record.user), actor: actor), at: now)
        log.append(mark)
    }
}

extension CrowdRecord {
    /// The same login, after something else.
    fileprivate func with(_ verb: String) -> CrowdRecord {
        var copy = self
        copy.verb = verb
        return copy
    }
}
