import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

/// What a build finds in a store of the museum, a line each.
enum Findings {
    /// Its audit chain, every login and event, every API key, and what becomes of every token. Presenting the tokens changes the store.
    ///
    /// - Parameter count: how many tokens have been handed out in its life.
    static func of(_ store: SQLiteSessionStore, tokens count: Int) async throws -> [String] {
        let report = try await store.verifyAudit(expecting: nil)
        let earlier = try await store.recordsMadeAfterwards()
        var lines = ["audit \(report.isGood ? "good" : "broken") \(report.records) records, \(earlier) made afterwards"]
        lines += try await content(of: store)
        lines += try await store.apiKeys().map { key in
            "key \(key.id) \(key.role.rawValue) \(key.name?.utf8.count ?? 0) \(key.created) "
                + [key.expires, key.lastUsed, key.revoked].map { $0?.description ?? "-" }.joined(separator: " ")
        }
        lines += try await store.signingKeys().map { key in "key \(key)" }
        let sessions = try await store.sessions(withIDPrefix: "", limit: 1000, at: MuseumLife.visit).map(\.id)
        lines += try await store.outstandingTokens(of: sessions, at: MuseumLife.visit).map { token in
            "outstanding \(token.id) \(token.session) \(token.audience.utf8.count) \(token.key) \(token.expires)"
                + (token.revokedAt.map { " revoked \($0)" } ?? "")
        }
        for number in 0..<count { lines.append("token \(number) \(try await verdict(on: number, in: store, count))") }
        return lines
    }

    /// Every login and event, as an export writes them, seals included.
    static func content(of store: SQLiteSessionStore) async throws -> [String] {
        let snapshot = try await store.snapshot()
        var bytes: [UInt8] = []
        _ = try await StoreExport(snapshot, at: MuseumLife.visit, includesSeals: true).write { bytes += $0 }
        await snapshot.close()
        return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func verdict(
        on number: Int, in store: SQLiteSessionStore, _ count: Int
    ) async throws -> String {
        let token = SeededTokens.token(number)
        let origin = RequestOrigin(address: IPAddress(parsing: "2001:db8::7"))
        let validated =
            switch try await store.validate(token, from: origin, at: MuseumLife.visit) {
            case .live(let session): "live \(session.user.utf8.count) \(session.generation)"
            case .refused(let refusal): "\(refusal.cause) \(refusal.message ?? "")"
            }
        let refreshed: String
        switch try await store.refresh(token, from: origin, at: MuseumLife.visit) {
        case .refused(let refusal): refreshed = refusal.cause
        case .token(let next, _):
            let known = (0..<count).first { SeededTokens.token($0) == next }
            refreshed = known.map { "token \($0)" } ?? "a new token"
        }
        return "\(validated), refreshed: \(refreshed)"
    }
}
