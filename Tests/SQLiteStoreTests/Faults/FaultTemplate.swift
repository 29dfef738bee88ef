import Foundation
import GRDB
import SessionStore
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

/// A store with a login for each thing that can befall one, to be copied for every fault that is tried.
struct FaultTemplate {
    /// The rules of `Tests/FaultWorker`.
    static let policy = Policy(clients: ["web": ClientPolicy(limit: SessionLimit(count: 2))])

    private let folder: TemporaryFolder
    private(set) var tokens: [String: SessionToken] = [:]
    private(set) var sessions: [String: SessionID] = [:]

    init() async throws {
        folder = try TemporaryFolder()
        let store = try SQLiteSessionStore(
            path: folder.store, mode: .openOrCreate, policy: Self.policy, sweepInterval: nil, cachedTokens: 0,
            generator: SeededGenerator(seed: 7))
        // A tombstone beyond its retention, and the end of an old login by time that nobody has written down.
        try await login("gus", in: store, at: noon - .days(40))
        try await revoke("gus", in: store, at: noon - .days(39))
        try await login("fay", in: store, at: noon - .minutes(40))
        // A seal that opens for nobody any more, of a login that goes on.
        try await login("hal", in: store, at: noon - .minutes(40))
        try await refresh("hal", in: store, at: noon - .minutes(35))
        _ = try await store.validate(tokens["hal.before"] ?? .some(), from: RequestOrigin(), at: noon - .minutes(20))
        try await store.flush()
        // A token that is reuse.
        try await login("cy", in: store, at: noon - .minutes(10))
        try await refresh("cy", in: store, at: noon - .minutes(9))
        _ = try await store.validate(tokens["cy"] ?? .some(), from: RequestOrigin(), at: noon - .minutes(8))
        // Both logins that a client allows.
        try await login("dee", in: store, client: "web", at: noon - .minutes(7))
        try await login("dee", as: "dee.second", in: store, client: "web", at: noon - .minutes(6))
        for number in 0..<3 { try await login("ira", as: "ira.\(number)", in: store, at: noon - .minutes(5)) }
        try await login("eve", in: store, at: noon - .minutes(4))
        try await revoke("eve", in: store, at: noon - .minutes(3))
        // A successor that nobody has seen, and a login to which nothing has happened.
        try await login("bob", in: store, at: noon - .minutes(2))
        try await refresh("bob", in: store, at: noon - .minutes(1))
        try await login("ada", in: store, at: noon)
        try await store.close()
    }

    /// A copy, as a machine that was started anew finds it: without a WAL index.
    func copy() throws -> TemporaryFolder {
        let copy = try TemporaryFolder()
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: folder.store + suffix, toPath: copy.store + suffix)
        }
        return copy
    }

    /// An act with the tokens and ids of this store.
    func resolved(_ act: String) throws -> String {
        try act.split(separator: " ").map { word in
            guard word.hasPrefix("$") else { return String(word) }
            let name = String(word.dropFirst())
            if name.hasSuffix(".id") { return try #require(sessions[String(name.dropLast(3))]).description }
            return try #require(tokens[name]).revealed()
        }.joined(separator: " ")
    }

    private mutating func login(
        _ user: String, as name: String? = nil, in store: SQLiteSessionStore, client: String = "default",
        at now: Timestamp
    ) async throws {
        guard
            case .issued(let token, let session) = try await store.issue(
                LoginRequest(user: user, client: client), at: now)
        else { throw CancellationError() }
        tokens[name ?? user] = token
        sessions[name ?? user] = session.id
    }

    private mutating func refresh(_ name: String, in store: SQLiteSessionStore, at now: Timestamp) async throws {
        let token = try #require(tokens[name])
        guard case .token(let next, _) = try await store.refresh(token, from: RequestOrigin(), at: now) else {
            throw CancellationError()
        }
        tokens[name] = next
        tokens[name + ".before"] = token
    }

    private func revoke(_ name: String, in store: SQLiteSessionStore, at now: Timestamp) async throws {
        let id = try #require(sessions[name])
        _ = try await store.end(EndRequest(.sessions([id]), actor: operations), at: now)
    }
}
