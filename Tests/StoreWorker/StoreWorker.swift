import CStoreWorker
import Foundation
import SQLiteStore
import SessionStore
import Tokens

/// Another process on a store, for the tests: it does what it reads, a line at a time, and answers each with a line.
///
/// `StoreWorker PATH [CACHED-TOKENS [crowd]]`: one of a crowd has the policy of a ``Crowd``.
@main
struct StoreWorker {
    static func main() async throws {
        let arguments = CommandLine.arguments
        let store = try SQLiteSessionStore(
            path: arguments[1], mode: .openOrCreate, policy: arguments.contains("crowd") ? Crowd.policy : Policy(),
            sweepInterval: nil,
            cachedTokens: arguments.count > 2 ? Int(arguments[2]) ?? 0 : 0)
        curfew_worker_buffer_lines()
        print("ready")
        while let line = readLine() {
            let words = line.split(separator: " ").map(String.init)
            do { print(try await Worker(store: store).answer(words)) } catch { print("error \(error)") }
        }
        try await store.close()
    }
}

private struct Worker {
    let store: SQLiteSessionStore
    private var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
    private let actor = Actor.administrator("worker", host: "test", known: "pid=\(getpid())")

    init(store: SQLiteSessionStore) { self.store = store }

    func answer(_ words: [String]) async throws -> String {
        switch words[0] {
        case "issue":
            guard case .issued(let token, let session) = try await store.issue(LoginRequest(user: words[1]), at: now)
            else { return "refused" }
            return "\(token.revealed()) \(session.id)"
        case "validate":
            return try await refusal(SessionToken(parsing: words[1])) ?? "live"
        case "refresh":
            switch try await store.refresh(SessionToken(parsing: words[1]), from: RequestOrigin(), at: now) {
            case .token(let token, _): return token.revealed()
            case .refused(let refusal): return refusal.cause
            }
        case "revoke":
            guard let id = SessionID(parsing: words[1]) else { return "no id" }
            return try await end(.sessions([id]))
        case "revoke-user": return try await end(.user(words[1]))
        case "revoke-everyone": return try await end(.everyone)
        case "sweep": return "\(try await store.sweep(limit: Int(words[1]) ?? 100, at: now).expired)"
        case "churn": return try await churn()
        case "crowd":
            guard let log = CrowdLog(path: words[2]) else { return "no log" }
            return await Crowd(store, log: log).run(seed: UInt64(words[1]) ?? 0)
        case "look-ups": return try await lookUps(SessionToken(parsing: words[1]), count: Int(words[2]) ?? 1)
        case "hits": return try await hits(SessionToken(parsing: words[1]), count: Int(words[2]) ?? 1)
        default: return "what?"
        }
    }

    private func refusal(_ token: SessionToken) async throws -> String? {
        guard case .refused(let refusal) = try await store.validate(token, from: RequestOrigin(), at: now) else {
            return nil
        }
        return refusal.cause
    }

    private func end(_ selection: EndRequest.Selection) async throws -> String {
        guard case .ended(let ended, _, _) = try await store.end(EndRequest(selection, actor: actor), at: now) else {
            return "nothing"
        }
        return "\(ended.count)"
    }

    /// Commits without end, until it is killed.
    private func churn() async throws -> String {
        // Whoever waits for a turn among hundreds of tests would wait for this as well.
        nice(10)
        print("churning")
        while true {
            guard case .issued(let token, let session) = try await store.issue(LoginRequest(user: "churn"), at: now)
            else { continue }
            _ = try await store.refresh(token, from: RequestOrigin(), at: now)
            _ = try await end(.sessions([session.id]))
        }
    }

    /// Validates a token again and again by look-up, and tells how often it was live and how often memory was
    /// asked for each time.
    private func lookUps(_ token: SessionToken, count: Int) async throws -> String {
        for _ in 0..<2 { _ = try await refusal(token) }
        let (now, origin) = (now, RequestOrigin())
        let before = curfew_worker_allocations()
        var live = 0
        for _ in 0..<count {
            if case .live = try await store.validate(token, from: origin, at: now) { live += 1 }
        }
        let allocations = Int(curfew_worker_allocations() - before)
        return "\(live) \(allocations / count)"
    }

    /// Validates a token again and again while this thread may do nothing but read, write and end.
    private func hits(_ token: SessionToken, count: Int) async throws -> String {
        let now = now
        for _ in 0..<2 { _ = try await store.validate(token, from: RequestOrigin(), at: now) }
        guard curfew_worker_forbid_system_calls() == 0 else { return "system calls cannot be forbidden" }
        let before = curfew_worker_allocations()
        var live = 0
        for _ in 0..<count {
            if case .live = try await store.validate(token, from: RequestOrigin(), at: now) { live += 1 }
        }
        let allocations = curfew_worker_allocations() - before
        let answer = Array("\(live) live, \(allocations) allocations\n".utf8)
        _ = write(STDOUT_FILENO, answer, answer.count)
        curfew_worker_end_thread()
        return ""
    }
}
